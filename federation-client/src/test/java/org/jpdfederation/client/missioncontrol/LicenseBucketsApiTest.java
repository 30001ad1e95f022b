package org.jpdfederation.client.missioncontrol;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.Secret;
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

@Tag("API-4.4")
class LicenseBucketsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/mc/api/v1/buckets";
    private static final URI LINK = URI.create("https://files.example.org/edges?sig=canary-signature");
    private static final Secret KEY = Secret.of("canary-bucket-key");

    private FederationClient client;
    private LicenseBucketsApi buckets;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        buckets = client.missionControl().licenseBuckets();
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** The bucket of {@code bucket-created.json}: the dates worked out by hand, the id above 2^53. */
    private static LicenseBucket edges(Optional<Secret> url) {
        return new LicenseBucket(
                "edges",
                Optional.of("500100200"),
                "Acme",
                "JFrog Edge",
                OptionalLong.of(9_007_199_254_740_993L),
                "EDGE",
                Optional.of(Instant.parse("2026-05-31T06:15:00Z")),
                Optional.of(Instant.parse("2027-05-31T00:00:00Z")),
                10,
                0,
                "c2ln",
                url);
    }

    @Test
    @Tag("A10")
    void list_readsBothNamesOfTheIdentifier_andAnyType() {
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("missioncontrol/buckets.json"))));

        assertThat(buckets.list())
                .containsExactly(
                        new BucketSummary("edges", Optional.of("500100200"), 10, "EDGE"),
                        new BucketSummary("lab", Optional.of("9007199254740993"), 4, "EDGE_TRIAL"),
                        new BucketSummary("new", Optional.empty(), 1, "SOMETHING_NEW"));
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
    }

    @Test
    void create_sendsLinkAndKey() {
        String answer = sample("missioncontrol/bucket-created.json")
                .replace("\"used\": 0", "\"used\": 0, \"url\": \"" + LINK + "\"");
        SERVER.stubFor(post(PATH).willReturn(json(201, answer)));

        LicenseBucket bucket = buckets.create("edges", LINK, KEY);

        assertThat(bucket).isEqualTo(edges(Optional.of(Secret.of(LINK.toString()))));
        assertThat(bucket.toString()).doesNotContain("canary");
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(
                                "{\"name\":\"edges\",\"url\":\"" + LINK + "\",\"key\":\"canary-bucket-key\"}")));
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "409, ALREADY_EXISTS", "401, UNAUTHORIZED", "403, FORBIDDEN"})
    void create_thatIsRefused_repeatsNeitherLinkNorKey(int status, ErrorCode expected) {
        SERVER.stubFor(post(PATH).willReturn(json(status, "Url '" + LINK + "' already exists, key canary-bucket-key")));

        PlatformRefusedException e = assertRefused(() -> buckets.create("edges", LINK, KEY), expected, status);

        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(e.serverWords()).isEqualTo("Url '***' already exists, key ***");
        assertThat(e.getMessage()).doesNotContain("canary");
    }

    @Test
    void create_isSentOnce_thoughNoAnswerCame() {
        SERVER.stubFor(post(PATH).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(catchThrowableOfType(UnreachableException.class, () -> buckets.create("edges", LINK, KEY))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void upload_sendsTheFileTheNameAndTheKeyAsParts(@TempDir Path folder) throws IOException {
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("missioncontrol/bucket-created.json"))));
        byte[] content = {0, 1, 2, (byte) 0xFF, '\r', '\n', '-', '-'};
        Path file = Files.write(folder.resolve("ed\"ges.bucket"), content);

        assertThat(buckets.upload("edges é", file, KEY)).isEqualTo(edges(Optional.empty()));

        LoggedRequest sent = SERVER.findAll(postRequestedFor(urlEqualTo(PATH))).get(0);
        assertThat(sent.getHeader("Content-Type")).startsWith("multipart/form-data; boundary=");
        String boundary = sent.getHeader("Content-Type").substring("multipart/form-data; boundary=".length());
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        assertThat(new String(sent.getBody(), StandardCharsets.ISO_8859_1))
                .isEqualTo("--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"ed%22ges.bucket\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n"
                        + latin + "\r\n--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"name\"\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                        + "edges \u00C3\u00A9\r\n--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"key\"\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                        + "canary-bucket-key\r\n--" + boundary + "--\r\n");
    }

    @Test
    void upload_ofBytes_sendsTheSameParts() {
        SERVER.stubFor(post(PATH).willReturn(json(201, sample("missioncontrol/bucket-created.json"))));

        buckets.upload("edges", new byte[] {'x', 'y'}, KEY);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withRequestBodyPart(aMultipart("file")
                                .withHeader("Content-Type", equalTo("application/octet-stream"))
                                .withBody(equalTo("xy"))
                                .build())
                        .withRequestBodyPart(
                                aMultipart("name").withBody(equalTo("edges")).build())
                        .withRequestBodyPart(aMultipart("key")
                                .withBody(equalTo("canary-bucket-key"))
                                .build()));
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "409, ALREADY_EXISTS", "401, UNAUTHORIZED", "403, FORBIDDEN"})
    void upload_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(post(PATH).willReturn(json(status, "Name 'edges' already exists, canary-bucket-key")));

        assertThat(assertRefused(() -> buckets.upload("edges", new byte[1], KEY), expected, status))
                .hasMessageContaining("Name 'edges' already exists, ***");
    }

    @Test
    void upload_ofAFileThatIsNotThere_orAFolder_sendsNothing(@TempDir Path folder) {
        InputException missing =
                catchThrowableOfType(InputException.class, () -> buckets.upload("edges", folder.resolve("none"), KEY));
        InputException unreadable =
                catchThrowableOfType(InputException.class, () -> buckets.upload("edges", folder, KEY));

        assertThat(missing.code()).isEqualTo(ErrorCode.FILE_MISSING);
        assertThat(missing).hasMessageContaining("none");
        assertThat(unreadable.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    private static BucketReport report(List<BucketReport.Use> jpds, List<BucketReport.Split> splits, String team) {
        return new BucketReport(
                Optional.of("500100200"),
                "edges",
                10,
                Optional.of(Instant.parse("2027-05-31T00:00:00Z")),
                Optional.of(Instant.parse("2026-05-31T08:15:00Z")),
                "EDGE",
                new BucketReport.Licenses(3, 7, 4),
                jpds,
                splits,
                team.isEmpty() ? List.of() : List.of(new BucketReport.Use(team, 2)),
                team.isEmpty() ? OptionalLong.empty() : OptionalLong.of(0));
    }

    @Test
    void report_readsEveryField() {
        SERVER.stubFor(
                get(PATH + "/my%20edges/report").willReturn(json(200, sample("missioncontrol/bucket-report.json"))));

        BucketReport expected = report(
                List.of(new BucketReport.Use("osaka-edge", 1)),
                List.of(new BucketReport.Split(
                        "lab", Optional.of("500100201"), Optional.of(Instant.parse("2026-03-01T00:00:00Z")), 2)),
                "team-a");
        assertThat(buckets.report("my edges")).isEqualTo(expected);
        assertThat(client.async()
                        .missionControl()
                        .licenseBuckets()
                        .report("my edges")
                        .join())
                .isEqualTo(expected);
    }

    @Test
    @Tag("H32")
    void report_readsNumbersThatAreTexts_andAnIdentifierThatIsANumber_andOptionalPartsMayLack() {
        SERVER.stubFor(
                get(PATH + "/edges/report").willReturn(json(200, sample("missioncontrol/bucket-report-strings.json"))));

        assertThat(buckets.report("edges")).isEqualTo(report(List.of(), List.of(), ""));
    }

    @Test
    void report_withATextThatIsNoNumber_isMalformed() {
        SERVER.stubFor(get(PATH + "/edges/report").willReturn(json(200, "{\"name\":\"edges\",\"size\":\"ten\"}")));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> buckets.report("edges"))
                        .field())
                .isEqualTo("size");
    }

    @Test
    @Tag("A11")
    void report_isAskedForByTheIdentifier_whereTheNameIsNotFound() {
        SERVER.stubFor(get(PATH + "/edges/report").willReturn(json(404, "")));
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("missioncontrol/buckets.json"))));
        SERVER.stubFor(get(PATH + "/500100200/report")
                .willReturn(json(200, sample("missioncontrol/bucket-report-strings.json"))));

        assertThat(buckets.report("edges").name()).isEqualTo("edges");
    }

    @ParameterizedTest
    @CsvSource({"none", "500100200", "new"})
    @Tag("A11")
    void report_ofAnUnknownBucket_isNotFound_withTheWordsOfTheFirstAnswer(String bucket) {
        SERVER.stubFor(get(urlMatching(PATH + "/.*"))
                .willReturn(json(404, "The entity 'LicenseBucket' with identifier '" + bucket + "' was not found")));
        SERVER.stubFor(get(PATH).willReturn(json(200, sample("missioncontrol/buckets.json"))));

        assertThat(assertRefused(() -> buckets.report(bucket), ErrorCode.NOT_FOUND, 404)
                        .serverWords())
                .contains("'" + bucket + "' was not found");
        SERVER.verify(1, getRequestedFor(urlMatching(PATH + "/.*")));
    }

    @Test
    void attach_returnsTheWordsOfASuccess() {
        SERVER.stubFor(post(PATH + "/edges/deploy").willReturn(json(200, "{\"success\":true,\"message\":\"done\"}")));

        assertThat(buckets.attach("edges", "JPD-3", 2)).isEqualTo("done");
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH + "/edges/deploy"))
                        .withRequestBody(equalToJson("{\"jpd_id\":\"JPD-3\",\"license_count\":2}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"success\":false,\"message\":\"none left\"} | LICENSE_NOT_ATTACHED | NOT_APPLIED",
                "400 | JPD with id JPD-3 was not found. | NOT_FOUND | NOT_APPLIED",
                "400 | license_count is invalid | BAD_REQUEST | NOT_APPLIED",
                "404 | The entity 'LicenseBucket' with identifier 'edges' was not found | NOT_FOUND | NOT_APPLIED",
                "500 | Cannot deploy licenses from bucket edges | LICENSE_NOT_ATTACHED | UNKNOWN",
                "500 | out of memory | SERVER_FAILED | UNKNOWN",
                "401 | no | UNAUTHORIZED | NOT_APPLIED",
                "403 | no | FORBIDDEN | NOT_APPLIED"
            })
    void attach_thatFails_thoughTheStatusMayBe200(int status, String body, ErrorCode expected, Outcome outcome) {
        SERVER.stubFor(post(PATH + "/edges/deploy").willReturn(json(status, body)));

        assertThat(assertRefused(() -> buckets.attach("edges", "JPD-3", 1), expected, status)
                        .outcome())
                .isEqualTo(outcome);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void attach_withoutTheWordSuccess_isMalformed() {
        SERVER.stubFor(post(PATH + "/edges/deploy").willReturn(json(200, "{\"message\":\"done\"}")));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> buckets.attach("edges", "JPD-3", 1))
                        .field())
                .isEqualTo("success");
    }

    @Test
    void acquire_returnsKeysThatAreSecrets() {
        SERVER.stubFor(post(urlPathEqualTo(PATH + "/edges/acquire"))
                .willReturn(json(200, "{\"license_keys\":[\"canary-1\",\"canary-2\"]}")));

        List<Secret> keys = buckets.acquire("edges", "team-a", 2, KeyLines.AS_ISSUED);
        buckets.acquire("edges", "team-a", 2, KeyLines.ONE_LINE);

        assertThat(keys).extracting(Secret::reveal).containsExactly("canary-1", "canary-2");
        assertThat(keys.toString()).doesNotContain("canary");
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH + "/edges/acquire"))
                        .withRequestBody(equalToJson("{\"name\":\"team-a\",\"license_count\":2}")));
        SERVER.verify(1, postRequestedFor(urlEqualTo(PATH + "/edges/acquire?remove_new_line=true")));
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "400, BAD_REQUEST", "401, UNAUTHORIZED", "403, FORBIDDEN"})
    void acquire_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(post(PATH + "/edges/acquire").willReturn(json(status, "")));

        assertRefused(() -> buckets.acquire("edges", "team-a", 1, KeyLines.AS_ISSUED), expected, status);
    }

    @Test
    void acquire_isSentOnce_thoughNoAnswerCame_andShowsNoKeyOfABrokenAnswer() {
        SERVER.stubFor(post(PATH + "/edges/acquire").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(catchThrowableOfType(
                                UnreachableException.class,
                                () -> buckets.acquire("edges", "team-a", 1, KeyLines.AS_ISSUED))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, postRequestedFor(anyUrl()));

        SERVER.stubFor(post(PATH + "/edges/acquire").willReturn(json(200, "{\"license_keys\":\"canary-1\"}")));
        MalformedAnswerException e = catchThrowableOfType(
                MalformedAnswerException.class, () -> buckets.acquire("edges", "team-a", 1, KeyLines.AS_ISSUED));
        assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(e.getMessage()).doesNotContain("canary");
    }

    @Test
    void countsBelowOne_areRefusedHere() {
        assertThatIllegalArgumentException().isThrownBy(() -> buckets.attach("edges", "JPD-3", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buckets.acquire("edges", "team-a", 0, KeyLines.AS_ISSUED));
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"200", "204"})
    void release_givesBack(int status) {
        SERVER.stubFor(post(PATH + "/edges/release").willReturn(aResponse().withStatus(status)));

        assertThat(buckets.release("edges", "JPD-3")).isEqualTo(new ReleaseResult.Released());
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH + "/edges/release"))
                        .withRequestBody(equalToJson("{\"name\":\"JPD-3\"}")));
    }

    @Test
    void release_of409_isToldByItsWords() {
        String online = "The Jpd must be offline before you can detach its license";
        String nothing = "No licenses to release for bucket: 500100200, instance name: JPD-3";
        SERVER.stubFor(
                post(PATH + "/edges/release").willReturn(json(409, "{\"errors\":[{\"message\":\"" + online + "\"}]}")));
        ReleaseResult first = buckets.release("edges", "JPD-3");
        SERVER.stubFor(post(PATH + "/edges/release").willReturn(json(409, nothing)));
        ReleaseResult second = buckets.release("edges", "JPD-3");

        assertThat(first).isEqualTo(new ReleaseResult.JpdNotOffline(online));
        assertThat(second).isEqualTo(new ReleaseResult.NothingToRelease(nothing));
        assertThat(List.of(first, second, new ReleaseResult.Released()))
                .extracting(result ->
                        result.<String>fold(released -> "released", on -> on.serverWords(), none -> none.serverWords()))
                .containsExactly(online, nothing, "released");
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "409, NOT_ELIGIBLE", "401, UNAUTHORIZED", "403, FORBIDDEN"})
    void release_thatIsRefused(int status, ErrorCode expected) {
        SERVER.stubFor(post(PATH + "/edges/release").willReturn(json(status, "something else")));

        assertRefused(() -> buckets.release("edges", "JPD-3"), expected, status);
    }

    @Test
    void delete_encodesTheName() {
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        buckets.delete("a/b c");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/a%2Fb%20c")).withRequestBody(absent()));
    }

    @Test
    void delete_ofAnUnknownOne_isNotFound() {
        SERVER.stubFor(delete(PATH + "/none").willReturn(json(404, "")));

        assertRefused(() -> buckets.delete("none"), ErrorCode.NOT_FOUND, 404);
    }

    private static PlatformRefusedException assertRefused(ThrowingCallable call, ErrorCode code, int status) {
        PlatformRefusedException e = catchThrowableOfType(PlatformRefusedException.class, call);
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.status()).isEqualTo(status);
        return e;
    }
}
