package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.Jpd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("ART-4")
class SearchApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String AQL = "/artifactory/api/search/aql";
    private static final String CHECKSUM = "/artifactory/api/search/checksum";

    private FederationClient client;
    private SearchApi search;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        search = client.artifactory().search();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @Tag("R2")
    void aql_sendsTheQueryAsText_andReadsEveryField() {
        SERVER.stubFor(post(AQL).willReturn(json(200, sample("artifactory/aql.json"))));
        String query = "items.find({\"repo\":\"acme-\u00e9\"}).include(\"name\")";

        List<AqlRow> rows = search.aql(query).toList();

        Optional<Instant> created = Optional.of(Instant.parse("2025-03-04T10:15:30.123Z"));
        assertThat(rows)
                .containsExactly(
                        new AqlRow(
                                Optional.of("acme-maven-edge"),
                                Optional.of("com/acme"),
                                Optional.of("a.jar"),
                                Optional.of(AqlRow.FILE),
                                OptionalLong.of(9_007_199_254_740_993L),
                                created,
                                Optional.of("_internal"),
                                Optional.of(Instant.parse("2025-03-04T07:15:30.001Z")),
                                Optional.of("_internal"),
                                created,
                                Checksums.none(),
                                Checksums.none(),
                                new TreeMap<>(),
                                new TreeMap<>()),
                        new AqlRow(
                                Optional.of("acme-local"),
                                Optional.of("."),
                                Optional.of("b"),
                                Optional.of("word-of-tomorrow"),
                                OptionalLong.of(7),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Checksums(Optional.of("9f2c"), Optional.of("1f0c"), Optional.of("77aa")),
                                new Checksums(Optional.empty(), Optional.of("0f0c"), Optional.of("66aa")),
                                new TreeMap<>(Map.of("os", List.of("win", "linux"), "empty", List.of(""))),
                                new TreeMap<>(Map.of("depth", "1", "id", "9007199254740995"))));
        assertThat(rows)
                .extracting(AqlRow::location)
                .containsExactly(
                        Optional.of(RepositoryPath.of("acme-maven-edge", "com/acme/a.jar")),
                        Optional.of(RepositoryPath.of("acme-local", "b")));
        SERVER.verify(postRequestedFor(urlEqualTo(AQL))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withHeader("Content-Type", equalTo("text/plain"))
                .withRequestBody(equalTo(query)));
    }

    @Test
    void aqlRows_ofOtherDomains_keepTheirFields() {
        SERVER.stubFor(post(AQL)
                .willReturn(json(200, "{\"results\":[{\"build.name\":\"b\",\"build.number\":7,\"ok\":true}]}")));

        assertThat(search.aql("builds.find({})").toList()).singleElement().satisfies(row -> {
            assertThat(row.others())
                    .isEqualTo(new TreeMap<>(Map.of("build.name", "b", "build.number", "7", "ok", "true")));
            assertThat(row.location()).isEmpty();
        });
    }

    @Test
    void aql_isReadWhileItIsUsed_andABadRowEndsIt() {
        SERVER.stubFor(
                post(AQL).willReturn(json(200, "{\"results\":[{\"name\":\"a\"},{\"name\":\"b\",\"size\":\"many\"}]}")));

        try (Stream<AqlRow> rows = search.aql("items.find({})")) {
            assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();
            assertThatThrownBy(rows::toList).isInstanceOf(MalformedAnswerException.class);
        }
        assertThatThrownBy(() -> search.aql(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("ART-2.5")
    void bySha256_asksForTheInfoOfEachFile() {
        SERVER.stubFor(get(urlPathEqualTo(CHECKSUM))
                .willReturn(json(200, "{\"results\":[" + sample("artifactory/file-info.json") + "]}")));

        assertThat(search.bySha256("9f2c")).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo(RepositoryPath.of("acme-maven-edge", "com/acme/a.jar"));
            assertThat(file.size()).isEqualTo(9_007_199_254_740_993L);
        });
        assertThat(search.bySha256("9f2c", List.of("a", "b c"))).hasSize(1);

        SERVER.verify(getRequestedFor(urlEqualTo(CHECKSUM + "?sha256=9f2c"))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withHeader("X-Result-Detail", equalTo("info")));
        SERVER.verify(getRequestedFor(urlEqualTo(CHECKSUM + "?sha256=9f2c&repos=a%2Cb%20c")));
    }
}
