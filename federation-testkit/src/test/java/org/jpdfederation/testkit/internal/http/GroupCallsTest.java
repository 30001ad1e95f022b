package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.7 of the API specification. */
class GroupCallsTest {

    private static final String GROUPS = "/access/api/v2/groups";

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    private Group stored(String name) {
        return (Group) fake.backend.entities.get(EntityRef.group(name));
    }

    @Test
    void createAnswers201WithTheDetails_andAPolicyManagerIsAPolicyViewer() {
        fake.backend.version = "7.128.0";
        fake.backend.with(User.named("ada").build());

        Fake.Reply reply = fake.post(GROUPS, Fake.sample("access/group-create.json"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/group.json"));
        assertThat(fake.get(GROUPS + "/release-eng").json()).isEqualTo(Fake.sample("access/group.json"));
        assertThat(stored("release-eng").members()).containsExactly("ada");
    }

    @Test
    void roleFlagsOfGroupsNeed7_128() {
        fake.post(GROUPS, "{\"name\":\"g\",\"policy_manager\":true}");

        assertThat(stored("g").roleFlags()).isEmpty();
        assertThat(fake.get(GROUPS + "/g").tree().has("policy_manager")).isFalse();
    }

    @Test
    void createAnswers404WhenAMemberIsUnknown() {
        Fake.Reply reply = fake.post(GROUPS, "{\"name\":\"g\",\"members\":[\"admin\",\"nobody\"]}");

        assertThat(reply.error()).isEqualTo("404 NOT_FOUND");
        assertThat(reply.message()).contains("'nobody'");
        assertThat(fake.backend.entities).doesNotContainKey(EntityRef.group("g"));
    }

    @Test
    void createAnswers409WhenTheNameExists() {
        fake.backend.with(Group.named("g").build());

        assertThat(fake.post(GROUPS, "{\"name\":\"g\"}").error()).isEqualTo("409 CONFLICT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\":null} | name",
                "{\"name\":\"\"} | name",
                "{\"name\":[]} | name",
                "{\"name\":\"g\",\"description\":1} | description",
                "{\"name\":\"g\",\"auto_join\":0} | auto_join",
                "{\"name\":\"g\",\"members\":[\"\"]} | members",
                "{\"name\":\"g\",\"auto_join\":true,\"admin_privileges\":true} | admin_privileges"
            })
    void createAnswers400AndNamesTheField(String body, String field) {
        Fake.Reply reply = fake.post(GROUPS, body);

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).startsWith("field '" + field + "': ");
        assertThat(fake.backend.entities).doesNotContainKey(EntityRef.group("g"));
    }

    @Test
    void namesAreTextWhateverTheyLookLike() {
        for (String name : List.of("no", "0123", " ", "a/b", "a+b", "a%b", "\u6771\u4eac", "\ud83d\ude80")) {
            String json = "{\"name\":\"" + name + "\"}";
            assertThat(fake.post(GROUPS, json).status()).as(name).isEqualTo(201);
            Fake.Reply reply = fake.get(GROUPS + "/" + Percent.encodeSegment(name));
            assertThat(reply.status()).as(name).isEqualTo(200);
            assertThat(reply.tree().get("name").stringValue()).isEqualTo(name);
        }
    }

    @Test
    @Tag("J15")
    void updateAnswers200WithMembers_andAnEmptyBodyChangesNothing() {
        Group before =
                Group.named("g").description("old").members(List.of("admin")).build();
        fake.backend.with(before);

        assertThat(fake.patch(GROUPS + "/g", "").status()).isEqualTo(200);
        assertThat(stored("g")).isEqualTo(before);

        Fake.Reply reply = fake.patch(GROUPS + "/g", "{\"description\":\"new\",\"members\":[],\"realm\":\"ldap\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.tree().get("members").get(0).stringValue()).isEqualTo("admin");
        assertThat(stored("g")).isEqualTo(before.toBuilder().description("new").build());
    }

    @Test
    void groupCannotBeRenamed() {
        fake.backend.with(Group.named("g").build());

        assertThat(fake.patch(GROUPS + "/g", "{\"name\":\"h\"}").error()).isEqualTo("400 BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({"GET, /none", "PATCH, /none", "DELETE, /none", "PATCH, /none/members"})
    void everyCallOnAnUnknownGroupAnswers404(String method, String path) {
        assertThat(fake.send(method, GROUPS + path, "").error()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void deleteAnswers204() {
        fake.backend.with(Group.named("g").build());

        assertThat(fake.delete(GROUPS + "/g").status()).isEqualTo(204);
        assertThat(fake.backend.entities).doesNotContainKey(EntityRef.group("g"));
    }

    @Test
    void membersAreAddedAndRemoved_andTheWholeNewSetIsAnswered() {
        fake.backend.with(
                User.named("ada").build(),
                Group.named("g").members(List.of("bo", "gone")).build());

        Fake.Reply reply = fake.patch(GROUPS + "/g/members", "{\"add\":[\"ada\",\"admin\"],\"remove\":[\"gone\"]}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo("{\"members\":[\"ada\",\"admin\",\"bo\"]}");
        assertThat(stored("g").members()).containsExactly("ada", "admin", "bo");
    }

    @Test
    void unknownMemberToAddAnswers404AndChangesNothing() {
        fake.backend.with(Group.named("g").build());

        assertThat(fake.patch(GROUPS + "/g/members", "{\"add\":[\"admin\",\"nobody\"]}")
                        .error())
                .isEqualTo("404 NOT_FOUND");
        assertThat(stored("g").members()).isEmpty();
    }

    @Test
    void listNamesGroupsOtherwiseThanTheDocument() {
        fake.backend.with(Group.named("readers").build(), Group.named("writers").build());

        Fake.Reply reply = fake.get(GROUPS + "?limit=1");

        assertThat(reply.json().replace(fake.server.url().toString(), "http://BASE"))
                .isEqualTo(Fake.sample("access/groups-list.json"));
        assertThat(fake.get(GROUPS + "?groupName=rite").tree().get("groups"))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.get("group_name").stringValue()).isEqualTo("writers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "resourceType", "resourceName", "projectKey"})
    void filtersThatAreNotModelledAreRefused(String filter) {
        assertThat(fake.get(GROUPS + "?" + filter + "=x").error()).isEqualTo("501 NOT_MODELLED");
    }

    @Test
    void listAnswers400ForABadLimit() {
        assertThat(fake.get(GROUPS + "?limit=0").error()).isEqualTo("400 BAD_REQUEST");
    }
}
