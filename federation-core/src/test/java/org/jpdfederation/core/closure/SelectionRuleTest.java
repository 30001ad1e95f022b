package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.closure.Fixtures.excluding;
import static org.jpdfederation.core.closure.Fixtures.group;
import static org.jpdfederation.core.closure.Fixtures.ldapUser;
import static org.jpdfederation.core.closure.Fixtures.permission;
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
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F4")
class SelectionRuleTest {

    private static final OutboundConfig SOURCE = OutboundConfig.defaults();

    @Test
    @Tag("AF1.4")
    void withoutTypesOfItsOwnATargetGetsThoseOfTheSource() {
        OutboundConfig usersOnly =
                SOURCE.toBuilder().entityTypes(List.of(USERS)).build();

        assertThat(SelectionRule.of(SOURCE, TargetSettings.defaults()).types()).containsExactly(EntityType.values());
        assertThat(SelectionRule.of(usersOnly, TargetSettings.defaults()).types())
                .containsExactly(USERS);
        assertThat(SelectionRule.of(usersOnly, sending(TOKENS)).types()).containsExactly(TOKENS);
    }

    @Test
    @Tag("AF1.5")
    void eachFilterJudgesItsOwnType() {
        SelectionRule rule = SelectionRule.of(
                SOURCE,
                TargetSettings.defaults().toBuilder()
                        .permissionFilters(NamePatterns.including("p.*"))
                        .groupFilters(NamePatterns.including("g.*"))
                        .build());

        assertThat(rule.selects(PERMISSIONS, "p1")).isTrue();
        assertThat(rule.selects(PERMISSIONS, "g1")).isFalse();
        assertThat(rule.selects(GROUPS, "g1")).isTrue();
        assertThat(rule.selects(GROUPS, "p1")).isFalse();
        assertThat(rule.selects(USERS, "x")).isTrue();
        assertThat(rule.selects(TOKENS, "x")).isTrue();
    }

    @Test
    void anInactiveTargetIsSelectedNothingFor() {
        SelectionRule rule = SelectionRule.of(
                SOURCE, TargetSettings.defaults().toBuilder().active(false).build());

        assertThat(rule.active()).isFalse();
        assertThat(EntityType.values()).noneMatch(type -> rule.selects(type, "x"));
        assertThat(rule.obstacle(USERS, "x").orElseThrow().kind()).isEqualTo(Obstacle.Kind.TARGET_INACTIVE);
    }

    @Test
    void theFirstObstacleIsTold_andNoneWhereTheEntityIsSelected() {
        SelectionRule rule = SelectionRule.of(
                SOURCE,
                sending(PERMISSIONS).toBuilder()
                        .permissionFilters(new NamePatterns(List.of("a.*", "b.*"), List.of(".*x", ".*y")))
                        .build());

        assertThat(rule.obstacle(USERS, "a")).contains(new Obstacle(Obstacle.Kind.TYPE_NOT_NAMED, USERS, ""));
        assertThat(rule.obstacle(PERMISSIONS, "cx"))
                .contains(new Obstacle(Obstacle.Kind.NOT_INCLUDED, PERMISSIONS, ""));
        assertThat(rule.obstacle(PERMISSIONS, "by")).contains(new Obstacle(Obstacle.Kind.EXCLUDED, PERMISSIONS, ".*y"));
        assertThat(rule.obstacle(PERMISSIONS, "b")).isEmpty();
    }

    @Test
    @Tag("AF1.7")
    void onlyThirdPartyUsersNeedALogin() {
        SelectionRule rule = SelectionRule.of(SOURCE, TargetSettings.defaults());

        assertThat(rule.heldBack(ldapUser("u", SignIn.NEVER))).contains(HeldBack.NEVER_LOGGED_IN);
        assertThat(rule.heldBack(ldapUser("u", SignIn.UNKNOWN))).isEmpty();
        assertThat(rule.heldBack(ldapUser("u", SignIn.YES))).isEmpty();
        assertThat(rule.heldBack(User.named("u").signIn(SignIn.NEVER).build())).isEmpty();
    }

