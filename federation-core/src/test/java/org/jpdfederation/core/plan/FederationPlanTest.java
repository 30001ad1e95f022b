package org.jpdfederation.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jpdfederation.core.entity.EntityType.GROUPS;
import static org.jpdfederation.core.entity.EntityType.PERMISSIONS;
import static org.jpdfederation.core.entity.EntityType.USERS;
import static org.jpdfederation.core.plan.Company.EXCLUDING;
import static org.jpdfederation.core.plan.Company.names;
import static org.jpdfederation.core.plan.Company.only;
import static org.jpdfederation.core.plan.Company.permissions;
import static org.jpdfederation.core.plan.Company.plan;
import static org.jpdfederation.core.plan.Company.sending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.closure.Because;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.core.topology.Trust;
import org.jpdfederation.core.topology.TrustNeed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every number is counted by hand in the inventory of {@link Company}. */
class FederationPlanTest {

    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName EU = JpdName.of("eu");
    private static final JpdName US = JpdName.of("us");

    private static RelationPlan between(FederationPlan plan, String from, String to) {
        return plan.relations().stream()
                .filter(r -> r.from().text().equals(from) && r.to().text().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static EntityCounts carried(FederationPlan plan, String from, String to) {
        return between(plan, from, to).entities();
    }

    private static EntityCounts counts(int users, int groups, int permissions, int tokens) {
        return new EntityCounts(users, groups, permissions, tokens);
    }

    @Nested
    @Tag("F4")
    @Tag("AF1.6")
    class AStarWithSettingsForOneTarget {

        private final FederationPlan plan = plan(Topology.star(HOME, List.of(EU, US))
                .outbound(EXCLUDING)
                .perTarget(US, permissions(NamePatterns.including("deploy"))));

        @Test
        void everything_lessWhoIsHeldBack_goesToTheOne() {
            RelationPlan toEu = between(plan, "home", "eu");

            assertThat(toEu.entities()).isEqualTo(counts(4, 4, 3, 1));
            assertThat(toEu.because())
                    .containsExactly(
                            Map.entry(Because.TYPE, 12), Map.entry(Because.GROUP, 0), Map.entry(Because.PERMISSION, 0));
            assertThat(toEu.admins()).isEqualTo(1);
            assertThat(toEu.thirdParty()).isEqualTo(1);
            assertThat(toEu.heldBack())
                    .containsExactly(Map.entry(HeldBack.EXCLUDED, 1), Map.entry(HeldBack.NEVER_LOGGED_IN, 1));
            assertThat(toEu.trust()).isEqualTo(Trust.State.UNKNOWN);
        }

        @Test
        void onePermissionAndWhatItBrings_goesToTheOther() {
            RelationPlan toUs = between(plan, "home", "us");

            assertThat(toUs.entities()).isEqualTo(counts(3, 1, 1, 0));
            assertThat(toUs.because())
                    .containsExactly(
                            Map.entry(Because.TYPE, 1), // deploy
                            Map.entry(Because.GROUP, 2), // alice, bob
                            Map.entry(Because.PERMISSION, 2)); // dev, carol
            assertThat(toUs.admins()).isEqualTo(1);
            assertThat(toUs.thirdParty()).isZero();
            assertThat(toUs.heldBack())
                    .containsExactly(Map.entry(HeldBack.EXCLUDED, 0), Map.entry(HeldBack.NEVER_LOGGED_IN, 0));
        }

        @Test
        void theSelectionTellsWhoItIs() {
            assertThat(plan.selection(HOME, US)
                            .entities()
                            .map(entity -> entity.ref().toString()))
                    .containsExactly("user/alice", "user/bob", "user/carol", "group/dev", "permission/deploy");
        }

        @Test
        @Tag("Q3")
        void filesCallsAndFindingsBelongToIt() {
            assertThat(plan.configs().byJpd()).containsOnlyKeys(HOME, EU, US);
            assertThat(plan.configs().calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.body()).containsEntry("entities", List.of("permissions")));
            assertThat(plan.findings()).extracting(Finding::code).containsExactly("SET_BY_REST");
            assertThat(plan.certificates())
                    .extracting(copy -> copy.to() + " " + copy.fileName())
                    .containsExactly("eu home.crt", "us home.crt");
        }
    }

    @Nested
    @Tag("F18")
    class OverSeveralJpds {

        @Test
        void inAMesh_aMemberSendsOnWhatItReceived_byItsOwnRule() {
            FederationPlan plan = plan(Topology.mesh(names("a", "b", "c"))
                    .outboundOf(JpdName.of("a"), EXCLUDING)
                    .outboundOf(JpdName.of("b"), sending(USERS, GROUPS)));

            assertThat(carried(plan, "a", "b")).isEqualTo(counts(4, 4, 3, 1));
            assertThat(carried(plan, "a", "c")).isEqualTo(counts(4, 4, 3, 1));
            assertThat(carried(plan, "b", "a")).isEqualTo(counts(4, 4, 0, 0));
            assertThat(carried(plan, "b", "c")).isEqualTo(counts(4, 4, 0, 0));
            assertThat(carried(plan, "c", "a")).isEqualTo(counts(4, 4, 3, 1));
            assertThat(carried(plan, "c", "b")).isEqualTo(counts(4, 4, 3, 1));
            assertThat(between(plan, "a", "b").heldBack()).containsEntry(HeldBack.EXCLUDED, 1);
            assertThat(between(plan, "c", "b").heldBack()).containsEntry(HeldBack.EXCLUDED, 0);
        }

        @Test
        @Tag("AF1.13")
        void inAChain_eachLinkLetsLessThrough() {
            FederationPlan plan = plan(Topology.chain(names("a", "b", "c"))
                    .outboundOf(JpdName.of("a"), EXCLUDING)
                    .outboundOf(
                            JpdName.of("b"),
                            EXCLUDING.toBuilder().excludeUsers(List.of("alice")).build()));

            assertThat(carried(plan, "a", "b")).isEqualTo(counts(4, 4, 3, 1));
            // without alice; her token is sent all the same (F4)
            assertThat(carried(plan, "b", "c")).isEqualTo(counts(3, 4, 3, 1));
            assertThat(between(plan, "b", "c").heldBack())
                    .containsExactly(Map.entry(HeldBack.EXCLUDED, 1), Map.entry(HeldBack.NEVER_LOGGED_IN, 0));
        }

        @Test
        void whatTheMiddleDoesNotHold_isNotBroughtAlong() {
            FederationPlan plan = plan(Topology.graph(names("a", "b", "c"))
                    .relation(JpdName.of("a"), JpdName.of("b"), permissions(NamePatterns.including("release")))
                    .relation(JpdName.of("b"), JpdName.of("c"), only(GROUPS)));

            // release brings ops; ops brings break-glass and carol, but not erin, who never logged in
            assertThat(carried(plan, "a", "b")).isEqualTo(counts(2, 1, 1, 0));
            assertThat(carried(plan, "b", "c")).isEqualTo(counts(2, 1, 0, 0));
            assertThat(between(plan, "b", "c").heldBack()).containsEntry(HeldBack.NEVER_LOGGED_IN, 0);
        }

        @Test
        void theOrderOfTheRelations_andAWayRoundThatIsLonger_changeNothing() {
            JpdName a = JpdName.of("a");
            JpdName b = JpdName.of("b");
            JpdName c = JpdName.of("c");
            JpdName d = JpdName.of("d");
            // b is told the users at once and the rest by way of c; d gets both
            FederationPlan plan = plan(Topology.graph(List.of(a, b, c, d))
                    .outbound(EXCLUDING)
                    .relation(b, d)
                    .relation(c, b)
                    .relation(a, c)
                    .relation(a, b, only(USERS)));

            assertThat(carried(plan, "a", "b")).isEqualTo(counts(4, 0, 0, 0));
            assertThat(carried(plan, "c", "b")).isEqualTo(counts(4, 4, 3, 1));
            assertThat(carried(plan, "b", "d")).isEqualTo(counts(4, 4, 3, 1));
        }

        @Test
        void twoSelectionsThatDoNotCoverEachOther_addUp() {
            JpdName a = JpdName.of("a");
            JpdName b = JpdName.of("b");
            JpdName c = JpdName.of("c");
            JpdName d = JpdName.of("d");
            FederationPlan plan = plan(Topology.graph(List.of(a, b, c, d))
                    .relation(a, b, permissions(NamePatterns.including("deploy")))
                    .relation(a, c, permissions(NamePatterns.including("release")))
                    .relation(b, c)
                    .relation(c, b)
                    .relation(c, d));

            // c has deploy, dev, alice, bob, carol by way of b, and release, ops, break-glass, carol by itself
            assertThat(carried(plan, "c", "d")).isEqualTo(counts(4, 2, 2, 0));
            assertThat(carried(plan, "c", "b")).isEqualTo(counts(4, 2, 2, 0));
            assertThat(carried(plan, "b", "c")).isEqualTo(counts(4, 2, 2, 0));
        }

        @Test
        void aSourceThatNothingReaches_countsAsEmpty_andIsSaidToBeUnknown() {
            FederationPlan plan = plan(Topology.graph(names("a", "b")).relation(JpdName.of("b"), JpdName.of("a")));

            assertThat(carried(plan, "b", "a")).isEqualTo(counts(0, 0, 0, 0));
            assertThat(plan.findings())
                    .extracting(Finding::code, Finding::where)
                    .containsExactly(tuple("SOURCE_UNKNOWN", "b -> a"));
        }

        @Test
        void anInactiveRelationCarriesNothing() {
            FederationPlan plan = plan(Topology.star(HOME, List.of(EU))
                    .perTarget(
                            EU,
                            TargetSettings.defaults().toBuilder().active(false).build()));

            assertThat(carried(plan, "home", "eu")).isEqualTo(counts(0, 0, 0, 0));
        }
    }

    @Nested
    @Tag("F13")
    class TrustThatIsKnown {

        @Test
        void isToldByRelation_andMissingTrustIsAnError() {
            Topology star = Topology.star(HOME, List.of(EU, US)).build();
            Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
            star.jpds().forEach(name -> jpds.put(name, Jpd.unplaced(name.text())));
            Map<TrustNeed, Trust.State> trust = new LinkedHashMap<>();
            trust.put(new TrustNeed(EU, HOME), Trust.State.OK);
            trust.put(new TrustNeed(US, HOME), Trust.State.MISSING);

            FederationPlan plan = FederationPlan.of(star, jpds, EntityIndex.of(Company.INVENTORY), trust);

            assertThat(plan.relations())
                    .extracting(RelationPlan::trust)
                    .containsExactly(Trust.State.OK, Trust.State.MISSING);
            assertThat(plan.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("TRUST_MISSING");
                assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                assertThat(finding.where()).isEqualTo("home -> us");
            });
        }
    }

