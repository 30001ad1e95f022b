package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.distribution.ReleaseNotes;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ART-6.1")
class ReceivedBundlesApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/artifactory/api/release/bundles";
    private static final String IMPORT = "/artifactory/api/release/import";
    private static final byte[] ZIP = {'P', 'K', 3, 4, 0, (byte) 0xFF, '\r', '\n'};

    @TempDir
    private Path folder;

    private FederationClient client;
    private ReceivedBundlesApi bundles;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        bundles = client.artifactory().receivedBundles();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void list_readsTheObjectWhoseKeysAreNames_inItsOrder() {
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("artifactory/received-bundles.json"))));

        assertThat(bundles.list())
                .containsExactly(
                        new ReceivedVersions(
                                "acme-suite",
                                List.of(
                                        new ReceivedVersion(
                                                "4.2.0",
                                                Optional.of(Instant.parse("2025-03-04T10:15:30.123Z")),
                                                ReceivedVersion.COMPLETE,
                                                false),
                                        new ReceivedVersion(
                                                "4.1.0",
                                                Optional.of(Instant.parse("2025-02-01T09:00:00Z")),
                                                "ON_ITS_WAY",
                                                true))),
                        new ReceivedVersions("acme-base", List.of()));
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    @Tag("DIST-6.2")
    void versions_readsThoseOfOneBundle() {
        SERVER.stubFor(get(PATH + "/acme%20suite")
                .willReturn(json(200, "{\"versions\":[{\"version\":\"1\",\"status\":\"COMPLETE\"}]}")));
        SERVER.stubFor(get(PATH + "/none").willReturn(json(404, "")));

        assertThat(bundles.versions("acme suite"))
                .containsExactly(new ReceivedVersion("1", Optional.empty(), "COMPLETE", false));
        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> bundles.versions("none"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void getAndFind_readWhatWasAnnounced() {
        SERVER.stubFor(get(PATH + "/acme-suite/4.2.0?format=json")
                .willReturn(json(200, sample("artifactory/received-bundle.json"))));
        SERVER.stubFor(get(PATH + "/acme-suite/9?format=json").willReturn(json(404, "")));
        ReceivedBundle expected = new ReceivedBundle(
                "acme-suite",
                "4.2.0",
                "spring train",
                Optional.of(new ReleaseNotes(ReleaseNotes.Syntax.MARKDOWN, "# 4.2.0")),
                Optional.of(Instant.parse("2025-03-04T10:15:30.123Z")),
                List.of(new ReceivedBundle.Artifact(
                        "acme-maven-edge/a.jar",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        new TreeMap<>(Map.of("train", List.of("spring", "2025"), "build.name", List.of())))));

        ReceivedBundle bundle = bundles.get("acme-suite", "4.2.0");

        assertThat(bundle).isEqualTo(expected);
        assertThat(bundle.artifacts().get(0).properties().keySet()).containsExactly("build.name", "train");
        assertThat(bundles.find("acme-suite", "4.2.0")).contains(expected);
        assertThat(bundles.find("acme-suite", "9")).isEmpty();
        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> bundles.get("acme-suite", "9"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html/>",
                "{}",
                "{\"name\":\"b\",\"version\":\"1\"}",
                "{\"name\":\"b\",\"version\":\"1\",\"artifacts\":[{\"repo_path\":\"r/a\"}]}",
                "{\"name\":\"b\",\"version\":\"1\",\"artifacts\":[{\"checksum\":\"9f\"}]}"
            })
    void get_ofWhatIsNoBundle_isMalformed(String body) {
        SERVER.stubFor(get(PATH + "/b/1?format=json").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> bundles.get("b", "1")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"bundles\":[]}", "{\"bundles\":null}"})
    void list_ofWhatIsNoList_isMalformed(String body) {
        SERVER.stubFor(get(PATH).willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, bundles::list))
                .isNotNull();
    }

    @Test
    void signed_isTheCompactToken() {
        SERVER.stubFor(get(PATH + "/b/1?format=jws")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/jose+json")
                        .withBody("eyJhbGciOiJSUzI1NiJ9.eyJuYW1lIjoiYiJ9.c2ln-_0\n")));

        assertThat(bundles.signed("b", "1")).isEqualTo("eyJhbGciOiJSUzI1NiJ9.eyJuYW1lIjoiYiJ9.c2ln-_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a..c", "a.b.c.d", "a.canary=.c", "{\"payload\":\"canary\"}", "<html/>"})
    void signed_thatIsNoCompactToken_isMalformed_andNotRepeated(String body) {
        SERVER.stubFor(get(PATH + "/b/1?format=jws").willReturn(json(200, body)));

        MalformedAnswerException e =
                catchThrowableOfType(MalformedAnswerException.class, () -> bundles.signed("b", "1"));

        assertThat(e.getMessage()).doesNotContain("canary");
    }

    @Test
    @Tag("DIST-6.2")
    void delete_removesAVersion() {
        SERVER.stubFor(delete(PATH + "/b/1").willReturn(json(200, "")));

        bundles.delete("b", "1");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/b/1")).withRequestBody(absent()));
    }

    private void imported(String how) throws IOException {
        Path archive = Files.write(folder.resolve("acme.zip"), ZIP);
        switch (how) {
            case "archive" -> bundles.importArchive(archive);
            case "archiveDryRun" -> bundles.dryRunImportArchive(archive);
            case "placed" -> bundles.importPlaced("a b.zip");
            default -> bundles.dryRunImportPlaced("a b.zip");
        }
    }

    @ParameterizedTest
    @CsvSource({"archive, false", "archiveDryRun, true"})
    @Tag("DIST-2.5")
    void import_ofAFile_sendsItAsTheBody(String how, String dryRun) throws IOException {
        SERVER.stubFor(post(urlPathEqualTo(IMPORT)).willReturn(json(202, "")));

        imported(how);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(IMPORT + "?dry_run=" + dryRun))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withHeader("Content-Type", equalTo("application/octet-stream"))
                        .withRequestBody(binaryEqualTo(ZIP)));
    }

    @ParameterizedTest
    @CsvSource({"placed, false", "placedDryRun, true"})
    @Tag("DIST-2.5")
    void import_ofAPlacedFile_namesIt(String how, String dryRun) throws IOException {
        SERVER.stubFor(post(urlPathEqualTo(IMPORT)).willReturn(json(202, "")));

        imported(how);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(IMPORT + "?file_name=a%20b.zip&dry_run=" + dryRun))
                        .withRequestBody(absent()));
    }

    @ParameterizedTest
    @CsvSource({
        "archive, 400, Bundle already exists, ALREADY_EXISTS",
        "placedDryRun, 400, Bundle already exists, ALREADY_EXISTS",
        "archiveDryRun, 400, Repository 'acme-maven-edge' does not exist, BAD_REQUEST",
        "archive, 401, no, UNAUTHORIZED",
        "placed, 403, no, FORBIDDEN",
        "archive, 404, no, NOT_FOUND"
    })
    @Tag("DIST-2.5")
    void import_thatIsRefused(String how, int status, String words, ErrorCode expected) {
        SERVER.stubFor(post(urlPathEqualTo(IMPORT))
                .willReturn(json(status, "{\"errors\":[{\"status\":" + status + ",\"message\":\"" + words + "\"}]}")));

        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, () -> imported(how));

        assertThat(e.code()).isEqualTo(expected);
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @ParameterizedTest
    @CsvSource({"archive, UNKNOWN", "placed, UNKNOWN", "archiveDryRun, NOT_APPLIED"})
    @Tag("DIST-2.5")
    void import_withoutAnAnswer_mayBeUnderWay_butADryRunIsNot(String how, Outcome expected) {
        SERVER.stubFor(post(urlPathEqualTo(IMPORT)).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(catchThrowableOfType(UnreachableException.class, () -> imported(how))
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    @Tag("DIST-2.5")
    void import_ofAFileThatIsNotThere_sendsNothing() {
        assertThat(catchThrowableOfType(InputException.class, () -> bundles.importArchive(folder.resolve("none.zip")))
                        .code())
                .isEqualTo(ErrorCode.FILE_MISSING);
        assertThat(catchThrowableOfType(InputException.class, () -> bundles.importArchive(folder))
                        .code())
                .isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThatIllegalArgumentException().isThrownBy(() -> bundles.importPlaced(" "));
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, IN_PROGRESS, false",
        "in progress, IN_PROGRESS, false",
        "NOT EXPORTED, NOT_EXPORTED, false",
        "FAILED, FAILED, true",
        "Completed, COMPLETED, true",
        "SOMETHING NEW, SOMETHING_NEW, false"
    })
    @Tag("DIST-8.13")
    void importStatus_isOneWord_howeverItIsSpelt(String word, String expected, boolean ended) {
        SERVER.stubFor(get(IMPORT + "/b/1/status").willReturn(json(200, "{\"status\":\"" + word + "\"}")));

        ImportStatus status = bundles.importStatus("b", "1");

        assertThat(status).hasToString(expected);
        assertThat(status.ended()).isEqualTo(ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "{}", "{\"status\":\" \"}"})
    void importStatus_thatIsNotTold_isMalformed(String body) {
        SERVER.stubFor(get(IMPORT + "/b/1/status").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> bundles.importStatus("b", "1")))
                .isNotNull();
    }
}
