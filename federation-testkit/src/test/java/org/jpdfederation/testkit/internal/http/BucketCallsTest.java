package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.testkit.internal.http.Backend.JpdView;
import org.jpdfederation.testkit.internal.http.Backend.JpdView.Location;
import org.jpdfederation.testkit.internal.http.Backend.JpdView.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4.4 of the API specification and section 5 of Hybrid Distribution. */
@Tag("API-4.4")
class BucketCallsTest {

    private static final String BUCKETS = "/mc/api/v1/buckets";
    private static final BucketFile FILE = new BucketFile(
            "500100200", "EDGE", 10, Instant.parse("2026-05-31T08:15:00Z"), Instant.parse("2027-05-31T00:00:00Z"));

    private final Fake fake = new Fake();

    @BeforeEach
    void manage() {
        fake.backend.jpds = Optional.of(List.of(
                jpd("JPD-1", "home", Status.ONLINE),
                jpd("JPD-3", "osaka-edge", Status.ONLINE),
                jpd("JPD-4", "kyoto-edge", Status.OFFLINE)));
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private static JpdView jpd(String id, String name, Status status) {
        return new JpdView(
                id,
                name,
                "https://" + name + "/",
                false,
                new Location("Osaka", "JP", 0, 0),
                status,
                List.of(),
                List.of());
    }

    private void status(Status osaka) {
        fake.backend.jpds = Optional.of(List.of(jpd("JPD-3", "osaka-edge", osaka)));
    }

    private Fake.Reply upload(String name, byte[] file, String key) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n" + key
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + new String(file, StandardCharsets.UTF_8)
                + "\r\n--b\r\nContent-Disposition: form-data; name=name\r\n\r\n" + name + "\r\n--b--\r\n";
        return fake.send("POST", BUCKETS, body, "Content-Type", "multipart/form-data; boundary=b");
    }

    private Fake.Reply upload(String name) {
        return upload(name, FILE.write(), BucketFile.key("500100200"));
    }

    private Fake.Reply attach(String bucket, String jpd, int count) {
        return fake.post(
                BUCKETS + "/" + bucket + "/deploy", "{\"jpd_id\":\"" + jpd + "\",\"license_count\":" + count + "}");
    }

    private Fake.Reply acquire(String query, int count) {
        return fake.post(BUCKETS + "/edges/acquire" + query, "{\"name\":\"team-a\",\"license_count\":" + count + "}");
    }

    private Fake.Reply release(String name) {
        return fake.post(BUCKETS + "/edges/release", "{\"name\":\"" + name + "\"}");
    }

    private String licenses() {
        return fake.get(BUCKETS + "/edges/report").tree().get("licenses").toString();
    }

