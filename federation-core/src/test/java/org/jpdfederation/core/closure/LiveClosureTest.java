package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.closure.Fixtures.permission;
import static org.jpdfederation.core.closure.Fixtures.rule;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AF1.6")
class LiveClosureTest {

    private static final EntityRef ANN = EntityRef.user("ann");
    private static final EntityRef DEV = EntityRef.group("dev");
    private static final EntityRef DEPLOY = EntityRef.permission("deploy");

    private final MembershipIndex memberships = new MembershipIndex();
    private final LiveClosure ofPermissions = new LiveClosure(rule(EntityType.PERMISSIONS), memberships);

    @Test
    void seesEachChangeAtOnce() {
        assertThat(ofPermissions.reaches(ANN)).isFalse();

        assertThat(memberships.add(DEV, ANN)).isTrue();
        assertThat(ofPermissions.reaches(ANN))
                .as("a group that nothing selects")
                .isFalse();

        assertThat(memberships.add(DEPLOY, DEV)).isTrue();
        assertThat(ofPermissions.reaches(ANN))
                .as("deploy brings dev, dev brings ann")
                .isTrue();

        assertThat(memberships.remove(DEV, ANN)).isTrue();
        assertThat(ofPermissions.reaches(ANN)).isFalse();
        assertThat(ofPermissions.reaches(DEV)).isTrue();

        assertThat(memberships.add(DEPLOY, ANN)).isTrue();
        assertThat(ofPermissions.reaches(ANN)).isTrue();
    }

    @Test
    void aMembershipIsThereOnceOrNot() {
        assertThat(memberships.remove(DEV, ANN)).isFalse();
        assertThat(memberships.add(DEV, ANN)).isTrue();
        assertThat(memberships.add(DEV, ANN)).isFalse();
        assertThat(memberships.remove(DEV, ANN)).isTrue();
        assertThat(memberships.remove(DEV, ANN)).isFalse();
    }

    @Test
    void anEntityTakesThePlaceOfItsFormerState_orGoes() {
        Permission deploy = permission("deploy", List.of("dev"), List.of("ann", "bob"));
        memberships.replace(null, deploy);
        memberships.replace(deploy, permission("deploy", List.of("ops"), List.of("bob", "zoe")));

        assertThat(List.of("user/bob", "user/zoe", "group/ops"))
                .allMatch(text -> ofPermissions.reaches(EntityRef.parse(text)));
        assertThat(List.of("user/ann", "group/dev")).noneMatch(text -> ofPermissions.reaches(EntityRef.parse(text)));

        memberships.replace(permission("deploy", List.of("ops"), List.of("bob", "zoe")), null);
        assertThat(ofPermissions.reaches(EntityRef.user("bob"))).isFalse();
    }

    @Test
    void onlyGroupsHoldUsers_andPermissionsHoldGroupsAndUsers() {
        assertThatThrownBy(() -> memberships.add(DEV, EntityRef.group("ops")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group/dev cannot hold group/ops: a group holds users, a permission groups and users");
        assertThatThrownBy(() -> memberships.remove(ANN, ANN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> memberships.add(DEPLOY, EntityRef.token("t1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("P18")
    void afterAnyMembershipChanges_equalsTheClosureOfAnIndexBuiltAnew() {
        int brought = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            RandomInventory generated = new RandomInventory(seed);
            Map<EntityRef, Entity> entities = new TreeMap<>();
            generated.inventory().entities().forEach(entity -> entities.put(entity.ref(), entity));
            List<EntityRef> groups = entities.keySet().stream()
                    .filter(ref -> ref.type() == EntityType.GROUPS)
                    .toList();
            SelectionRule rule = generated.relation().rule();
            MembershipIndex index = new MembershipIndex();
            entities.values().forEach(entity -> index.replace(null, entity));
            LiveClosure closure = new LiveClosure(rule, index);
            for (int change = 0; change < 40 && !groups.isEmpty(); change++) {
                Group group = (Group) entities.get(groups.get(random.nextInt(groups.size())));
                Group changed = toggle(group, "n" + random.nextInt(70), random.nextBoolean(), index);
                entities.put(changed.ref(), changed);
                if (change % 8 == 0) {
                    Selection anew = EntityIndex.of(inventory(entities)).select(rule);
                    for (EntityRef ref : entities.keySet()) {
                        assertThat(closure.reaches(ref))
                                .as("seed %d, change %d, %s", seed, change, ref)
                                .isEqualTo(!(anew.explain(ref) instanceof Verdict.NotSelected));
                    }
                    brought += anew.count(Because.GROUP);
                }
            }
        }
        assertThat(brought).as("users brought by groups, over all cases").isGreaterThan(1_000);
    }

    /** Adds a member, or removes it if it is there: as one membership, or as a group in the place of another. */
    private static Group toggle(Group group, String user, boolean asMembership, MembershipIndex index) {
        boolean isMember = group.members().contains(user);
        Group changed = group.withMembers(members -> {
            if (isMember) {
                members.remove(user);
            } else {
                members.add(user);
            }
            return members;
        });
        if (!asMembership) {
            index.replace(group, changed);
        } else if (isMember) {
            assertThat(index.remove(group.ref(), EntityRef.user(user))).isTrue();
        } else {
            assertThat(index.add(group.ref(), EntityRef.user(user))).isTrue();
        }
        return changed;
    }

    private static Inventory inventory(Map<EntityRef, Entity> entities) {
        return Fixtures.inventory(entities.values().toArray(new Entity[0]));
    }
}
