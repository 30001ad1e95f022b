package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("API-3.4")
class TokensApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String ISSUER = "jfac@01ep443hcx10x00djcdsp31d56";
    private static final AccessToken T1 = AccessToken.of("t1", ISSUER + "/users/ada")
            .expiry(Instant.parse("2100-01-01T00:00:00Z"))
            .issuedAt(Instant.parse("2026-01-01T00:00:00Z"))
            .issuer(ISSUER)
            .description("ci")
            .refreshable(true)
            .build();

    private FederationClient client;
    private TokensApi tokens;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        tokens = client.access().tokens();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void create_sendsWhatIsSet_andKeepsTheValuesSecret() {
        SERVER.stubFor(post("/access/api/v1/tokens").willReturn(json(200, sample("access/token-created.json"))));

        IssuedToken issued = tokens.create(TokenRequest.builder()
                .username("ada")
                .scopes(TokenScope.USER, TokenScope.groups("devs"))
                .expiresIn(Duration.ofHours(1))
                .description("ci")
                .audience(ServiceId.parse("jfrt@*"), ServiceId.parse("jfac@*"))
                .projectKey("alpha")
                .refreshable()
                .referenceToken()
                .forceRevocable()
                .build());

        assertThat(issued)
                .isEqualTo(new IssuedToken(
                        Optional.of("6d0c1f6e-7a55-4f19-9d3b-2f1f6a1f0c11"),
                        Secret.of("canary-access"),
                        Optional.of(Secret.of("canary-refresh")),
                        Optional.of(Secret.of("canary-reference")),
                        Optional.of(Duration.ofHours(1)),
                        "applied-permissions/user",
                        "Bearer"));
        assertThat(issued.toString()).doesNotContain("canary");
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v1/tokens")).withRequestBody(equalToJson("""
                        {"username":"ada","scope":"applied-permissions/user applied-permissions/groups:devs",
                         "expires_in":3600,"description":"ci","audience":"jfrt@* jfac@*","project_key":"alpha",
                         "refreshable":true,"include_reference_token":true,"force_revocable":true}
                        """)));
    }

    @Test
    void create_leavesEverythingToThePlatform_whenNothingIsSet() {
        SERVER.stubFor(post("/access/api/v1/tokens").willReturn(json(200, "{\"access_token\":\"x\"}")));

        IssuedToken issued = tokens.create(TokenRequest.builder().build());

        assertThat(issued.tokenId()).isEmpty();
        assertThat(issued.expiresIn()).isEmpty();
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v1/tokens")).withRequestBody(equalToJson("{}")));
    }

    @Test
    void create_withAnAnswerThatCannotBeRead_saysThatTheTokenWasMade() {
        SERVER.stubFor(
                post("/access/api/v1/tokens").willReturn(json(200, "{\"token_id\":\"t\",\"access_token\":canary}")));

        MalformedAnswerException e = catchThrowableOfType(
                MalformedAnswerException.class,
                () -> tokens.create(TokenRequest.builder().build()));

        assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(e).hasMessageContaining("The change was made.");
        assertThat(e.getMessage()).doesNotContain("canary");
    }

    @Test
    void list_readsInstantsInSeconds_andNoExpiryAsNone() {
        SERVER.stubFor(get("/access/api/v1/tokens").willReturn(json(200, sample("access/token-list.json"))));

        assertThat(tokens.list())
                .containsExactly(
                        T1,
                        AccessToken.of("t2", ISSUER + "/users/eve")
                                .issuedAt(Instant.parse("2026-01-01T00:00:00Z"))
                                .issuer(ISSUER)
                                .scope("applied-permissions/admin")
                                .build());
    }

    @Test
    void get_findAndRevoke() {
        SERVER.stubFor(
                get("/access/api/v1/tokens/t1")
                        .willReturn(
                                json(
                                        200,
                                        "{\"token_id\":\"t1\",\"subject\":\"" + ISSUER
                                                + "/users/ada\",\"expiry\":4102444800,\"issued_at\":1767225600,\"issuer\":\""
                                                + ISSUER
                                                + "\",\"description\":\"ci\",\"refreshable\":true,\"scope\":\"applied-permissions/user\"}")));
        SERVER.stubFor(get("/access/api/v1/tokens/none").willReturn(json(404, "")));
        SERVER.stubFor(delete("/access/api/v1/tokens/t1").willReturn(aResponse().withStatus(200)));

        assertThat(tokens.get("t1")).isEqualTo(T1);
        assertThat(tokens.find("t1")).contains(T1);
        assertThat(tokens.find("none")).isEmpty();
        tokens.revoke("t1");
        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v1/tokens/t1")));
    }

    @Test
    void list_isNarrowed() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{\"tokens\":[]}")));

        assertThat(tokens.list(TokenFilter.builder()
                        .username("a b")
                        .description("ci*")
                        .onlyRefreshable()
                        .build()))
                .isEmpty();
        assertThat(tokens.list(TokenFilter.builder().onlyNotRefreshable().build()))
                .isEmpty();

        SERVER.verify(
                getRequestedFor(urlEqualTo("/access/api/v1/tokens?username=a%20b&description=ci%2A&refreshable=true")));
        SERVER.verify(getRequestedFor(urlEqualTo("/access/api/v1/tokens?refreshable=false")));
    }

    @Test
    void refresh_sendsTheRefreshToken_onceOnly() {
        SERVER.stubFor(post("/access/api/v1/tokens").willReturn(json(200, sample("access/token-created.json"))));

        IssuedToken next = tokens.refresh(Secret.of("canary-old"));

        assertThat(next.refreshToken()).contains(Secret.of("canary-refresh"));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/access/api/v1/tokens"))
                        .withRequestBody(
                                equalToJson("{\"grant_type\":\"refresh_token\",\"refresh_token\":\"canary-old\"}")));
    }

    @Test
    void refresh_ofATokenAtHand_sendsItsValueToo() {
        SERVER.stubFor(post("/access/api/v1/tokens").willReturn(json(200, sample("access/token-created.json"))));
        IssuedToken first = tokens.refresh(Secret.of("canary-old"));
        SERVER.resetRequests();

        tokens.refresh(first);

        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v1/tokens")).withRequestBody(equalToJson("""
                        {"grant_type":"refresh_token","refresh_token":"canary-refresh",
                         "access_token":"canary-access","refreshable":true}
                        """)));
    }

    @Test
    void refresh_ofATokenWithoutRefreshToken_isRefusedBeforeAnythingIsSent() {
        IssuedToken token = new IssuedToken(
                Optional.empty(),
                Secret.of("canary-access"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "");

        assertThatThrownBy(() -> tokens.refresh(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void refresh_thatIsRefused_tellsNoSecret() {
        SERVER.stubFor(post("/access/api/v1/tokens")
                .willReturn(json(400, "{\"errors\":[{\"message\":\"token canary-old is used\"}]}")));

        assertThatThrownBy(() -> tokens.refresh(Secret.of("canary-old")))
                .hasMessageContaining("is used")
                .hasMessageNotContaining("canary");
    }

    @Test
    void own_andRevokeOwn_callItMe() {
        SERVER.stubFor(get("/access/api/v1/tokens/me")
                .willReturn(json(200, "{\"token_id\":\"t9\",\"subject\":\"" + ISSUER + "/users/ada\"}")));
        SERVER.stubFor(delete("/access/api/v1/tokens/me").willReturn(aResponse().withStatus(200)));

        assertThat(tokens.own().id()).isEqualTo("t9");
        tokens.revokeOwn();
        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v1/tokens/me")).withRequestBody(absent()));
    }

    @Test
    void revokeValue_sendsItInTheBodyOfADelete() {
        SERVER.stubFor(delete("/access/api/v1/tokens/revoke").willReturn(json(200, "{\"revoked_token_id\":\"t1\"}")));

        assertThat(tokens.revokeValue(Secret.of("canary-value"))).contains("t1");
        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v1/tokens/revoke"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("{\"token\":\"canary-value\"}")));
    }

    @Test
    void asyncTwin_makesTheSameCall() throws Exception {
        SERVER.stubFor(post("/access/api/v1/tokens").willReturn(json(200, sample("access/token-created.json"))));

        IssuedToken issued = client.async()
                .access()
                .tokens()
                .create(TokenRequest.builder().username("ada").build())
                .get(10, TimeUnit.SECONDS);

        assertThat(issued.accessToken()).isEqualTo(Secret.of("canary-access"));
        SERVER.verify(postRequestedFor(urlEqualTo("/access/api/v1/tokens"))
                .withRequestBody(equalToJson("{\"username\":\"ada\"}")));
    }
}
