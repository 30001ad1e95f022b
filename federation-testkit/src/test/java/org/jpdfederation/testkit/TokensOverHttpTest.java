package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.testkit.Federated.MILLI;
import static org.jpdfederation.testkit.Federated.WAIT;
import static org.jpdfederation.testkit.Federated.assertRefused;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.access.TokenScope;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens by what they open, on the JPD that issued them and on the target. */
class TokensOverHttpTest {

    private final Federated fakes = Federated.star("a", "b");

    @AfterEach
    void close() {
        fakes.close();
    }

    private IssuedToken tokenOf(String user) {
        return fakes.access("a")
                .tokens()
                .create(TokenRequest.builder().username(user).build());
    }

    private void assertOpens(String jpd, Secret token) {
        assertThat(fakes.clientWith(jpd, token).artifactory().version().version())
                .isEqualTo("7.104.2");
    }

    private void assertUnauthorized(String jpd, Secret token) {
        assertRefused(ErrorCode.UNAUTHORIZED, 401, fakes.clientWith(jpd, token).artifactory()::version);
    }

    @Test
    @Tag("F20")
    void aTokenOpensTheTargetOnceItIsSent_andNoLongerOnceItsRevocationIs() {
        fakes.createUser("a", "ci");
        IssuedToken token = tokenOf("ci");
        assertOpens("a", token.accessToken());
        fakes.platform.advance(WAIT.minus(MILLI));
        assertUnauthorized("b", token.accessToken());
        fakes.platform.advance(MILLI);
        assertOpens("b", token.accessToken());

        fakes.access("a").tokens().revoke(token.tokenId().orElseThrow());
        assertUnauthorized("a", token.accessToken());
        fakes.platform.advance(WAIT.minus(MILLI));
        assertOpens("b", token.accessToken());
        fakes.platform.advance(MILLI);
        assertUnauthorized("b", token.accessToken());
    }

    @Test
    void aTokenRevokedAtTheTargetStillOpensTheSource() {
        fakes.createUser("a", "ci");
        IssuedToken token = tokenOf("ci");
        fakes.platform.advance(WAIT);

        fakes.access("b").tokens().revoke(token.tokenId().orElseThrow());
        fakes.platform.advance(Duration.ofMinutes(5));

        assertUnauthorized("b", token.accessToken());
        assertOpens("a", token.accessToken());
    }

    @Test
    @Tag("F14")
    void theSubjectNamesTheTargetsOwnAccessService() {
        fakes.createUser("a", "ci");
        String id = tokenOf("ci").tokenId().orElseThrow();
        fakes.platform.advance(WAIT);

        for (String jpd : List.of("a", "b")) {
            String accessId = fakes.platform.at(jpd).jpd().serviceIds().stream()
                    .map(Object::toString)
                    .filter(serviceId -> serviceId.startsWith("jfac@"))
                    .findFirst()
                    .orElseThrow();
            assertThat(fakes.access(jpd).tokens().get(id).subject()).isEqualTo(accessId + "/users/ci");
            assertThat(fakes.access(jpd).tokens().get(id).issuer()).contains(accessId);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"applied-permissions/user", "applied-permissions/admin"})
    void aTokenOfADisabledUserOpensNothing(String scope) {
        fakes.createUser("a", "ci");
        Secret token = fakes.access("a")
                .tokens()
                .create(TokenRequest.builder()
                        .username("ci")
                        .scopes(TokenScope.of(scope))
                        .build())
                .accessToken();
        fakes.platform.advance(WAIT);
        assertOpens("b", token);

        fakes.platform.at("a").put(user("ci").toBuilder().status("disabled").build());
        assertUnauthorized("a", token);
        assertOpens("b", token);
        fakes.platform.advance(WAIT);
        assertUnauthorized("b", token);
    }

    @Test
    void aTokenOfADeletedUserOpensNothing() {
        fakes.createUser("a", "ci");
        Secret token = tokenOf("ci").accessToken();
        fakes.platform.advance(WAIT);

        fakes.access("a").users().delete("ci");
        assertUnauthorized("a", token);
        fakes.platform.advance(WAIT);
        assertUnauthorized("b", token);
    }

