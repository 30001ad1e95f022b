package org.jpdfederation.client.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-3.1")
class BundleCreationTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/lifecycle/api/v2/release_bundle";
    private static final String KEY = "X-JFrog-Signing-Key-Name";
    private static final BundleSource AQL = new BundleSource.Aql("items.find({\"repo\":\"a\"})");
    private static final BundleSource ARTIFACTS = new BundleSource.Artifacts(List.of(
            BundleSource.Artifact.at("acme-generic-prod/readme.txt"),
            new BundleSource.Artifact("acme-maven/a.jar", Optional.of("aa11"))));
    private static final BundleSource BUILDS = new BundleSource.Builds(List.of(
            BundleSource.Build.of("acme-ci", "812"),
            new BundleSource.Build("acme-ci", "813", Optional.of("acme-build-info"), true)));
    private static final BundleSource BUNDLES = new BundleSource.ReleaseBundles(List.of(
            BundleSource.Version.of("base", "1"),
            new BundleSource.Version(
                    "base", "2", new BundleScope(Optional.of("acme"), Optional.of("acme-release-bundles-v2")))));
    private static final BundleSource PACKAGES = new BundleSource.Packages(
            List.of(new BundleSource.PackageVersion("org:acme", "1.0", "maven", "acme-maven")));

    private static final String AQL_JSON = "\"aql\":\"items.find({\\\"repo\\\":\\\"a\\\"})\"";
    private static final String ARTIFACTS_JSON = "\"artifacts\":[{\"path\":\"acme-generic-prod/readme.txt\"},"
            + "{\"path\":\"acme-maven/a.jar\",\"sha256\":\"aa11\"}]";
    private static final String BUILDS_JSON = "\"builds\":[{\"build_name\":\"acme-ci\",\"build_number\":\"812\"},"
            + "{\"build_name\":\"acme-ci\",\"build_number\":\"813\",\"build_repository\":\"acme-build-info\","
            + "\"include_dependencies\":true}]";
    private static final String BUNDLES_JSON = "\"release_bundles\":[{\"release_bundle_name\":\"base\","
            + "\"release_bundle_version\":\"1\"},{\"release_bundle_name\":\"base\",\"release_bundle_version\":\"2\","
            + "\"project\":\"acme\",\"repository_key\":\"acme-release-bundles-v2\"}]";
    private static final String PACKAGES_JSON = "\"packages\":[{\"package_name\":\"org:acme\","
            + "\"package_version\":\"1.0\",\"package_type\":\"maven\",\"repository_key\":\"acme-maven\"}]";
    private static final String NAMED = "{\"release_bundle_name\":\"acme-suite\",\"release_bundle_version\":\"5.0.0\",";

    private static final CreatedBundle CREATED = new CreatedBundle(
            "acme-suite", "5.0.0", "release-bundles-v2", Optional.of(Instant.parse("2026-05-31T08:15:00.250Z")));

    private FederationClient client;
    private ReleaseBundlesV2Api bundles;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        bundles = client.lifecycle().releaseBundles();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static BundleRequest.Builder request() {
        return BundleRequest.builder("acme-suite", "5.0.0");
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("aql", AQL, AQL_JSON),
                Arguments.of("artifacts", ARTIFACTS, ARTIFACTS_JSON),
                Arguments.of("builds", BUILDS, BUILDS_JSON),
                Arguments.of("release_bundles", BUNDLES, BUNDLES_JSON),
                Arguments.of("packages", PACKAGES, PACKAGES_JSON));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void oneSource_standsInSource_whichAllVersionsKnow(String type, BundleSource source, String json) {
        SERVER.stubFor(post(urlPathEqualTo(PATH)).willReturn(json(201, sample("lifecycle/bundle-created.json"))));

        assertThat(bundles.create(request().from(source).build(), Wait.UNTIL_DONE))
                .isEqualTo(CREATED);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH + "?async=false"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withoutHeader(KEY)
                        .withRequestBody(
                                equalToJson(NAMED + "\"source_type\":\"" + type + "\",\"source\":{" + json + "}}")));
    }

    @Test
    void severalSources_standInSources_eachWithItsType() {
        SERVER.stubFor(post(urlPathEqualTo(PATH)).willReturn(json(200, sample("lifecycle/bundle-created.json"))));
        BundleRequest request =
                request().from(BUILDS, ARTIFACTS).from(AQL, BUNDLES, PACKAGES).build();

        assertThat(bundles.create(request, Wait.UNTIL_ACCEPTED)).isEqualTo(CREATED);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH + "?async=true"))
                        .withRequestBody(equalToJson(NAMED + "\"sources\":["
                                + "{\"source_type\":\"builds\"," + BUILDS_JSON + "},"
                                + "{\"source_type\":\"artifacts\"," + ARTIFACTS_JSON + "},"
                                + "{\"source_type\":\"aql\"," + AQL_JSON + "},"
                                + "{\"source_type\":\"release_bundles\"," + BUNDLES_JSON + "},"
                                + "{\"source_type\":\"packages\"," + PACKAGES_JSON + "}]}")));
    }

    @Test
    void draftKeyScopeAndErrors_areSentWhenTheyAreSet() {
        SERVER.stubFor(post(urlPathEqualTo(PATH)).willReturn(json(201, sample("lifecycle/bundle-created.json"))));
        BundleRequest request = request()
                .from(AQL)
                .draft()
                .signingKey("train-key-2025")
                .collectErrors()
                .build();

        bundles.in(BundleScope.project("acme")).create(request, Wait.UNTIL_DONE);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH + "?async=false&fail_fast=false&project=acme"))
                        .withHeader(KEY, equalTo("train-key-2025"))
                        .withRequestBody(equalToJson(
                                NAMED + "\"source_type\":\"aql\",\"source\":{" + AQL_JSON + "},\"draft\":true}")));
    }

    @Test
    void aKeyThatCannotStandInAHeader_isRefused_andNothingIsSent() {
        BundleRequest request = request().from(AQL).signingKey("schl\u00FCssel").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundles.create(request, Wait.UNTIL_DONE))
                .withMessageContaining(KEY);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sign in</html>", "", "{\"release_bundle_name\":\"acme-suite\"}"})
    void anAcceptedAnswerThatCannotBeRead_saysThatTheBundleWasMade(String body) {
        SERVER.stubFor(post(urlPathEqualTo(PATH)).willReturn(json(201, body)));

        assertThat(catchThrowableOfType(
                                MalformedAnswerException.class,
                                () -> bundles.create(request().from(AQL).build(), Wait.UNTIL_DONE))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @ParameterizedTest
    @CsvSource({"a", "_a", "0", "A.b-c_d", "\u00E9t\u00E9"})
    @Tag("DIST-8.15")
    void aNameByTheRules_isAccepted(String name) {
        assertThat(BundleRequest.builder(name, name).from(AQL).build().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "a b", "a/b", "a:b", "a+b"})
    @Tag("DIST-8.15")
    void aNameAgainstTheRules_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BundleRequest.builder(name, "1"))
                .withMessageContaining("the name of a release bundle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BundleRequest.builder("a", name))
                .withMessageContaining("the version of a release bundle");
    }

    @Test
    @Tag("DIST-8.15")
    void aNameOf255Characters_isLeftToTheServer_andOneMoreIsRefused() {
        assertThat(BundleRequest.builder("a".repeat(255), "1".repeat(255))
                        .from(AQL)
                        .build()
                        .version())
                .hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> BundleRequest.builder("a".repeat(256), "1"));
    }

    @Test
    void aRequestWithoutASource_orASourceOfNothing_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> request().build());
        assertThatIllegalArgumentException().isThrownBy(() -> new BundleSource.Aql(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new BundleSource.Artifacts(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BundleSource.Builds(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BundleSource.ReleaseBundles(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BundleSource.Packages(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> BundleSource.Artifact.at(""));
    }
}
