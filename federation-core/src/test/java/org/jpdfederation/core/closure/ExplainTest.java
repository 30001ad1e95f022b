package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.closure.Fixtures.excluding;
import static org.jpdfederation.core.closure.Fixtures.group;
import static org.jpdfederation.core.closure.Fixtures.inventory;
import static org.jpdfederation.core.closure.Fixtures.ldapUser;
import static org.jpdfederation.core.closure.Fixtures.permission;
import static org.jpdfederation.core.closure.Fixtures.rule;
import static org.jpdfederation.core.closure.Fixtures.sending;
import static org.jpdfederation.core.closure.Fixtures.user;
import static org.jpdfederation.core.entity.EntityType.GROUPS;
import static org.jpdfederation.core.entity.EntityType.PERMISSIONS;
import static org.jpdfederation.core.entity.EntityType.USERS;

import java.util.List;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IB8")
class ExplainTest {

    private final EntityIndex index = EntityIndex.of(inventory(
            user("alice"),
            user("mallory"),
            ldapUser("nora", SignIn.NEVER),
            user("dave"),
            group("dev", "alice", "mallory", "nora"),
            group("lost", "dave"),
            permission("deploy", List.of("dev"), List.of()),
            permission("old-deploy", List.of("lost"), List.of("dave")),
            permission("zz", List.of("dev"), List.of())));

    private final Selection selection = index.select(SelectionRule.of(
            excluding("mallory"),
            sending(PERMISSIONS).toBuilder()
                    .permissionFilters(new NamePatterns(List.of(), List.of("old-.*", ".*old.*")))
                    .build()));

    @Test
    void aChainGoesFromASelectedEntityToTheOneAskedFor() {
        Verdict verdict = selection.explain(EntityRef.user("alice"));

        assertThat(verdict).isInstanceOf(Verdict.Carried.class);
        assertThat(((Verdict.Carried) verdict).chain().links())
                .containsExactly(
                        new Link(
                                "AF 1.5 permission-filters",
                                EntityRef.permission("deploy"),
                                "permission/deploy is selected: the relation names permissions, and the name passes"
                                        + " their filter"),
                        new Link("AF 1.6 implicit sync", EntityRef.group("dev"), "permission/deploy brings group/dev"),
                        new Link(
                                "AF 1.6 implicit sync",
                                EntityRef.user("alice"),
                                "group/dev brings its member user/alice"));
        assertThat(selection.reason(EntityRef.user("alice"))).contains(((Verdict.Carried) verdict).chain());
    }

    @Test
    void anEntitySelectedByTypeHasAChainOfOneLink() {
        Selection users = index.select(rule(USERS));

        assertThat(users.reason(EntityRef.user("alice")).orElseThrow())
                .isEqualTo(new ReasonChain(List.of(new Link(
                        "AF 1.4 entity-types-to-sync",
                        EntityRef.user("alice"),
                        "user/alice is selected: the relation names users"))));
    }

