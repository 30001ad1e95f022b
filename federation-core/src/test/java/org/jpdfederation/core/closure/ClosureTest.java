package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.closure.Fixtures.group;
import static org.jpdfederation.core.closure.Fixtures.inventory;
import static org.jpdfederation.core.closure.Fixtures.ldapUser;
import static org.jpdfederation.core.closure.Fixtures.permission;
import static org.jpdfederation.core.closure.Fixtures.user;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What would a permission bring? Worked by hand:
 *
 * <pre>
 * permission/deploy brings group/dev, group/gone (unknown), user/carol
 * group/dev brings user/alice, user/nora
 * permission/audit brings group/ops, which brings user/bob
 * </pre>
 */
@Tag("AF1.6")
class ClosureTest {

    private final EntityIndex index = EntityIndex.of(inventory(
            user("alice"),
            user("bob"),
            user("carol"),
            ldapUser("nora", SignIn.NEVER),
            group("dev", "alice", "nora"),
            group("ops", "bob"),
            permission("audit", List.of("ops"), List.of()),
            permission("deploy", List.of("dev", "gone"), List.of("carol"))));

    @Test
    void ofAPermissionHasItsGroupsAndUsers_alsoThoseWhomARelationHoldsBack() {
        Closure closure = index.closure(List.of(EntityRef.permission("deploy")));

        assertThat(closure.entities().map(entity -> entity.ref().toString()))
                .containsExactly("user/alice", "user/carol", "user/nora", "group/dev", "permission/deploy");
        assertThat(closure.size()).isEqualTo(5);
        assertThat(closure.count(EntityType.USERS)).isEqualTo(3);
        assertThat(closure.count(EntityType.USERS, Because.GROUP)).isEqualTo(2);
        assertThat(closure.count(EntityType.USERS, Because.PERMISSION)).isEqualTo(1);
        assertThat(closure.count(EntityType.PERMISSIONS, Because.TYPE)).isEqualTo(1);
        assertThat(closure.contains(EntityRef.user("bob"))).isFalse();
        assertThat(closure.contains(EntityRef.group("gone"))).isFalse();
        assertThat(closure).hasToString("Closure[users=3, groups=1, permissions=1, tokens=0]");
    }

    @Test
    @Tag("IB8")
    void saysWhyAnEntityIsInIt() {
        Closure closure = index.closure(List.of(EntityRef.permission("deploy")));

        assertThat(closure.reason(EntityRef.user("alice")).orElseThrow())
                .hasToString("permission/deploy is asked for\n" + "permission/deploy brings group/dev\n"
                        + "group/dev brings its member user/alice");
        assertThat(closure.reason(EntityRef.user("bob"))).isEmpty();
        assertThat(closure.reason(EntityRef.user("nobody"))).isEmpty();
    }

    @Test
    void givesManyEntitiesInOrder_atOnceAndOneByOne() {
        List<String> names =
                IntStream.range(1_000, 2_000).mapToObj(Integer::toString).toList();
        Inventory.Builder many = Inventory.builder();
        names.forEach(name -> many.add(user(name)));
        many.add(group("all", names.toArray(String[]::new)));
        many.add(permission("p", List.of("all"), List.of()));
        Closure closure = EntityIndex.of(many.build()).closure(List.of(EntityRef.permission("p")));
        List<String> expected =
                Stream.concat(names.stream(), Stream.of("all", "p")).toList();

        assertThat(closure.entities().map(entity -> entity.ref().name()).toList())
                .isEqualTo(expected);
        List<String> oneByOne = new ArrayList<>();
        closure.entities()
                .iterator()
                .forEachRemaining(entity -> oneByOne.add(entity.ref().name()));
        assertThat(oneByOne).isEqualTo(expected);
        assertThat(closure.entities()
                        .skip(500)
                        .limit(3)
                        .map(entity -> entity.ref().name()))
                .containsExactly("1500", "1501", "1502");
    }

    @Test
    void ofNothingIsEmpty() {
        assertThat(index.closure(List.of()).entities()).isEmpty();
    }

    @Test
    void beginsWithEntitiesThatExist() {
        assertThatThrownBy(() -> index.closure(List.of(EntityRef.permission("deplyo"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the inventory has no permission/deplyo: a closure begins with entities that exist");
    }
}
