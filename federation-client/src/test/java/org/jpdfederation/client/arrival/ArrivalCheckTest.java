package org.jpdfederation.client.arrival;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.arrival.Proof.Different;
import org.jpdfederation.client.arrival.Proof.Unverifiable;
import org.jpdfederation.client.arrival.Proof.Verdict;
import org.jpdfederation.client.arrival.Proof.Verified;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.openpgp.KeyRequest;
import org.jpdfederation.client.openpgp.SigningKeyPair;
import org.jpdfederation.core.distribution.PathMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("ART-6.3")
class ArrivalCheckTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String A = "acme-edge/com/a.jar";
    private static final String B = "acme-edge/com/b.jar";
    private static final byte[] BYTES_OF_A = "the bytes of a".getBytes(StandardCharsets.UTF_8);
    private static final String SHA_A = sha256(BYTES_OF_A);
    private static final String SHA_B = "b".repeat(64);
    private static final List<ExpectedFile> EXPECTED = List.of(
            new ExpectedFile(A, SHA_A, OptionalLong.of(BYTES_OF_A.length)),
            new ExpectedFile(B, SHA_B, OptionalLong.of(70)));

    private static final Instant NOW = Instant.parse("2026-05-31T08:00:00Z");
    private static final SigningKeyPair KEYS = keys("Release <rel@acme.example>");

    private FederationClient client;

    private static SigningKeyPair keys(String userId) {
        return SigningKeyPair.generate(
                KeyRequest.of(userId).withBits(2048), NOW.minus(Duration.ofDays(30)), new SecureRandom());
    }

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stub(String path, String body) {
        SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(json(200, body)));
    }

    private static void fileInfo(String path, String sha256, long size) {
        String repository = path.substring(0, path.indexOf('/'));
        stub(
                "/artifactory/api/storage/" + path,
                "{\"repo\":\"" + repository + "\",\"path\":\"" + path.substring(repository.length()) + "\",\"size\":\""
                        + size + "\",\"checksums\":{\"sha256\":\"" + sha256 + "\"}}");
    }

    private static void bothFilesAreThere() {
        fileInfo(A, SHA_A, BYTES_OF_A.length);
        fileInfo(B, SHA_B, 70);
    }

    @Nested
    @Tag("ART-6.1")
    class OfAReleaseBundle {

        private static final String DOCUMENT = "{\"name\":\"suite\",\"version\":\"4.2.0\","
                + "\"created\":\"2025-03-04T10:15:30.123Z\",\"description\":\"\",\"artifacts\":["
                + "{\"repo_path\":\"" + A + "\",\"checksum\":\"" + SHA_A + "\",\"props\":[]},"
                + "{\"repo_path\":\"" + B + "\",\"checksum\":\"" + SHA_B + "\",\"props\":[]}]}";
        private static final String BUNDLE = "/artifactory/api/release/bundles/suite/4.2.0";

        private static void received(String status) {
            stub(
                    "/artifactory/api/release/bundles/suite",
                    "{\"versions\":[{\"version\":\"4.1.0\",\"created\":\"2025-03-03T10:15:30.123Z\","
                            + "\"status\":\"COMPLETE\"},{\"version\":\"4.2.0\","
                            + "\"created\":\"2025-03-04T10:15:30.123Z\",\"status\":\"" + status + "\"}]}");
            stub(BUNDLE, DOCUMENT);
        }

        private ArrivalReport check() {
            return ArrivalCheck.of("suite", "4.2.0", EXPECTED).releaseBundle(client);
        }

        @Test
        void allButTheSignatureIsVerifiedByTheDocumentsAndTheFiles() {
            received("COMPLETE");
            bothFilesAreThere();

            ArrivalReport report = check();

            assertThat(report.target()).hasToString("jpd-2");
            assertThat(report.presence()).isEqualTo(new Verified("the versions of the received bundle"));
            assertThat(report.names()).isEqualTo(new Verified("File Info"));
            assertThat(report.sizes()).isEqualTo(new Verified("File Info"));
            assertThat(report.checksums()).isEqualTo(new Verified("File Info"));
            assertThat(report.signature()).isEqualTo(new Unverifiable("no public key was given to verify it with"));
            assertThat(report.files()).extracting(FileArrival::path).containsExactly(A, B);
            assertThat(report.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        }

        @Test
        void aBundleThatIsNotComplete_orNotThere_isDifferent() {
            received("IN_PROGRESS");
            assertThat(check().presence()).isEqualTo(new Different(List.of("its status is IN_PROGRESS, not COMPLETE")));

            stub("/artifactory/api/release/bundles/suite", "{\"versions\":[]}");
            assertThat(check().presence())
                    .isEqualTo(new Different(List.of("suite 4.2.0 is not among the versions of the received bundle")));
        }

        @Test
        void aFileThatIsMissing_isDifferent_andOneThatMayNotBeSeen_isUnverifiable() {
            received("COMPLETE");
            fileInfo(A, SHA_A, BYTES_OF_A.length);
            SERVER.stubFor(get(urlPathEqualTo("/artifactory/api/storage/" + B))
                    .willReturn(json(404, "{\"errors\":[{\"status\":404,\"message\":\"Unable to find item\"}]}")));
            assertThat(check().names()).isEqualTo(new Different(List.of(B + " is not there, says File Info")));

            SERVER.stubFor(get(urlPathEqualTo("/artifactory/api/storage/" + B))
                    .willReturn(json(403, "{\"errors\":[{\"status\":403,\"message\":\"Forbidden\"}]}")));
            ArrivalReport hidden = check();
            assertThat(hidden.names().verdict()).isEqualTo(Verdict.UNVERIFIABLE);
            assertThat(((Unverifiable) hidden.checksums()).reason()).startsWith("FORBIDDEN");
        }

        @Test
        void aFileOfAnotherSizeOrContent_isDifferent() {
            received("COMPLETE");
            fileInfo(A, SHA_A, 13);
            fileInfo(B, SHA_A, 70);

            ArrivalReport report = check();

            assertThat(report.names().verdict()).isEqualTo(Verdict.VERIFIED);
            assertThat(report.sizes()).isEqualTo(new Different(List.of(A + " has 13 bytes, not 14")));
            assertThat(report.checksums())
                    .isEqualTo(new Different(List.of(B + " has SHA-256 " + SHA_A + ", not " + SHA_B)));
            assertThat(report.verdict()).isEqualTo(Verdict.DIFFERENT);
        }

        @Test
        void announcementsAloneTellNoSize() {
            received("COMPLETE");

            ArrivalReport report = ArrivalCheck.of("suite", "4.2.0", EXPECTED)
                    .withDepth(Depth.ANNOUNCED)
                    .releaseBundle(client);

            assertThat(report.checksums()).isEqualTo(new Verified("the document of the received bundle"));
            assertThat(report.sizes()).isEqualTo(new Unverifiable("the document of the received bundle has no size"));
            SERVER.verify(0, getRequestedFor(urlPathMatching("/artifactory/api/storage/.*")));
        }

        @Test
        void bytesAreHashedHere() {
            received("COMPLETE");
            SERVER.stubFor(
                    get(urlEqualTo("/artifactory/" + A)).willReturn(aResponse().withBody(BYTES_OF_A)));
            SERVER.stubFor(
                    get(urlEqualTo("/artifactory/" + B)).willReturn(aResponse().withBody("other")));

            ArrivalReport report = ArrivalCheck.of("suite", "4.2.0", EXPECTED)
                    .withDepth(Depth.BYTES)
                    .releaseBundle(client);

            String other = sha256("other".getBytes(StandardCharsets.UTF_8));
            assertThat(report.files())
                    .extracting(FileArrival::sha256)
                    .containsExactly(
                            new Verified("the downloaded bytes"),
                            new Different(List.of(B + " has SHA-256 " + other + ", not " + SHA_B)));
            assertThat(report.sizes()).isEqualTo(new Different(List.of(B + " has 5 bytes, not 70")));
        }

        @Test
        void whenTheTargetFallsSilent_theRestIsNotAsked() {
            received("COMPLETE");
            SERVER.stubFor(get(urlPathMatching("/artifactory/api/storage/.*"))
                    .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
            List<ExpectedFile> many = java.util.stream.IntStream.range(0, 100)
                    .mapToObj(i -> new ExpectedFile("r/" + i, SHA_B, OptionalLong.empty()))
                    .toList();

            ArrivalReport report = ArrivalCheck.of("suite", "4.2.0", many).releaseBundle(client);

            assertThat(report.checksums().verdict()).isEqualTo(Verdict.UNVERIFIABLE);
            assertThat(SERVER.findAll(getRequestedFor(urlPathMatching("/artifactory/api/storage/.*"))))
                    .hasSizeLessThan(20);
        }

        private Proof signature(String jws, SigningKeyPair keys) {
            received("COMPLETE");
            SERVER.stubFor(get(urlEqualTo(BUNDLE + "?format=jws"))
                    .willReturn(aResponse().withBody(jws)));
            return ArrivalCheck.of("suite", "4.2.0", EXPECTED)
                    .withDepth(Depth.ANNOUNCED)
                    .signedBy(keys.publicKey(), NOW)
                    .releaseBundle(client)
                    .signature();
        }

        @Test
        void aSignedDocumentWithTheSameFilesIsVerified() {
            String jws = KEYS.signJws(DOCUMENT.getBytes(StandardCharsets.UTF_8));

            assertThat(signature(jws, KEYS))
                    .isEqualTo(new Verified("the signed document of the received bundle, RS256"));
        }

        @Test
        void aSignatureOfAnotherKeyOrOtherContentIsDifferent() {
            String jws = KEYS.signJws(DOCUMENT.getBytes(StandardCharsets.UTF_8));
            assertThat(((Different) signature(jws, keys("Mallory <m@acme.example>"))).differences())
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .startsWith("BAD_SIGNATURE");

            String changed = DOCUMENT.replace(SHA_B, "c".repeat(64));
            assertThat(signature(KEYS.signJws(changed.getBytes(StandardCharsets.UTF_8)), KEYS))
                    .isEqualTo(new Different(List.of("the signed list of files is not that of the plain document")));

            String[] parts = jws.split("\\.", -1);
            String forged = parts[0] + "."
                    + java.util.Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                    + "." + parts[2];
            assertThat(signature(forged, KEYS).verdict()).isEqualTo(Verdict.DIFFERENT);
        }

        @Test
        void theSignedDocumentOfAnotherVersionOrBundleIsDifferent() {
            for (String other :
                    List.of(DOCUMENT.replace("\"4.2.0\"", "\"4.1.0\""), DOCUMENT.replace("\"suite\"", "\"other\""))) {
                assertThat(((Different) signature(KEYS.signJws(other.getBytes(StandardCharsets.UTF_8)), KEYS))
                                .differences())
                        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                        .endsWith(", not of suite 4.2.0");
            }
        }

        @Test
        void aSignedDocumentWithoutAVersion_orWithTwoChecksumsOfOneFile_isNone() {
            for (String other : List.of(
                    DOCUMENT.replace("\"version\":\"4.2.0\",", ""),
                    DOCUMENT.replace(
                            "\"artifacts\":[",
                            "\"artifacts\":[{\"repo_path\":\"" + A + "\",\"checksum\":\"" + "c".repeat(64) + "\"},"))) {
                assertThat(signature(KEYS.signJws(other.getBytes(StandardCharsets.UTF_8)), KEYS))
                        .isEqualTo(new Unverifiable(
                                "the signature is good, but what it signs is no document of a bundle"));
            }
        }

        @Test
        void aKeyThatIsMadeLater_hasSignedNothing() {
            SigningKeyPair later = SigningKeyPair.generate(
                    KeyRequest.of("Release <rel@acme.example>").withBits(2048), NOW.plusSeconds(1), new SecureRandom());
            assertThat(((Different) signature(later.signJws(DOCUMENT.getBytes(StandardCharsets.UTF_8)), later))
                            .differences())
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .startsWith("KEY_NOT_YET_VALID");
        }

        @Test
        void theDocumentOfAnotherVersionAnnouncesNothing() {
            received("COMPLETE");
            stub(BUNDLE, DOCUMENT.replace("\"4.2.0\"", "\"4.1.0\""));

            ArrivalReport report = ArrivalCheck.of("suite", "4.2.0", EXPECTED)
                    .withDepth(Depth.ANNOUNCED)
                    .releaseBundle(client);

            assertThat(report.names())
                    .isEqualTo(new Unverifiable("the target answered with the document of suite 4.1.0"));
        }

        @Test
        void bytesThatTheTargetItselfDisowns_areDifferent() {
            received("COMPLETE");
            SERVER.stubFor(get(urlEqualTo("/artifactory/" + A))
                    .willReturn(
                            aResponse().withHeader("X-Checksum-Sha256", SHA_A).withBody("rotten")));
            SERVER.stubFor(get(urlEqualTo("/artifactory/" + B)).willReturn(json(403, "")));

            FileArrival rotten = ArrivalCheck.of("suite", "4.2.0", EXPECTED)
                    .withDepth(Depth.BYTES)
                    .releaseBundle(client)
                    .files()
                    .get(0);

            assertThat(rotten.name()).isEqualTo(new Verified("the downloaded bytes"));
            assertThat(rotten.size().verdict()).isEqualTo(Verdict.UNVERIFIABLE);
            assertThat(((Different) rotten.sha256()).differences())
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .contains("CHECKSUM_MISMATCH");
        }

        @Test
        void aSignatureThatCannotBeHadOrReadIsUnverifiable() {
            assertThat(signature("no token", KEYS).verdict()).isEqualTo(Verdict.UNVERIFIABLE);
            assertThat(((Unverifiable) signature(KEYS.signJws("[]".getBytes(StandardCharsets.UTF_8)), KEYS)).reason())
                    .contains("no document of a bundle");
        }

        @Test
        void aBundleThatTheTargetDoesNotKnowHasNotArrived() {
            SERVER.stubFor(get(urlPathMatching("/artifactory/.*"))
                    .willReturn(json(404, "{\"errors\":[{\"status\":404,\"message\":\"Not found\"}]}")));

            ArrivalReport report = check();

            assertThat(report.presence().verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(report.names().verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(report.checksums()).isEqualTo(new Unverifiable("the file is not there"));
        }

        @Test
        @Tag("DIST-1.5")
        void whatTheSourceSignedIsExpected_withTheSizesThatItsFilesHave() {
            stub(
                    "/distribution/api/v1/release_bundle/suite/4.2.0",
                    "{\"name\":\"suite\",\"version\":\"4.2.0\",\"state\":\"STORED\",\"artifacts\":["
                            + "{\"checksum\":\"" + SHA_A + "\",\"props\":[],\"sourceRepoPath\":\"stored/a.jar\","
                            + "\"targetRepoPath\":\"" + A + "\"},{\"checksum\":\"" + SHA_B
                            + "\",\"props\":[],\"source_repo_path\":\"stored/b.jar\",\"target_repo_path\":\"" + B
                            + "\"}]}");
            fileInfo("stored/a.jar", SHA_A, 14);
            SERVER.stubFor(
                    get(urlPathEqualTo("/artifactory/api/storage/stored/b.jar")).willReturn(json(403, "")));

            assertThat(Expectation.ofReleaseBundle(client, "suite", "4.2.0"))
                    .containsExactly(
                            new ExpectedFile(A, SHA_A, OptionalLong.of(14)),
                            new ExpectedFile(B, SHA_B, OptionalLong.empty()));
        }

        @Test
        @Tag("DIST-1.5")
        void theSizeOfOtherContentAtTheSourceIsNotExpected() {
            stub(
                    "/distribution/api/v1/release_bundle/suite/4.2.0",
                    "{\"name\":\"suite\",\"version\":\"4.2.0\",\"state\":\"STORED\",\"artifacts\":["
                            + "{\"checksum\":\"" + SHA_A.toUpperCase(Locale.ROOT)
                            + "\",\"props\":[],\"sourceRepoPath\":\"stored/a.jar\",\"targetRepoPath\":\"" + A
                            + "\"},{\"checksum\":\"" + SHA_B
                            + "\",\"props\":[],\"sourceRepoPath\":\"prod/b.jar\",\"targetRepoPath\":\"" + B
                            + "\"}]}");
            fileInfo("stored/a.jar", SHA_A, 14);
            fileInfo("prod/b.jar", "c".repeat(64), 71);

            assertThat(Expectation.ofReleaseBundle(client, "suite", "4.2.0"))
                    .containsExactly(
                            new ExpectedFile(A, SHA_A, OptionalLong.of(14)),
                            new ExpectedFile(B, SHA_B, OptionalLong.empty()));
        }

        @Test
        void aDocumentWithTwoChecksumsOfOneFileAnnouncesNothing() {
            received("COMPLETE");
            stub(
                    BUNDLE,
                    DOCUMENT.replace(
                            "\"artifacts\":[",
                            "\"artifacts\":[{\"repo_path\":\"" + A + "\",\"checksum\":\"" + "c".repeat(64)
                                    + "\",\"props\":[]},"));

            ArrivalReport report = ArrivalCheck.of("suite", "4.2.0", EXPECTED)
                    .withDepth(Depth.ANNOUNCED)
                    .releaseBundle(client);

            assertThat(report.checksums())
                    .isEqualTo(
                            new Unverifiable(A + " is twice in the document of the received bundle, and not the same"));
        }

        @Test
        void twoFilesOfOnePathAreNotExpected() {
            List<ExpectedFile> twice = List.of(EXPECTED.get(0), EXPECTED.get(0));
            assertThatIllegalArgumentException().isThrownBy(() -> ArrivalCheck.of("suite", "4.2.0", twice));
        }
    }

    @Nested
    @Tag("ART-6.2")
    class OfAReleaseBundleV2 {

        private static final String RECEIVED = "/lifecycle/api/v2/release_bundle/received/suite/5.0.0";

        private static void received() {
            stub(RECEIVED + "/status", "{\"status\":\"COMPLETED\",\"messages\":[]}");
            stub(
                    RECEIVED + "/artifacts",
                    "{\"artifacts\":[{\"artifact_name\":\"a.jar\",\"package_type\":\"maven\",\"path\":\"" + A
                            + "\",\"size\":" + BYTES_OF_A.length + ",\"checksum\":\"" + SHA_A
                            + "\",\"properties\":{}},{\"artifact_name\":\"b.jar\",\"package_type\":\"maven\",\"path\":\""
                            + B + "\",\"size\":70,\"checksum\":\"" + SHA_B + "\",\"properties\":{}}]}");
        }

        private ArrivalReport check(Depth depth) {
            return ArrivalCheck.of("suite", "5.0.0", EXPECTED).withDepth(depth).releaseBundleV2(client);
        }

        @Test
        void oneListTellsNamesSizesAndChecksums_andNothingTellsTheSignature() {
            received();

            ArrivalReport report = check(Depth.ANNOUNCED);

            Verified list = new Verified("the artifact list of the received bundle");
            assertThat(report.presence()).isEqualTo(new Verified("the status of the received bundle"));
            assertThat(report.names()).isEqualTo(list);
            assertThat(report.sizes()).isEqualTo(list);
            assertThat(report.checksums()).isEqualTo(list);
            assertThat(report.signature())
                    .isEqualTo(new Unverifiable(
                            "no published call returns the signature of a received Release Bundle v2"));
        }

        @Test
        void aFileThatIsTwiceInTheList_isToldByItOnlyWhenBothAreTheSame() {
            String a = "{\"path\":\"" + A + "\",\"size\":14,\"checksum\":\"" + SHA_A + "\"}";
            String b = "{\"path\":\"" + B + "\",\"size\":70,\"checksum\":\"" + SHA_B + "\"}";
            received();
            stub(RECEIVED + "/artifacts", "{\"artifacts\":[" + a + "," + b + "," + b + "]}");
            assertThat(check(Depth.ANNOUNCED).sizes())
                    .isEqualTo(new Verified("the artifact list of the received bundle"));

            stub(RECEIVED + "/artifacts", "{\"artifacts\":[" + a + "," + b.replace("70", "71") + "," + b + "]}");
            assertThat(check(Depth.ANNOUNCED).sizes())
                    .isEqualTo(new Unverifiable(
                            B + " is twice in the artifact list of the received bundle, and not the same"));
        }

        @Test
        void anOlderTargetIsProvedByItsFilesAlone() {
            SERVER.stubFor(get(urlPathMatching("/lifecycle/.*")).willReturn(json(404, "")));
            bothFilesAreThere();

            ArrivalReport report = check(Depth.STORED);

            assertThat(((Unverifiable) report.presence()).reason()).contains("older than 7.103.1");
            assertThat(report.names()).isEqualTo(new Verified("File Info"));
            assertThat(report.sizes()).isEqualTo(new Verified("File Info"));
            assertThat(report.checksums()).isEqualTo(new Verified("File Info"));
            assertThat(check(Depth.ANNOUNCED).names().verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        }

        @Test
        void whatTheSourceHoldsIsExpectedUnderItsMappedPath() {
            stub(
                    "/lifecycle/api/v2/release_bundle/records/suite/5.0.0",
                    "{\"service_id\":\"jfrt@01\",\"created_by\":\"relmgr\",\"total_artifacts_count\":1,\"artifacts\":["
                            + "{\"path\":\"com/a.jar\",\"checksum\":\"" + SHA_A
                            + "\",\"source_repository_key\":\"acme-prod\",\"package_type\":\"maven\",\"size\":14,"
                            + "\"properties\":[]}]}");

            assertThat(Expectation.ofReleaseBundleV2(
                            client,
                            BundleScope.unnamed(),
                            "suite",
                            "5.0.0",
                            List.of(new PathMapping("acme-prod/(.*)", "acme-edge/$1"))))
                    .containsExactly(new ExpectedFile(A, SHA_A, OptionalLong.of(14)));
        }
    }
}
