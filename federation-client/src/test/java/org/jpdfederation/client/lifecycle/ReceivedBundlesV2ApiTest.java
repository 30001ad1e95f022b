package org.jpdfederation.client.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.distribution.BundleProperty;
import org.jpdfederation.client.internal.Jpd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-6.3")
@Tag("ART-6.2")
class ReceivedBundlesV2ApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/lifecycle/api/v2/release_bundle";
    private static final String RECEIVED = PATH + "/received";
    private static final String VERSION = RECEIVED + "/acme-suite/5.0.0";

    private FederationClient client;
    private ReceivedBundlesV2Api received;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        received = client.lifecycle().receivedBundles();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void list_readsEveryField_andATotalThatIsAText() {
        SERVER.stubFor(get(RECEIVED + "?offset=0&limit=100").willReturn(json(200, sample("lifecycle/received.json"))));

        assertThat(received.list())
                .containsExactly(
                        new ReceivedBundleGroup(
                                "acme-suite",
                                "5.0.0",
                                "acme",
                                Optional.of(Instant.parse("2026-05-31T08:15:00.250Z")),
                                3),
                        new ReceivedBundleGroup("other", "1", "", Optional.empty(), 1));
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(RECEIVED + "?offset=0&limit=100"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    void list_goesOnToATotalThatIsAText() {
        SERVER.stubFor(get(RECEIVED + "?offset=0&limit=2")
                .willReturn(json(200, "{\"total\":\"3\",\"release_bundles\":[{\"name\":\"a\"},{\"name\":\"b\"}]}")));
        SERVER.stubFor(get(RECEIVED + "?offset=2&limit=2")
                .willReturn(json(200, "{\"total\":\"3\",\"release_bundles\":[{\"name\":\"c\"}]}")));

        try (FederationClient small = Jpd.client(SERVER).pageSize(2).build()) {
            assertThat(small.lifecycle().receivedBundles().list())
                    .extracting(ReceivedBundleGroup::name)
                    .containsExactly("a", "b", "c");
        }
        SERVER.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void lists_sendPatternAndOrder() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{\"release_bundles\":[],\"artifacts\":[]}")));

        assertThat(received.list(ListQuery.all().matching("acme*").ascendingBy("date_received")))
                .isEmpty();
        assertThat(received.ofProject("p")
                        .artifacts(
                                "acme-suite",
                                "5.0.0",
                                ListQuery.all().matching("**").descendingBy("size")))
                .isEmpty();

        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(
                        RECEIVED + "?pattern=acme%2A&order_by=date_received&order_asc=true&offset=0&limit=100")));
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(VERSION
                        + "/artifacts?source_project_key=p&pattern=%2A%2A&order_by=size&order_asc=false"
                        + "&offset=0&limit=100")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTED", "COMPLETED", "FAILED", "SOMETHING_NEW"})
    void status_keepsTheWord(String word) {
        SERVER.stubFor(get(VERSION + "/status").willReturn(json(200, "{\"status\":\"" + word + "\"}")));
        SERVER.stubFor(get(VERSION + "/status?source_project_key=acme")
                .willReturn(json(200, sample("lifecycle/bundle-status-failed.json"))));

        assertThat(received.status("acme-suite", "5.0.0").status()).hasToString(word);
        assertThat(received.ofProject("acme").status("acme-suite", "5.0.0").messages())
                .hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> received.ofProject(" "));
    }

    @Test
    void findStatus_isEmptyWhereNothingHasCome() {
        SERVER.stubFor(get(VERSION + "/status").willReturn(json(404, "{}")));

        assertThat(received.findStatus("acme-suite", "5.0.0")).isEmpty();
        assertThat(client.async()
                        .lifecycle()
                        .receivedBundles()
                        .findStatus("acme-suite", "5.0.0")
                        .join())
                .isEmpty();
    }

    @Test
    void artifacts_readEveryField() {
        SERVER.stubFor(get(VERSION + "/artifacts?offset=0&limit=100")
                .willReturn(json(200, sample("lifecycle/received-artifacts.json"))));

        assertThat(received.artifacts("acme-suite", "5.0.0"))
                .containsExactly(
                        new ReceivedArtifact(
                                "acme-1.0.jar",
                                "maven",
                                "acme-edge/org/acme/1.0/acme-1.0.jar",
                                OptionalLong.of(9_007_199_254_740_993L),
                                "AA11",
                                List.of(
                                        new BundleProperty("team", List.of("a")),
                                        new BundleProperty("tags", List.of("x", "y")))),
                        new ReceivedArtifact(
                                "readme.txt",
                                "generic",
                                "acme-edge/readme.txt",
                                OptionalLong.of(3000),
                                "bb22",
                                List.of()));
        SERVER.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void artifacts_goOnToAShortPage_sinceNoTotalIsTold() {
        String full = IntStream.range(0, 100)
                .mapToObj(i -> "{\"path\":\"p" + i + "\"}")
                .collect(Collectors.joining(",", "{\"artifacts\":[", "]}"));
        SERVER.stubFor(get(VERSION + "/artifacts?offset=0&limit=100").willReturn(json(200, full)));
        SERVER.stubFor(get(VERSION + "/artifacts?offset=100&limit=100")
                .willReturn(json(200, "{\"artifacts\":[{\"path\":\"last\"}]}")));

        assertThat(received.artifacts("acme-suite", "5.0.0").map(ReceivedArtifact::path))
                .hasSize(101)
                .startsWith("p0")
                .endsWith("p99", "last");
        SERVER.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void searches_askForWhatWasReceived() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, sample("lifecycle/holding.json"))));
        HoldingBundle holding = new HoldingBundle("acme-suite", "5.0.0", "release-bundles-v2", "target", "default");

        assertThat(received.searchByPath("acme-edge/a b.jar")).containsExactly(holding);
        assertThat(received.ofProject("acme").searchBySha256("aa11")).containsExactly(holding);

        String search = PATH + "/search-by-artifact?";
        SERVER.verify(
                1,
                getRequestedFor(
                        urlEqualTo(search + "artifact_path=acme-edge%2Fa%20b.jar&origin=target&offset=0&limit=100")));
        SERVER.verify(
                1, getRequestedFor(urlEqualTo(search + "sha256=aa11&origin=target&project=acme&offset=0&limit=100")));
        assertThatIllegalArgumentException().isThrownBy(() -> received.searchByPath(" "));
    }
}
