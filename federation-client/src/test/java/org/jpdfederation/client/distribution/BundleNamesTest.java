package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.internal.Jpd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of what is created are checked before anything is sent. */
@Tag("DIST-1.2")
class BundleNamesTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String BUNDLES = "/distribution/api/v1/release_bundle";
    private static final ReleaseBundleContent SMALL =
            ReleaseBundleContent.of(BundleQuery.of("items.find()")).build();

    private FederationClient client;
    private ReleaseBundlesApi bundles;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        bundles = client.distribution().releaseBundles();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "9, 9.0",
        "a_.-:b, 1_.-:b",
        "latest, latest",
        "LATEST, 1",
    })
    void aNameWithinTheRules_isSent(String name, String version) {
        SERVER.stubFor(post(BUNDLES).willReturn(json(201, "{}")));

        assertThat(bundles.create(name, version, SMALL).bundle().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "-a, 1",
        ".a, 1",
        "a b, 1",
        "a/b, 1",
        "a, ''",
        "a, _1",
        "a, 1+2",
        "a, LATEST",
    })
    void aNameOutsideTheRules_isNotSent(String name, String version) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundles.create(name, version, SMALL))
                .withMessageContaining("of a release bundle must");
        assertThatIllegalArgumentException().isThrownBy(() -> bundles.dryRunCreate(name, version, SMALL));
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void theLongestName_has128Characters_theLongestVersion32() {
        SERVER.stubFor(post(BUNDLES).willReturn(json(201, "{}")));

        bundles.create("n".repeat(128), "v".repeat(32), SMALL);

        assertThatIllegalArgumentException().isThrownBy(() -> bundles.create("n".repeat(129), "1", SMALL));
        assertThatIllegalArgumentException().isThrownBy(() -> bundles.create("n", "v".repeat(33), SMALL));
    }

    @ParameterizedTest
    @CsvSource({
        "jars, true",
        "a1, true",
        "a:_-., true",
        "a, false",
        "1a, false",
        "a b, false",
        "'', false",
    })
    void theNameOfAQuery_has2To32Characters_aLetterFirst(String name, boolean fits) {
        SERVER.stubFor(post(BUNDLES).willReturn(json(201, "{}")));
        ReleaseBundleContent content = ReleaseBundleContent.of(
                        BundleQuery.of("items.find()").named(name))
                .build();

        if (fits) {
            assertThat(bundles.create("a", "1", content).bundle().version()).isEqualTo("1");
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bundles.create("a", "1", content))
                    .withMessageContaining("name of a query");
        }
    }
}
