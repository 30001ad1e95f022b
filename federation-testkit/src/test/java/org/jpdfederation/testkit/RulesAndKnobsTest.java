package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.testkit.Federated.jpds;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.Tries;
import org.jpdfederation.core.sync.Knobs.WindowMeaning;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.RulePreset;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fakes of another version, or that read the documents in another way, as their callers see them. */
class RulesAndKnobsTest {

    private static Federated started(FakePlatform.Builder builder, Topology topology) {
        return Federated.of(builder.jpds("a", "b").build()).connected(topology);
    }

    @Nested
    class Versions {

        @ParameterizedTest
        @CsvSource({"BEFORE_7_77_3, 7.77.2", "FROM_7_77_3, 7.104.2", "FROM_7_77_3_PARTIAL, 7.104.2"})
        void areAnswered(RulePreset rules, String version) {
            try (Federated fakes = started(FakePlatform.builder().rules(rules), Federated.star(Federated.AT_ONCE))) {
                assertThat(fakes.client("b").artifactory().version().version()).isEqualTo(version);
            }
        }

        /** a adds alice, b adds bob, ten seconds apart, and both are sent at 00:30. */
        @ParameterizedTest
        @CsvSource({
            "BEFORE_7_77_3, true, alice, bob",
            "FROM_7_77_3, false, alice, bob",
            "FROM_7_77_3, true, alice bob, alice bob",
            "FROM_7_77_3_PARTIAL, false, alice bob, alice bob"
        })
        @Tag("F17")
        void saysWhetherPartsAreMerged(RulePreset rules, boolean partial, String atA, String atB) {
            Topology mesh = Topology.mesh(jpds("a", "b"))
                    .inbound(new InboundConfig(List.of(), partial))
                    .build();
            try (Federated fakes = started(FakePlatform.builder().rules(rules), mesh)
                    .start(user("alice"), user("bob"), Group.named("dev").build())) {
                fakes.access("a").groups().changeMembers("dev", List.of("alice"), List.of());
                fakes.at("00:10").access("b").groups().changeMembers("dev", List.of("bob"), List.of());
                fakes.at("24:00:00");

                assertThat(fakes.access("a").groups().get("dev").members()).containsExactly(atA.split(" "));
                assertThat(fakes.access("b").groups().get("dev").members()).containsExactly(atB.split(" "));
            }
        }

        /** Ten users wait, three events are kept; the link is whole again between two attempts. */
        @ParameterizedTest
        @CsvSource({"BEFORE_7_77_3, 10", "FROM_7_77_3, 3"})
        @Tag("F12")
        void saysWhetherStoredEventsAreLimited(RulePreset rules, int arrived) {
            OutboundConfig outbound =
                    OutboundConfig.defaults().toBuilder().maxStoredEvents(3).build();
            try (Federated fakes = started(FakePlatform.builder().rules(rules), Federated.star(outbound))) {
                for (int i = 0; i < 10; i++) {
                    fakes.createUser("a", "u" + i);
                }
                assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(arrived);
                fakes.at("00:30");

                assertThat(fakes.users("b")).hasSize(arrived).endsWith("u7", "u8", "u9");
            }
        }

