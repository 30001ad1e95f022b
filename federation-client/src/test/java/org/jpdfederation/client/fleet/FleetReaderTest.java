package org.jpdfederation.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetReaderTest {

    private static final Map<String, String> ENV = Map.of(
            "HOME_TOKEN", "canary-1", "EU_TOKEN", "canary-2", "LAB_TOKEN", "canary-3", "U", "admin", "P", "canary-4");

    @TempDir
    Path folder;

    private FleetDescription read(String text) throws IOException {
        return FleetReader.read(Files.writeString(folder.resolve("fleet.yml"), text), ENV::get);
    }

    private List<String> faults(String text) {
        return InputFaults.of(() -> read(text)).faults();
    }

    @Test
    void everyKey() throws IOException {
        FleetDescription fleet = read("""
                jpds:
                  home:    {url: "https://home.example.org", token-env: HOME_TOKEN, mission-control: true, distribution: true}
                  edge-eu: {url: "https://eu.example.org", token-env: EU_TOKEN, edge: true, trust-anchor: eu-ca.pem, tags: [pos, emea], user-env: U, password-env: P}
                  lab:     {url: "http://127.0.0.1:18082", token-env: LAB_TOKEN, allow-plaintext: true}
                """);

        assertThat(fleet.members())
                .containsExactly(
                        new FleetDescription.Member(
                                JpdName.of("home"),
                                URI.create("https://home.example.org"),
                                Optional.of(Secret.of("canary-1")),
                                Optional.empty(),
                                true,
                                true,
                                false,
                                Optional.empty(),
                                false,
                                List.of()),
                        new FleetDescription.Member(
                                JpdName.of("edge-eu"),
                                URI.create("https://eu.example.org"),
                                Optional.of(Secret.of("canary-2")),
                                Optional.of(new FleetDescription.BasicCredentials("admin", Secret.of("canary-4"))),
                                false,
                                false,
                                true,
                                Optional.of(folder.resolve("eu-ca.pem")),
                                false,
                                List.of("pos", "emea")),
                        new FleetDescription.Member(
                                JpdName.of("lab"),
                                URI.create("http://127.0.0.1:18082"),
                                Optional.of(Secret.of("canary-3")),
                                Optional.empty(),
                                false,
                                false,
                                false,
                                Optional.empty(),
                                true,
                                List.of()));
        assertThat(fleet.member(JpdName.of("lab"))).contains(fleet.members().get(2));
        assertThat(fleet.member(JpdName.of("none"))).isEmpty();
        assertThat(fleet.toString()).doesNotContain("canary");
    }

    @Test
    void faults_atTheirPlaces() {
        assertThat(faults("""
                        jpds:
                          a: {token-env: NOT_SET}
                          b: {url: "http://127.0.0.1:1"}
                          c: {url: "https://u:canary@c"}
                          d: {url: "https://d", user-env: U, token: canary}
                          no: {url: "https://no"}
                        fleet: x
                        """))
                .satisfiesExactly(
                        f -> assertThat(f).isEqualTo("2:6 'jpds.a.url' is missing"),
                        f -> assertThat(f)
                                .isEqualTo(
                                        "2:18 'jpds.a.token-env' names the environment variable NOT_SET, which is not set"),
                        f -> assertThat(f)
                                .startsWith("3:12 'jpds.b.url' is refused")
                                .contains("allow-plaintext: true"),
                        f -> assertThat(f)
                                .startsWith("4:12 'jpds.c.url' is refused")
                                .doesNotContain("canary"),
                        f -> assertThat(f).startsWith("5:35 'jpds.d.user-env' needs its twin"),
                        f -> assertThat(f)
                                .startsWith("5:38 unknown key 'jpds.d.token'; did you mean 'token-env'")
                                .doesNotContain("canary"),
                        f -> assertThat(f).startsWith("6:3 'no' without quotes may be read as a boolean"),
                        f -> assertThat(f).startsWith("7:1 unknown key 'fleet'"));
    }

    @Test
    void aFileWithoutJpds() {
        assertThat(faults("{}")).containsExactly("1:1 'jpds' is missing; name the JPDs under it");
    }
}
