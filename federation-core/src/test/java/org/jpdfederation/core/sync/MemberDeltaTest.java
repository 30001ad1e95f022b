package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.sync.MemberDelta.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F17")
class MemberDeltaTest {

    private static final Permission.Patterns ALL = new Permission.Patterns(List.of("**"), List.of());

    @Test
    void ofAGroup_holdsWhoCameAndWhoWent() {
        MemberDelta delta = delta(TestData.group("dev", "ann", "bob"), TestData.group("dev", "bob", "cid"));

        assertThat(delta.added()).containsOnlyKeys(user("cid"));
        assertThat(delta.removed()).containsExactly(user("ann"));
        assertThat(delta.applyTo(TestData.group("dev", "ann", "bob", "dan")))
                .isEqualTo(TestData.group("dev", "bob", "cid", "dan"));
    }

    @Test
    void ofAPermission_holdsPrincipalsByResourceTypeWithTheirActions() {
        Permission before = permission(Map.of("artifact", resource("ann:READ bob:READ", "dev:READ")));
        Permission after = permission(
                Map.of("artifact", resource("ann:READ,WRITE", "dev:READ"), "build", resource("", "dev:READ")));
        MemberDelta delta = delta(before, after);

        assertThat(delta.added())
                .containsExactly(
                        Map.entry(new Member("artifact", EntityType.USERS, "ann"), actions("READ,WRITE")),
                        Map.entry(new Member("build", EntityType.GROUPS, "dev"), actions("READ")));
        assertThat(delta.removed()).containsExactly(new Member("artifact", EntityType.USERS, "bob"));
        assertThat(delta.applyTo(permission(Map.of(
                        "artifact", resource("ann:READ bob:READ cid:READ", ""),
                        "build", resource("bob:WRITE", "")))))
                .isEqualTo(permission(Map.of(
                        "artifact", resource("ann:READ,WRITE cid:READ", ""),
                        "build", resource("bob:WRITE", "dev:READ"))));
    }

    @Test
    void changesNothingButTheMembers() {
        Group held = Group.named("dev")
                .description("held")
                .members(List.of("ann"))
                .adminPrivileges(true)
                .build();
        MemberDelta delta = delta(TestData.group("dev"), TestData.group("dev", "bob"));

        assertThat(delta.applyTo(held))
                .isEqualTo(held.toBuilder().members(List.of("ann", "bob")).build());
    }

    @Test
    void aGrantOnAResourceTypeThatTheRecordDoesNotHave_namesNoTargets() {
        MemberDelta delta = delta(permission(Map.of()), permission(Map.of("build", resource("ann:READ", ""))));

        Permission merged = (Permission) delta.applyTo(permission(Map.of("artifact", resource("", "dev:READ"))));

        assertThat(merged.resources().get("build"))
                .isEqualTo(new Permission.Resource(
                        grants("ann:READ"), Collections.emptySortedMap(), Collections.emptySortedMap()));
        assertThat(merged.resources().get("artifact")).isEqualTo(resource("", "dev:READ"));
    }

    @Test
    void withoutAnEntityBefore_andForUsersAndTokens_thereIsNone() {
        assertThat(MemberDelta.between(null, TestData.group("dev", "ann"))).isEmpty();
        assertThat(MemberDelta.between(TestData.user("ann", "v1"), TestData.user("ann", "v2")))
                .isEmpty();
        assertThat(MemberDelta.between(TestData.token("t", "ann"), TestData.token("t", "ann")))
                .isEmpty();
    }

    @Test
    void thatHoldsNothing_isADeltaAllTheSame() {
        MemberDelta delta = delta(TestData.group("dev", "ann"), TestData.group("dev", "ann"));

        assertThat(delta.added()).isEmpty();
        assertThat(delta.removed()).isEmpty();
    }

    @Test
    void toAddAndThenRemove_isToRemove() {
        MemberDelta add = delta(TestData.group("dev"), TestData.group("dev", "ann"));
        MemberDelta remove = delta(TestData.group("dev", "ann"), TestData.group("dev"));

        assertThat(add.then(remove)).isEqualTo(remove);
        assertThat(remove.then(add)).isEqualTo(add);
    }

