package org.jpdfederation.client.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FederationYamlTest {

    /** The full example of AF 1.3, with other values than the defaults. */
    private static final String FULL = """
            shared:
              anything: &left !alone [here]
            federation:
              outbound:
                entity-types-to-sync:
                  - users
                  - permissions
                exclude-users:
                  - build-bot
                  - "no"
                buffer-wait-millis: 5000
                buffer-max-size: 250
                consider-stale-hours: 24
                maximum-future-time-diff-millis: 0
                timeout-millis: 9000
                number-of-retries: 0
                max-stored-events: 100
                auto-full-sync-recovered-servers: true
                forward-propagation: True
                servers:
                  - name: "lyon"
                    url: "https://lyon.example.org:8082/access"
                    permission-filters:
                      include-patterns:
                        - "release-.*"
                      exclude-patterns:
                        - "release-internal-.*"
                  - name: jfac@01ep443hcx10x00djcdsp31d56
                    url: http://osaka.example.org:8040/access
              inbound:
                service-id-mapping:
                  - from: jfrt@*
                    to: jfrt@01hq3v7k8m2n4p6r8t0w2y4abc
                allow-partial-entity-sync: true
            """;

    @Test
    @Tag("AF-1.3")
    void everyPublishedKeyIsRead() {
        FederationConfig config = FederationYaml.read(FULL, "access.config.latest.yml");

        OutboundConfig outbound = config.outbound().orElseThrow();
        assertThat(outbound.entityTypes()).containsExactly(EntityType.USERS, EntityType.PERMISSIONS);
        assertThat(outbound.excludeUsers()).containsExactly("build-bot", "no");
        assertThat(outbound.bufferWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(outbound.bufferMaxSize()).isEqualTo(250);
        assertThat(outbound.considerStale()).isEqualTo(Duration.ofDays(1));
        assertThat(outbound.maximumFutureTimeDiff()).isZero();
        assertThat(outbound.timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(outbound.numberOfRetries()).isZero();
        assertThat(outbound.maxStoredEvents()).isEqualTo(100);
        assertThat(outbound.autoFullSync()).isTrue();
        assertThat(outbound.forwardPropagation()).isTrue();
        assertThat(outbound.servers())
                .containsExactly(
                        new SyncTarget(
                                "lyon",
                                URI.create("https://lyon.example.org:8082/access"),
                                TargetSettings.defaults().toBuilder()
                                        .permissionFilters(
                                                new NamePatterns(List.of("release-.*"), List.of("release-internal-.*")))
                                        .build()),
                        new SyncTarget(
                                "jfac@01ep443hcx10x00djcdsp31d56",
                                URI.create("http://osaka.example.org:8040/access"),
                                TargetSettings.defaults()));
        assertThat(config.inbound())
                .contains(new InboundConfig(
                        List.of(new ServiceIdMapping(
                                new ServiceId("jfrt", "*"), ServiceId.parse("jfrt@01hq3v7k8m2n4p6r8t0w2y4abc"))),
                        true));
    }

    @Test
    @Tag("AF-1.4")
    void absentKeysHaveThePublishedDefaults() {
        FederationConfig config = FederationYaml.read("federation: {outbound: {}, inbound: {}}", "f");

        assertThat(config.outbound()).contains(OutboundConfig.defaults());
        assertThat(config.inbound()).contains(InboundConfig.defaults());
        assertThat(FederationYaml.read("federation: {}", "f")).isEqualTo(FederationConfig.of(null, null));
    }

    @Test
    void whatIsWritten_isReadBackEqual() {
        FederationConfig config = FederationYaml.read(FULL, "f");

        assertThat(FederationYaml.read(FederationYaml.write(config), "f")).isEqualTo(config);
        for (FederationConfig other : List.of(
                FederationConfig.of(null, null),
                FederationConfig.of(OutboundConfig.defaults(), null),
                FederationConfig.of(null, InboundConfig.defaults()),
                FederationConfig.of(
                        OutboundConfig.defaults().toBuilder()
                                .entityTypes(List.of())
                                .excludeUsers(List.of(
                                        "~",
                                        "0123",
                                        "a: b # c",
                                        "line\nbreak",
                                        "\u0007\u2028",
                                        "\"\\",
                                        "😀",
                                        "- x",
                                        " y "))
                                .build(),
                        null))) {
            assertThat(FederationYaml.read(FederationYaml.write(other), "f")).isEqualTo(other);
        }
    }

    @Test
    void aWrittenFileHoldsPublishedKeysOnly_withNamesInQuotes() {
        FederationConfig config = FederationConfig.of(
                OutboundConfig.defaults().toBuilder()
                        .entityTypes(List.of(EntityType.USERS))
                        .considerStale(Duration.ofHours(2))
                        .servers(List.of(new SyncTarget(
                                "no", URI.create("https://eu.example.org/access"), TargetSettings.defaults())))
                        .build(),
                InboundConfig.defaults());

        assertThat(FederationYaml.write(config)).isEqualTo("""
                        federation:
                          outbound:
                            entity-types-to-sync:
                              - "users"
                            consider-stale-hours: 2
                            servers:
                              - name: "no"
                                url: "https://eu.example.org/access"
                          inbound:
                            allow-partial-entity-sync: false
                        """);
    }

    @Test
    @Tag("AF-1.5")
    void settingsWithoutAPublishedKey_areRefusedWhenWriting() {
        TargetSettings held =
                TargetSettings.defaults().toBuilder().active(false).build();
        FederationConfig config = FederationConfig.of(
                OutboundConfig.defaults().toBuilder()
                        .servers(List.of(new SyncTarget("eu", URI.create("https://eu.example.org/access"), held)))
                        .build(),
                null);

        assertThatThrownBy(() -> FederationYaml.write(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server 'eu'")
                .hasMessageContaining("REST API");
    }

    @Test
    @Tag("AF-1.4")
    void aStaleLimitOfNoWholeHours_isRefusedWhenWriting() {
        FederationConfig config = FederationConfig.of(
                OutboundConfig.defaults().toBuilder()
                        .considerStale(Duration.ofMinutes(90))
                        .build(),
                null);

        assertThatThrownBy(() -> FederationYaml.write(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("consider-stale-hours is PT1H30M; a configuration file can hold whole hours only");
    }

    @Nested
    class Faults {

        private void assertFault(String text, String expected) {
            assertThat(InputFaults.of(() -> FederationYaml.read(text, "f.yml")).faults())
                    .singleElement()
                    .asString()
                    .contains(expected);
        }

        @Test
        void anUnknownKey_namesTheNearestValidOne() {
            assertFault(
                    "federation:\n  outbound:\n    bufer-wait-millis: 1\n",
                    "3:5 unknown key 'federation.outbound.bufer-wait-millis'; did you mean 'buffer-wait-millis'");
        }

        @Test
        void anUnknownKeyOfAServer() {
            assertFault(
                    "federation:\n  outbound:\n    servers:\n      - {name: a, url: 'http://a/access', active: true}\n",
                    "4:43 unknown key 'federation.outbound.servers[0].active'");
        }

        @Test
        void aRootKeyInCapitals() {
            assertFault(
                    "Federation:\n  outbound: {}\n",
                    "1:1 there is no 'federation' block, in lower case; did you mean 'Federation'");
        }

        @Test
        void aDuplicateKey_namesBothPlaces() {
            assertFault(
                    "federation:\n  inbound: {}\n  outbound: {}\n  inbound: {}\n",
                    "4:3 duplicate key 'inbound', first at 2:3");
        }

        @Test
        void serversThatAreNoList() {
            assertFault(
                    "federation:\n  outbound:\n    servers:\n      name: a\n",
                    "4:7 'federation.outbound.servers' must be a list, but is a mapping");
        }

        @Test
        void aServerWithoutNameOrUrl() {
            assertThat(InputFaults.of(() -> FederationYaml.read(
                                    "federation:\n  outbound:\n    servers:\n      - url: 'https://a/access'\n      - name: b\n",
                                    "f"))
                            .faults())
                    .containsExactly(
                            "4:9 'federation.outbound.servers[0].name' is missing",
                            "5:9 'federation.outbound.servers[1].url' is missing");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "lyon",
                    "ftp://lyon/access",
                    "https:///access",
                    "https://a b/access",
                    "https://a/access?x=1",
                    "https://a/access#x"
                })
        void aBadUrl(String url) {
            assertFault(
                    "federation:\n  outbound:\n    servers:\n      - name: a\n        url: \"" + url + "\"\n",
                    "5:14 'federation.outbound.servers[0].url' is refused: ");
        }

        @Test
        void aUrlWithCredentials_whichAreNotRepeated() {
            InputFaults faults = InputFaults.of(() -> FederationYaml.read(
                    "federation: {outbound: {servers: [{name: a, url: 'https://u:canary@a/access'}]}}", "f"));

            assertThat(faults.faults())
                    .singleElement()
                    .asString()
                    .contains("holds credentials")
                    .doesNotContain("canary");
        }

        @Test
        void anUnknownEntityType() {
            assertFault(
                    "federation:\n  outbound:\n    entity-types-to-sync: [users, Group]\n",
                    "3:35 'federation.outbound.entity-types-to-sync[1]' is refused: 'Group' is no entity type; did you mean 'groups'");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "buffer-wait-millis: 0",
                    "buffer-max-size: 0",
                    "buffer-max-size: 3000000000",
                    "consider-stale-hours: 0",
                    "consider-stale-hours: 9223372036854775807",
                    "maximum-future-time-diff-millis: -1",
                    "timeout-millis: 0",
                    "number-of-retries: -1",
                    "max-stored-events: 0",
                    "max-stored-events: -2",
                    "max-stored-events: 99999999999999999999"
                })
        @Tag("AF-1.4")
        void aNumberOutOfRange(String line) {
            String key = line.substring(0, line.indexOf(':'));
            assertFault(
                    "federation:\n  outbound:\n    " + line + "\n",
                    "3:" + (key.length() + 7) + " 'federation.outbound." + key + "'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"'5'", "five", "1.5", "1e3", "0x10", "1_000", "[1]", "true"})
        void aNumberThatIsNoWholeNumber(String value) {
            assertFault(
                    "federation:\n  outbound:\n    number-of-retries: " + value + "\n",
                    "3:24 'federation.outbound.number-of-retries' must be a whole number");
        }

        @ParameterizedTest
        @ValueSource(strings = {"yes", "'true'", "1", "{}"})
        void aFlagThatIsNoBoolean(String value) {
            assertFault(
                    "federation:\n  inbound:\n    allow-partial-entity-sync: " + value + "\n",
                    "3:32 'federation.inbound.allow-partial-entity-sync' must be true or false");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "no",
                    "on",
                    "Y",
                    "0123",
                    "1e3",
                    "2020-01-01",
                    "~",
                    "12:30:45",
                    "0x1F",
                    "1_000",
                    "12",
                    "1.5",
                    "true",
                    ".inf",
                    "NULL",
                    "0b1"
                })
        @Tag("S-1.1")
        void aNameThatYamlMayReadAsSomethingElse(String name) {
            assertFault(
                    "federation:\n  outbound:\n    exclude-users: [a, " + name + "]\n",
                    "3:24 'federation.outbound.exclude-users[1]' must be text: '" + name
                            + "' without quotes may be read as ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nobody", "on-call", "v1.2.3", "1a", "0xyz", "2020-01-01-bot", "e3", "a:1", "10.0.0.1"})
        @Tag("S-1.1")
        void aNameThatOnlyLooksSimilar_needsNoQuotes(String name) {
            assertThat(FederationYaml.read("federation: {outbound: {exclude-users: [" + name + "]}}", "f")
                            .outbound()
                            .orElseThrow()
                            .excludeUsers())
                    .containsExactly(name);
        }

        @Test
        @Tag("AF-1.9")
        void aMappingToAWildcard_orToAnotherType() {
            assertThat(InputFaults.of(() -> FederationYaml.read("""
                                    federation:
                                      inbound:
                                        service-id-mapping:
                                          - {from: jfrt@*, to: jfrt@*}
                                          - {from: jfxr@*, to: jfrt@01hq}
                                          - {from: jfrt, to: jfrt@01hq}
                                    """, "f")).faults())
                    .satisfiesExactly(
                            fault -> assertThat(fault).startsWith("4:28 ").contains("wildcard"),
                            fault -> assertThat(fault).startsWith("5:28 ").contains("different service types"),
                            fault -> assertThat(fault).startsWith("6:16 ").contains("is no service id"));
        }

        @Test
        void anchorsAliasesTagsAndMergeKeys() {
            assertThat(InputFaults.of(() -> FederationYaml.read("""
                                    federation:
                                      outbound: &o
                                        exclude-users: [!!str 12, *o]
                                        <<: {}
                                    """, "f")).faults())
                    .satisfies(faults -> {
                        assertThat(faults).anyMatch(f -> f.startsWith("2:13 anchors (&) are not supported"));
                        assertThat(faults).anyMatch(f -> f.startsWith("3:21 tags (!) are not supported"));
                        assertThat(faults).anyMatch(f -> f.startsWith("3:31 aliases (*) are not supported"));
                        assertThat(faults).anyMatch(f -> f.startsWith("4:5 merge keys (<<) are not supported"));
                    });
        }

        @Test
        void aSecondDocument() {
            assertFault("federation: {}\n---\nfederation: {}\n", "3:1 a second document begins here");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# only a comment\n", "---\n"})
        void anEmptyFile(String text) {
            assertThat(InputFaults.of(() -> FederationYaml.read(text, "f")).faults())
                    .singleElement()
                    .asString()
                    .contains("empty");
        }

        @Test
        void aKeyWithoutAValue() {
            assertFault("federation:\n  outbound:\n", "2:12 'federation.outbound' has no value");
        }

        @Test
        void aSyntaxError_atItsOwnPlace() {
            assertThat(InputFaults.of(() -> FederationYaml.read("federation:\n  outbound:\n\t  servers: []\n", "f"))
                            .faults())
                    .satisfiesExactly(
                            fault -> assertThat(fault).startsWith("3:1 this is no YAML: "),
                            fault -> assertThat(fault).startsWith("3:1 there is a tab (U+0009)"));
            assertFault("federation: [1, 2\nb: 3\n", "2:2 this is no YAML: ");
        }

        @Test
        void aControlCharacter() {
            assertFault("federation: {}\n# 😀 \u0007\n", "2:5 the character U+0007 has no place in YAML");
        }

        @Test
        void columnsCountCharacters_notUnits() {
            assertFault("federation: {'😀': 1}\n", "1:14 unknown key 'federation.😀'");
        }

        @Test
        void allFaultsAreNamedAtOnce() {
            assertThat(InputFaults.of(() -> FederationYaml.read(
                                    "federation:\n  outbond: {}\n  inbound:\n    service-id-mapping: 3\n  outbound:\n    timeout-millis: x\n",
                                    "f"))
                            .faults())
                    .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                    .containsExactly("2:3", "4:25", "6:21");
        }

        @Test
        void aFileLargerThan1MiB_deeperThan20_orOf100000Values() {
            assertThat(InputFaults.of(() -> FederationYaml.read("#" + "x".repeat(1 << 20), "f"))
                            .faults())
                    .singleElement()
                    .asString()
                    .contains("larger than 1 MiB");
            assertFault("federation: " + "[".repeat(20) + "]".repeat(20), "1:32 nested deeper than 20 levels");
            assertFault("federation: [" + "1,".repeat(100_000) + "]", "more than 100000 values");
        }

        @Test
        void aMissingFile_aFolder_andWrongEncoding(@TempDir Path folder) throws Exception {
            Path latin = Files.write(folder.resolve("latin.yml"), new byte[] {'a', ':', ' ', (byte) 0xE9});

            assertThat(InputFaults.of(() -> FederationYaml.read(folder.resolve("none.yml")))
                            .code())
                    .isEqualTo(ErrorCode.FILE_MISSING);
            assertThat(InputFaults.of(() -> FederationYaml.read(folder)).code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
            assertThat(InputFaults.of(() -> FederationYaml.read(latin)))
                    .satisfies(faults -> assertThat(faults.code()).isEqualTo(ErrorCode.FILE_UNREADABLE))
                    .satisfies(faults -> assertThat(faults.faults().get(0)).contains("UTF-8"));
        }
    }
}