    @Test
    @Tag("T17")
    void aTokenBeforeItsOwnerOpensNothing_untilAnotherOfThatNameIsCreatedThere() {
        fakes.access("a")
                .federation()
                .registerOrReplace(fakes.target(
                        "b",
                        TargetSettings.defaults().toBuilder()
                                .entities(List.of(EntityType.TOKENS))
                                .build()));
        fakes.createUser("a", "ci");
        Secret token = tokenOf("ci").accessToken();
        fakes.platform.advance(WAIT);
        assertThat(fakes.access("b").tokens().list()).hasSize(1);
        assertUnauthorized("b", token);

        fakes.createUser("b", "ci");
        assertOpens("b", token);
    }

    @Test
    void aShortLivedTokenIsNotStored_soItIsNotSentEither() {
        fakes.createUser("a", "ci");
        Secret token = fakes.access("a")
                .tokens()
                .create(TokenRequest.builder()
                        .username("ci")
                        .expiresIn(Duration.ofSeconds(10_799))
                        .build())
                .accessToken();
        fakes.platform.advance(WAIT);

        assertOpens("a", token);
        assertUnauthorized("b", token);
        assertThat(fakes.access("a").tokens().list()).isEmpty();
    }

    @Test
    void aTokenOpensUntilItExpires_byEachDeploymentsOwnClock() {
        fakes.createUser("a", "ci");
        Secret token = fakes.access("a")
                .tokens()
                .create(TokenRequest.builder()
                        .username("ci")
                        .expiresIn(Duration.ofSeconds(10_800))
                        .build())
                .accessToken();
        fakes.platform.advance(Duration.ofSeconds(10_800).minus(MILLI));
        assertOpens("a", token);
        assertOpens("b", token);

        fakes.platform.at("b").skew(MILLI);
        assertOpens("a", token);
        assertUnauthorized("b", token);
        fakes.platform.advance(MILLI);
        assertUnauthorized("a", token);
    }

    @Test
    void aReferenceTokenStandsForItsToken_aRefreshTokenOpensNothing() {
        fakes.createUser("a", "ci");
        IssuedToken token = fakes.access("a")
                .tokens()
                .create(TokenRequest.builder()
                        .username("ci")
                        .refreshable()
                        .referenceToken()
                        .build());

        assertOpens("a", token.referenceToken().orElseThrow());
        assertUnauthorized("a", token.refreshToken().orElseThrow());
        fakes.access("a").tokens().revoke(token.tokenId().orElseThrow());
        assertUnauthorized("a", token.referenceToken().orElseThrow());
    }

    @Test
    @Tag("F20")
    void aRevocationAtAnotherMemberOfAMeshReachesTheIssuer() {
        try (Federated mesh = Federated.mesh(OutboundConfig.defaults(), "a", "b")) {
            mesh.createUser("a", "ci");
            IssuedToken token = mesh.access("a")
                    .tokens()
                    .create(TokenRequest.builder()
                            .username("ci")
                            .referenceToken()
                            .build());
            mesh.platform.advance(Duration.ofMinutes(2));

            mesh.access("b").tokens().revoke(token.tokenId().orElseThrow());
            mesh.platform.advance(WAIT);

            for (Secret value :
                    List.of(token.accessToken(), token.referenceToken().orElseThrow())) {
                assertRefused(
                        ErrorCode.UNAUTHORIZED, 401, mesh.clientWith("a", value).artifactory()::version);
            }
        }
    }

    @Test
    @Tag("F14")
    void aMappingByHandTakesThePlaceOfTheGeneratedOne() {
        ServiceId other = ServiceId.parse("jfac@01hq3v7k8m2n4p6r8t0w2y4abd");
        fakes.platform
                .at("b")
                .configure(
                        OutboundConfig.defaults(),
                        new InboundConfig(List.of(new ServiceIdMapping(ServiceId.parse("jfac@*"), other)), false));
        fakes.createUser("a", "ci");
        String id = tokenOf("ci").tokenId().orElseThrow();
        fakes.platform.advance(WAIT);

        assertThat(fakes.access("b").tokens().get(id).subject()).isEqualTo(other + "/users/ci");
    }
}
