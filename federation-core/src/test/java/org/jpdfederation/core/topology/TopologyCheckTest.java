package org.jpdfederation.core.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jpdfederation.core.check.Finding.Severity.ERROR;
import static org.jpdfederation.core.check.Finding.Severity.INFO;
import static org.jpdfederation.core.check.Finding.Severity.WARNING;
import static org.jpdfederation.core.entity.EntityType.GROUPS;
import static org.jpdfederation.core.entity.EntityType.PERMISSIONS;
import static org.jpdfederation.core.entity.EntityType.TOKENS;
import static org.jpdfederation.core.entity.EntityType.USERS;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TopologyCheckTest {

    private static final JpdName A = JpdName.of("a");
    private static final JpdName B = JpdName.of("b");
    private static final JpdName C = JpdName.of("c");
    private static final OutboundConfig FORWARDING =
            OutboundConfig.defaults().toBuilder().forwardPropagation(true).build();

    private static OutboundConfig sending(EntityType... types) {
        return OutboundConfig.defaults().toBuilder().entityTypes(List.of(types)).build();
    }

    private static OutboundConfig excluding(String... users) {
        return OutboundConfig.defaults().toBuilder()
                .excludeUsers(List.of(users))
                .build();
    }

    private static TargetSettings permissions(String... patterns) {
        return TargetSettings.defaults().toBuilder()
                .permissionFilters(NamePatterns.including(patterns))
                .build();
    }

    private static Topology.Builder bothWays() {
        return Topology.graph(List.of(A, B)).relation(A, B).relation(B, A);
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> found(
            Topology.Builder topology) {
        return assertThat(TopologyCheck.findings(topology.build()))
                .extracting(Finding::severity, Finding::code, Finding::where);
    }

    @Test
    void publishedTopologiesWithDefaults_areClean() {
        found(Topology.star(A, List.of(B, C))).isEmpty();
        found(Topology.mesh(List.of(A, B, C))).isEmpty();
        found(Topology.chain(List.of(A, B, C))).isEmpty();
        found(bothWays()).isEmpty();
    }

    @Test
    void sameTopology_sameFindingsInTheSameOrder() {
        Topology.Builder topology = Topology.mesh(List.of(A, B, C))
                .outbound(FORWARDING.toBuilder()
                        .entityTypes(List.of(TOKENS, PERMISSIONS))
                        .excludeUsers(List.of("x"))
                        .build());

        assertThat(TopologyCheck.findings(topology.build())).isEqualTo(TopologyCheck.findings(topology.build()));
    }

    @Nested
    @Tag("AF1.13")
    class Members {

        @Test
        void oneJpdAlone_isAnError_inEachPublishedShape() {
            found(Topology.star(A, List.of())).containsExactly(tuple(ERROR, "STAR_OF_ONE", "a"));
            found(Topology.mesh(List.of(A))).containsExactly(tuple(ERROR, "MESH_OF_ONE", "a"));
            found(Topology.chain(List.of(A))).containsExactly(tuple(ERROR, "CHAIN_OF_ONE", "a"));
        }

        @Test
        void twoJpds_areEnough() {
            found(Topology.star(A, List.of(B))).isEmpty();
            found(Topology.mesh(List.of(A, B))).isEmpty();
            found(Topology.chain(List.of(A, B))).isEmpty();
        }

        @Test
        void aNameGivenTwice_isAnError() {
            found(Topology.star(A, List.of(B, B, A)))
                    .containsExactly(tuple(ERROR, "JPD_TWICE", "b"), tuple(ERROR, "JPD_TWICE", "a"));
            found(Topology.mesh(List.of(A, A)))
                    .containsExactly(tuple(ERROR, "JPD_TWICE", "a"), tuple(ERROR, "MESH_OF_ONE", "a"));
        }

        @Test
        void aJpdThatNoRelationNames_isAWarning() {
            found(Topology.graph(List.of(A, B, C)).relation(A, B))
                    .containsExactly(tuple(WARNING, "JPD_UNRELATED", "c"));
            found(Topology.graph(List.of(A, B)).relation(A, B)).isEmpty();
        }
    }

    @Nested
    class OneRelation {

        @Test
        void withoutEntityTypes_isAnError() {
            found(Topology.star(A, List.of(B)).outbound(sending()))
                    .containsExactly(tuple(ERROR, "NO_ENTITY_TYPES", "a -> b"));
            found(Topology.star(A, List.of(B, C))
                            .perTarget(
                                    C,
                                    TargetSettings.defaults().toBuilder()
                                            .entities(List.of())
                                            .build()))
                    .containsExactly(tuple(ERROR, "NO_ENTITY_TYPES", "a -> c"));
            found(Topology.star(A, List.of(B)).outbound(sending(USERS))).isEmpty();
        }

        @Test
        void thatIsInactive_isAWarning_andNothingElseIsSaidOfIt() {
            TargetSettings inactive = permissions("x*").toBuilder()
                    .entities(List.of())
                    .active(false)
                    .build();

            found(Topology.star(A, List.of(B)).perTarget(B, inactive))
                    .containsExactly(tuple(WARNING, "TARGET_INACTIVE", "a -> b"));
            found(Topology.star(A, List.of(B))
                            .perTarget(B, inactive.toBuilder().active(true).build()))
                    .extracting(finding -> finding.toList().get(1))
                    .doesNotContain("TARGET_INACTIVE");
        }

        @Test
        @Tag("AF1.6")
        void tokensWithoutTheirOwners_areAWarning() {
            found(Topology.star(A, List.of(B)).outbound(sending(TOKENS)))
                    .containsExactly(tuple(WARNING, "TOKENS_WITHOUT_OWNERS", "a -> b"));
            found(Topology.star(A, List.of(B)).outbound(sending(TOKENS, USERS)))
                    .containsExactly(tuple(WARNING, "TOKENS_WITHOUT_OWNERS", "a -> b"));
            found(Topology.star(A, List.of(B)).outbound(sending(TOKENS, USERS, GROUPS)))
                    .isEmpty();
            found(Topology.star(A, List.of(B)).outbound(sending(USERS))).isEmpty();
        }

        @Test
        @Tag("AF1.6")
        void tokensWithoutTheirOwners_namesWhatIsMissing() {
            Topology topology = Topology.star(A, List.of(B))
                    .outbound(sending(TOKENS, USERS))
                    .build();

            assertThat(TopologyCheck.findings(topology))
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .startsWith("tokens are carried without groups:");
        }

        @Test
        @Tag("AF1.5")
        void aFilterWithoutTheTypeItFilters_isAWarning() {
            TargetSettings filters = permissions("release-.*").toBuilder()
                    .groupFilters(NamePatterns.including("dev"))
                    .build();

            found(Topology.star(A, List.of(B)).outbound(sending(USERS)).perTarget(B, filters))
                    .containsExactly(
                            tuple(WARNING, "FILTER_WITHOUT_TYPE", "a -> b"),
                            tuple(WARNING, "FILTER_WITHOUT_TYPE", "a -> b"));
            found(Topology.star(A, List.of(B)).outbound(sending(PERMISSIONS)).perTarget(B, filters))
                    .containsExactly(tuple(WARNING, "FILTER_WITHOUT_TYPE", "a -> b"));
            found(Topology.star(A, List.of(B))
                            .outbound(sending(GROUPS, PERMISSIONS))
                            .perTarget(B, filters))
                    .isEmpty();
        }

        @Test
        @Tag("C8")
        void aPatternThatLooksLikeAGlob_isAWarning_inEachList() {
            NamePatterns globs = new NamePatterns(List.of("team_a_*"), List.of("x*"));
            TargetSettings filters = TargetSettings.defaults().toBuilder()
                    .permissionFilters(globs)
                    .groupFilters(new NamePatterns(List.of("y*"), List.of("z*")))
                    .build();

            found(Topology.star(A, List.of(B)).perTarget(B, filters))
                    .hasSize(4)
                    .containsOnly(tuple(WARNING, "PATTERN_LOOKS_LIKE_GLOB", "a -> b"));
            found(Topology.star(A, List.of(B)).perTarget(B, permissions("team_a_.*")))
                    .isEmpty();
        }

        @Test
        void manyWithTheSameFault_shareAFinding() {
            List<JpdName> spokes =
                    Stream.of("b", "c", "d", "e", "f").map(JpdName::of).toList();

            found(Topology.star(A, spokes).outbound(sending(TOKENS)))
                    .containsExactly(tuple(WARNING, "TOKENS_WITHOUT_OWNERS", "a -> b, c, d and 2 more"));
        }
    }

    @Nested
    @Tag("T18")
    class TwoWay {

        @Test
        void differentEntityTypes_areAWarning() {
            found(bothWays().outboundOf(B, sending(USERS, GROUPS)))
                    .containsExactly(tuple(WARNING, "TWO_WAY_TYPES_DIFFER", "a <-> b"));
            found(bothWays().outbound(sending(USERS, GROUPS))).isEmpty();
        }

        @Test
        void differentFilters_areAWarning() {
            Topology.Builder differ = Topology.graph(List.of(A, B))
                    .relation(A, B, permissions("release-.*"))
                    .relation(B, A);
            Topology.Builder groupsDiffer = Topology.graph(List.of(A, B))
                    .relation(A, B)
                    .relation(
                            B,
                            A,
                            TargetSettings.defaults().toBuilder()
                                    .groupFilters(NamePatterns.including("dev"))
                                    .build());
            Topology.Builder alike = Topology.graph(List.of(A, B))
                    .relation(A, B, permissions("release-.*"))
                    .relation(B, A, permissions("release-.*"));

            found(differ).containsExactly(tuple(WARNING, "TWO_WAY_FILTERS_DIFFER", "a <-> b"));
            found(groupsDiffer).containsExactly(tuple(WARNING, "TWO_WAY_FILTERS_DIFFER", "a <-> b"));
            found(alike).isEmpty();
        }

        @Test
        void differentExclusions_areAWarning() {
            OutboundConfig usersOnly = sending(USERS);

            found(bothWays()
                            .outbound(usersOnly)
                            .outboundOf(
                                    A,
                                    usersOnly.toBuilder()
                                            .excludeUsers(List.of("x"))
                                            .build()))
                    .containsExactly(tuple(WARNING, "TWO_WAY_EXCLUSIONS_DIFFER", "a <-> b"));
            found(bothWays()
                            .outbound(usersOnly.toBuilder()
                                    .excludeUsers(List.of("x"))
                                    .build()))
                    .isEmpty();
        }

        @Test
        void anExcludedUserWhoseGroupsComeBack_isAWarning_evenIfBothExcludeAlike() {
            found(bothWays().outbound(excluding("break-glass")))
                    .containsExactly(
                            tuple(WARNING, "EXCLUSION_COMES_BACK", "a <-> b"),
                            tuple(WARNING, "EXCLUSION_COMES_BACK", "b <-> a"));
            found(Topology.star(A, List.of(B)).outbound(excluding("break-glass")))
                    .isEmpty();
        }

        @Test
        void anInactiveWayBack_isNone() {
            found(Topology.graph(List.of(A, B))
                            .outbound(excluding("x"))
                            .relation(A, B, permissions("release-.*"))
                            .relation(
                                    B,
                                    A,
                                    TargetSettings.defaults().toBuilder()
                                            .active(false)
                                            .build()))
                    .containsExactly(tuple(WARNING, "TARGET_INACTIVE", "b -> a"));
        }
    }

    @Nested
    @Tag("F18")
    class Forwarding {

        private Topology.Builder ring() {
            return Topology.graph(List.of(A, B, C))
                    .relation(A, B)
                    .relation(B, C)
                    .relation(C, A);
        }

        @Test
        @Tag("T27")
        void aCycleInWhichAllForward_isAnError_andNamed() {
            found(ring().outbound(FORWARDING)).containsExactly(tuple(ERROR, "FORWARDING_CYCLE", "a -> b -> c -> a"));
        }

        @Test
        @Tag("T27")
        void aCycleInWhichOneDoesNotForward_comesToRest() {
            found(ring().outbound(FORWARDING).outboundOf(C, OutboundConfig.defaults()))
                    .containsExactly(tuple(WARNING, "NOT_FORWARDED", "b -> c -> a"));
        }

        @Test
        void aCycleOfTwo_isNone_sinceNothingGoesBackToItsSender() {
            found(bothWays().outbound(FORWARDING)).isEmpty();
            found(Topology.graph(List.of(A, B, C))
                            .outbound(FORWARDING)
                            .relation(A, B)
                            .relation(B, A)
                            .relation(B, C)
                            .relation(C, B))
                    .isEmpty();
        }

        @Test
        void aLineThatForwards_isNoCycle() {
            found(Topology.graph(List.of(A, B, C))
                            .outbound(FORWARDING)
                            .relation(A, B)
                            .relation(B, C)
                            .relation(A, C))
                    .isEmpty();
        }

        @Test
        void inAMesh_isAWarning_andFromThreeForwardingMembersOnACycle() {
            found(Topology.mesh(List.of(A, B, C)).outboundOf(A, FORWARDING))
                    .containsExactly(tuple(WARNING, "FORWARDING_IN_MESH", "a"));
            found(Topology.mesh(List.of(A, B, C)).outbound(FORWARDING))
                    .containsExactly(
                            tuple(ERROR, "FORWARDING_CYCLE", "a -> b -> c -> a"),
                            tuple(WARNING, "FORWARDING_IN_MESH", "a, b, c"));
            found(Topology.mesh(List.of(A, B)).outbound(FORWARDING)).isEmpty();
        }

        @Test
        @Tag("AF1.13")
        void aMiddleThatDoesNotForward_isAWarning() {
            Topology.Builder line =
                    Topology.graph(List.of(A, B, C)).relation(A, B).relation(B, C);

            found(line).containsExactly(tuple(WARNING, "NOT_FORWARDED", "a -> b -> c"));
            found(line.outboundOf(B, FORWARDING)).isEmpty();
        }
    }

    @Nested
    class Agreement {

        private final OutboundConfig shortWindow = OutboundConfig.defaults().toBuilder()
                .maximumFutureTimeDiff(Duration.ofSeconds(5))
                .build();

        @Test
        @Tag("AF1.8")
        void differentWindows_areAWarning() {
            found(Topology.mesh(List.of(A, B)).outboundOf(B, shortWindow))
                    .containsExactly(tuple(WARNING, "WINDOWS_DIFFER", "a, b"));
            found(Topology.mesh(List.of(A, B)).outbound(shortWindow)).isEmpty();
        }

        @Test
        @Tag("AF1.4")
        void aPureTargetKeepsTheDefaultWindow_sinceItHasNoOutboundBlock() {
            Topology star = Topology.star(A, List.of(B)).outbound(shortWindow).build();

            assertThat(TopologyCheck.findings(star)).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("WINDOWS_DIFFER");
                assertThat(finding.message()).contains("5000 ms at a; 60000 ms at b");
            });
        }

        @Test
        @Tag("AF1.12")
        void differentStaleLimits_areWorthKnowing() {
            OutboundConfig oneDay = OutboundConfig.defaults().toBuilder()
                    .considerStale(Duration.ofDays(1))
                    .build();

            found(Topology.mesh(List.of(A, B)).outboundOf(B, oneDay))
                    .containsExactly(tuple(INFO, "STALE_LIMITS_DIFFER", "a, b"));
            found(Topology.mesh(List.of(A, B)).outbound(oneDay)).isEmpty();
            found(Topology.star(A, List.of(B)).outboundOf(A, oneDay)).isEmpty();
        }

        @Test
        @Tag("F17")
        void partialSyncOnSomeTargets_isAWarning_andOnAnyWorthKnowing() {
            InboundConfig partial = new InboundConfig(List.of(), true);

            found(Topology.mesh(List.of(A, B)).inboundOf(B, partial))
                    .containsExactly(
                            tuple(WARNING, "PARTIAL_SYNC_DIFFERS", "a, b"), tuple(INFO, "PARTIAL_SYNC_ALLOWED", "b"));
            found(Topology.mesh(List.of(A, B)).inbound(partial))
                    .containsExactly(tuple(INFO, "PARTIAL_SYNC_ALLOWED", "a, b"));
            found(Topology.star(A, List.of(B)).inboundOf(A, partial)).isEmpty();
        }
    }
}
