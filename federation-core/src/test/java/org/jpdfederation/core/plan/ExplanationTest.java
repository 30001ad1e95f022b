package org.jpdfederation.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.entity.EntityType.GROUPS;
import static org.jpdfederation.core.entity.EntityType.USERS;
import static org.jpdfederation.core.plan.Company.EXCLUDING;
import static org.jpdfederation.core.plan.Company.names;
import static org.jpdfederation.core.plan.Company.only;
import static org.jpdfederation.core.plan.Company.permissions;
import static org.jpdfederation.core.plan.Company.plan;

import java.util.List;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Worked out by hand in the inventory of {@link Company}. */
@Tag("IB8")
class ExplanationTest {

    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName EU = JpdName.of("eu");
    private static final JpdName US = JpdName.of("us");

    private static final Topology.Builder STAR = Topology.star(HOME, List.of(EU, US))
            .outbound(EXCLUDING)
            .perTarget(US, permissions(NamePatterns.including("deploy")));

    private static Explanation explain(Topology.Builder topology, String entity, String from, String to) {
        return plan(topology).explain(EntityRef.parse(entity), JpdName.of(from), JpdName.of(to));
    }

    private static List<String> chain(Explanation explanation) {
        return explanation.chain().stream()
                .map(link -> link.rule() + " | " + link.text())
                .toList();
    }

    @Nested
    class Synced {

        @Test
        @Tag("AF1.4")
        void becauseItsTypeIsNamed() {
            Explanation explanation = explain(STAR, "user/alice", "home", "eu");

            assertThat(explanation.synced()).isTrue();
            assertThat(explanation.fix()).isEmpty();
            assertThat(explanation).hasToString("user/alice home -> eu: SYNCED");
            assertThat(chain(explanation))
                    .containsExactly("AF 1.4 entity-types-to-sync | user/alice is selected: the relation names users");
        }

        @Test
        @Tag("AF1.6")
        void becauseAPermissionBringsAGroupThatBringsIt() {
            Explanation explanation = explain(STAR, "user/alice", "home", "us");

            assertThat(explanation.synced()).isTrue();
            assertThat(explanation.chain())
                    .extracting(Explanation.Link::rule)
                    .containsExactly("AF 1.5 permission-filters", "AF 1.6 implicit sync", "AF 1.6 implicit sync");
            assertThat(explanation.chain().get(0).text()).startsWith("permission/deploy is selected");
            assertThat(explanation.chain().get(1).text()).startsWith("permission/deploy brings group/dev");
            assertThat(explanation.chain().get(2).text()).isEqualTo("group/dev brings its member user/alice");
        }

        @Test
        @Tag("AF1.13")
        void overOtherJpds_ifTheyForward() {
            Explanation explanation = explain(Topology.chain(names("a", "b", "c")), "user/alice", "a", "c");

            assertThat(explanation.synced()).isTrue();
            assertThat(chain(explanation))
                    .containsExactly(
                            "AF 1.13 relations | there is no relation a -> c; it goes a -> b -> c",
                            "AF 1.4 entity-types-to-sync | a -> b: user/alice is selected: the relation names users",
                            "AF 1.4 entity-types-to-sync | b -> c: user/alice is selected: the relation names users");
        }

        @Test
        @Tag("F18")
        void overOtherJpds_byBroadcastOnly_ifTheyDoNotForward() {
            Topology.Builder line = Topology.graph(names("a", "b", "c"))
                    .relation(JpdName.of("a"), JpdName.of("b"))
                    .relation(JpdName.of("b"), JpdName.of("c"));

            Explanation explanation = explain(line, "user/alice", "a", "c");

            assertThat(explanation.synced()).isTrue();
            assertThat(explanation.chain())
                    .extracting(Explanation.Link::rule)
                    .containsExactly(
                            "AF 1.13 relations",
                            "AF 1.4 entity-types-to-sync",
                            "F18 forward-propagation",
                            "AF 1.4 entity-types-to-sync");
            assertThat(explanation.chain().get(2).text()).startsWith("'b' does not forward: only its full broadcast");
        }

        @Test
        void overOtherJpds_althoughTheDirectRelationFiltersItOut() {
            JpdName a = JpdName.of("a");
            JpdName b = JpdName.of("b");
            JpdName c = JpdName.of("c");
            Topology.Builder triangle = Topology.graph(List.of(a, b, c))
                    .relation(a, c, only(GROUPS))
                    .relation(a, b)
                    .relation(b, c);

            Explanation explanation = explain(triangle, "token/t1", "a", "c");

            assertThat(explanation.synced()).isTrue();
            assertThat(explanation.chain().get(0).text()).isEqualTo("a -> c does not carry it; it goes a -> b -> c");
        }
    }

