package org.jpdfederation.client.access;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.PairingUseCase.Service;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("API-3.3")
class PairingApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final Secret TOKEN = Secret.of("canary.pairing.token");
    private static final URI OTHER = URI.create("https://old.example.org");
    private static final String NEWER = "/artifactory/api/v1/service_trust/pairing/artifactory-cold";
    private static final String OLDER = "/artifactory/api/v1/service_trust/pairings/*";

    private FederationClient client;
    private PairingApi pairing;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        pairing = client.access().pairing();
    }

    @AfterEach
    void close() {
        client.close();
    }

    static Stream<Arguments> publishedUseCases() {
        return Stream.of(
                Arguments.of(PairingUseCase.MISSION_CONTROL, "/access/api/v1/service_trust/pairing/mission-control"),
                Arguments.of(PairingUseCase.BRIDGE, "/access/api/v1/service_trust/pairing/bridge"),
                Arguments.of(
                        PairingUseCase.PLATFORM_FEDERATION, "/access/api/v1/service_trust/pairing/platform-federation"),
                Arguments.of(PairingUseCase.COLD_STORAGE, "/artifactory/api/v1/service_trust/pairing/artifactory-cold"),
                Arguments.of(
                        PairingUseCase.coldStorage("archive 1"),
                        "/artifactory/api/v1/service_trust/pairing/artifactory-cold/archive%201"),
                Arguments.of(
                        PairingUseCase.FEDERATED_REPOSITORIES,
                        "/artifactory/api/v1/service_trust/pairing/federated-repo/*"),
                Arguments.of(
                        PairingUseCase.FEDERATED_REPOSITORIES_READ_ONLY,
                        "/artifactory/api/v1/service_trust/pairing/federated-repo/r"),
                Arguments.of(
                        new PairingUseCase(Service.ACCESS, "case/of?tomorrow"),
                        "/access/api/v1/service_trust/pairing/case/of%3Ftomorrow"));
    }

    @ParameterizedTest
    @MethodSource("publishedUseCases")
    void createToken_postsToTheServiceOfTheUseCase_andKeepsTheTokenSecret(PairingUseCase useCase, String path) {
        SERVER.stubFor(post(urlEqualTo(path)).willReturn(json(200, sample("access/pairing-token.json"))));

        Secret token = pairing.createToken(useCase);

        assertThat(token).isEqualTo(TOKEN).hasToString("***");
        SERVER.verify(1, anyRequestedFor(anyUrl()));
        SERVER.verify(postRequestedFor(urlEqualTo(path))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withRequestBody(absent()));
    }

    @Test
    void createToken_thatFails_isNotTriedAgain() {
        SERVER.stubFor(post(anyUrl()).willReturn(json(500, "")));

        assertThatThrownBy(() -> pairing.createToken(PairingUseCase.COLD_STORAGE))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED));
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void exchange_putsTheToken_andGivesThePlatformsWords() {
        SERVER.stubFor(put(NEWER)
                .willReturn(json(
                        200, "{\"message\":\"Trust with service artifactory-cold was established successfully\"}")));

        assertThat(pairing.exchange(PairingUseCase.COLD_STORAGE, TOKEN))
                .isEqualTo("Trust with service artifactory-cold was established successfully");
        SERVER.verify(putRequestedFor(urlEqualTo(NEWER))
                .withRequestBody(equalToJson("{\"pairing_token\":\"canary.pairing.token\"}")));
    }

    @Test
    void exchange_thatIsRefused_isNotTriedAgain_andTellsNoSecret() {
        SERVER.stubFor(
                put(NEWER).willReturn(json(500, "{\"errors\":[{\"message\":\"canary.pairing.token is used\"}]}")));

        assertThatThrownBy(() -> pairing.exchange(PairingUseCase.COLD_STORAGE, TOKEN))
                .hasMessageContaining("is used")
                .hasMessageNotContaining("canary");
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aUseCaseOfAccess_isNeitherExchangedNorUnregistered() {
        assertThatThrownBy(() -> pairing.exchange(PairingUseCase.MISSION_CONTROL, TOKEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mission-control");
        assertThatThrownBy(() -> pairing.unregister(PairingUseCase.BRIDGE, OTHER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pairing.forceUnregister(PairingUseCase.BRIDGE, OTHER))
                .isInstanceOf(IllegalArgumentException.class);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void unregister_isADeleteWithABody() {
        SERVER.stubFor(delete(urlPathEqualTo(NEWER)).willReturn(json(200, "{\"message\":\"gone\"}")));

        assertThat(pairing.unregister(PairingUseCase.COLD_STORAGE, OTHER)).isEqualTo("gone");
        SERVER.verify(deleteRequestedFor(urlEqualTo(NEWER))
                .withRequestBody(equalToJson("{\"base_url\":\"https://old.example.org\"}")));

        assertThat(pairing.forceUnregister(PairingUseCase.COLD_STORAGE, OTHER)).isEqualTo("gone");
        SERVER.verify(deleteRequestedFor(urlEqualTo(NEWER + "?force=true"))
                .withRequestBody(equalToJson("{\"base_url\":\"https://old.example.org\"}")));
    }

    @Test
    @Tag("A2")
    void revoke_takesTheNewerCall_whereThereIsOne() {
        SERVER.stubFor(delete(urlEqualTo(NEWER)).willReturn(json(200, "{\"message\":\"gone\"}")));

        pairing.revoke(PairingUseCase.COLD_STORAGE, OTHER);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @Tag("A2")
    void revoke_takesTheOlderCall_whereTheNewerIsNotFound() {
        SERVER.stubFor(delete(urlEqualTo(NEWER)).willReturn(json(404, "")));
        SERVER.stubFor(delete(urlEqualTo(OLDER)).willReturn(aResponse().withStatus(200)));

        pairing.revoke(PairingUseCase.COLD_STORAGE, OTHER);

        SERVER.verify(deleteRequestedFor(urlEqualTo(OLDER))
                .withRequestBody(equalToJson("{\"base_url\":\"https://old.example.org\"}")));
    }

    @Test
    @Tag("A2")
    void revoke_thatNeitherCallFinds_isNotFound() {
        SERVER.stubFor(delete(anyUrl()).willReturn(json(404, "")));

        assertThatThrownBy(() -> pairing.revoke(PairingUseCase.COLD_STORAGE, OTHER))
                .isInstanceOfSatisfying(
                        PlatformRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    @Tag("A2")
    void revoke_refusedForAnotherReason_isNotTriedInAnotherWay() {
        SERVER.stubFor(delete(anyUrl()).willReturn(json(403, "")));

        assertThatThrownBy(() -> pairing.revoke(PairingUseCase.COLD_STORAGE, OTHER))
                .isInstanceOf(PlatformRefusedException.class);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @Tag("A2")
    void revoke_ofAUseCaseOfAccess_hasTheOlderCallOnly() {
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(200)));

        pairing.revoke(PairingUseCase.MISSION_CONTROL, OTHER);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
        SERVER.verify(deleteRequestedFor(urlEqualTo("/access/api/v1/service_trust/pairings/*"))
                .withRequestBody(equalToJson("{\"base_url\":\"https://old.example.org\"}")));
    }

    @Test
    void asyncTwin_makesTheSameCall() throws Exception {
        SERVER.stubFor(post("/access/api/v1/service_trust/pairing/mission-control")
                .willReturn(json(200, sample("access/pairing-token.json"))));

        assertThat(client.async()
                        .access()
                        .pairing()
                        .createToken(PairingUseCase.MISSION_CONTROL)
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(TOKEN);
    }
}
