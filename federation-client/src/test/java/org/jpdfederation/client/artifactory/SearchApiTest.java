package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ART-4")
class SearchApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String AQL = "/artifactory/api/search/aql";
    private static final String CHECKSUM = "/artifactory/api/search/checksum";
    /** The range of a result that the platform has cut. */
    private static final String CUT = "{\"start_pos\":0,\"end_pos\":2,\"total\":2,\"limit\":2,"
            + "\"notification\":\"AQL query reached the search hard limit\"}";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"range\":" + CUT + "}",
                "{\"range\":" + CUT + ",\"results\":[{\"name\":\"a\"},{\"name\":\"b\"}]}"
            })
    void aResultThatThePlatformHasCut_endsInAnError_afterItsRows(String body) throws Exception {
        SERVER.stubFor(post(AQL).willReturn(json(200, body)));
        List<String> names = new ArrayList<>();

        PlatformRefusedException e;
        try (Stream<AqlRow> rows = search.aql("items.find({})")) {
            e = catchThrowableOfType(
                    PlatformRefusedException.class,
                    () -> rows.forEach(row -> names.add(row.name().orElseThrow())));
        }

        assertThat(names).containsExactly("a", "b");
        assertThat(e)
                .hasMessage("jpd-2: POST " + AQL + " answered 200 with a result that is cut after row 2 (RESULT_CUT):"
                        + " AQL query reached the search hard limit. What came is only a part; ask in pieces, with sort,"
                        + " offset and limit, until a piece is short.");
        assertThat(e.code()).isEqualTo(ErrorCode.RESULT_CUT);
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(e.retryable()).isFalse();
        assertThat(e.status()).isEqualTo(200);
        assertThat(e.serverWords()).isEqualTo("AQL query reached the search hard limit");

        Rows subscriber = new Rows();
        client.async().artifactory().search().aql("items.find({})").subscribe(subscriber);
        assertThatThrownBy(() -> subscriber.end.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(PlatformRefusedException.class)
                .hasMessageContaining("cut after row 2");
        assertThat(subscriber.names).containsExactly("a", "b");
    }

    /** Asks for one row after another. */
    private static final class Rows implements Flow.Subscriber<AqlRow> {

        private final List<String> names = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(AqlRow row) {
            names.add(row.name().orElseThrow());
            subscription.request(1);
        }

        @Override
        public void onError(Throwable error) {
            end.completeExceptionally(error);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"start_pos\":0,\"end_pos\":1,\"total\":1,\"limit\":1}",
                "{\"notification\":null}",
                "{\"notification\":\"\"}",
                "{\"deeper\":{\"notification\":\"n\"}}"
            })
    void aRangeWithoutNotification_changesNothing(String range) {
        SERVER.stubFor(post(AQL).willReturn(json(200, "{\"range\":" + range + ",\"results\":[{\"name\":\"a\"}]}")));
        assertThat(search.aql("items.find({})")).hasSize(1);

        SERVER.stubFor(post(AQL).willReturn(json(200, "{\"results\":[{\"name\":\"a\"}],\"range\":" + range + "}")));
        assertThat(search.aql("items.find({})")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | range",
                "{\"notification\":7} | range.notification",
                "{\"notification\":[\"n\"]} | range.notification",
                "{\"notification\":\"n} | body",
                "{\"notification\" \"n\"} | body",
                "{},\"range\":{} | range",
            })
    void aRangeThatCannotBeRead_isNoWholeResult(String range, String field) {
        SERVER.stubFor(post(AQL).willReturn(json(200, "{\"results\":[{\"name\":\"a\"}],\"range\":" + range + "}")));

        try (Stream<AqlRow> rows = search.aql("items.find({})")) {
            assertThat(catchThrowableOfType(MalformedAnswerException.class, rows::toList)
                            .field())
                    .isEqualTo(field);
        }
    }

    @Test
    void thePlatformsWords_areCutShort_onOneLine_andWithoutSecrets() {
        String words = "cut for " + Jpd.TOKEN + "\\n" + "x".repeat(5_000);
        SERVER.stubFor(
                post(AQL).willReturn(json(200, "{\"results\":[],\"range\":{\"notification\":\"" + words + "\"}}")));

        try (Stream<AqlRow> rows = search.aql("items.find({})")) {
            PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, rows::toList);
            assertThat(e.serverWords()).isEqualTo("cut for *** " + "x".repeat(1_000 - "cut for *** ".length()) + "...");
            assertThat(e).hasMessageContaining("cut after row 0").hasMessageNotContaining(Jpd.TOKEN);
        }
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
