package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what: section 3.0, and A15. */
class CredentialsTest {

    private static final String USERS = "/access/api/v2/users";

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    static Stream<Route> closedRoutes() {
        return Routes.ALL.stream().filter(route -> route.who() != Route.Who.ANYONE);
    }

    static Stream<Route> adminRoutes() {
        return Routes.ALL.stream().filter(route -> route.who() == Route.Who.ADMIN);
    }

    private static String path(Route route) {
        return route.filledWith(List.of()).replace("{", "").replace("}", "");
    }

    @ParameterizedTest
    @MethodSource("closedRoutes")
    void withoutCredentialsEveryClosedCallAnswers401(Route route) {
        Fake.Reply reply = fake.as().send(route.method(), path(route), "");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @MethodSource("adminRoutes")
    void withoutAdminRightsEveryAdminCallAnswers403(Route route) {
        String ada = fake.backend.token("ada", "applied-permissions/user");

        assertThat(fake.bearer(ada).send(route.method(), path(route), "").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer unknown", "Bearer ", "Bearer", "Digest x", "Basic YWRtaW46cHc=", "admin-token-value"})
    void whatIsNoValidBearerTokenAnswers401(String header) {
        assertThat(fake.as("Authorization", header).get(USERS).error()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    void schemeIsReadInAnyCase() {
        assertThat(fake.as("Authorization", "bearer  " + MapBackend.ADMIN_TOKEN)
                        .get(USERS)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tokenIsAcceptedUntilItsExpiryAndNotFromThen() {
        AccessToken token = AccessToken.of("short", MapBackend.ACCESS + "/users/admin")
                .value(Secret.of("short-value"))
                .expiry(MapBackend.START.plusSeconds(60))
                .build();
        fake.backend.with(token);
        fake.bearer("short-value");

        fake.backend.pass(Duration.ofMillis(59_999));
        assertThat(fake.get(USERS).status()).isEqualTo(200);
        fake.backend.pass(Duration.ofMillis(1));
        assertThat(fake.get(USERS).error()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    @Tag("A15")
    void identityTokenOfAnAdministratorMayDoEverything() {
        String token = fake.backend.token("admin", "applied-permissions/user");

        assertThat(fake.bearer(token).get("/access/api/v1/system/federation").status())
                .isEqualTo(200);
    }

    @Test
    void tokenOfAnAdministratorWithANarrowScopeMayNot() {
        String token = fake.backend.token("admin", "applied-permissions/groups:readers");

        assertThat(fake.bearer(token).get("/access/api/v1/system/federation").error())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    @Tag("J16")
    void scopeToReadIdentitiesOpensTheListsButNotTheDocuments() {
        String token = fake.backend.token("robot", "system:identities:r");

        assertThat(fake.bearer(token).get(USERS).status()).isEqualTo(200);
        assertThat(fake.get("/access/api/v2/groups").status()).isEqualTo(200);
        assertThat(fake.get(USERS + "/admin").status()).isEqualTo(403);
        assertThat(fake.get("/access/api/v2/permissions").status()).isEqualTo(403);
    }

    @Test
    void scopeToWriteIdentitiesDoesNotRead() {
        String token = fake.backend.token("robot", "system:identities:w");

        assertThat(fake.bearer(token).get(USERS).status()).isEqualTo(403);
    }

    @Test
    void artifactoryTakesBasicAuthenticationToo() {
        fake.backend.with(User.named("bo").password(Secret.of("pw:1")).build());
        fake.backend.token("ada", "applied-permissions/user");

        assertThat(version("bo:pw:1")).isEqualTo(200);
        assertThat(version("bo:wrong")).isEqualTo(401);
        assertThat(version("ada:value-of-ada-applied-permissions/user")).isEqualTo(200);
        assertThat(version("bo:value-of-ada-applied-permissions/user")).isEqualTo(401);
        assertThat(version("no-colon")).isEqualTo(401);
        assertThat(fake.as("Authorization", "Basic %%%")
                        .get("/artifactory/api/system/version")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void basicAuthenticationOfADisabledUserIsRefused() {
        fake.backend.with(
                User.named("bo").status("disabled").password(Secret.of("pw")).build());

        assertThat(version("bo:pw")).isEqualTo(401);
    }

    @Test
    void basicAuthenticationCarriesAdminRightsOfAGroup() {
        fake.backend.with(
                User.named("bo").password(Secret.of("pw")).build(),
                Group.named("admins")
                        .adminPrivileges(true)
                        .members(List.of("bo"))
                        .build());

        Fake.Reply reply = fake.as("Authorization", basic("bo:pw")).get("/artifactory/api/system/service_id");

        assertThat(reply.status()).isEqualTo(200);
    }

    private int version(String userAndPassword) {
        return fake.as("Authorization", basic(userAndPassword))
                .get("/artifactory/api/system/version")
                .status();
    }

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void artifactoryHasItsOwnErrorShape() {
        assertThat(fake.as().get("/artifactory/api/system/version").json())
                .isEqualTo(Fake.sample("artifactory/error-unauthorized.json"));
    }

    @Test
    void noAnswerRepeatsTheTokenThatCame() {
        Fake.Reply reply = fake.bearer("s3cr3t-bearer").get(USERS);

        assertThat(reply.body()).doesNotContain("s3cr3t-bearer");
    }
}