    @Nested
    class NotSynced {

        private void expect(Explanation explanation, List<String> chain, String fix) {
            assertThat(explanation.synced()).isFalse();
            assertThat(chain(explanation)).containsExactlyElementsOf(chain);
            assertThat(explanation.fix()).contains(fix);
        }

        @Test
        @Tag("K7")
        void becauseTheSourceExcludesTheUser() {
            expect(
                    explain(STAR, "user/break-glass", "home", "eu"),
                    List.of(
                            "AF 1.4 entity-types-to-sync | user/break-glass is selected: the relation names users",
                            "AF 1.4 exclude-users | 'home' excludes user/break-glass from all that it sends; this wins"
                                    + " (K7)"),
                    "take 'break-glass' out of exclude-users of 'home' (for all its targets)");
        }

        @Test
        @Tag("AF1.7")
        void becauseTheUserNeverLoggedIn() {
            expect(
                    explain(STAR, "user/erin", "home", "eu"),
                    List.of(
                            "AF 1.4 entity-types-to-sync | user/erin is selected: the relation names users",
                            "AF 1.7 third-party identity providers | user/erin comes from a third-party provider and has"
                                    + " never logged in"),
                    "let 'erin' log in at 'home' once");
        }

        @Test
        @Tag("AF1.5")
        void becauseNoIncludePatternMatches() {
            expect(
                    explain(STAR, "permission/secret", "home", "us"),
                    List.of("AF 1.5 permission-filters include-patterns | permission/secret is not selected: no include"
                            + " pattern for permissions matches its whole name"),
                    "add an include pattern for 'secret' to the permission-filters of home -> us (this carries 1"
                            + " permission more)");
        }

        @Test
        @Tag("AF1.5")
        void becauseAnExcludePatternMatches() {
            Topology.Builder star = Topology.star(HOME, List.of(US))
                    .perTarget(US, permissions(new NamePatterns(List.of(), List.of("x", "se.*"))));

            expect(
                    explain(star, "permission/secret", "home", "us"),
                    List.of(
                            "AF 1.5 permission-filters exclude-patterns | permission/secret is not selected: the exclude"
                                    + " pattern 'se.*' for permissions matches its whole name"),
                    "drop the exclude pattern 'se.*' from the permission-filters of home -> us (this carries 1"
                            + " permission more)");
        }

        @Test
        @Tag("AF1.4")
        void becauseItsTypeIsNotNamed_andNothingBringsIt() {
            expect(
                    explain(STAR, "user/dave", "home", "us"),
                    List.of(
                            "AF 1.4 entity-types-to-sync | user/dave is not selected: the relation does not name users",
                            "AF 1.6 implicit sync | no group or permission names it, so nothing brings it along"),
                    "name users in the entities of home -> us (this carries 1 user more); or put 'dave' into a group"
                            + " that is carried, such as group/dev");
        }

        @Test
        @Tag("AF1.6")
        void becauseWhatWouldBringItIsFilteredOut_andThatIsTheSmallerChange() {
            // naming groups would carry empty, ops and qa; letting release through carries release and ops
            expect(
                    explain(STAR, "group/ops", "home", "us"),
                    List.of(
                            "AF 1.4 entity-types-to-sync | group/ops is not selected: the relation does not name groups",
                            "AF 1.6 implicit sync | permission/release would bring it, but is not carried: no include"
                                    + " pattern for permissions matches its whole name"),
                    "add an include pattern for 'release' to the permission-filters of home -> us, so that"
                            + " permission/release brings it (this carries 1 group, 1 permission more); or name it in a"
                            + " permission that is carried, such as permission/deploy");
        }

        @Test
        void forTwoReasons_bothAreToMend() {
            assertThat(explain(STAR, "user/erin", "home", "us").fix())
                    .contains(
                            "name users in the entities of home -> us (this carries 1 user more), and let 'erin' log in"
                                    + " at 'home' once");
        }

        @Test
        void becauseTheTargetIsInactive() {
            Topology.Builder star = Topology.star(HOME, List.of(US))
                    .perTarget(US, only(GROUPS).toBuilder().active(false).build());

            assertThat(explain(star, "group/qa", "home", "us").fix())
                    .contains("make the target of home -> us active (this carries 4 users, 4 groups more)");
        }

        @Test
        void becauseThereIsNoSuchEntity() {
            expect(
                    explain(STAR, "user/Alice", "home", "eu"),
                    List.of("inventory | the inventory of 'home' has no user/Alice"),
                    "check the spelling (names are case-sensitive), or create it at 'home'");
        }

