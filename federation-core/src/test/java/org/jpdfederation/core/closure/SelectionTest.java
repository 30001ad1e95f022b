package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.closure.Fixtures.excluding;
import static org.jpdfederation.core.closure.Fixtures.group;
import static org.jpdfederation.core.closure.Fixtures.inventory;
import static org.jpdfederation.core.closure.Fixtures.ldapUser;
import static org.jpdfederation.core.closure.Fixtures.names;
import static org.jpdfederation.core.closure.Fixtures.permission;
import static org.jpdfederation.core.closure.Fixtures.rule;
import static org.jpdfederation.core.closure.Fixtures.sending;
import static org.jpdfederation.core.closure.Fixtures.user;
import static org.jpdfederation.core.entity.EntityType.GROUPS;
import static org.jpdfederation.core.entity.EntityType.PERMISSIONS;
import static org.jpdfederation.core.entity.EntityType.TOKENS;
import static org.jpdfederation.core.entity.EntityType.USERS;

import java.util.List;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F4")
class SelectionTest {

    /**
     * Permissions only. Worked by hand:
     *
     * <pre>
     * permission/deploy   selected by type
     *   brings group/dev, group/ops, user/carol, user/mallory
     *   group/dev brings alice, bob, mallory;  group/ops brings bob
     * carried: users alice, bob (group), carol (permission); groups dev, ops (permission); permission deploy (type)
     * held back: mallory, in a group and named by the permission, but excluded
     * not carried: user/dave (in group/lost only), group/lost (named by no permission)
     * </pre>
     */
    @Nested
    @Tag("K7")
    class PermissionsBringGroupsAndUsers {

        final EntityIndex index = EntityIndex.of(inventory(
                user("alice"),
                User.named("bob").admin(true).build(),
                user("carol"),
                user("dave"),
                user("mallory"),
                group("dev", "alice", "bob", "mallory"),
                Group.named("ops").adminPrivileges(true).members(List.of("bob")).build(),
                group("lost", "dave"),
                permission("deploy", List.of("dev", "ops"), List.of("carol", "mallory"))));
        final Selection selection = index.select(SelectionRule.of(excluding("mallory"), sending(PERMISSIONS)));

        @Test
        void carriesTheClosureWithoutTheExcludedUser_inOrderF19() {
            assertThat(names(selection))
                    .containsExactly(
                            "user/alice", "user/bob", "user/carol", "group/dev", "group/ops", "permission/deploy");
            assertThat(selection.size()).isEqualTo(6);
        }

        @Test
        void countsEachEntityOnceByTheLastStepOfItsShortestChain() {
            assertThat(selection.count(Because.TYPE)).isEqualTo(1);
            assertThat(selection.count(Because.GROUP)).isEqualTo(2);
            assertThat(selection.count(Because.PERMISSION)).isEqualTo(3);
            assertThat(selection.count(USERS, Because.GROUP)).isEqualTo(2);
            assertThat(selection.count(USERS, Because.PERMISSION)).isEqualTo(1);
            assertThat(selection.count(GROUPS, Because.PERMISSION)).isEqualTo(2);
            assertThat(selection.count(USERS, Because.TYPE)).isZero();
        }

        @Test
        void countsTypesAdminsAndHeldBack() {
            assertThat(selection.count(USERS)).isEqualTo(3);
            assertThat(selection.count(GROUPS)).isEqualTo(2);
            assertThat(selection.count(PERMISSIONS)).isEqualTo(1);
            assertThat(selection.count(TOKENS)).isZero();
            assertThat(selection.adminUsers()).isEqualTo(1);
            assertThat(selection.adminGroups()).isEqualTo(1);
            assertThat(selection.thirdPartyUsers()).isZero();
            assertThat(selection.heldBack(HeldBack.EXCLUDED)).isEqualTo(1);
            assertThat(selection.heldBack(HeldBack.NEVER_LOGGED_IN)).isZero();
        }

        @Test
        void anExcludedUserWhomNothingSelectsIsNotHeldBack() {
            Selection other = index.select(SelectionRule.of(excluding("dave", "nobody"), sending(PERMISSIONS)));

            assertThat(other.heldBack(HeldBack.EXCLUDED)).isZero();
            assertThat(other.contains(EntityRef.user("mallory"))).isTrue();
        }
    }