    @Test
    @Tag("K7")
    void anExcludedUserIsHeldBackWithTheChainThatWouldCarry() {
        Verdict verdict = selection.explain(EntityRef.user("mallory"));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.HeldBackUser.class, held -> {
            assertThat(held.why()).isEqualTo(HeldBack.EXCLUDED);
            assertThat(held.chain()).hasToString("""
                    permission/deploy is selected: the relation names permissions, and the name passes their filter
                    permission/deploy brings group/dev
                    group/dev brings its member user/mallory""");
        });
        assertThat(selection.reason(EntityRef.user("mallory"))).isEmpty();
    }

    @Test
    @Tag("AF1.7")
    void aThirdPartyUserWhoNeverLoggedInIsHeldBack() {
        assertThat(selection.explain(EntityRef.user("nora")))
                .isInstanceOfSatisfying(
                        Verdict.HeldBackUser.class,
                        held -> assertThat(held.why()).isEqualTo(HeldBack.NEVER_LOGGED_IN));
    }

    @Test
    void aUserWhomNothingBringsIsToldWhatWould() {
        Verdict verdict = selection.explain(EntityRef.user("dave"));

        assertThat(verdict)
                .isEqualTo(new Verdict.NotSelected(
                        EntityRef.user("dave"),
                        new Obstacle(Obstacle.Kind.TYPE_NOT_NAMED, USERS, ""),
                        List.of(
                                new Verdict.Bringer(
                                        EntityRef.group("lost"),
                                        new Obstacle(Obstacle.Kind.TYPE_NOT_NAMED, GROUPS, "")),
                                new Verdict.Bringer(
                                        EntityRef.permission("old-deploy"),
                                        new Obstacle(Obstacle.Kind.EXCLUDED, PERMISSIONS, "old-.*")))));
    }

    @Test
    @Tag("AF1.5")
    void aFilteredPermissionIsToldWhichPatternStopsIt() {
        Verdict verdict = selection.explain(EntityRef.permission("old-deploy"));

        Obstacle obstacle =
                verdict.fold(carried -> null, held -> null, notSelected -> notSelected.obstacle(), unknown -> null);
        assertThat(obstacle).isEqualTo(new Obstacle(Obstacle.Kind.EXCLUDED, PERMISSIONS, "old-.*"));
        assertThat(obstacle.rule()).isEqualTo("AF 1.5 permission-filters exclude-patterns");
        assertThat(obstacle.text()).isEqualTo("the exclude pattern 'old-.*' for permissions matches its whole name");
    }

    @Test
    void eachObstacleNamesItsSetting() {
        assertThat(new Obstacle(Obstacle.Kind.TARGET_INACTIVE, USERS, "").rule())
                .isEqualTo("AF 1.5 active");
        assertThat(new Obstacle(Obstacle.Kind.TARGET_INACTIVE, USERS, "").text())
                .isEqualTo("the target is not active");
        assertThat(new Obstacle(Obstacle.Kind.TYPE_NOT_NAMED, USERS, "").rule())
                .isEqualTo("AF 1.4 entity-types-to-sync");
        assertThat(new Obstacle(Obstacle.Kind.TYPE_NOT_NAMED, USERS, "").text())
                .isEqualTo("the relation does not name users");
        assertThat(new Obstacle(Obstacle.Kind.NOT_INCLUDED, GROUPS, "").rule())
                .isEqualTo("AF 1.5 group-filters include-patterns");
        assertThat(new Obstacle(Obstacle.Kind.NOT_INCLUDED, GROUPS, "").text())
                .isEqualTo("no include pattern for groups matches its whole name");
    }

    @Test
    void ofSeveralShortestChainsTheFirstInOrderOfEntitiesIsTold() {
        // seen from alice: groups a and b at the same distance; a is brought by p2 and p3
        EntityIndex ties = EntityIndex.of(inventory(
                user("alice"),
                group("a", "alice"),
                group("b", "alice"),
                permission("p1", List.of("b"), List.of()),
                permission("p2", List.of("a"), List.of()),
                permission("p3", List.of("a"), List.of())));

        ReasonChain chain =
                ties.select(rule(PERMISSIONS)).reason(EntityRef.user("alice")).orElseThrow();

        assertThat(chain.links())
                .extracting(Link::entity)
                .containsExactly(EntityRef.permission("p2"), EntityRef.group("a"), EntityRef.user("alice"));
    }

    @Test
    void aPermissionThatNamesAUserSaysSo() {
        EntityIndex direct = EntityIndex.of(inventory(user("eve"), permission("p", List.of(), List.of("eve"))));

        assertThat(direct.select(rule(PERMISSIONS))
                        .reason(EntityRef.user("eve"))
                        .orElseThrow())
                .hasToString("""
                        permission/p is selected: the relation names permissions
                        permission/p brings user/eve""");
    }

    @Test
    void anEntityThatDoesNotExistIsUnknown() {
        Verdict verdict = selection.explain(EntityRef.group("nobody"));

        assertThat(verdict).isEqualTo(new Verdict.Unknown(EntityRef.group("nobody")));
        assertThat(selection.reason(EntityRef.group("nobody"))).isEmpty();
    }

    @Test
    void foldHandlesEachVerdictWithItsOwnFunction() {
        assertThat(List.of("user/alice", "user/mallory", "user/dave", "user/nobody"))
                .extracting(EntityRef::parse)
                .extracting(selection::explain)
                .extracting(verdict -> verdict.<String>fold(
                        carried -> "carried " + carried.entity(),
                        held -> "held back " + held.entity(),
                        notSelected -> "not selected " + notSelected.entity(),
                        unknown -> "unknown " + unknown.entity()))
                .containsExactly(
                        "carried user/alice",
                        "held back user/mallory",
                        "not selected user/dave",
                        "unknown user/nobody");
    }

    @Test
    void aChainWithoutLinksCannotBe() {
        assertThatThrownBy(() -> new ReasonChain(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void defaultsSendEverything() {
        Selection all = index.select(
                SelectionRule.of(OutboundConfig.defaults(), org.jpdfederation.core.config.TargetSettings.defaults()));

        assertThat(all.size()).isEqualTo(index.inventory().size() - 1); // nora never logged in
    }
}