        @Test
        void becauseThereIsNoRelationAndNoWay() {
            expect(
                    explain(STAR, "user/alice", "eu", "us"),
                    List.of("AF 1.13 relations | there is no relation eu -> us, and no way over other JPDs"),
                    "add the relation eu -> us");
        }

        @Test
        void becauseThereIsNoRelation_andANewOneWouldNotCarryIt() {
            Topology.Builder graph = Topology.graph(names("a", "b")).outbound(EXCLUDING);

            assertThat(explain(graph, "user/break-glass", "a", "b").fix())
                    .contains("add the relation a -> b, and take 'break-glass' out of exclude-users of 'a' (for all its"
                            + " targets)");
        }

        @Test
        void becauseTheSourceDoesNotHaveItItself() {
            Explanation explanation = explain(STAR, "user/dave", "us", "eu");

            assertThat(explanation.synced()).isFalse();
            assertThat(explanation.chain().get(0).text())
                    .isEqualTo("'us' does not have user/dave: nothing carries it there");
            assertThat(explanation.fix().orElseThrow())
                    .startsWith("bring it to 'us' first: name users in the entities of home -> us");
        }

        @Test
        void becauseTheOnlyWayStopsIt() {
            Topology.Builder line = Topology.graph(names("a", "b", "c"))
                    .relation(JpdName.of("a"), JpdName.of("b"), only(USERS, GROUPS))
                    .relation(JpdName.of("b"), JpdName.of("c"));

            expect(
                    explain(line, "token/t1", "a", "c"),
                    List.of(
                            "AF 1.13 relations | there is no relation a -> c; the way a -> b -> c ends at a -> b",
                            "AF 1.4 entity-types-to-sync | token/t1 is not selected: the relation does not name tokens"),
                    "name tokens in the entities of a -> b (this carries 1 token more); then ask again for b -> c");
        }

        @Test
        void becauseTheSourceNamesNoSuchType_theFixSaysWhereThatIsSet() {
            Topology.Builder star = Topology.star(HOME, List.of(US)).outbound(Company.sending(USERS));

            assertThat(explain(star, "token/t1", "home", "us").fix())
                    .contains("name tokens in entity-types-to-sync of 'home' (this carries 1 token more)");
        }

        @Test
        void aNameFullOfPatternSigns_isTakenAsItStands() {
            Inventory odd = Inventory.builder()
                    .add(Company.permission("a.b*(\\E", List.of(), List.of()))
                    .add(Company.permission("axb", List.of(), List.of()))
                    .build();
            Topology.Builder star =
                    Topology.star(HOME, List.of(US)).perTarget(US, permissions(NamePatterns.including("z")));

            assertThat(plan(star, odd)
                            .explain(EntityRef.permission("a.b*(\\E"), HOME, US)
                            .fix())
                    .hasValueSatisfying(fix -> assertThat(fix).endsWith("(this carries 1 permission more)"));
        }

        @Test
        void aNameTooLongForAPattern_isLetThroughByFewerPatterns() {
            String name = "p".repeat(NameFilter.LONGEST_PATTERN + 1);
            Inventory odd = Inventory.builder()
                    .add(Company.permission(name, List.of(), List.of()))
                    .build();
            Topology.Builder star =
                    Topology.star(HOME, List.of(US)).perTarget(US, permissions(NamePatterns.including("z")));

            assertThat(plan(star, odd)
                            .explain(EntityRef.permission(name), HOME, US)
                            .fix())
                    .contains("drop the include patterns from the permission-filters of home -> us (this carries 1"
                            + " permission more)");
        }
    }

    @Test
    void aQuestionAboutAJpdThatIsNotThere_orAboutOneAlone_isRefused() {
        assertThatThrownBy(() -> explain(STAR, "user/alice", "home", "mars"))
                .isInstanceOf(TopologyException.class)
                .hasMessageContaining("'mars'");
        assertThatThrownBy(() -> explain(STAR, "user/alice", "home", "home"))
                .isInstanceOf(TopologyException.class)
                .hasMessageContaining("name two JPDs");
    }

    @Test
    void aChangeThatIsProposed_works() {
        TargetSettings loosened = permissions(new NamePatterns(List.of("deploy", "\\Qrelease\\E"), List.of()));
        Topology.Builder mended =
                Topology.star(HOME, List.of(EU, US)).outbound(EXCLUDING).perTarget(US, loosened);

        assertThat(explain(mended, "group/ops", "home", "us").synced()).isTrue();
    }
}
