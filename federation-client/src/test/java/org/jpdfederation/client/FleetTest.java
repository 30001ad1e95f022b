package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jpdfederation.client.fleet.FleetReader;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static FederationClient client(String name) {
        return FederationClient.builder(JpdName.of(name), URI.create("https://" + name + ".example.org"))
                .build();
    }

    @Test
    void aFile_becomesClients_eachWithItsCredentials(@TempDir Path folder) throws IOException {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("OK")));
        Path file = Files.writeString(folder.resolve("fleet.yml"), """
                jpds:
                  home: {url: "%1$s/", token-env: HOME_TOKEN, allow-plaintext: true}
                  lab:  {url: "%1$s", user-env: LAB_USER, password-env: LAB_PASSWORD, allow-plaintext: true}
                """.formatted(SERVER.baseUrl()));

        try (Fleet fleet = Fleet.open(FleetReader.read(
                file, name -> name.equals("HOME_TOKEN") ? "token-1" : name.equals("LAB_USER") ? "ada" : "secret"))) {
            assertThat(fleet.names()).containsExactly(JpdName.of("home"), JpdName.of("lab"));
            fleet.client("home").access().ping();
            fleet.client("lab").access().ping();
        }

        SERVER.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer token-1")));
        SERVER.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic YWRhOnNlY3JldA==")));
    }

    @Test
    void aMissingTrustAnchor_isAnError_beforeAnythingIsSent(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("fleet.yml"),
                "jpds:\n  eu: {url: \"https://eu.example.org\", trust-anchor: eu-ca.pem}\n");

        assertThatThrownBy(() -> Fleet.open(FleetReader.read(file, name -> null)))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_MISSING))
                .hasMessageContaining("eu-ca.pem");
    }

    @Test
    void anUnknownName_isAnErrorThatTellsTheKnownOnes() {
        try (Fleet fleet =
                Fleet.builder().add(client("home")).add(client("edge")).build()) {
            assertThat(fleet.find(JpdName.of("edge"))).isPresent();
            assertThat(fleet.find(JpdName.of("egde"))).isEmpty();
            assertThatThrownBy(() -> fleet.client("egde"))
                    .isInstanceOfSatisfying(
                            InputException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NAME_UNKNOWN))
                    .hasMessageContaining("[home, edge]");
            assertThat(fleet).hasToString("Fleet[home, edge]");
        }
    }

    @Test
    void closing_closesAll_andTwoOfOneNameAreRefused() {
        FederationClient home = client("home");
        Fleet.Builder builder = Fleet.builder().add(home);
        FederationClient second = client("home");
        assertThatThrownBy(() -> builder.add(second)).isInstanceOf(IllegalArgumentException.class);
        second.close();

        builder.build().close();

        assertThatThrownBy(() -> home.access().ping())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("home");
    }

    @Test
    void aPlainUrl_isRefused_withBothWaysOut(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("fleet.yml"), "jpds:\n  eu: {url: \"http://eu.example.org\"}\n");

        assertThatThrownBy(() -> FleetReader.read(file, name -> null))
                .hasMessageContaining("use https")
                .hasMessageContaining("allow-plaintext: true")
                .hasMessageContaining("PLAINTEXT");
    }
}
