package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Section 3.6 of the API specification. */
class UserCallsTest {

    private static final String USERS = "/access/api/v2/users";

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    private User stored(String name) {
        return (User) fake.backend.entities.get(EntityRef.user(name));
    }

    private List<String> members(String group) {
        return ((Group) fake.backend.entities.get(EntityRef.group(group))).members();
    }

    private List<String> names(Fake.Reply reply) {
        List<String> names = new ArrayList<>();
        for (JsonNode user : reply.tree().get("users")) {
            names.add(user.get("username").stringValue());
        }
        return names;
    }

    @Test
    void createAnswers201WithTheDetails_andTheGroupsGainAMember() {
        fake.backend.with(Group.named("release-eng").build());

        Fake.Reply reply = fake.post(USERS, Fake.sample("access/user-create.json"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/user.json"));
        assertThat(members("release-eng")).containsExactly("ada");
        assertThat(stored("ada").password()).contains(Secret.of("Passw0rd!"));
        assertThat(stored("ada").signIn()).isEqualTo(SignIn.NEVER);
        assertThat(fake.get(USERS + "/ada").json()).isEqualTo(Fake.sample("access/user.json"));
    }

    @Test
    void createdUserIsInternal_whateverTheBodySays() {
        fake.post(USERS, "{\"username\":\"a\",\"email\":\"e\",\"password\":\"p\",\"realm\":\"ldap\"}");

        assertThat(stored("a").realm()).isEqualTo("internal");
    }

    @Test
    void createAnswers409WhenTheNameExists() {
        assertThat(fake.post(USERS, "{\"username\":\"admin\",\"email\":\"e\",\"password\":\"p\"}")
                        .error())
                .isEqualTo("409 CONFLICT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":\"e\",\"password\":\"p\"} | username",
                "{\"username\":\"\",\"email\":\"e\",\"password\":\"p\"} | username",
                "{\"username\":\"u\",\"password\":\"p\"} | email",
                "{\"username\":\"u\",\"email\":\"e\"} | password",
                "{\"username\":7,\"email\":\"e\",\"password\":\"p\"} | username",
                "{\"username\":\"u\",\"email\":\"e\",\"password\":\"p\",\"admin\":\"yes\"} | admin",
                "{\"username\":\"u\",\"email\":\"e\",\"password\":\"p\",\"admin\":\"true\"} | admin",
                "{\"username\":\"u\",\"email\":\"e\",\"password\":\"p\",\"groups\":\"g\"} | groups",
                "{\"username\":\"u\",\"email\":\"e\",\"password\":\"p\",\"groups\":[1]} | groups",
                "{\"username\":\"u\",\"email\":\"e\",\"password\":\"p\",\"groups\":[\"none\"]} | groups",
                "{\"username\":\"\\ud800\",\"email\":\"e\",\"password\":\"p\"} | username"
            })
    void createAnswers400AndNamesTheField(String body, String field) {
        Fake.Reply reply = fake.post(USERS, body);

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).startsWith("field '" + field + "': ");
        assertThat(fake.backend.entities).hasSize(2);
    }

    @Test
    void passwordIsNotNeededWhenInternalPasswordsAreDisabled() {
        Fake.Reply reply = fake.post(USERS, "{\"username\":\"u\",\"email\":\"e\",\"internal_password_disabled\":true}");

        assertThat(reply.status()).isEqualTo(201);
    }

    @Test
    void unknownUserAnswers404InAccessShape() {
        Fake.Reply reply = fake.get(USERS + "/nobody");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/error-not-found.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /nobody",
        "DELETE, /nobody",
        "PATCH, /nobody/groups",
        "PUT, /nobody/password",
        "POST, /nobody/unlock",
    })
    void everyCallOnAnUnknownUserAnswers404(String method, String path) {
        assertThat(fake.send(method, USERS + path, "{\"password\":\"p\"}").error())
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void unlockEnablesALockedUser_andLeavesADisabledOneAlone() {
        fake.backend.entities.put(
                EntityRef.user("l"), User.named("l").status("locked").build());
        fake.backend.entities.put(
                EntityRef.user("d"), User.named("d").status("disabled").build());

        assertThat(fake.post(USERS + "/l/unlock", "").status()).isEqualTo(204);
        assertThat(fake.post(USERS + "/d/unlock", "").status()).isEqualTo(204);

        assertThat(stored("l").status()).isEqualTo("enabled");
        assertThat(stored("d").status()).isEqualTo("disabled");
    }

    @Test
    void lastLoginIsADateTime_orAbsentWhenUnknown() {
        fake.backend.with(
                User.named("in")
                        .lastLoggedIn(Instant.parse("2026-02-03T04:05:06.789123Z"))
                        .build(),
                User.named("unknown").build());

        assertThat(fake.get(USERS + "/in").tree().get("last_logged_in").stringValue())
                .isEqualTo("2026-02-03T04:05:06.789Z");
        assertThat(fake.get(USERS + "/unknown").tree().has("last_logged_in")).isFalse();
    }

    @Test
    void effectiveAdminCountsGroups() {
        fake.backend.with(
                User.named("bo").build(),
                Group.named("admins")
                        .adminPrivileges(true)
                        .members(List.of("bo"))
                        .build());

        JsonNode bo = fake.get(USERS + "/bo").tree();

        assertThat(bo.get("admin").booleanValue()).isFalse();
        assertThat(bo.get("effective_admin").booleanValue()).isTrue();
    }

    @Test
    void newerRoleFlagsComeWithTheirVersions() {
        assertThat(fake.get(USERS + "/admin").tree().has("manage_webhook")).isFalse();
        fake.backend.version = "7.127.9";
        assertThat(fake.get(USERS + "/admin").tree().has("manage_webhook")).isFalse();
        fake.backend.version = "7.128.0";
        assertThat(fake.get(USERS + "/admin").tree().has("manage_webhook")).isTrue();
        assertThat(fake.get(USERS + "/admin").tree().has("platform_auditor")).isFalse();
        fake.backend.version = "7.141.0";
        assertThat(fake.get(USERS + "/admin").tree().has("platform_auditor")).isTrue();
    }

    @Test
    void updateChangesWhatItNamesAndNothingElse() {
        fake.backend.with(User.named("ada")
                .email("old")
                .roleFlags(List.of("watch_manager"))
                .build());

        Fake.Reply reply = fake.patch(
                USERS + "/ada", "{\"email\":\"new\",\"admin\":true,\"watch_manager\":false,\"policy_viewer\":true}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(stored("ada"))
                .isEqualTo(User.named("ada")
                        .email("new")
                        .admin(true)
                        .roleFlags(List.of("policy_viewer"))
                        .build());
        assertThat(reply.tree().get("email").stringValue()).isEqualTo("new");
    }

    @Test
    void updateWithNullsChangesNothing() {
        User before = User.named("ada").email("e").admin(true).build();
        fake.backend.with(before);

        assertThat(fake.patch(USERS + "/ada", "{\"email\":null,\"admin\":null}").status())
                .isEqualTo(200);
        assertThat(stored("ada")).isEqualTo(before);
    }

    @Test
    void userCannotBeRenamed() {
        Fake.Reply reply = fake.patch(USERS + "/admin", "{\"username\":\"root\"}");

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(fake.patch(USERS + "/admin", "{\"username\":\"admin\"}").status())
                .isEqualTo(200);
    }

    @Test
    void passwordIsNeededWhenInternalPasswordsAreEnabledAgain() {
        fake.backend.with(User.named("ada").internalPasswordDisabled(true).build());

        assertThat(fake.patch(USERS + "/ada", "{\"internal_password_disabled\":false}")
                        .message())
                .startsWith("field 'password'");
        assertThat(fake.patch(USERS + "/ada", "{\"internal_password_disabled\":false,\"password\":\"p\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("F4")
    void deleteAnswers204Once_andNamesStayInGroups() {
        fake.backend.with(
                User.named("ada").build(),
                Group.named("dev").members(List.of("ada")).build());

        assertThat(fake.delete(USERS + "/ada").status()).isEqualTo(204);
        assertThat(fake.delete(USERS + "/ada").status()).isEqualTo(404);
        assertThat(members("dev")).containsExactly("ada");
    }

    @Test
    void groupsAreAddedAndRemoved_andTheWholeNewSetIsAnswered() {
        fake.backend.with(
                User.named("ada").build(),
                Group.named("a").build(),
                Group.named("b").members(List.of("ada", "bo")).build(),
                Group.named("c").members(List.of("ada")).build());

        Fake.Reply reply = fake.patch(USERS + "/ada/groups", "{\"add\":[\"a\",\"c\"],\"remove\":[\"b\",\"none\"]}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo("{\"groups\":[\"a\",\"c\"]}");
        assertThat(members("b")).containsExactly("bo");
    }

    @Test
    void unknownGroupToJoinAnswers404AndChangesNothing() {
        fake.backend.with(User.named("ada").build(), Group.named("a").build());

        assertThat(fake.patch(USERS + "/ada/groups", "{\"add\":[\"a\",\"none\"]}")
                        .error())
                .isEqualTo("404 NOT_FOUND");
        assertThat(members("a")).isEmpty();
    }

    @Test
    void passwordIsSetWith204() {
        assertThat(fake.put(USERS + "/admin/password", "{\"password\":\"new\"}").status())
                .isEqualTo(204);
        assertThat(stored("admin").password()).isEqualTo(Optional.of(Secret.of("new")));
        assertThat(fake.put(USERS + "/admin/password", "{}").error()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void noAnswerHoldsAPassword() {
        fake.put(USERS + "/admin/password", "{\"password\":\"s3cr3t\"}");

        assertThat(fake.get(USERS + "/admin").body()).doesNotContain("s3cr3t");
    }

    @Test
    void passwordOfAUserWithoutInternalPasswordIsRefused() {
        fake.backend.with(User.named("ada").internalPasswordDisabled(true).build());

        assertThat(fake.put(USERS + "/ada/password", "{\"password\":\"p\"}").error())
                .isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void listIsCutByLimitAndGoesOnBehindTheCursor() {
        fake.backend.entities.remove(EntityRef.user("admin"));
        fake.backend.with(
                User.named("ada").build(),
                User.named("bo").build(),
                User.named("cy").build());

        Fake.Reply first = fake.get(USERS + "?limit=1");
        Fake.Reply rest = fake.get(USERS + "?limit=2&cursor=ada");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().replace(fake.server.url().toString(), "http://BASE"))
                .isEqualTo(Fake.sample("access/users-list.json"));
        assertThat(names(rest)).containsExactly("bo", "cy");
        assertThat(rest.tree().has("cursor")).isFalse();
    }

    @Test
    void listGoesDownOnDemand() {
        fake.backend.with(User.named("bo").build(), User.named("cy").build());

        Fake.Reply first = fake.get(USERS + "?descendingOrder=true&limit=2");
        Fake.Reply rest = fake.get(USERS + "?descendingOrder=true&limit=2&cursor=bo");

        assertThat(names(first)).containsExactly("cy", "bo");
        assertThat(first.tree().get("cursor").stringValue()).isEqualTo("bo");
        assertThat(names(rest)).containsExactly("admin");
    }

    @Test
    void listFiltersByPartOfTheNameByStatusAndByAdmins() {
        fake.backend.with(
                User.named("ada").status("disabled").build(),
                User.named("madam").build(),
                User.named("zoe").build(),
                Group.named("g").adminPrivileges(true).members(List.of("zoe")).build());

        assertThat(names(fake.get(USERS + "?username=ada"))).containsExactly("ada", "madam");
        assertThat(names(fake.get(USERS + "?status=disabled"))).containsExactly("ada");
        assertThat(names(fake.get(USERS + "?onlyAdmins=True"))).containsExactly("admin", "zoe");
        assertThat(names(fake.get(USERS + "?onlyAdmins=false&username=")))
                .containsExactly("ada", "admin", "madam", "zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=ten", "status=gone", "onlyAdmins=1", "descendingOrder=down"})
    void listAnswers400AndNamesTheParameter(String query) {
        Fake.Reply reply = fake.get(USERS + "?" + query);

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).contains("'" + query.substring(0, query.indexOf('=')) + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "resourceType", "resourceName", "projectKey"})
    void filtersThatAreNotModelledAreRefusedInsteadOfIgnored(String filter) {
        assertThat(fake.get(USERS + "?" + filter + "=x").error()).isEqualTo("501 NOT_MODELLED");
    }

    @Test
    void withoutALimitAThousandComeAtOnce() {
        fake.backend.entities.remove(EntityRef.user("admin"));
        for (int i = 0; i < 1_001; i++) {
            fake.backend.with(User.named(String.format("u%04d", i)).build());
        }

        Fake.Reply reply = fake.get(USERS);

        assertThat(names(reply)).hasSize(1_000);
        assertThat(reply.tree().get("cursor").stringValue()).isEqualTo("u0999");
    }
}
