package org.jpdfederation.client.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.client.yaml.ConfigChange.Carrier;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ConfigChangeTest {

    private static final String LATEST = """
            # written by Access
            security:
              user-lock-policy: {attempts: 7}
            federation:
              outbound:
                timeout-millis: 9000
                exclude-users: [bot]
                servers:
                  - name: lyon
                    url: https://lyon.example.org/access
                  - name: osaka
                    url: https://osaka.example.org/access
            token: {default-expiry: 3600}
            """;

    private static final FederationConfig CURRENT = FederationYaml.read(LATEST, "latest");

    private static OutboundConfig.Builder outbound() {
        return CURRENT.outbound().orElseThrow().toBuilder();
    }

    private static ConfigChange to(OutboundConfig.Builder wanted) {
        return ConfigChange.between(LATEST, "latest", FederationConfig.of(wanted.build(), null));
    }

    @Test
    void equalConfigurations_needNoFile() {
        ConfigChange change = ConfigChange.between(LATEST, "latest", CURRENT);

        assertThat(change.carrier()).isEqualTo(Carrier.NONE);
        assertThat(change.changes()).isEmpty();
        assertThat(change.steps()).isEmpty();
        assertThatThrownBy(change::patch).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("AF-1.2")
    void whatSetsValues_isAPatchOfThese_alsoWhereTheDefaultIsSetAgain() {
        ConfigChange change =
                to(outbound().timeout(Duration.ofSeconds(3)).numberOfRetries(5).excludeUsers(List.of("bot", "root")));

        assertThat(change.carrier()).isEqualTo(Carrier.PATCH);
        assertThat(change.changes())
                .containsExactly(
                        "federation.outbound.exclude-users: with \"root\"",
                        "federation.outbound.timeout-millis: 9000 -> 3000",
                        "federation.outbound.number-of-retries: 3 -> 5");
        assertThat(change.patch()).isEqualTo("""
                federation:
                  outbound:
                    exclude-users:
                      - "bot"
                      - "root"
                    timeout-millis: 3000
                    number-of-retries: 5
                """);
        assertThat(change.steps()).anyMatch(step -> step.contains("access.config.patch.yml"));
    }

    @Test
    @Tag("AF-1.2")
    void anAddedInboundBlock_isAPatch() {
        ConfigChange change = ConfigChange.between(
                LATEST, "latest", FederationConfig.of(outbound().build(), InboundConfig.defaults()));

        assertThat(change.patch()).isEqualTo("federation:\n  inbound:\n    allow-partial-entity-sync: false\n");
    }

    @Test
    @Tag("Q6")
    void whatTakesAnEntryAway_needsAnImport_thatKeepsTheRestOfTheFile() {
        ConfigChange change = to(outbound().excludeUsers(List.of()));

        assertThat(change.carrier()).isEqualTo(Carrier.IMPORT);
        assertThat(change.takenAway()).containsExactly("federation.outbound.exclude-users: \"bot\"");
        assertThat(change.wipedByTheBlockAlone()).containsExactly("security", "token");
        assertThatThrownBy(change::patch).hasMessageContaining("exclude-users");
        assertThatThrownBy(change::helmValues).isInstanceOf(IllegalStateException.class);
        assertThat(change.importFile())
                .startsWith("# written by Access\nsecurity:\n  user-lock-policy: {attempts: 7}\nfederation:\n")
                .endsWith("token: {default-expiry: 3600}\n");
        assertThat(FederationYaml.read(change.importFile(), "import"))
                .isEqualTo(
                        FederationConfig.of(outbound().excludeUsers(List.of()).build(), null));
    }

    @Test
    @Tag("AF-1.14")
    void theRemovalOfATarget_isAnImportWithoutIt() {
        ConfigChange change = ConfigChange.removal(LATEST, "latest", "lyon");

        assertThat(change.carrier()).isEqualTo(Carrier.IMPORT);
        assertThat(change.changes())
                .containsExactly("federation.outbound.servers: without"
                        + " {\"name\":\"lyon\",\"url\":\"https://lyon.example.org/access\"}");
        assertThat(FederationYaml.read(change.importFile(), "import")
                        .outbound()
                        .orElseThrow()
                        .servers())
                .extracting(server -> server.name())
                .containsExactly("osaka");
        assertThat(change.steps()).anyMatch(step -> step.contains("access.config.import.yml"));
    }

    @Test
    void theRemovalOfAnUnknownTarget_namesTheNearest() {
        InputFaults faults = InputFaults.of(() -> ConfigChange.removal(LATEST, "latest", "lion"));

        assertThat(faults.code()).isEqualTo(ErrorCode.NAME_UNKNOWN);
        assertThat(faults.faults())
                .containsExactly("0:0 there is no server 'lion'; did you mean 'lyon'; there is [lyon, osaka]");
    }

    @Test
    void aRemovedBlock_needsAnImport() {
        ConfigChange change = ConfigChange.between(LATEST, "latest", FederationConfig.of(null, null));

        assertThat(change.takenAway()).containsExactly("federation.outbound");
        assertThat(FederationYaml.read(change.importFile(), "import")).isEqualTo(FederationConfig.of(null, null));
    }

    @Test
    void aFileWithoutTheBlock_isAPatchOfAllThatIsNotDefault() {
        ConfigChange change = ConfigChange.between("security: {}\n", "latest", CURRENT);

        assertThat(change.carrier()).isEqualTo(Carrier.PATCH);
        assertThat(FederationYaml.read(change.patch(), "patch")).isEqualTo(CURRENT);
    }

    @Test
    @Tag("AF-1.2")
    void helmValues_holdThePatch_withTemplatesOfNamesAsText() {
        ConfigChange change = to(outbound().excludeUsers(List.of("bot", "{{ x }}")));

        JsonNode values = new YAMLMapper().readTree(change.helmValues());
        JsonNode users = values.at("/access/accessConfig/federation/outbound/exclude-users");

        assertThat(users.get(0).stringValue()).isEqualTo("bot");
        assertThat(users.get(1).stringValue()).isEqualTo("{{`{{`}} x }}");
        assertThat(values.propertyNames()).containsExactly("access");
    }
}
