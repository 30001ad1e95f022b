package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.testkit.Federated.assertRefused;
import static org.jpdfederation.testkit.Federated.permission;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.yaml.FederationYaml;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.ResourceType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.plan.EntityCounts;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.UnknownNames;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it means when an entity arrives: members and rights that are lost, gained or bound to another person. */
class MeaningOverHttpTest {

    private static Group group(String name, String... members) {
        return Group.named(name).members(List.of(members)).build();
    }

    /** Flushes at 01:20; a adds alice at 00:00. */
    @ParameterizedTest
    @CsvSource({
        "01:10, false, bob, bob",
        "01:00, false, bob, bob",
        "00:59.999, false, alice, bob",
        "01:10, true, alice bob, alice bob",
        "00:10, true, alice bob, alice bob"
    })
    @Tag("T15")
    @Tag("F17")
    void aMemberAddedElsewhereIsLost_orSplitsTheGroup_unlessPartsAreMerged(
            String bobAddedAt, boolean partial, String atA, String atB) {
        Topology mesh = Topology.mesh(Federated.jpds("a", "b"))
                .outbound(Federated.wait(Duration.ofSeconds(80)))
                .inbound(new InboundConfig(List.of(), partial))
                .build();
        try (Federated fakes = Federated.of("a", "b").connected(mesh).start(user("alice"), user("bob"), group("dev"))) {
            fakes.access("a").groups().changeMembers("dev", List.of("alice"), List.of());
            fakes.at(bobAddedAt).access("b").groups().changeMembers("dev", List.of("bob"), List.of());
            fakes.at("24:00:00");

            assertThat(fakes.access("a").groups().get("dev").members()).containsExactly(atA.split(" "));
            assertThat(fakes.access("b").groups().get("dev").members()).containsExactly(atB.split(" "));
        }
    }

    @Nested
    @Tag("T16")
    class ARevocation {

        private static IssuedToken issued(Federated fakes, Duration life) {
            fakes.createUser("a", "ci");
            return fakes.access("a")
                    .tokens()
                    .create(TokenRequest.builder()
                            .username("ci")
                            .expiresIn(life)
                            .build());
        }

        private static void revoke(Federated fakes, IssuedToken token) {
            fakes.access("a").tokens().revoke(token.tokenId().orElseThrow());
        }

        private static void assertOpens(Federated fakes, String jpd, Secret token) {
            assertThat(fakes.clientWith(jpd, token).artifactory().version().version())
                    .isNotEmpty();
        }

        private static void assertOpensNothing(Federated fakes, String jpd, Secret token) {
            assertRefused(
                    ErrorCode.UNAUTHORIZED, 401, fakes.clientWith(jpd, token).artifactory()::version);
        }

        @ParameterizedTest
        @CsvSource({"OTHER_SOURCE, DELETED", "EVERY_UPDATE, IGNORED_IN_WINDOW"})
        @Tag("K1")
        void isAppliedAtTheNextFlush_orDroppedWithinTheWindow(ConflictScope scope, String verdict) {
            Knobs knobs = Knobs.defaults().toBuilder().conflictScope(scope).build();
            try (Federated fakes = Federated.reading(knobs, Federated.star(Federated.wait(Duration.ofSeconds(5))))) {
                IssuedToken issued = issued(fakes, Duration.ofHours(4)); // b has it at 00:05
                Secret token = issued.accessToken();
                revoke(fakes.at("00:10"), issued);
                assertOpensNothing(fakes, "a", token);
                fakes.at("00:14.999");
                assertOpens(fakes, "b", token);
                fakes.at("00:15");

                assertThat(fakes.decisions("b").get(2)).endsWith(verdict);
                if (verdict.equals("DELETED")) {
                    assertOpensNothing(fakes, "b", token);
                } else {
                    fakes.at("03:59:59.999");
                    assertOpens(fakes, "b", token);
                    fakes.at("04:00:00");
                    assertOpensNothing(fakes, "b", token);
                }
            }
        }

        @Test
        @Tag("F11")
        void isLost_onceTheTargetWasStale() {
            try (Federated fakes = Federated.star("a", "b")) {
                IssuedToken issued = issued(fakes, Duration.ofDays(365)); // b has it at 00:30
                Secret token = issued.accessToken();
                fakes.at("00:40").platform.link("a", "b").cut();
                revoke(fakes, issued);
                fakes.at(Duration.ofDays(7));
                assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.FAILING);
                fakes.at(Duration.ofDays(8));
                assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.STALE);
                fakes.platform.link("a", "b").heal();
                fakes.access("a").federation().fullBroadcast("b");

                assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.ACTIVE);
                assertOpens(fakes, "b", token);
            }
        }
    }

    @Test
    @Tag("T18")
    @Tag("F4")
    void anExclusionEatsTheOriginal() {
        OutboundConfig excluding = OutboundConfig.defaults().toBuilder()
                .excludeUsers(List.of("break-glass"))
                .build();
        try (Federated fakes = Federated.of("a", "b")
                .connected(Topology.mesh(Federated.jpds("a", "b"))
                        .outboundOf(JpdName.of("a"), excluding)
                        .build())) {
            fakes.createUser("a", "break-glass");
            fakes.access("a").groups().create(group("admins", "break-glass"));
            fakes.createUser("b", "bob");
            fakes.at("10:00");
            assertThat(fakes.access("b").groups().get("admins").members()).isEmpty();

            fakes.access("b").groups().changeMembers("admins", List.of("bob"), List.of());
            fakes.at("11:00");

            assertThat(fakes.access("a").groups().get("admins").members())
                    .as("the lock-out: break-glass is no member at home")
                    .containsExactly("bob");
        }
    }

    @Test
    @Tag("T19")
    @Tag("IB8")
    void aPermissionBrings4000Accounts_asThePlanSaysBefore() {
        List<String> members = IntStream.range(0, 4_000).mapToObj(i -> "u" + i).toList();
        Inventory.Builder inventory = Inventory.builder()
                .add(permission("release-prod", List.of(), List.of("dev")))
                .add(permission("other", List.of("none"), List.of()))
                .add(user("none"))
                .add(Group.named("dev").members(members).build());
        members.forEach(member -> inventory.add(user(member)));
        Topology star = Topology.star(JpdName.of("a"), Federated.jpds("b"))
                .perTarget(
                        JpdName.of("b"),
                        TargetSettings.defaults().toBuilder()
                                .entities(List.of(EntityType.PERMISSIONS))
                                .permissionFilters(NamePatterns.including("release-.*"))
                                .build())
                .build();
        try (Federated fakes = Federated.of("a", "b").connected(star)) {
            fakes.platform.at("a").preload(inventory.build());
            Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
            fakes.platform.deployments().forEach(jpd -> jpds.put(jpd.name(), jpd.jpd()));
            FederationPlan plan = FederationPlan.of(star, jpds, EntityIndex.of(inventory.build()));
            assertThat(plan.relations().get(0).entities()).isEqualTo(new EntityCounts(4_000, 1, 1, 0));
            assertThat(plan.explain(EntityRef.user("u7"), JpdName.of("a"), JpdName.of("b"))
                            .chain())
                    .as("filter, permission, group")
                    .hasSize(3);

            fakes.access("a").federation().fullBroadcast("b");

            assertThat(fakes.users("b")).containsExactlyInAnyOrderElementsOf(members);
            assertThat(fakes.platform.at("b").record(EntityRef.user("u7")))
                    .as("with what opens the account")
                    .hasValueSatisfying(record -> assertThat(record.content()).isEqualTo(user("u7")));
        }
    }

    /** a's dev is of 00:00, b's of 00:10: a's, which the permission brings, is older. */
    @Test
    @Tag("T23")
    void aPermissionMeetsAnotherGroupOfThatName() {
        try (Federated fakes = Federated.of("a", "b")) {
            fakes.register(
                    "a",
                    "b",
                    TargetSettings.defaults().toBuilder()
                            .entities(List.of(EntityType.PERMISSIONS))
                            .build());
            fakes.createUser("b", "contractor");
            fakes.access("a").groups().create(group("dev"));
            fakes.at("00:10").access("b").groups().create(group("dev", "contractor"));
            fakes.at("00:20").access("a").permissions().create(permission("deploy", List.of(), List.of("dev")));
            fakes.at("00:30");

            assertThat(fakes.decisions("b")).containsExactly("group/dev IGNORED_OLDER", "permission/deploy CREATED");
            assertThat(fakes.access("b").permissions().get("deploy").groups()).containsExactly("dev");
            assertThat(fakes.access("b").groups().get("dev").members()).containsExactly("contractor");
        }
    }

    @Test
    @Tag("T23")
    void twoHubsOverwriteEachOthersPermissionInTurn() {
        try (Federated fakes = Federated.of("a", "b", "c")) {
            fakes.register("a", "c", TargetSettings.defaults());
            fakes.register("b", "c", TargetSettings.defaults());
            fakes.access("a").permissions().create(permission("deploy", List.of("of-a"), List.of()));
            fakes.at("01:00").access("b").permissions().create(permission("deploy", List.of("of-b"), List.of()));
            fakes.at("01:30");
            assertThat(fakes.access("c").permissions().get("deploy").users()).containsExactly("of-b");

            fakes.at("02:00")
                    .access("a")
                    .permissions()
                    .replaceResource(
                            "deploy",
                            ResourceType.ARTIFACT,
                            permission("deploy", List.of("of-a", "more"), List.of())
                                    .resources()
                                    .get("artifact"));
            fakes.at("02:30");
            assertThat(fakes.access("c").permissions().get("deploy").users()).containsExactly("more", "of-a");
        }
    }

    @Test
    @Tag("T24")
    void anAccountIsTakenOverByName() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.createUser("b", "ops");
            Secret token = fakes.access("b")
                    .tokens()
                    .create(TokenRequest.builder().username("ops").build())
                    .accessToken();
            AccessApi asOps = fakes.clientWith("b", token).access();
            assertRefused(ErrorCode.FORBIDDEN, 403, () -> asOps.users().get("ops"));

            fakes.at("01:00")
                    .access("a")
                    .users()
                    .create(user("ops").toBuilder()
                            .admin(true)
                            .password(Secret.of("of-the-hub-1"))
                            .build());
            fakes.at("01:30");

            assertThat(asOps.users().get("ops").admin()).isTrue();
            assertThat(fakes.platform.at("b").record(EntityRef.user("ops")))
                    .hasValueSatisfying(record ->
                            assertThat(((User) record.content()).password()).contains(Secret.of("of-the-hub-1")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from: '*@*', to: 'jfxr@01hq3v7k8m2n4p6r8t0w2y4abc'}",
                "{from: 'jfrt@*', to: 'jfxr@01hq3v7k8m2n4p6r8t0w2y4abc'}"
            })
    @Tag("T25")
    void aWildcardOfTheWrongTypeIsRefused_whenTheConfigurationIsRead(String mapping) {
        assertThatThrownBy(() -> FederationYaml.read(
                        "federation: {inbound: {service-id-mapping: [" + mapping + "]}}", "access.config.yml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("service-id-mapping");
    }

    @Test
    @Tag("T25")
    @Tag("IB7")
    void aTokenWhoseServiceIsNotMappedHasNoEffect() {
        ServiceIdMapping artifactoryOnly =
                new ServiceIdMapping(ServiceId.parse("jfrt@*"), ServiceId.parse("jfrt@01hq3v7k8m2n4p6r8t0w2y4abc"));
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.platform
                    .at("b")
                    .configure(OutboundConfig.defaults(), new InboundConfig(List.of(artifactoryOnly), false));
            fakes.createUser("a", "ci");
            fakes.access("a")
                    .tokens()
                    .create(TokenRequest.builder().username("ci").build());
            fakes.at("00:30");

            assertThat(fakes.decisions("b").get(1)).endsWith(" UNMAPPED_SERVICE");
            assertThat(fakes.access("b").tokens().list()).isEmpty();
        }
    }

    /** What reaches c of a's permission names the group g, which a does not hold any more and b sends later. */
    @ParameterizedTest
    @CsvSource({"KEEP_NAME, g", "DROP, ''"})
    @Tag("T26")
    @Tag("K9")
    void aPermissionBeforeItsGroup(UnknownNames unknownNames, String groups) {
        Topology both = Topology.graph(Federated.jpds("a", "b", "c"))
                .relation(JpdName.of("a"), JpdName.of("c"))
                .relation(JpdName.of("b"), JpdName.of("c"))
                .build();
        Knobs knobs = Knobs.defaults().toBuilder().unknownNames(unknownNames).build();
        try (Federated fakes = Federated.reading(knobs, both)) {
            fakes.access("a").permissions().create(permission("p", List.of(), List.of("g")));
            fakes.at("01:00").access("b").groups().create(group("g"));
            fakes.at("02:00");

            assertThat(fakes.access("c").groups().find("g")).isPresent();
            assertThat(String.join(" ", fakes.access("c").permissions().get("p").groups()))
                    .isEqualTo(groups);
        }
    }
}
