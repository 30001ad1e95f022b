package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No URL that a request carries holds credentials: it would stand in files and logs of the platform. */
class UrlCredentialsTest {

    private static final URI URL = URI.create("https://ada:canary-password@osaka.example.org/access");

    static Stream<Named<Consumer<FederationClient>>> calls() {
        SyncTarget target = new SyncTarget("osaka", URL, TargetSettings.defaults());
        return Stream.of(
                Named.of("validate", client -> client.access().federation().validateServer(URL)),
                Named.of("register", client -> client.access().federation().register(target)),
                Named.of("change base URL", client -> client.artifactory().changeBaseUrl(URL)),
                Named.of("revoke", client -> client.access().pairing().revoke(PairingUseCase.MISSION_CONTROL, URL)),
                Named.of(
                        "unregister",
                        client -> client.access().pairing().unregister(PairingUseCase.COLD_STORAGE, URL)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void areRefused_beforeAnythingIsSent_andNotRepeated(Consumer<FederationClient> call) {
        try (FederationClient client = FederationClient.builder(
                        JpdName.of("home"), URI.create("https://home.example.invalid"))
                .retry(RetryPolicy.none())
                .build()) {
            assertThatThrownBy(() -> call.accept(client))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("holds credentials")
                    .hasMessageNotContaining("canary-password");
        }
    }
}