    @Nested
    @Tag("T19")
    class BlastRadiusOfARelation {

        private List<BlastRadius> radii(TargetSettings forUs) {
            return plan(Topology.star(HOME, List.of(US)).outbound(EXCLUDING).perTarget(US, forUs))
                    .blastRadius(HOME, US);
        }

        private BlastRadius gain(String change, EntityCounts gained) {
            return new BlastRadius(change, gained, counts(0, 0, 0, 0));
        }

        private BlastRadius loss(String change, EntityCounts lost) {
            return new BlastRadius(change, counts(0, 0, 0, 0), lost);
        }

        @Test
        void tellsWhatOneMoreTypeAndOneFilterFewerBringIn() {
            assertThat(radii(permissions(NamePatterns.including("deploy"))))
                    .containsExactly(
                            gain("name users in the entity types", counts(1, 0, 0, 0)), // dave
                            gain("name groups in the entity types", counts(0, 3, 0, 0)), // empty, ops, qa
                            gain("name tokens in the entity types", counts(0, 0, 0, 1)), // t1
                            gain("drop permission-filters", counts(0, 1, 2, 0)), // release, secret, ops
                            gain("drop exclude-users", counts(0, 0, 0, 0)));
        }

        @Test
        void tellsWhatEachOfSeveralPatternsLetsThroughOrHoldsBack() {
            TargetSettings filtered =
                    permissions(new NamePatterns(List.of("deploy", "re.*", "s.*"), List.of("secret"))).toBuilder()
                            .entities(List.of(USERS, GROUPS, PERMISSIONS))
                            .groupFilters(NamePatterns.including("dev"))
                            .build();

            // carried: deploy, release; dev, ops; alice, bob, carol, dave
            assertThat(radii(filtered))
                    .containsExactly(
                            gain("name tokens in the entity types", counts(0, 0, 0, 1)),
                            gain("drop permission-filters", counts(0, 0, 1, 0)),
                            loss("drop include pattern 'deploy' of permission-filters", counts(0, 0, 1, 0)),
                            loss("drop include pattern 're.*' of permission-filters", counts(0, 1, 1, 0)),
                            loss("drop include pattern 's.*' of permission-filters", counts(0, 0, 0, 0)),
                            gain("drop exclude pattern 'secret' of permission-filters", counts(0, 0, 1, 0)),
                            gain("drop group-filters", counts(0, 2, 0, 0)), // empty, qa
                            gain("drop exclude-users", counts(1, 0, 0, 0)));
        }