    @Test
    void anUploadedBucket_isAnsweredAndListed() {
        Fake.Reply created = upload("edges");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json())
                .isEqualTo(
                        "{\"identifier\":\"500100200\",\"subject\":\"Fake licences\",\"product_name\":\"Fake product\","
                                + "\"product_id\":1,\"license_type\":\"EDGE\",\"issued_date\":\"2026-05-31T08:15:00.000Z\","
                                + "\"valid_date\":\"2027-05-31T00:00:00.000Z\",\"quantity\":10,\"signature\":\"none\","
                                + "\"name\":\"edges\",\"used\":0}");
        assertThat(fake.get(BUCKETS).json())
                .isEqualTo("[{\"identifier\":\"500100200\",\"name\":\"edges\",\"size\":10,\"license_type\":\"EDGE\"}]");
    }

    @Test
    void aTakenName_answers409InThePublishedWords() {
        upload("edges");

        Fake.Reply again = upload("edges");

        assertThat(again.error()).isEqualTo("409 CONFLICT");
        assertThat(again.message()).isEqualTo("Name 'edges' already exists");
    }

    @Test
    void aWrongKey_orAnotherFile_answers400_withoutRepeatingThem() {
        Fake.Reply wrongKey = upload("edges", FILE.write(), "canary");
        Fake.Reply otherFile = upload("edges", "canary".getBytes(StandardCharsets.UTF_8), "canary");
        Fake.Reply noParts = fake.send("POST", BUCKETS, "canary", "Content-Type", "multipart/form-data; boundary=b");

        assertThat(List.of(wrongKey.error(), otherFile.error(), noParts.error()))
                .containsOnly("400 BAD_REQUEST");
        assertThat(wrongKey.body() + otherFile.body() + noParts.body()).doesNotContain("canary");
        assertThat(fake.get(BUCKETS).json()).isEqualTo("[]");
    }

    @Test
    void aBucketFromALink_andOneFileTwice_areNotModelled() {
        upload("edges");

        assertThat(fake.post(BUCKETS, "{\"name\":\"x\",\"url\":\"https://x\",\"key\":\"k\"}")
                        .error())
                .isEqualTo("501 NOT_MODELLED");
        assertThat(upload("other").error()).isEqualTo("501 NOT_MODELLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edges", "500100200"})
    @Tag("A11")
    void theReport_tellsWhoUsesLicences_byNameOrIdentifier(String bucket) {
        upload("edges");
        attach("edges", "JPD-3", 1);
        acquire("", 2);

        assertThat(fake.get(BUCKETS + "/" + bucket + "/report").json())
                .isEqualTo("{\"identifier\":\"500100200\",\"name\":\"edges\",\"size\":10,"
                        + "\"valid_through\":\"2027-05-31T00:00:00.000Z\",\"issued\":\"2026-05-31T08:15:00.000Z\","
                        + "\"type\":\"EDGE\",\"licenses\":{\"used\":3,\"available\":7,\"max_used\":3},"
                        + "\"jpds\":[{\"name\":\"osaka-edge\",\"license_count\":1}],\"split_buckets\":[],"
                        + "\"unknown_uses\":[{\"name\":\"team-a\",\"license_count\":2}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /none/report, ''",
        "DELETE, /none, ''",
        "POST, /none/deploy, '{\"jpd_id\":\"JPD-3\",\"license_count\":1}'",
        "POST, /none/acquire, '{\"name\":\"a\",\"license_count\":1}'",
        "POST, /none/release, '{\"name\":\"a\"}'"
    })
    void anUnknownBucket_answers404InThePublishedWords(String method, String path, String body) {
        Fake.Reply reply = fake.send(method, BUCKETS + path, body);

        assertThat(reply.error()).isEqualTo("404 NOT_FOUND");
        assertThat(reply.message()).isEqualTo("The entity 'LicenseBucket' with identifier 'none' was not found");
    }

    @Test
    void attach_takesAsManyAsThereAre_andNotOneMore() {
        upload("edges");

        assertThat(attach("edges", "JPD-3", 10).json())
                .isEqualTo("{\"success\":true,\"message\":\"10 attached to osaka-edge\"}");
        Fake.Reply more = attach("edges", "JPD-1", 1);
        assertThat(more.status()).isEqualTo(500);
        assertThat(more.message()).startsWith("Cannot deploy licenses from bucket");
        assertThat(licenses()).isEqualTo("{\"used\":10,\"available\":0,\"max_used\":10}");
    }

    @Test
    void attach_toAnUnknownJpd_answers400_andToOneThatIsOffline500() {
        upload("edges");

        Fake.Reply unknown = attach("edges", "JPD-9", 1);
        assertThat(unknown.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(unknown.message()).isEqualTo("JPD with id JPD-9 was not found.");
        assertThat(attach("edges", "JPD-4", 1).status()).isEqualTo(500);
        assertThat(attach("edges", "JPD-3", 0).error()).isEqualTo("400 BAD_REQUEST");
        assertThat(licenses()).isEqualTo("{\"used\":0,\"available\":10,\"max_used\":0}");
    }

    @Test
    void acquire_answersKeysOnOneLineIfAsked() {
        upload("edges");

        String keys = acquire("", 2).tree().get("license_keys").toString();
        String oneLine = acquire("?remove_new_line=true", 1)
                .tree()
                .get("license_keys")
                .get(0)
                .stringValue();

        assertThat(keys.split("\\\\n")).hasSize(3);
        assertThat(oneLine).isNotEmpty().doesNotContain("\n");
        assertThat(acquire("", 8).error()).isEqualTo("501 NOT_MODELLED");
    }

    @Test
    void release_ofAJpd_wantsItOffline_andThenGivesAllBack() {
        upload("edges");
        attach("edges", "JPD-3", 2);
        attach("edges", "JPD-3", 1);

        Fake.Reply online = release("JPD-3");
        status(Status.OFFLINE);
        Fake.Reply offline = release("JPD-3");

        assertThat(online.error()).isEqualTo("409 CONFLICT");
        assertThat(online.message()).isEqualTo("The Jpd must be offline before you can detach its license");
        assertThat(offline.status()).isEqualTo(204);
        assertThat(offline.body()).isEmpty();
        assertThat(licenses()).isEqualTo("{\"used\":0,\"available\":10,\"max_used\":3}");
    }

    @Test
    void release_ofALabel_givesBackOnce_thenThereIsNothing() {
        upload("edges");
        acquire("", 2);

        assertThat(release("team-a").status()).isEqualTo(204);
        Fake.Reply again = release("team-a");
        assertThat(again.error()).isEqualTo("409 CONFLICT");
        assertThat(again.message()).isEqualTo("No licenses to release for bucket: 500100200, instance name: team-a");
    }

    @Test
    void delete_takesTheBucketAway() {
        upload("edges");

        assertThat(fake.delete(BUCKETS + "/edges").status()).isEqualTo(204);
        assertThat(fake.get(BUCKETS).json()).isEqualTo("[]");
    }

    @Test
    void withoutMissionControl_thereIsNoBucket() {
        fake.backend.jpds = Optional.empty();

        assertThat(fake.get(BUCKETS).error()).isEqualTo("404 NOT_FOUND");
        assertThat(upload("edges").error()).isEqualTo("404 NOT_FOUND");
    }
}
