package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.testkit.internal.http.Backend.BroadcastStart;
import org.jpdfederation.testkit.internal.http.Backend.Validation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.5 of the API specification. */
class FederationCallsTest {

    private static final String FEDERATION = "/access/api/v1/system/federation";
    private static final URI OSAKA = URI.create("https://osaka.example.org:8082/access");

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    private void registerSample() {
        assertThat(fake.post(FEDERATION, Fake.sample("access/federation-target-create.json"))
                        .status())
                .isEqualTo(201);
    }

    private TargetSettings settings() {
        SyncTarget target = fake.backend.targets.get("osaka");
        return target.settings();
    }

    @Test
    void registerAnswers201WithTheTarget() {
        Fake.Reply reply = fake.post(FEDERATION, Fake.sample("access/federation-target-create.json"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/federation-target.json"));
        assertThat(fake.backend.targets.get("osaka"))
                .isEqualTo(new SyncTarget(
                        "osaka",
                        OSAKA,
                        TargetSettings.defaults().toBuilder()
                                .entities(List.of(EntityType.USERS, EntityType.GROUPS, EntityType.PERMISSIONS))
                                .permissionFilters(
                                        new NamePatterns(List.of("release-.*"), List.of("release-internal-.*")))
                                .build()));
        assertThat(fake.get(FEDERATION + "/osaka").json()).isEqualTo(Fake.sample("access/federation-target.json"));
    }

    @Test
    @Tag("A1")
    void camelCaseOfOlderPagesIsRead_snakeCaseIsWritten() {
        Fake.Reply reply = fake.post(FEDERATION, Fake.sample("access/federation-target-create-camel-case.json"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/federation-target.json"));
    }

    @Test
    void defaultsAreAllFourTypesAndActive() {
        Fake.Reply reply = fake.post(FEDERATION, "{\"name\":\"osaka\",\"url\":\"" + OSAKA + "\"}");

        assertThat(reply.json())
                .isEqualTo("{\"name\":\"osaka\",\"url\":\"" + OSAKA
                        + "\",\"entities\":[\"users\",\"groups\",\"permissions\",\"tokens\"],\"active\":true}");
        assertThat(settings().active()).isTrue();
    }

    @Test
    @Tag("A3")
    void registerOfAnExistingNameAnswers409_andReplacesItWhenForced() {
        registerSample();
        String other = "{\"name\":\"osaka\",\"url\":\"" + OSAKA + "\",\"active\":false,\"force_override\":true}";

        assertThat(fake.post(FEDERATION, Fake.sample("access/federation-target-create.json"))
                        .error())
                .isEqualTo("409 CONFLICT");
        assertThat(fake.post(FEDERATION, other).status()).isEqualTo(201);
        assertThat(settings().active()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"https://o.example.org/access\"} | name",
                "{\"name\":\" \",\"url\":\"https://o.example.org/access\"} | name",
                "{\"name\":\"o\"} | url",
                "{\"name\":\"o\",\"url\":\"\"} | url",
                "{\"name\":\"o\",\"url\":\"o.example.org\"} | url",
                "{\"name\":\"o\",\"url\":\"ftp://o.example.org\"} | url",
                "{\"name\":\"o\",\"url\":\"https:///access\"} | url",
                "{\"name\":\"o\",\"url\":\"http://a b\"} | url",
                "{\"name\":\"o\",\"url\":\"http://o/access\",\"entities\":[\"USERS\"]} | entities",
                "{\"name\":\"o\",\"url\":\"http://o/access\",\"active\":\"true\"} | active",
                "{\"name\":\"o\",\"url\":\"http://o/access\",\"permission_filters\":[]} | permission_filters",
                "{\"name\":\"o\",\"url\":\"http://o/access\",\"permission_filters\":{\"include_patterns\":\"a\"}}"
                        + " | permission_filters.include_patterns",
                "{\"name\":\"o\",\"url\":\"http://o/access\",\"group_filters\":{\"include_patterns\":[\"(\"]}}"
                        + " | group_filters"
            })
    void registerAnswers400AndNamesTheField(String body, String field) {
        Fake.Reply reply = fake.post(FEDERATION, body);

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).startsWith("field '" + field + "': ");
        assertThat(fake.backend.targets).isEmpty();
    }

    @Test
    void listHoldsTargetsInOrderOfRegistration() {
        fake.post(FEDERATION, "{\"name\":\"z\",\"url\":\"http://z/access\"}");
        registerSample();

        Fake.Reply reply = fake.get(FEDERATION + "/");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.tree().get("targets").get(0).get("name").stringValue()).isEqualTo("z");
        assertThat(Fake.canonical(reply.tree().get("targets").get(1).toString()))
                .isEqualTo(Fake.sample("access/federation-target.json"));
    }

    @Test
    void withoutTargetsTheListIsEmpty() {
        assertThat(fake.get(FEDERATION).json()).isEqualTo("{\"targets\":[]}");
    }

    @Test
    @Tag("H5")
    void targetMadeByMissionControlIsFoundByItsServiceId() {
        fake.post(FEDERATION, "{\"name\":\"jfac@01abc\",\"url\":\"http://z/access\"}");

        assertThat(fake.get(FEDERATION + "/jfac@01abc").status()).isEqualTo(200);
        assertThat(fake.get(FEDERATION + "/jfac%4001abc").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "PATCH, ''", "DELETE, ''", "PUT, /full_broadcast"})
    void unknownTargetAnswers404_blankName400(String method, String suffix) {
        assertThat(fake.send(method, FEDERATION + "/none" + suffix, "").error()).isEqualTo("404 NOT_FOUND");
        assertThat(fake.send(method, FEDERATION + "/%20" + suffix, "").error()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    @Tag("A4")
    void updateAnswers200WithTheTarget_andAbsentOrNullFieldsStay() {
        registerSample();

        Fake.Reply reply = fake.patch(
                FEDERATION + "/osaka",
                "{\"active\":false,\"entities\":null,\"permission_filters\":{\"include_patterns\":[\"a.*\"]}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .isEqualTo("{\"name\":\"osaka\",\"url\":\"" + OSAKA
                        + "\",\"entities\":[\"users\",\"groups\",\"permissions\"],\"permission_filters\":"
                        + "{\"include_patterns\":[\"a.*\"],\"exclude_patterns\":[\"release-internal-.*\"]},"
                        + "\"active\":false}");
        assertThat(settings().active()).isFalse();
    }

    @Test
    void nullInAMergePatchBringsTheDefaultBack() {
        registerSample();
        fake.patch(FEDERATION + "/osaka", "{\"active\":false}");

        Fake.Reply reply = fake.send(
                "PATCH",
                FEDERATION + "/osaka",
                "{\"active\":null,\"entities\":null,\"permission_filters\":null}",
                "Content-Type",
                "application/merge-patch+json");

        assertThat(reply.json())
                .isEqualTo("{\"name\":\"osaka\",\"url\":\"" + OSAKA
                        + "\",\"entities\":[\"users\",\"groups\",\"permissions\",\"tokens\"],\"active\":true}");
    }

    @Test
    void groupFiltersAreKept() {
        registerSample();

        fake.patch(FEDERATION + "/osaka", "{\"group_filters\":{\"exclude_patterns\":[\"hr-.*\"]}}");

        assertThat(settings().groupFilters()).isEqualTo(new NamePatterns(List.of(), List.of("hr-.*")));
        assertThat(fake.get(FEDERATION + "/osaka").tree().get("group_filters").get("exclude_patterns"))
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.stringValue()).isEqualTo("hr-.*"));
    }

    @ParameterizedTest
    @CsvSource({"name, kyoto", "url, https://kyoto.example.org/access"})
    void changeOfNameOrUrlAnswers400_repeatingItIsNoChange(String field, String value) {
        registerSample();
        String same = field.equals("name") ? "osaka" : OSAKA.toString();

        assertThat(fake.patch(FEDERATION + "/osaka", "{\"" + field + "\":\"" + value + "\"}")
                        .message())
                .startsWith("field '" + field + "'");
        assertThat(fake.patch(FEDERATION + "/osaka", "{\"" + field + "\":\"" + same + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deleteAnswers204Once() {
        registerSample();

        assertThat(fake.delete(FEDERATION + "/osaka").status()).isEqualTo(204);
        assertThat(fake.delete(FEDERATION + "/osaka").error()).isEqualTo("404 NOT_FOUND");
    }

    @ParameterizedTest
    @Tag("A12")
    @CsvSource({"STARTED, 204", "ALREADY_RUNNING, 202", "NOT_ELIGIBLE, 304"})
    void fullBroadcastAnswersByItsStart(BroadcastStart start, int status) {
        registerSample();
        fake.backend.broadcastStart = start;

        Fake.Reply reply = fake.put(FEDERATION + "/osaka/full_broadcast", "");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).isEmpty();
        assertThat(fake.backend.broadcasts).containsExactly("osaka");
    }

    @Test
    void validateServerAnswers204WhenTrusted() {
        assertThat(fake.post(FEDERATION + "/validate_server", "{\"url\":\"" + OSAKA + "\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Tag("A13")
    void validateServerAnswers412WithTheTargetsWords() {
        fake.backend.validation = new Validation.NotTrusted("certificate unknown");

        Fake.Reply reply = fake.post(FEDERATION + "/validate_server", "{\"url\":\"" + OSAKA + "\"}");

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(reply.body())
                .isEqualTo("circle of trust validation failed (response from target server: certificate unknown)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"url\":\"\"}", "{\"url\":null}", "{\"url\":\"nowhere\"}"})
    void validateServerAnswers400ForNoUrl(String body) {
        assertThat(fake.post(FEDERATION + "/validate_server", body).error()).isEqualTo("400 BAD_REQUEST");
    }
}
