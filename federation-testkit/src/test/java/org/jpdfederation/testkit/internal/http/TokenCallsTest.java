package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Section 3.4 of the API specification. */
class TokenCallsTest {

    private static final String TOKENS = "/access/api/v1/tokens";

    private final Fake fake = new Fake();

    @AfterEach
    void close() {
        fake.close();
    }

    private AccessToken stored(String id) {
        return (AccessToken) fake.backend.entities.get(EntityRef.token(id));
    }

    private List<String> listed(String query) {
        List<String> ids = new ArrayList<>();
        for (JsonNode token : fake.get(TOKENS + query).tree().get("tokens")) {
            ids.add(token.get("token_id").stringValue());
        }
        return ids;
    }

    @Test
    void createAnswers200WithAllValuesAskedFor() {
        Fake.Reply reply = fake.post(TOKENS, Fake.sample("access/token-create.json"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/token-created.json"));
        assertThat(fake.get(TOKENS + "?username=ada").json()).isEqualTo(Fake.sample("access/tokens-list.json"));
    }

    @Test
    void createdTokenAndItsReferenceTokenAuthenticate() {
        fake.post(TOKENS, "{\"include_reference_token\":true,\"scope\":\"applied-permissions/admin\"}");

        assertThat(fake.bearer("value-1").get("/access/api/v2/users").status()).isEqualTo(200);
        assertThat(fake.bearer("value-2").get("/access/api/v2/users").status()).isEqualTo(200);
    }

    @Test
    void withoutABodyTheCallerGetsATokenOfAYear() {
        Fake.Reply reply = fake.send("POST", TOKENS, "", "Content-Type", "application/json");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .isEqualTo("{\"token_id\":\"id-1\",\"access_token\":\"value-1\",\"expires_in\":31536000,"
                        + "\"scope\":\"applied-permissions/user\",\"token_type\":\"Bearer\"}");
        assertThat(stored("id-1").subject()).isEqualTo("jfac@01hq3v7k8m2n4p6r8t0w2y4abd/users/admin");
        assertThat(stored("id-1").expiry()).contains(MapBackend.START.plus(Duration.ofDays(365)));
    }

    @Test
    void formIsReadAsPyartifactorySendsIt() {
        Fake.Reply reply = fake.send(
                "POST",
                TOKENS,
                "username=ada+l&expires_in=10800&refreshable=True&scope=applied-permissions%2Fgroups%3Aa%2Cb",
                "Content-Type",
                "application/x-www-form-urlencoded; charset=UTF-8");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.tree().get("expires_in").longValue()).isEqualTo(10_800);
        assertThat(reply.tree().has("refresh_token")).isTrue();
        assertThat(stored("id-1").owner()).contains("ada l");
        assertThat(stored("id-1").scope()).isEqualTo("applied-permissions/groups:a,b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expires_in=soon", "refreshable=perhaps", "username=%zz", "username=%ff"})
    void badFormAnswers400(String form) {
        assertThat(fake.send("POST", TOKENS, form, "Content-Type", "application/x-www-form-urlencoded")
                        .error())
                .isEqualTo("400 BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"grant_type\":\"password\"} | grant_type",
                "{\"expires_in\":-1} | expires_in",
                "{\"expires_in\":2147483648} | expires_in",
                "{\"expires_in\":1.5} | expires_in",
                "{\"expires_in\":\"60\"} | expires_in",
                "{\"scope\":\"everything\"} | scope",
                "{\"scope\":\"applied-permissions/user admin\"} | scope",
                "{\"scope\":\"applied-permissions/groups:\"} | scope",
                "{\"audience\":\"jfrt\"} | audience",
                "{\"audience\":\"jfrt@* evil@*\"} | audience",
                "{\"refreshable\":1} | refreshable",
                "{\"grant_type\":\"refresh_token\"} | refresh_token",
                "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"unknown\"} | refresh_token"
            })
    void createAnswers400AndNamesTheField(String body, String field) {
        Fake.Reply reply = fake.post(TOKENS, body);

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).startsWith("field '" + field + "': ");
        assertThat(fake.backend.issued).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"description, 1024", "scope, 500", "username, 255", "audience, 255"})
    void longTextsAreRefused(String field, int longest) {
        Fake.Reply reply = fake.post(TOKENS, "{\"" + field + "\":\"" + "x".repeat(longest + 1) + "\"}");

        assertThat(reply.error()).isEqualTo("400 BAD_REQUEST");
        assertThat(reply.message()).isEqualTo("field '" + field + "': longer than " + longest + " characters");
    }

    @Test
    void longestDescriptionIsTaken() {
        assertThat(fake.post(TOKENS, "{\"description\":\"" + "x".repeat(1_024) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "applied-permissions/admin",
                "applied-permissions/groups:readers,\\\"Team A\\\"",
                "applied-permissions/roles:proj:Developer",
                "artifact:libs/sub:r,w system:metrics:r",
                "system:identities:*"
            })
    void publishedScopesAreTaken(String scope) {
        Fake.Reply reply = fake.post(TOKENS, "{\"scope\":\"" + scope + "\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.tree().get("scope").stringValue()).isEqualTo(scope.replace("\\", ""));
    }

    @Test
    void projectTokensAreNotModelled() {
        assertThat(fake.post(TOKENS, "{\"project_key\":\"proj\"}").error()).isEqualTo("501 NOT_MODELLED");
        assertThat(fake.post(TOKENS, "{\"project_key\":\"\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"bo\"}",
                "{\"expires_in\":0}",
                "{\"scope\":\"applied-permissions/admin\"}",
                "{\"scope\":\"applied-permissions/groups:dev,ops\"}",
                "{\"scope\":\"system:identities:r\"}"
            })
    void whatOnlyAdministratorsMayAskForAnswers403(String body) {
        fake.backend.with(
                Group.named("dev").members(List.of("ada")).build(),
                Group.named("ops").build());
        fake.bearer(fake.backend.token("ada", "applied-permissions/user"));

        assertThat(fake.post(TOKENS, body).error()).isEqualTo("403 FORBIDDEN");
        assertThat(fake.backend.issued).isEmpty();
    }

    @Test
    void userMayCreateOwnTokensAndForOwnGroups() {
        fake.backend.with(Group.named("dev").members(List.of("ada")).build());
        fake.bearer(fake.backend.token("ada", "applied-permissions/user"));

        assertThat(fake.post(TOKENS, "{\"username\":\"ada\"}").status()).isEqualTo(200);
        assertThat(fake.post(TOKENS, "{\"scope\":\"applied-permissions/groups:dev\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tokenOfANarrowScopeCreatesNone() {
        fake.bearer(fake.backend.token("ada", "applied-permissions/groups:dev"));

        assertThat(fake.post(TOKENS, "{}").error()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void tokenWithoutEndShowsNoExpiry() {
        Fake.Reply reply = fake.post(TOKENS, "{\"expires_in\":0}");

        assertThat(reply.tree().get("expires_in").longValue()).isZero();
        assertThat(stored("id-1").expiry()).isEmpty();
        assertThat(fake.get(TOKENS + "/id-1").tree().has("expiry")).isFalse();
    }

    @Test
    @Tag("G4")
    void tokenUnderThePersistenceThresholdWorksButIsNotStored() {
        fake.post(TOKENS, "{\"expires_in\":10799,\"scope\":\"applied-permissions/admin\"}");

        assertThat(fake.get(TOKENS + "/id-1").status()).isEqualTo(404);
        assertThat(listed("")).containsExactly("admin-token");
        assertThat(fake.send("DELETE", TOKENS + "/revoke", "{\"token\":\"value-1\"}")
                        .status())
                .isEqualTo(404);
        assertThat(fake.bearer("value-1").get("/access/api/v2/users").status()).isEqualTo(200);
        assertThat(fake.get(TOKENS + "/me").status()).isEqualTo(404);
    }

    @Test
    @Tag("G4")
    void tokenOfTheThreshold_orForcedToBeRevocable_isStored() {
        fake.post(TOKENS, "{\"expires_in\":10800}");
        fake.post(TOKENS, "{\"expires_in\":60,\"force_revocable\":true}");

        assertThat(listed("")).containsExactly("admin-token", "id-1", "id-2");
    }

    @Test
    void refreshRenewsBothValuesAndKeepsTheLife() {
        fake.post(
                TOKENS,
                "{\"expires_in\":36000,\"refreshable\":true,\"scope\":\"applied-permissions/admin\",\"description\":\"ci\"}");
        fake.bearer("value-1");
        String refresh = "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"value-2\","
                + "\"access_token\":\"value-1\",\"refreshable\":true,\"expires_in\":36000,\"token_type\":\"Bearer\"}";

        Fake.Reply reply = fake.post(TOKENS, refresh);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .isEqualTo("{\"token_id\":\"id-2\",\"access_token\":\"value-3\",\"refresh_token\":\"value-4\","
                        + "\"expires_in\":36000,\"scope\":\"applied-permissions/admin\",\"token_type\":\"Bearer\"}");
        assertThat(fake.get("/access/api/v2/users").status()).isEqualTo(401);
        assertThat(fake.bearer("value-3").get("/access/api/v2/users").status()).isEqualTo(200);
        assertThat(fake.post(TOKENS, refresh).error()).isEqualTo("400 BAD_REQUEST");
        assertThat(stored("id-2").description()).isEqualTo("ci");
        assertThat(stored("id-1")).isNull();
    }

    @Test
    void refreshOfAnotherUsersTokenAnswers403() {
        fake.post(TOKENS, "{\"username\":\"ada\",\"refreshable\":true}");

        assertThat(fake.post(TOKENS, "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"value-2\"}")
                        .error())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void accessTokenIsNoRefreshToken() {
        fake.post(TOKENS, "{\"refreshable\":true}");

        assertThat(fake.post(TOKENS, "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"value-1\"}")
                        .error())
                .isEqualTo("400 BAD_REQUEST");
    }

    @Test
    @Tag("H17")
    void listFiltersByUserDescriptionAndRefreshable() {
        fake.post(TOKENS, "{\"username\":\"ada\",\"description\":\"ci east\"}");
        fake.post(TOKENS, "{\"username\":\"bo\",\"description\":\"ci west\",\"refreshable\":true}");

        assertThat(listed("?username=ada")).containsExactly("id-1");
        assertThat(listed("?username=ad")).isEmpty();
        assertThat(listed("?description=ci*")).containsExactly("id-1", "id-2");
        assertThat(listed("?description=ci")).isEmpty();
        assertThat(listed("?description=ci%20west")).containsExactly("id-2");
        assertThat(listed("?refreshable=True")).containsExactly("id-2");
        assertThat(listed("?refreshable=false")).containsExactly("admin-token", "id-1");
    }

    @Test
    void othersThanAdministratorsSeeAndRevokeTheirOwnOnly() {
        fake.post(TOKENS, "{\"username\":\"bo\"}");
        fake.bearer(fake.backend.token("ada", "applied-permissions/user"));

        assertThat(listed("")).containsExactly("token-of-ada");
        assertThat(fake.get(TOKENS + "/id-1").status()).isEqualTo(404);
        assertThat(fake.delete(TOKENS + "/id-1").status()).isEqualTo(404);
        assertThat(fake.get(TOKENS + "/token-of-ada").status()).isEqualTo(200);
    }

    @Test
    void meIsTheCallersOwnToken() {
        fake.bearer(fake.backend.token("ada", "applied-permissions/user"));

        assertThat(fake.get(TOKENS + "/me").tree().get("token_id").stringValue())
                .isEqualTo("token-of-ada");
        assertThat(fake.delete(TOKENS + "/me").status()).isEqualTo(200);
        assertThat(fake.get(TOKENS + "/me").status()).isEqualTo(401);
    }

    @Test
    void revokedTokenAuthenticatesNoMore() {
        fake.post(TOKENS, "{\"scope\":\"applied-permissions/admin\",\"refreshable\":true}");

        assertThat(fake.delete(TOKENS + "/id-1").status()).isEqualTo(200);
        assertThat(fake.delete(TOKENS + "/id-1").status()).isEqualTo(404);
        assertThat(fake.post(TOKENS, "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"value-2\"}")
                        .status())
                .isEqualTo(400);
        assertThat(fake.bearer("value-1").get(TOKENS).status()).isEqualTo(401);
    }

    @Test
    void unknownIdAnswers404InTheShapeOfTokens() {
        Fake.Reply reply = fake.delete(TOKENS + "/no-such-id");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json()).isEqualTo(Fake.sample("access/token-error-not-found.json"));
    }

    @Test
    void revokeByValueTakesJsonAndForms_andAnyOfTheValues() {
        fake.post(TOKENS, "{\"include_reference_token\":true}");
        fake.post(TOKENS, "{}");
        String form = "application/x-www-form-urlencoded";

        Fake.Reply json = fake.send("DELETE", TOKENS + "/revoke", "{\"token\":\"value-2\"}");
        Fake.Reply formed = fake.send("DELETE", TOKENS + "/revoke", "token=value-3", "Content-Type", form);

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json()).isEqualTo("{\"revoked_token_id\":\"id-1\"}");
        assertThat(formed.json()).isEqualTo("{\"revoked_token_id\":\"id-2\"}");
        assertThat(listed("")).containsExactly("admin-token");
    }

    @Test
    void federatedTokenIsRevokedByItsValueToo() {
        String value = fake.backend.token("ada", "applied-permissions/user");

        assertThat(fake.send("DELETE", TOKENS + "/revoke", "{\"token\":\"" + value + "\"}")
                        .json())
                .isEqualTo("{\"revoked_token_id\":\"token-of-ada\"}");
    }

    @Test
    void unknownValueAnswers404AndIsNotRepeated() {
        Fake.Reply reply = fake.send("DELETE", TOKENS + "/revoke", "{\"token\":\"s3cr3t\"}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).doesNotContain("s3cr3t");
        assertThat(fake.send("DELETE", TOKENS + "/revoke", "{}").status()).isEqualTo(400);
    }

    @Test
    void listsHoldNoValues() {
        fake.post(TOKENS, "{\"refreshable\":true,\"include_reference_token\":true}");

        assertThat(fake.get(TOKENS).body()).doesNotContain("value");
    }

    @Test
    void defaultExpiryIsThatOfTokensWithoutTheirOwn_inSeconds() {
        String path = "/access/api/v1/config/token/default_expiry";
        assertThat(fake.get(path).json()).isEqualTo("{\"default_token_expiration\":31536000}");

        assertThat(fake.put(path, "{\"default_token_expiration\":20000}").status())
                .isEqualTo(200);

        assertThat(fake.get(path).json()).isEqualTo("{\"default_token_expiration\":20000}");
        fake.post(TOKENS, "{}");
        assertThat(fake.get(TOKENS + "/id-1").json())
                .contains("\"expiry\":" + (MapBackend.START.getEpochSecond() + 20_000));
        assertThat(fake.put(path, "{}").error()).isEqualTo("400 BAD_REQUEST");
        assertThat(fake.put(path, "{\"default_token_expiration\":-1}").error()).isEqualTo("400 BAD_REQUEST");
    }
}