        /** Stale an hour after 00:30; b is there again at 02:00:10, and the first probe of it is at 02:00:30. */
        @ParameterizedTest
        @CsvSource({"BEFORE_7_77_3, STALE", "FROM_7_77_3, ACTIVE"})
        @Tag("F11")
        void saysWhetherAStaleTargetIsRevivedByItself(RulePreset rules, RelationState after) {
            OutboundConfig outbound = OutboundConfig.defaults().toBuilder()
                    .considerStale(Duration.ofHours(1))
                    .autoFullSync(true)
                    .build();
            try (Federated fakes = started(FakePlatform.builder().rules(rules), Federated.star(outbound))) {
                fakes.platform.at("b").crash();
                fakes.createUser("a", "kim");
                fakes.at("02:00:10").platform.at("b").restart();
                fakes.at("02:00:29.999");
                assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.STALE);
                assertThat(fakes.users("b")).isEmpty();
                fakes.at("02:00:30");

                assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(after);
                assertThat(fakes.users("b")).isEqualTo(after == RelationState.ACTIVE ? List.of("kim") : List.of());
            }
        }
    }

    @Nested
    class Knob {

        @Test
        void valuesOfOnesOwnTakeThePlaceOfTheVersions() {
            Knobs knobs = Knobs.defaults().toBuilder()
                    .conflictScope(ConflictScope.EVERY_UPDATE)
                    .build();
            FakePlatform.Builder builder = FakePlatform.builder().knobs(knobs).rules(RulePreset.BEFORE_7_77_3);
            try (Federated fakes = started(builder, Federated.star(Federated.AT_ONCE))) {
                fakes.createUser("a", "kim");
                fakes.at("00:10").setEmail("a", "kim", "v1");
                fakes.at("00:20");

                assertThat(fakes.decisions("b")).containsExactly("user/kim CREATED", "user/kim IGNORED_IN_WINDOW");
                assertThat(fakes.client("b").artifactory().version().version()).isEqualTo("7.77.2");
            }
        }

        /** a's clock is ahead by a minute and a bit: b refuses, and takes what is made once a's clock is right. */
        @ParameterizedTest
        @CsvSource({"60000, CREATED", "60001, REFUSED"})
        @Tag("K2")
        void futureCap_refusesWhatIsTooFarAhead(long ahead, String verdict) {
            Knobs knobs = Knobs.defaults().toBuilder()
                    .windowMeaning(WindowMeaning.FUTURE_CAP)
                    .build();
            try (Federated fakes = Federated.reading(knobs, Federated.star(Federated.AT_ONCE))) {
                fakes.platform.at("a").skew(Duration.ofMillis(ahead));
                fakes.createUser("a", "kim");
                fakes.at("00:01");

                assertThat(fakes.decisions("b")).containsExactly("user/kim " + verdict);
                assertThat(fakes.platform.at("a").waiting("b"))
                        .as("acknowledged")
                        .isZero();
            }
        }

        @ParameterizedTest
        @CsvSource({"FIRST_PLUS_N, 42000", "N_IN_ALL, 39000"})
        @Tag("K3")
        void tries_saysWhenAnAttemptHasFailed(Tries tries, long failed) {
            Knobs knobs = Knobs.defaults().toBuilder().tries(tries).build();
            try (Federated fakes = Federated.reading(knobs, Federated.star(OutboundConfig.defaults()))) {
                fakes.platform.link("a", "b").cut();
                fakes.createUser("a", "kim"); // tries at 30, 33, 36 and, if there is a fourth, 39 s
                fakes.at("00:50");

                assertThat(fakes.events(NetworkEvent.StateChanged.class))
                        .extracting(change -> fakes.millis(change) + " " + change.after())
                        .containsExactly(failed + " FAILING");
            }
        }

        /** T18's other half: b has a break-glass of its own, another person. */
        @ParameterizedTest
        @CsvSource({"EXCLUDE_WINS, false", "CLOSURE_WINS, true"})
        @Tag("K7")
        @Tag("T18")
        void excludedUsers_mayStayInWhatBringsThem(ExcludedUsers excludedUsers, boolean administers) {
            Topology star = Topology.star(JpdName.of("a"), jpds("b"))
                    .outbound(OutboundConfig.defaults().toBuilder()
                            .excludeUsers(List.of("break-glass"))
                            .build())
                    .perTarget(
                            JpdName.of("b"),
                            TargetSettings.defaults().toBuilder()
                                    .entities(List.of(EntityType.GROUPS))
                                    .build())
                    .build();
            Knobs knobs =
                    Knobs.defaults().toBuilder().excludedUsers(excludedUsers).build();
            try (Federated fakes = Federated.reading(knobs, star)) {
                fakes.createUser("a", "break-glass");
                fakes.at("00:10").createUser("b", "break-glass");
                fakes.access("a")
                        .groups()
                        .create(Group.named("admins")
                                .adminPrivileges(true)
                                .members(List.of("break-glass"))
                                .build());
                fakes.at("00:30");

                assertThat(fakes.stampOf("b", EntityRef.user("break-glass")))
                        .as("b's own: a's, if it comes, is older")
                        .contains("10000 by b");
                assertThat(fakes.access("b").groups().get("admins").members().contains("break-glass"))
                        .isEqualTo(administers);
            }
        }
    }
}