    @Test
    @Tag("K7")
    void exclusionConcernsUsersOnly_andIsNamedFirst() {
        SelectionRule rule = SelectionRule.of(excluding("x"), TargetSettings.defaults());

        assertThat(rule.heldBack(user("x"))).contains(HeldBack.EXCLUDED);
        assertThat(rule.heldBack(ldapUser("x", SignIn.NEVER))).contains(HeldBack.EXCLUDED);
        assertThat(rule.heldBack(group("x"))).isEmpty();
        assertThat(rule.heldBack(permission("x", List.of(), List.of()))).isEmpty();
        assertThat(rule.heldBack(user("X"))).isEmpty();
    }

    @Test
    @Tag("K7")
    void excludedNamesAreTakenOutOfWhatIsSent() {
        SelectionRule rule = SelectionRule.of(excluding("mallory", "dev"), TargetSettings.defaults());

        Group dev = (Group) rule.asSent(group("dev", "alice", "mallory"));
        Permission deploy = (Permission) rule.asSent(permission("deploy", List.of("dev"), List.of("bob", "mallory")));

        assertThat(dev.members()).containsExactly("alice");
        assertThat(deploy.users()).containsExactly("bob");
        assertThat(deploy.groups())
                .as("a group that bears an excluded user's name")
                .containsExactly("dev");
    }

    @Test
    @Tag("K7")
    void whatHoldsNoExcludedNameIsSentAsItIs() {
        SelectionRule rule = SelectionRule.of(excluding("mallory"), TargetSettings.defaults());
        List<Entity> entities = List.of(
                user("mallory"),
                group("dev", "alice"),
                group("mallory"),
                permission("deploy", List.of("mallory"), List.of("alice")));

        assertThat(entities)
                .allSatisfy(entity -> assertThat(rule.asSent(entity)).isSameAs(entity));
        Group withMallory = group("dev", "mallory");
        assertThat(SelectionRule.of(SOURCE, TargetSettings.defaults()).asSent(withMallory))
                .isSameAs(withMallory);
    }

    @Test
    @Tag("K7")
    void whereTheClosureWins_anExcludedUserIsNotSelectedByItsType_butNotHeldBackEither_andItsNameStays() {
        SelectionRule rule =
                SelectionRule.of(excluding("mallory"), TargetSettings.defaults(), ExcludedUsers.CLOSURE_WINS);
        Group dev = group("dev", "alice", "mallory");
        Permission deploy = permission("deploy", List.of(), List.of("mallory"));

        assertThat(rule.selects(USERS, "mallory")).isFalse();
        assertThat(rule.obstacle(USERS, "mallory")).contains(new Obstacle(Obstacle.Kind.USER_EXCLUDED, USERS, ""));
        assertThat(rule.obstacle(USERS, "alice")).isEmpty();
        assertThat(rule.selects(GROUPS, "mallory")).isTrue();
        assertThat(rule.heldBack(user("mallory"))).isEmpty();
        assertThat(rule.heldBack(ldapUser("mallory", SignIn.NEVER))).contains(HeldBack.NEVER_LOGGED_IN);
        assertThat(rule.excludes(EntityRef.user("mallory"))).isFalse();
        assertThat(rule.asSent(dev)).isSameAs(dev);
        assertThat(rule.asSent(deploy)).isSameAs(deploy);
    }

    @Test
    @Tag("AF1.7")
    void aNameOfAUserWhoNeverLoggedInStaysInTheMembers() {
        // F4 takes excluded names out; nothing published says so of those who never logged in
        SelectionRule rule = SelectionRule.of(SOURCE, TargetSettings.defaults());

        assertThat(((Group) rule.asSent(group("dev", "nora"))).members()).containsExactly("nora");
    }
}
