package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What public clients send (public-clients 7) must work unchanged; what is broken gets a clear answer. */
@Tag("public-clients-7")
class ToleranceTest {

    private static final String GROUPS = "/access/api/v2/groups";

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/access//api/v1//system/ping",
                "//access/api/v1/system/ping",
                "//access//api/v1/system/ping/",
                "/access/api/v1/system/ping?x=%20&&y"
            })
    void slashesMayDouble(String path) {
        assertThat(fake.get(path).body()).isEqualTo("OK");
    }

    @Test
    void oddAcceptAndContentTypesDoNotMatter() {
        fake.backend.with(Group.named("g").build());

        assertThat(fake.send("GET", GROUPS + "/g", "", "Accept", " application/json", "Content-Type", "*/*")
                        .status())
                .isEqualTo(200);
        assertThat(fake.send("GET", GROUPS + "/g", "", "Accept", "text/plain").status())
                .isEqualTo(200);
        assertThat(fake.send("DELETE", GROUPS + "/g", "", "Content-Type", "application/json")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=UTF-8", "application/json", "text/plain", "*/*", "nonsense"})
    void bodyIsReadAsJsonWhateverItsType(String type) {
        assertThat(fake.send("POST", GROUPS, "{\"name\":\"g\"}", "Content-Type", type)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void prettyPrintedBodyWithNullsAndUnknownFieldsIsRead() {
        String body = "{\r\n  \"name\" : \"g\",\r\n  \"description\" : null,\r\n  \"auto_join\" : null,\r\n"
                + "  \"members\" : null,\r\n  \"someday\" : {\"a\" : [1, 2]}\r\n}\r\n";

        assertThat(fake.post(GROUPS, body).status()).isEqualTo(201);
        assertThat(fake.backend.entities.get(EntityRef.group("g")))
                .isEqualTo(Group.named("g").build());
    }

    @Test
    void deleteMayHaveABody() {
        fake.backend.with(Group.named("g").build());

        assertThat(fake.send("DELETE", GROUPS + "/g", "{\"force\":true}").status())
                .isEqualTo(204);
    }

    @Test
    void headIsGetWithoutABody() {
        fake.backend.with(Group.named("g").members(List.of("a")).build());
        String length = fake.get(GROUPS + "/g").header("Content-Length").orElseThrow();

        Fake.Reply reply = fake.send("HEAD", GROUPS + "/g", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Content-Length")).contains(length);
        assertThat(fake.send("HEAD", GROUPS + "/none", "").status()).isEqualTo(404);
    }

    @Test
    void brokenJsonAnswers400WithThePlaceAndWithoutTheText() {
        Fake.Reply reply = fake.post(GROUPS, "{\n  \"password\": s3cr3t\n}");

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).contains("line 2, column ");
        assertThat(reply.body()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"name\"",
                "7",
                "null",
                "{\"name\":\"g\"",
                "{\"name\":\"g\"} x",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "name=g",
                "<name>g</name>"
            })
    void whatIsNoJsonObjectAnswers400(String body) {
        assertThat(fake.post(GROUPS, body).error()).isEqualTo("400 BAD_REQUEST");
        assertThat(fake.backend.entities).hasSize(2);
    }

    @Test
    void deepNestingAnswers400() {
        assertThat(fake.post(GROUPS, "{\"name\":" + "[".repeat(100_000)).error())
                .isEqualTo("400 BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%c3%28"})
    void pathThatIsNoUtf8Answers400(String name) {
        assertThat(fake.get(GROUPS + "/" + name).error()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void bodyOfSixteenMebibytesIsRead_oneByteMoreAnswers413() {
        String start = "{\"name\":\"g\",\"description\":\"";
        int filling = 16 * 1024 * 1024 - start.length() - 2;

        assertThat(fake.post(GROUPS, start + "x".repeat(filling) + "\"}").status())
                .isEqualTo(201);
        assertThat(fake.post(GROUPS, start + "x".repeat(filling + 1) + "\"}").error())
                .isEqualTo("413 PAYLOAD_TOO_LARGE");
    }

    @Test
    void failureOfTheFakeItselfAnswers500() {
        fake.backend.jpds = null;

        assertThat(fake.get("/mc/api/v1/jpds").error()).isEqualTo("500 INTERNAL_ERROR");
    }
}