    @Test
    void keepingSome_leavesOutTheOthers_addedOrRemoved() {
        MemberDelta delta = delta(TestData.group("dev", "ann", "bob"), TestData.group("dev", "cid", "dan"));

        assertThat(delta.keeping(member -> List.of("ann", "cid").contains(member.name())))
                .isEqualTo(delta(TestData.group("dev", "ann"), TestData.group("dev", "cid")));
    }

    @Test
    void refusesWhatIsNoDelta() {
        SortedSet<Member> ann = new TreeSet<>(List.of(user("ann")));
        assertThatThrownBy(() -> new MemberDelta(new TreeMap<>(Map.of(user("ann"), actions(""))), ann))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both added and removed");
        assertThatThrownBy(() -> new Member("", EntityType.TOKENS, "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("users and groups");
        MemberDelta delta = delta(TestData.group("dev"), TestData.group("dev", "ann"));
        assertThatThrownBy(() -> delta.applyTo(TestData.user("ann", "v")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user/ann");
        Stamp stamp = Stamp.of(TestNetwork.START, JpdName.of("A"));
        assertThatThrownBy(() -> new Entry.Upsert(TestData.user("ann", "v"), stamp, Optional.of(delta)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no members");
    }

    /** Four states of one entity in a row: x becomes y by the delta, and deltas compose as functions do. */
    @Test
    void onGeneratedGroupsAndPermissions_composesAsFunctionsDo_andTwiceIsOnce() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = TestData.random(seed);
            boolean groups = random.nextBoolean();
            Entity x = generated(groups, random);
            Entity y = generated(groups, random);
            Entity z = generated(groups, random);
            Entity other = generated(groups, random);
            MemberDelta first = delta(x, y);
            MemberDelta next = delta(y, z);
            String what = "seed " + seed;
            assertThat(delta(first.applyTo(x), y).added()).as(what).isEmpty();
            assertThat(delta(first.applyTo(x), y).removed()).as(what).isEmpty();
            assertThat(first.then(next).applyTo(other)).as(what).isEqualTo(next.applyTo(first.applyTo(other)));
            assertThat(first.applyTo(first.applyTo(other))).as(what).isEqualTo(first.applyTo(other));
        }
    }

    private static Entity generated(boolean group, Random random) {
        if (group) {
            return Group.named("dev").members(some(random)).build();
        }
        SortedMap<String, Permission.Resource> resources = new TreeMap<>();
        for (String type : List.of("artifact", "build")) {
            String grants = String.join(
                    " ",
                    some(random).stream()
                            .map(name -> name + (random.nextBoolean() ? ":READ" : ":READ,WRITE"))
                            .toList());
            resources.put(type, resource(grants, grants));
        }
        return permission(resources);
    }

    private static List<String> some(Random random) {
        return List.of("ann", "bob", "cid", "dan").stream()
                .filter(name -> random.nextBoolean())
                .toList();
    }

    private static MemberDelta delta(Entity before, Entity after) {
        return MemberDelta.between(before, after).orElseThrow();
    }

    private static Member user(String name) {
        return new Member("", EntityType.USERS, name);
    }

    private static Permission permission(Map<String, Permission.Resource> resources) {
        return Permission.of("deploy", resources);
    }

    private static Permission.Resource resource(String users, String groups) {
        return new Permission.Resource(grants(users), grants(groups), new TreeMap<>(Map.of("libs", ALL)));
    }

    /** Grants written as {@code ann:READ,WRITE bob:READ}. */
    private static SortedMap<String, SortedSet<String>> grants(String text) {
        SortedMap<String, SortedSet<String>> grants = new TreeMap<>();
        for (String grant : text.isEmpty() ? List.<String>of() : List.of(text.split(" "))) {
            grants.put(grant.substring(0, grant.indexOf(':')), actions(grant.substring(grant.indexOf(':') + 1)));
        }
        return grants;
    }

    private static SortedSet<String> actions(String text) {
        return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(text.split(",")));
    }
}