    /**
     * Users and groups, with mallory and zed excluded and the closure winning. Worked by hand:
     *
     * <pre>
     * user/alice    carried by type
     * user/mallory  not by type; group/dev, carried by type, brings her
     * user/zed      not by type; only group/lost would bring him, and its filter keeps it out
     * </pre>
     */
    @Nested
    @Tag("K7")
    class WhereTheClosureWins {

        final Selection selection = EntityIndex.of(inventory(
                        user("alice"), user("mallory"), user("zed"), group("dev", "mallory"), group("lost", "zed")))
                .select(SelectionRule.of(
                        excluding("mallory", "zed"),
                        sending(USERS, GROUPS).toBuilder()
                                .groupFilters(NamePatterns.including("dev"))
                                .build(),
                        ExcludedUsers.CLOSURE_WINS));

        @Test
        void anExcludedUserIsCarriedIfAGroupBringsIt() {
            assertThat(names(selection)).containsExactly("user/alice", "user/mallory", "group/dev");
            assertThat(selection.count(USERS, Because.TYPE)).isEqualTo(1);
            assertThat(selection.count(USERS, Because.GROUP)).isEqualTo(1);
            assertThat(selection.heldBack(HeldBack.EXCLUDED)).isZero();
        }

        @Test
        @Tag("IB8")
        void theReasonIsTheGroupAlone() {
            assertThat(selection.reason(EntityRef.user("mallory")).orElseThrow())
                    .hasToString("group/dev is selected: the relation names groups, and the name passes their filter\n"
                            + "group/dev brings its member user/mallory");
        }

        @Test
        @Tag("IB8")
        void whomOnlyItsTypeSelects_isKeptOutByTheExclusion() {
            Verdict.NotSelected zed = (Verdict.NotSelected) selection.explain(EntityRef.user("zed"));

            assertThat(zed.obstacle().rule()).isEqualTo("AF 1.4 exclude-users");
            assertThat(zed.obstacle().text()).isEqualTo("the source excludes the user");
            assertThat(zed.bringers()).extracting(Verdict.Bringer::entity).containsExactly(EntityRef.group("lost"));
        }
    }

    /**
     * Users and permissions, permissions filtered. Worked by hand:
     *
     * <pre>
     * include team-a-.*  exclude .*-internal
     * permission/team-a-web       passes, brings group/web, which brings user/ann
     * permission/team-a-internal  excluded (exclude wins); its group/core is not carried
     * permission/my-team-a-web    not included (the whole name must match)
     * permission/team-b-web       not included
     * users: all three by type, also zoe whom only team-a-internal names; ann counts as TYPE, not as GROUP
     * </pre>
     */
    @Nested
    @Tag("AF1.5")
    class FilteredPermissionsBesideUsers {

        final EntityIndex index = EntityIndex.of(inventory(
                user("ann"),
                user("ben"),
                user("zoe"),
                group("web", "ann"),
                group("core", "ben"),
                permission("team-a-web", List.of("web"), List.of()),
                permission("team-a-internal", List.of("core"), List.of("zoe")),
                permission("my-team-a-web", List.of("core"), List.of()),
                permission("team-b-web", List.of("core"), List.of())));
        final Selection selection = index.select(SelectionRule.of(
                OutboundConfig.defaults(),
                sending(USERS, PERMISSIONS).toBuilder()
                        .permissionFilters(new NamePatterns(List.of("team-a-.*"), List.of(".*-internal")))
                        .build()));

        @Test
        void carriesWhatPassesAndWhatItBrings() {
            assertThat(names(selection))
                    .containsExactly("user/ann", "user/ben", "user/zoe", "group/web", "permission/team-a-web");
        }

        @Test
        void countsAUserWhomTypeAndGroupSelectAsType() {
            assertThat(selection.count(USERS, Because.TYPE)).isEqualTo(3);
            assertThat(selection.count(USERS, Because.GROUP)).isZero();
            assertThat(selection.count(GROUPS, Because.PERMISSION)).isEqualTo(1);
            assertThat(selection.count(PERMISSIONS, Because.TYPE)).isEqualTo(1);
        }
    }

