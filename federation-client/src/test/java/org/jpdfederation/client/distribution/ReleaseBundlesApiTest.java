package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.distribution.PathMapping;
import org.jpdfederation.core.entity.Secret;
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

@Tag("DIST-1")
class ReleaseBundlesApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String BUNDLES = "/distribution/api/v1/release_bundle";
    private static final String ONE = BUNDLES + "/acme-suite/4.2.0";
    private static final Secret PASSPHRASE = Secret.of("canary passphrase");
    private static final BundleQuery JARS = BundleQuery.of("items.find({\"repo\":\"acme-maven-prod-local\"})")
            .named("jars")
            .withMapping("acme-maven-prod-local/(.*)", "acme-maven-edge/$1")
            .withAddedProperty("train", "spring")
            .withoutProperties("build.*");
    private static final ReleaseBundleContent CONTENT = ReleaseBundleContent.of(JARS)
            .storingRepository("release-bundles")
            .description("spring train")
            .releaseNotes(new ReleaseNotes(ReleaseNotes.Syntax.MARKDOWN, "# 4.2.0"))
            .signImmediately(PASSPHRASE)
            .build();
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

    /** The bundle of {@code release-bundle.json}. */
    private static ReleaseBundle ready() {
        return new ReleaseBundle(
                "acme-suite",
                "4.2.0",
                ReleaseBundleState.READY_FOR_DISTRIBUTION,
                "spring train",
                Optional.of(new ReleaseNotes(ReleaseNotes.Syntax.MARKDOWN, "# 4.2.0")),
                "release-bundles",
                Optional.of(Instant.parse("2025-03-04T10:15:30.123Z")),
                "relmgr",
                "deployer",
                List.of(
                        new BundleArtifact(
                                "9f2c",
                                List.of(new BundleProperty("train", List.of("spring"))),
                                "release-bundles/acme-suite/4.2.0/acme-maven-prod-local/a.jar",
                                "acme-maven-edge/a.jar"),
                        new BundleArtifact("77aa", List.of(), "release-bundles/b.jar", "acme-maven-edge/b.jar")),
                9_007_199_254_740_993L,
                false,
                "NOT_TRIGGERED",
                List.of(new BundleQuery(
                        Optional.of("jars"),
                        "items.find({\"repo\":\"acme-maven-prod-local\"})",
                        List.of(new PathMapping("acme-maven-prod-local/(.*)", "acme-maven-edge/$1")),
                        List.of(new BundleProperty("train", List.of("spring"))),
                        List.of("build.*"))));
    }

    @Test
    @Tag("DIST-1.2")
    void create_sendsEverything_andReadsTheChecksumOfWhatWasSigned() {
        SERVER.stubFor(post(BUNDLES)
                .willReturn(json(201, sample("distribution/release-bundle-created.json"))
                        .withHeader("X-Checksum-Sha256", "ab12")));

        SavedReleaseBundle saved = bundles.create("acme-suite", "4.2.0", CONTENT);

        assertThat(saved.sha256()).contains("ab12");
        assertThat(saved.bundle().name()).isEqualTo("acme-suite");
        assertThat(saved.bundle().version()).isEqualTo("4.2.0");
        assertThat(saved.bundle().state()).isEqualTo(ReleaseBundleState.SIGNED);
        assertThat(saved.bundle().created()).contains(Instant.parse("2025-03-04T10:15:30.123Z"));
        assertThat(saved.bundle().artifactsSize()).isEqualTo(90_211);
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(BUNDLES))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("X-GPG-PASSPHRASE", equalTo("canary passphrase"))
                        .withRequestBody(equalToJson(sample("distribution/release-bundle-create.json"))));
    }

    @Test
    @Tag("DIST-1.2")
    void create_leavesOutWhatIsNotSet_butSaysThatItIsNoDryRun() {
        SERVER.stubFor(post(BUNDLES).willReturn(json(201, "{\"state\":\"OPEN\"}")));

        SavedReleaseBundle saved = bundles.create("a", "1", SMALL);

        assertThat(saved.sha256()).isEmpty();
        assertThat(saved.bundle().state().signed()).isFalse();
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(BUNDLES))
                        .withoutHeader("X-GPG-PASSPHRASE")
                        .withRequestBody(equalToJson("{\"name\":\"a\",\"version\":\"1\",\"dry_run\":false,"
                                + "\"sign_immediately\":false,\"spec\":{\"queries\":[{\"aql\":\"items.find()\"}]}}")));
    }

    @Test
    void create_thatIsAnsweredWithoutABody_readsTheVersion() {
        SERVER.stubFor(post(BUNDLES).willReturn(aResponse().withStatus(201)));
        SERVER.stubFor(get(ONE).willReturn(json(200, sample("distribution/release-bundle.json"))));

        assertThat(bundles.create("acme-suite", "4.2.0", CONTENT).bundle()).isEqualTo(ready());
    }

    @Test
    @Tag("DIST-1.2")
    void dryRuns_sayThatTheyAre() {
        SERVER.stubFor(post(BUNDLES).willReturn(aResponse().withStatus(200)));
        SERVER.stubFor(put(ONE).willReturn(json(200, "{}")));

        bundles.dryRunCreate("a", "1", SMALL);
        bundles.dryRunUpdate("acme-suite", "4.2.0", SMALL);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(BUNDLES))
                        .withRequestBody(equalToJson("{\"name\":\"a\",\"version\":\"1\",\"dry_run\":true,"
                                + "\"sign_immediately\":false,\"spec\":{\"queries\":[{\"aql\":\"items.find()\"}]}}")));
        SERVER.verify(
                1,
                putRequestedFor(urlEqualTo(ONE))
                        .withRequestBody(equalToJson("{\"dry_run\":true,\"sign_immediately\":false,"
                                + "\"spec\":{\"queries\":[{\"aql\":\"items.find()\"}]}}")));
    }

    @Test
    @Tag("DIST-1.3")
    void update_sendsTheSame_withoutNameAndVersion() {
        SERVER.stubFor(put(ONE).willReturn(
                        json(200, sample("distribution/release-bundle.json")).withHeader("X-Checksum-Sha256", "ab12")));

        SavedReleaseBundle saved = bundles.update("acme-suite", "4.2.0", CONTENT);

        assertThat(saved).isEqualTo(new SavedReleaseBundle(ready(), Optional.of("ab12")));
        String body = sample("distribution/release-bundle-create.json")
                .replace("\"name\": \"acme-suite\", \"version\": \"4.2.0\",", "");
        SERVER.verify(
                1,
                putRequestedFor(urlEqualTo(ONE))
                        .withHeader("X-GPG-PASSPHRASE", equalTo("canary passphrase"))
                        .withRequestBody(equalToJson(body)));
    }

    @Test
    @Tag("DIST-1.4")
    void sign_sendsKeyRepositoryAndPassphrase() {
        SERVER.stubFor(
                post(ONE + "/sign").willReturn(aResponse().withStatus(200).withHeader("X-Checksum-Sha256", "ab12")));

        Optional<String> checksum = bundles.sign(
                "acme-suite",
                "4.2.0",
                Signing.withKey("release").withPassphrase(PASSPHRASE).withStoringRepository("release-bundles"));

        assertThat(checksum).contains("ab12");
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(ONE + "/sign"))
                        .withHeader("X-GPG-PASSPHRASE", equalTo("canary passphrase"))
                        .withRequestBody(equalToJson(
                                "{\"signing_key_alias\":\"release\",\"storing_repository\":\"release-bundles\"}")));
    }

    @Test
    @Tag("DIST-1.4")
    void sign_withTheDefaultKey_sendsAnEmptyObject() {
        SERVER.stubFor(post(ONE + "/sign").willReturn(json(200, "{\"anything\":[]}")));

        assertThat(bundles.sign("acme-suite", "4.2.0", Signing.withDefaultKey()))
                .isEmpty();

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(ONE + "/sign"))
                        .withoutHeader("X-GPG-PASSPHRASE")
                        .withRequestBody(equalToJson("{}")));
    }

    @Test
    void aPassphrase_isRepeatedInNoError() {
        SERVER.stubFor(post(ONE + "/sign").willReturn(json(400, "{\"message\":\"not 'canary passphrase'\"}")));

        PlatformRefusedException e = catchThrowableOfType(
                PlatformRefusedException.class,
                () -> bundles.sign("acme-suite", "4.2.0", Signing.withKey("k").withPassphrase(PASSPHRASE)));

        assertThat(e).hasMessageNotContaining("canary").hasMessageContaining("***");
        assertThat(Signing.withKey("k").withPassphrase(PASSPHRASE).toString()).doesNotContain("canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundles.sign(
                        "acme-suite", "4.2.0", Signing.withKey("k").withPassphrase(Secret.of("canary\nü"))))
                .withMessageContaining("X-GPG-PASSPHRASE")
                .withMessageNotContaining("canary");
    }

    @Test
    @Tag("DIST-1.5")
    void get_readsEverything_andBothSpellingsOfPaths() {
        SERVER.stubFor(get(ONE).willReturn(json(200, sample("distribution/release-bundle.json"))));

        assertThat(bundles.get("acme-suite", "4.2.0")).isEqualTo(ready());
        assertThat(bundles.find("acme-suite", "4.2.0")).contains(ready());
        SERVER.verify(2, getRequestedFor(urlEqualTo(ONE)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    @Tag("DIST-1.5")
    void latest_asksForTheVersionOfThatName() {
        SERVER.stubFor(
                get(BUNDLES + "/acme-suite/LATEST").willReturn(json(200, sample("distribution/release-bundle.json"))));

        assertThat(bundles.latest("acme-suite").version()).isEqualTo("4.2.0");
    }

    @Test
    void whatIsNotThere_isEmpty_orAnError() {
        SERVER.stubFor(any(anyUrl()).willReturn(json(404, "{\"status_code\":404,\"message\":\"none\"}")));

        assertThat(bundles.find("acme-suite", "4.2.0")).isEmpty();
        for (Runnable call : List.<Runnable>of(
                () -> bundles.get("acme-suite", "4.2.0"),
                () -> bundles.latest("acme-suite"),
                () -> bundles.versions("acme-suite").toList(),
                () -> bundles.delete("acme-suite", "4.2.0"))) {
            PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, call::run);
            assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, false",
        "SIGNED, true",
        "STORED, true",
        "READY_FOR_DISTRIBUTION, true",
        "HALF_SIGNED, false",
        "'', false"
    })
    @Tag("DIST-1.1")
    void aState_tellsWhetherTheVersionIsSigned_andAnUnknownOneIsKept(String word, boolean signed) {
        SERVER.stubFor(get(ONE).willReturn(json(200, "{\"state\":\"" + word + "\"}")));

        ReleaseBundleState state = bundles.get("acme-suite", "4.2.0").state();

        assertThat(state).hasToString(word);
        assertThat(state.signed()).isEqualTo(signed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhIjoxfQ.eyJiIjoyfQ.c2ln\n",
                "{\"header\":\"eyJhIjoxfQ\",\"payload\":\"eyJiIjoyfQ\",\"signature\":\"c2ln\"}"
            })
    @Tag("DIST-1.5")
    void signed_readsOneTextAndItsParts(String body) {
        SERVER.stubFor(get(ONE + "?format=jws")
                .willReturn(aResponse().withBody(body).withHeader("Content-Type", "application/jose+json")));
        SERVER.stubFor(get(ONE + "?format=jose").willReturn(aResponse().withBody(body)));

        SignedReleaseBundle expected = new SignedReleaseBundle("eyJhIjoxfQ", "eyJiIjoyfQ", "c2ln");
        assertThat(bundles.signed("acme-suite", "4.2.0", SignedForm.JWS)).isEqualTo(expected);
        assertThat(bundles.signed("acme-suite", "4.2.0", SignedForm.JOSE)).isEqualTo(expected);
        assertThat(expected.compact()).isEqualTo("eyJhIjoxfQ.eyJiIjoyfQ.c2ln");
    }

    /** 3,000 files are no more than is recommended (1). */
    @ParameterizedTest
    @ValueSource(
            strings = {"eyJhIjoxfQ.%s.c2ln", "{\"header\":\"eyJhIjoxfQ\",\"payload\":\"%s\",\"signature\":\"c2ln\"}"})
    @Tag("DIST-1.5")
    void signed_readsABundleOfThreeThousandFiles(String body) {
        String path = "maven-local/com/acme/suite/component/4.2.0/component-with-its-name-4.2.0.jar";
        String file = "{\"checksum\":\"" + "9f".repeat(32) + "\",\"props\":[],\"sourceRepoPath\":\"release-bundles/"
                + "acme-suite/4.2.0/" + path + "\",\"targetRepoPath\":\"" + path + "\"}";
        String document = "{\"artifacts\":[" + String.join(",", Collections.nCopies(3_000, file)) + "]}";
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(document.getBytes(StandardCharsets.UTF_8));
        SERVER.stubFor(get(ONE + "?format=jws").willReturn(aResponse().withBody(body.formatted(payload))));

        assertThat(bundles.signed("acme-suite", "4.2.0", SignedForm.JWS).payload())
                .isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.", ".b.c", "a.b.c.d", "<html>a.b.c</html>", "{\"header\":\"a\"}"})
    void signed_refusesWhatHasNotThreeParts(String body) {
        SERVER.stubFor(get(urlPathEqualTo(ONE)).willReturn(aResponse().withBody(body)));

        assertThat(catchThrowableOfType(
                        MalformedAnswerException.class, () -> bundles.signed("acme-suite", "4.2.0", SignedForm.JWS)))
                .isNotNull();
    }

    /** Twelve versions: ten on the first page, two on the second. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/acme-suite"})
    @Tag("DIST-1.5")
    void list_followsTheRanges(String bundle) {
        String path = BUNDLES + bundle;
        SERVER.stubFor(get(path + "?start_pos=0").willReturn(page(0, 9)));
        SERVER.stubFor(get(path + "?start_pos=10").willReturn(page(10, 11)));

        try (Stream<ReleaseBundle> all = bundle.isEmpty() ? bundles.list() : bundles.versions("acme-suite")) {
            assertThat(all.map(ReleaseBundle::version))
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        }
        SERVER.verify(2, getRequestedFor(urlPathEqualTo(path)));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder page(int from, int to) {
        String versions = String.join(
                ",",
                IntStream.rangeClosed(from, to)
                        .mapToObj(i -> "{\"name\":\"acme-suite\",\"version\":\"" + i + "\",\"artifacts\":[]}")
                        .toList());
        return json(200, "[" + versions + "]")
                .withHeader("X-RangeLimit-StartPos", String.valueOf(from))
                .withHeader("X-RangeLimit-EndPos", String.valueOf(to))
                .withHeader("X-RangeLimit-Total", "12");
    }

    @Test
    @Tag("DIST-1.6")
    void delete_sendsNoBody() {
        SERVER.stubFor(delete(ONE).willReturn(aResponse().withStatus(204)));

        bundles.delete("acme-suite", "4.2.0");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(ONE)).withRequestBody(absent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "", "[]", "{\"state\":[]}", "{\"created\":\"yesterday\"}"})
    void anAnswerThatCannotBeRead_isAnError(String body) {
        SERVER.stubFor(get(ONE).willReturn(aResponse().withBody(body)));

        MalformedAnswerException e =
                catchThrowableOfType(MalformedAnswerException.class, () -> bundles.get("acme-suite", "4.2.0"));

        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void aCreateWhoseAnswerCannotBeRead_wasMade() {
        SERVER.stubFor(post(BUNDLES).willReturn(aResponse().withStatus(201).withBody("<html>")));

        MalformedAnswerException e =
                catchThrowableOfType(MalformedAnswerException.class, () -> bundles.create("a", "1", SMALL));

        assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
    }
}
