package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.List;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("API-3.6")
class UsersApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final User ADA = User.named("ada")
            .email("ada@example.org")
            .roleFlags(List.of("watch_manager", "platform_auditor"))
            .lastLoggedIn(Instant.parse("2026-05-31T08:15:00Z"))
            .build();

    private FederationClient client;
    private UsersApi users;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        users = client.access().users();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void get_readsEveryField_roleFlagsIncluded() {
        SERVER.stubFor(get("/access/api/v2/users/ada").willReturn(json(200, sample("access/user.json"))));

        assertThat(users.get("ada")).isEqualTo(ADA);
        SERVER.verify(getRequestedFor(urlEqualTo("/access/api/v2/users/ada"))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withHeader("Accept", containing("application/json"))
                .withoutHeader("Content-Type"));
    }

    @Test
    void find_isEmptyWhereGetIsRefused() {
        SERVER.stubFor(get("/access/api/v2/users/eve")
                .willReturn(json(404, "{\"errors\":[{\"code\":\"NOT_FOUND\",\"message\":\"no such user\"}]}")));

        assertThat(users.find("eve")).isEmpty();
        assertThatThrownBy(() -> users.get("eve"))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void find_givesTheUser_andOtherRefusalsAreErrors() {
        SERVER.stubFor(get("/access/api/v2/users/ada").willReturn(json(200, sample("access/user.json"))));
        SERVER.stubFor(get("/access/api/v2/users/eve").willReturn(json(403, "")));

        assertThat(users.find("ada")).contains(ADA);
        assertThatThrownBy(() -> users.find("eve")).isInstanceOf(PlatformRefusedException.class);
    }

    @Test
    void groups_areThoseOfTheDocument() {
        SERVER.stubFor(get("/access/api/v2/users/ada").willReturn(json(200, sample("access/user.json"))));

        assertThat(users.groups("ada")).containsExactly("readers", "devs");
    }

    @Test
    void details_tellGroupsAndEffectiveRightsToo() {
        SERVER.stubFor(get("/access/api/v2/users/ada").willReturn(json(200, sample("access/user.json"))));

        assertThat(users.details("ada")).isEqualTo(new UserDetails(ADA, List.of("readers", "devs"), true));
    }

    @Test
    void create_withGroups_sendsThem() {
        SERVER.stubFor(post("/access/api/v2/users").willReturn(json(201, sample("access/user.json"))));

        users.create(User.named("ada").build(), List.of("readers", "devs"));

        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v2/users")).withRequestBody(equalToJson("""
                        {"username":"ada","admin":false,"profile_updatable":true,"disable_ui_access":false,
                         "internal_password_disabled":false,"groups":["readers","devs"]}
                        """)));
    }

    @Test
    void list_isNarrowed_withNamesInCamelCase() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{\"users\":[]}")));

        assertThat(users.list(UserFilter.builder()
                        .username("ad")
                        .status(UserStatus.LOCKED)
                        .onlyAdmins()
                        .projectKey("alpha")
                        .descendingOrder()
                        .build()))
                .isEmpty();
        SERVER.verify(getRequestedFor(urlPathEqualTo("/access/api/v2/users"))
                .withQueryParam("limit", equalTo("1000"))
                .withQueryParam("username", equalTo("ad"))
                .withQueryParam("status", equalTo("locked"))
                .withQueryParam("onlyAdmins", equalTo("true"))
                .withQueryParam("projectKey", equalTo("alpha"))
                .withQueryParam("descendingOrder", equalTo("true"))
                .withoutQueryParam("role")
                .withoutQueryParam("resourceType"));

        assertThat(users.list(UserFilter.builder()
                        .role("Project Admin")
                        .resource("repository", "libs")
                        .build()))
                .isEmpty();
        SERVER.verify(getRequestedFor(urlPathEqualTo("/access/api/v2/users"))
                .withQueryParam("role", equalTo("Project Admin"))
                .withQueryParam("resourceType", equalTo("repository"))
                .withQueryParam("resourceName", equalTo("libs"))
                .withoutQueryParam("onlyAdmins")
                .withoutQueryParam("descendingOrder"));
    }

    @Test
    void passwords_areSetExpiredAndUnlocked() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));

        users.changePassword("ada", Secret.of("p\"w"));
        users.expirePassword("ada");
        users.unlock("ada");

        SERVER.verify(putRequestedFor(urlEqualTo("/access/api/v2/users/ada/password"))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withRequestBody(equalToJson("{\"password\":\"p\\\"w\"}")));
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v2/users/ada/password/expire"))
                .withRequestBody(absent()));
        SERVER.verify(
                postRequestedFor(urlEqualTo("/access/api/v2/users/ada/unlock")).withRequestBody(absent()));
    }

    @Test
    void passwords_ofAllUsersExpire_andNoLonger() {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withBody("done")));

        users.expireAllPasswords();
        users.unexpireAllPasswords();

        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v2/users/expire_password_for_all_users")));
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v2/users/unexpire_password_for_all_users")));
    }

    @Test
    void aPasswordThatIsRefused_isNotRepeated() {
        SERVER.stubFor(put(anyUrl()).willReturn(json(400, "{\"errors\":[{\"message\":\"canary-pw is weak\"}]}")));

        assertThatThrownBy(() -> users.changePassword("ada", Secret.of("canary-pw")))
                .hasMessageContaining("is weak")
                .hasMessageNotContaining("canary");
    }

    @Test
    void create_sendsWhatIsSet_andThePassword() {
        SERVER.stubFor(post("/access/api/v2/users").willReturn(json(201, sample("access/user.json"))));

        User created = users.create(User.named("ada")
                .email("ada@example.org")
                .password(Secret.of("p\"w"))
                .roleFlags(List.of("watch_manager"))
                .build());

        assertThat(created).isEqualTo(ADA);
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v2/users"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                        {"username":"ada","email":"ada@example.org","password":"p\\"w","admin":false,
                         "profile_updatable":true,"disable_ui_access":false,"internal_password_disabled":false,
                         "watch_manager":true}
                        """)));
    }

    @Test
    @Tag("A4")
    void create_readsTheUser_whenTheAnswerHasNoBody() {
        SERVER.stubFor(post("/access/api/v2/users").willReturn(aResponse().withStatus(201)));
        SERVER.stubFor(get("/access/api/v2/users/ada").willReturn(json(200, sample("access/user.json"))));

        assertThat(users.create(User.named("ada").build())).isEqualTo(ADA);
    }

    @Test
    void update_sendsTheFlagsAlways_andOfTheRoleFlagsThoseThatDiffer() {
        SERVER.stubFor(get("/access/api/v2/users/ada").willReturn(json(200, sample("access/user.json"))));
        SERVER.stubFor(patch(urlEqualTo("/access/api/v2/users/ada")).willReturn(json(200, sample("access/user.json"))));

        users.update(ADA.toBuilder()
                .admin(true)
                .roleFlags(List.of("watch_manager", "policy_viewer"))
                .build());

        SERVER.verify(patchRequestedFor(urlEqualTo("/access/api/v2/users/ada")).withRequestBody(equalToJson("""
                        {"email":"ada@example.org","admin":true,"profile_updatable":true,"disable_ui_access":false,
                         "internal_password_disabled":false,"policy_viewer":true,"platform_auditor":false}
                        """)));
    }

    @Test
    void changeGroups_sendsBothLists() {
        SERVER.stubFor(patch(urlEqualTo("/access/api/v2/users/ada/groups"))
                .willReturn(json(200, "{\"groups\":[\"devs\",\"ops\"]}")));

        assertThat(users.changeGroups("ada", List.of("ops"), List.of("readers")))
                .containsExactly("devs", "ops");
        SERVER.verify(patchRequestedFor(urlEqualTo("/access/api/v2/users/ada/groups"))
                .withRequestBody(equalToJson("{\"add\":[\"ops\"],\"remove\":[\"readers\"]}")));
    }

    @Test
    void delete_hasNoBody() {
        SERVER.stubFor(delete("/access/api/v2/users/ada").willReturn(aResponse().withStatus(204)));

        users.delete("ada");

        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v2/users/ada")).withRequestBody(absent()));
    }

    @Test
    void list_followsTheCursor_pageByPage() {
        SERVER.stubFor(
                get("/access/api/v2/users?limit=1000").willReturn(json(200, sample("access/user-list-page-1.json"))));
        SERVER.stubFor(get("/access/api/v2/users?limit=1000&cursor=b%2Fb")
                .willReturn(json(200, sample("access/user-list-page-2.json"))));

        assertThat(users.list())
                .containsExactly(
                        new UserSummary("ada", "internal", "enabled"),
                        new UserSummary("b/b", "ldap", "word of tomorrow"),
                        new UserSummary("eve", "saml", "locked"));
    }

    @Test
    void list_fetchesAPageOnlyWhenItIsNeeded() {
        SERVER.stubFor(
                get("/access/api/v2/users?limit=1000").willReturn(json(200, sample("access/user-list-page-1.json"))));

        assertThat(users.list().limit(2)).hasSize(2);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void list_takesThePageSizeOfTheClient_andAnEmptyCursorAsTheEnd() {
        SERVER.stubFor(get("/access/api/v2/users?limit=2").willReturn(json(200, "{\"users\":[],\"cursor\":\"\"}")));

        try (FederationClient small = Jpd.client(SERVER).pageSize(2).build()) {
            assertThat(small.access().users().list()).isEmpty();
        }
    }

    @Test
    void list_thatNeverEnds_isRefused() {
        SERVER.stubFor(get(urlPathEqualTo("/access/api/v2/users"))
                .willReturn(json(200, "{\"users\":[{\"username\":\"a\"}],\"cursor\":\"a\"}")));

        MalformedAnswerException e = catchThrowableOfType(
                MalformedAnswerException.class, () -> users.list().toList());

        assertThat(e.field()).isEqualTo("cursor");
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b|a%20b",
                "a/b|a%2Fb",
                "ü@x|%C3%BC%40x",
                "100%|100%25",
                "?#;+&|%3F%23%3B%2B%26",
                "😀|%F0%9F%98%80",
                "~.-_|~.-_"
            })
    void names_areEncodedAsOneSegment(String nameAndPath) {
        int bar = nameAndPath.indexOf('|');
        String name = nameAndPath.substring(0, bar);
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        users.delete(name);

        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v2/users/" + nameAndPath.substring(bar + 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a\nb", "a\rb", "\ud83d"})
    void names_thatWouldLeadElsewhere_areRefusedBeforeAnythingIsSent(String name) {
        assertThatThrownBy(() -> users.delete(name)).isInstanceOf(IllegalArgumentException.class);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aDateWithoutAZone_isMalformed_andTheFieldIsNamed() {
        SERVER.stubFor(get("/access/api/v2/users/ada")
                .willReturn(json(200, "{\"username\":\"ada\",\"last_logged_in\":\"2026-05-31T08:15:00\"}")));

        MalformedAnswerException e = catchThrowableOfType(MalformedAnswerException.class, () -> users.get("ada"));

        assertThat(e.field()).isEqualTo("last_logged_in");
    }

    @Test
    void anElementOfAListWithAWrongType_isNamedWithItsIndex() {
        SERVER.stubFor(get(urlPathEqualTo("/access/api/v2/users"))
                .willReturn(json(200, "{\"users\":[{\"username\":\"a\"},{\"username\":false}]}")));

        assertThat(catchThrowableOfType(
                                MalformedAnswerException.class,
                                () -> users.list().toList())
                        .field())
                .isEqualTo("users[1].username");
    }
}