    /**
     * Groups only, filtered, with third-party users. Worked by hand:
     *
     * <pre>
     * include d.*
     * group/dev      selected, brings in (internal, never logged in), yes, unknown, never, both
     * group/docs     selected, brings gone, for whom no user exists
     * group/sales    not included; user/sam is not carried
     * carried users: in (internal users need no login), yes, unknown
     * held back: never (ldap, never logged in); both (excluded and never logged in) counts as excluded
     * permission/p names group/sales but is not carried, since its type is not named
     * </pre>
     */
    @Nested
    @Tag("AF1.7")
    class FilteredGroupsWithThirdPartyUsers {

        final EntityIndex index = EntityIndex.of(inventory(
                User.named("in").signIn(SignIn.NEVER).build(),
                ldapUser("yes", SignIn.YES),
                ldapUser("unknown", SignIn.UNKNOWN),
                ldapUser("never", SignIn.NEVER),
                ldapUser("both", SignIn.NEVER),
                ldapUser("sam", SignIn.YES),
                group("dev", "in", "yes", "unknown", "never", "both"),
                group("docs", "gone"),
                group("sales", "sam"),
                permission("p", List.of("sales"), List.of())));
        final Selection selection = index.select(SelectionRule.of(
                excluding("both"),
                sending(GROUPS).toBuilder()
                        .groupFilters(NamePatterns.including("d.*"))
                        .build()));

        @Test
        void carriesThoseWhoLoggedInOrOfWhomItIsNotKnown() {
            assertThat(names(selection))
                    .containsExactly("user/in", "user/unknown", "user/yes", "group/dev", "group/docs");
            assertThat(selection.count(USERS, Because.GROUP)).isEqualTo(3);
            assertThat(selection.thirdPartyUsers()).isEqualTo(2);
        }

        @Test
        void countsWhoIsHeldBackOnce_excludedFirst() {
            assertThat(selection.heldBack(HeldBack.EXCLUDED)).isEqualTo(1);
            assertThat(selection.heldBack(HeldBack.NEVER_LOGGED_IN)).isEqualTo(1);
        }

        @Test
        void aGroupBroughtByAPermissionNeedNotPassTheGroupFilter() {
            Selection both = index.select(SelectionRule.of(
                    OutboundConfig.defaults(),
                    sending(GROUPS, PERMISSIONS).toBuilder()
                            .groupFilters(NamePatterns.including("d.*"))
                            .build()));

            assertThat(both.contains(EntityRef.group("sales"))).isTrue();
            assertThat(both.count(GROUPS, Because.TYPE)).isEqualTo(2);
            assertThat(both.count(GROUPS, Because.PERMISSION)).isEqualTo(1);
            assertThat(both.contains(EntityRef.user("sam"))).isTrue();
        }
    }

    @Test
    void ofTwoShortestChainsTheOneThroughAGroupCounts() {
        EntityIndex index =
                EntityIndex.of(inventory(user("eve"), group("zz", "eve"), permission("aa", List.of(), List.of("eve"))));

        Selection selection = index.select(rule(GROUPS, PERMISSIONS));

        assertThat(selection.count(USERS, Because.GROUP)).isEqualTo(1);
        assertThat(selection.count(USERS, Because.PERMISSION)).isZero();
        assertThat(selection.reason(EntityRef.user("eve")).orElseThrow().links())
                .extracting(Link::entity)
                .containsExactly(EntityRef.group("zz"), EntityRef.user("eve"));
    }

    @Test
    void aChainThroughAPermissionCountsWhenItIsShorter() {
        // aa brings group/team and eve: permission -> eve has two links, permission -> team -> eve three
        EntityIndex index = EntityIndex.of(
                inventory(user("eve"), group("team", "eve"), permission("aa", List.of("team"), List.of("eve"))));

        Selection selection = index.select(rule(PERMISSIONS));

        assertThat(selection.count(USERS, Because.PERMISSION)).isEqualTo(1);
        assertThat(selection.count(USERS, Because.GROUP)).isZero();
    }