        @Test
        void ofAnInactiveTarget_isWhatSwitchingItOnBrings() {
            TargetSettings inactive = only(GROUPS).toBuilder().active(false).build();

            // dev, empty, ops, qa; alice, bob, carol
            assertThat(radii(inactive)).containsExactly(gain("make the target active", counts(3, 4, 0, 0)));
        }

        @Test
        void ofAHubThatSendsAllToAll_isEmpty() {
            assertThat(plan(Topology.star(HOME, List.of(US))).blastRadius(HOME, US))
                    .isEmpty();
        }

        @Test
        void ofARelationThatIsNotThere_isRefused() {
            assertThatThrownBy(() -> plan(Topology.star(HOME, List.of(US))).blastRadius(US, HOME))
                    .isInstanceOf(TopologyException.class)
                    .hasMessage("there is no relation us -> home; there is [home -> us]");
        }
    }

    @Test
    void countsReadAsWords() {
        assertThat(counts(2, 1, 0, 1)).hasToString("2 users, 1 group, 1 token");
        assertThat(counts(0, 0, 0, 0)).hasToString("nothing");
        assertThat(counts(4, 3, 2, 1).total()).isEqualTo(10);
    }

    @Test
    void anEntityThatIsSelectedIsFoundInTheSelection() {
        FederationPlan plan = plan(Topology.star(HOME, List.of(US)).outbound(EXCLUDING));

        assertThat(plan.selection(HOME, US).contains(EntityRef.user("alice"))).isTrue();
        assertThat(plan.selection(HOME, US).contains(EntityRef.user("break-glass")))
                .isFalse();
    }
}
