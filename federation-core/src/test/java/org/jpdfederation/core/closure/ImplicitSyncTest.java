package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.closure.Fixtures.group;
import static org.jpdfederation.core.closure.Fixtures.permission;
import static org.jpdfederation.core.closure.Fixtures.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AF1.6")
class ImplicitSyncTest {

    @Test
    void aPermissionBringsGroupsBeforeUsers_aGroupItsMembers_othersNothing() {
        assertThat(brought(permission("p", List.of("ops", "dev"), List.of("zoe", "ann"))))
                .containsExactly("group/dev", "group/ops", "user/ann", "user/zoe");
        assertThat(brought(group("dev", "zoe", "ann"))).containsExactly("user/ann", "user/zoe");
        assertThat(brought(user("ann"))).isEmpty();
    }

    @Test
    void whatOnlyOneStateBringsIsTold() {
        Entity before = permission("p", List.of("dev", "ops"), List.of("ann", "bob"));
        Entity after = permission("p", List.of("ops", "qa"), List.of("bob", "zoe"));

        assertThat(broughtByOnly(after, before)).containsExactly("group/qa", "user/zoe");
        assertThat(broughtByOnly(before, after)).containsExactly("group/dev", "user/ann");
        assertThat(broughtByOnly(after, after)).isEmpty();
        assertThat(broughtByOnly(after, null)).containsExactly("group/ops", "group/qa", "user/bob", "user/zoe");
    }

    @Test
    void theDifferenceEqualsThatOfSets_alsoOfNamesBeyondTheBasicPlane() {
        List<String> names = List.of("a", "b", "ba", "c", "\uE000", "\uFFFD", "\uD83D\uDE00", "\uD83D\uDE01");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            Entity one = group("dev", some(names, random));
            Entity other = group("dev", some(names, random));
            TreeSet<String> expected = new TreeSet<>(brought(one));
            expected.removeAll(brought(other));

            assertThat(broughtByOnly(one, other))
                    .as("seed %d: %s without %s", seed, brought(one), brought(other))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String[] some(List<String> names, Random random) {
        return IntStream.range(0, names.size())
                .filter(i -> random.nextBoolean())
                .mapToObj(names::get)
                .toArray(String[]::new);
    }

    private static List<String> brought(Entity entity) {
        List<String> brought = new ArrayList<>();
        ImplicitSync.forEachBroughtBy(entity, (type, name) -> brought.add(new EntityRef(type, name).toString()));
        return brought;
    }

    private static List<String> broughtByOnly(Entity entity, @Nullable Entity other) {
        List<String> brought = new ArrayList<>();
        ImplicitSync.forEachBroughtByOnly(
                entity, other, (type, name) -> brought.add(new EntityRef(type, name).toString()));
        return brought;
    }
}