    @Test
    void anInactiveTargetGetsNothing() {
        EntityIndex index = EntityIndex.of(inventory(user("alice"), group("dev", "alice")));

        Selection selection = index.select(SelectionRule.of(
                OutboundConfig.defaults(),
                TargetSettings.defaults().toBuilder().active(false).build()));

        assertThat(selection.size()).isZero();
        assertThat(selection.entities()).isEmpty();
    }

    @Test
    void anEmptyInventoryHasAnEmptySelection() {
        Selection selection = EntityIndex.of(Inventory.empty()).select(rule(USERS, GROUPS, PERMISSIONS, TOKENS));

        assertThat(selection.size()).isZero();
        assertThat(selection.contains(EntityRef.user("alice"))).isFalse();
        assertThat(selection.explain(EntityRef.user("alice"))).isEqualTo(new Verdict.Unknown(EntityRef.user("alice")));
    }

    @Test
    void countsWhatAnotherRelationDoesNotCarry() {
        EntityIndex index = EntityIndex.of(inventory(
                user("alice"), user("bob"), user("carol"), group("dev", "alice"), group("ops", "alice", "bob")));
        Selection all = index.select(rule(USERS, GROUPS));
        Selection dev = index.select(SelectionRule.of(
                OutboundConfig.defaults(),
                sending(GROUPS).toBuilder()
                        .groupFilters(NamePatterns.including("dev"))
                        .build()));

        assertThat(all.countNotIn(dev, USERS)).isEqualTo(2);
        assertThat(all.countNotIn(dev, GROUPS)).isEqualTo(1);
        assertThat(dev.countNotIn(all, USERS)).isZero();
        assertThat(all.countNotIn(all, GROUPS)).isZero();
    }

    @Test
    void selectionsOfTwoIndexesAreNotCompared() {
        Inventory inventory = inventory(user("alice"));
        Selection one = EntityIndex.of(inventory).select(rule(USERS));
        Selection other = EntityIndex.of(inventory).select(rule(USERS));

        assertThatThrownBy(() -> one.countNotIn(other, USERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two indexes");
    }

    @Test
    @Tag("K9")
    void namesThatStandForNoEntityBringNothingAndAreListed() {
        EntityIndex index = EntityIndex.of(inventory(
                user("alice"),
                group("dev", "alice", "ghost", "dev"),
                permission("p", List.of("no-group"), List.of("alice", "ghost"))));

        assertThat(index.unknownNameCount()).isEqualTo(4);
        assertThat(index.unknownNames().map(unknown -> unknown.holder() + " -> " + unknown.missing()))
                .containsExactly(
                        "group/dev -> user/dev",
                        "group/dev -> user/ghost",
                        "permission/p -> group/no-group",
                        "permission/p -> user/ghost");
        assertThat(names(index.select(rule(PERMISSIONS)))).containsExactly("user/alice", "permission/p");
    }

    @Test
    @Tag("Names1.1")
    void hostileNamesAreOnlyNames() {
        // by code point: U+FB01 comes before U+1F600, though its char is greater than a surrogate
        String[] names = {" ", "0123", "1e3", "AaAa", "BBBB", "no", "~", "\uFB01", "\uD83D\uDE00"};
        Inventory.Builder builder = Inventory.builder().add(group("all", names));
        for (String name : names) {
            builder.add(user(name));
        }
        EntityIndex index = EntityIndex.of(builder.build());

        Selection selection = index.select(rule(GROUPS));

        assertThat(selection
                        .entities()
                        .filter(User.class::isInstance)
                        .map(entity -> entity.ref().name()))
                .containsExactly(names);
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(selection.contains(EntityRef.user(name))).isTrue());
        assertThat(selection.contains(EntityRef.user("123"))).isFalse();
        assertThat(index.unknownNameCount()).isZero();
    }

    @Test
    void aUserAndAGroupOfOneNameAreTwoEntities() {
        EntityIndex index = EntityIndex.of(inventory(user("dev"), user("alice"), group("dev", "alice")));

        Selection selection = index.select(rule(GROUPS));

        assertThat(names(selection)).containsExactly("user/alice", "group/dev");
    }
}
