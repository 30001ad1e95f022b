package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many generated inventories and rules against the rule read naively: sets of keys, rescanned until nothing changes. */
class SelectionPropertyTest {

    private static final int CASES = 1_000;

    @Test
    @Tag("P18")
    @Tag("K7")
    void theSelectionEqualsANaiveFixPoint() {
        int brought = 0;
        int carriedThoughExcluded = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case c = new Case(seed);
            Map<EntityRef, Integer> distances = c.distances();
            Set<EntityRef> expected = new LinkedHashSet<>(distances.keySet());
            expected.removeIf(c::excluded);
            expected.removeIf(c::neverLoggedIn);

            assertThat(c.selection.entities().map(Entity::ref))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected.stream().sorted().toList());
            c.inventory
                    .entities()
                    .map(Entity::ref)
                    .forEach(ref -> assertThat(c.selection.contains(ref))
                            .as("seed %d, %s", c.seed, ref)
                            .isEqualTo(expected.contains(ref)));
            assertThat(c.selection.heldBack(HeldBack.EXCLUDED))
                    .as("seed %d", seed)
                    .isEqualTo((int)
                            distances.keySet().stream().filter(c::excluded).count());
            assertThat(c.selection.heldBack(HeldBack.NEVER_LOGGED_IN))
                    .as("seed %d", seed)
                    .isEqualTo((int) distances.keySet().stream()
                            .filter(ref -> !c.excluded(ref) && c.neverLoggedIn(ref))
                            .count());
            brought += (int) distances.values().stream()
                    .filter(distance -> distance == 2)
                    .count();
            carriedThoughExcluded +=
                    (int) expected.stream().filter(c::namedByExcludeUsers).count();
        }
        assertThat(carriedThoughExcluded)
                .as("excluded users whom the closure brings, over all cases")
                .isGreaterThan(CASES / 10);
        assertThat(brought).as("users two links away, over all cases").isGreaterThan(CASES / 2);
    }

    @Test
    @Tag("P18")
    @Tag("IB8")
    void theClosureOfSomeEntitiesEqualsANaiveFixPoint_withShortestChains() {
        for (int seed = 0; seed < CASES; seed++) {
            Case c = new Case(seed);
            Set<EntityRef> seeds = new LinkedHashSet<>();
            c.inventory
                    .entities()
                    .map(Entity::ref)
                    .filter(ref -> (ref.name().hashCode() + ref.type().ordinal()) % 5 == 0)
                    .forEach(seeds::add);
            Map<EntityRef, Integer> distances = c.distances(seeds::contains);
            Closure closure = c.index.closure(seeds);

            assertThat(closure.entities().map(Entity::ref))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            distances.keySet().stream().sorted().toList());
            assertThat(closure.size()).as("seed %d", seed).isEqualTo(distances.size());
            Map<Because, Integer> counts = new LinkedHashMap<>();
            distances.keySet().forEach(ref -> {
                assertThat(closure.contains(ref)).as("seed %d, %s", c.seed, ref).isTrue();
                ReasonChain chain = closure.reason(ref).orElseThrow();
                counts.merge(c.check(chain, ref, distances), 1, Integer::sum);
            });
            for (Because why : Because.values()) {
                assertThat(Stream.of(EntityType.values())
                                .mapToInt(type -> closure.count(type, why))
                                .sum())
                        .as("seed %d, %s", seed, why)
                        .isEqualTo(counts.getOrDefault(why, 0));
            }
        }
    }

    @Test
    @Tag("P18")
    void countsEqualThoseOfTheListedEntities() {
        for (int seed = 0; seed < CASES; seed++) {
            Case c = new Case(seed);
            List<Entity> carried = c.selection.entities().toList();
            Selection other =
                    c.index.select(new RandomInventory(~seed).relation().rule());

            assertThat(c.selection.size()).as("seed %d", seed).isEqualTo(carried.size());
            for (EntityType type : EntityType.values()) {
                List<Entity> ofType = carried.stream()
                        .filter(entity -> entity.ref().type() == type)
                        .toList();
                assertThat(c.selection.count(type))
                        .as("seed %d, %s", seed, type)
                        .isEqualTo(ofType.size());
                assertThat(c.selection.countNotIn(other, type))
                        .as("seed %d, %s", seed, type)
                        .isEqualTo((int) ofType.stream()
                                .filter(entity -> !other.contains(entity.ref()))
                                .count());
            }
            assertThat(c.selection.adminUsers()).as("seed %d", seed).isEqualTo((int)
                    users(carried).filter(User::admin).count());
            assertThat(c.selection.thirdPartyUsers()).as("seed %d", seed).isEqualTo((int)
                    users(carried).filter(User::thirdParty).count());
            assertThat(c.selection.adminGroups()).as("seed %d", seed).isEqualTo((int) carried.stream()
                    .filter(entity -> entity instanceof Group group && group.adminPrivileges())
                    .count());
        }
    }

    @Test
    @Tag("IB8")
    void everyCarriedEntityHasAShortestChainOfTrueEdgesFromASeed_andCountsByItsLastStep() {
        for (int seed = 0; seed < CASES; seed++) {
            Case c = new Case(seed);
            Map<EntityRef, Integer> distances = c.distances();
            Map<Because, Integer> counts = new LinkedHashMap<>();
            for (Entity entity : c.selection.entities().toList()) {
                ReasonChain chain = c.selection.reason(entity.ref()).orElseThrow();
                counts.merge(c.check(chain, entity.ref(), distances), 1, Integer::sum);
            }
            int sum = 0;
            for (Because why : Because.values()) {
                assertThat(c.selection.count(why)).as("seed %d, %s", seed, why).isEqualTo(counts.getOrDefault(why, 0));
                sum += c.selection.count(why);
                assertThat(Stream.of(EntityType.values())
                                .mapToInt(type -> c.selection.count(type, why))
                                .sum())
                        .as("seed %d, %s by type", seed, why)
                        .isEqualTo(c.selection.count(why));
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(c.selection.size());
        }
    }

    @Test
    @Tag("IB8")
    void everyOtherEntityIsHeldBackWithATrueChainOrNotSelectedWithAllThatWouldBringIt() {
        int bringers = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case c = new Case(seed);
            Map<EntityRef, Integer> distances = c.distances();
            for (Entity entity : c.inventory.entities().toList()) {
                EntityRef ref = entity.ref();
                Verdict verdict = c.selection.explain(ref);
                if (c.selection.contains(ref)) {
                    assertThat(verdict).as("seed %d, %s", seed, ref).isInstanceOf(Verdict.Carried.class);
                } else if (verdict instanceof Verdict.HeldBackUser held) {
                    c.check(held.chain(), ref, distances);
                    assertThat(held.why())
                            .as("seed %d, %s", seed, ref)
                            .isEqualTo(c.excluded(ref) ? HeldBack.EXCLUDED : HeldBack.NEVER_LOGGED_IN);
                } else {
                    Verdict.NotSelected not = (Verdict.NotSelected) verdict;
                    assertThat(c.rule.selects(ref.type(), ref.name()))
                            .as("seed %d, %s", seed, ref)
                            .isFalse();
                    assertThat(not.bringers().stream().map(Verdict.Bringer::entity))
                            .as("seed %d, %s", seed, ref)
                            .containsExactlyElementsOf(c.inventory
                                    .entities()
                                    .filter(holder -> bringsDirectly(holder, ref))
                                    .map(Entity::ref)
                                    .sorted()
                                    .toList())
                            .noneMatch(c.selection::contains);
                    bringers += not.bringers().size();
                }
            }
        }
        assertThat(bringers).as("bringers over all cases").isGreaterThan(CASES);
    }

    private static Stream<User> users(List<Entity> entities) {
        return entities.stream().filter(User.class::isInstance).map(User.class::cast);
    }

    /** AF 1.6, read a second time: straight from the fields, not by {@link ImplicitSync}. */
    private static boolean bringsDirectly(Entity holder, EntityRef ref) {
        if (holder instanceof Group group) {
            return ref.type() == EntityType.USERS && group.members().contains(ref.name());
        }
        if (holder instanceof Permission permission) {
            return permission.resources().values().stream().anyMatch(resource -> switch (ref.type()) {
                case USERS -> resource.users().containsKey(ref.name());
                case GROUPS -> resource.groups().containsKey(ref.name());
                case PERMISSIONS, TOKENS -> false;
            });
        }
        return false;
    }

    /** What one seed gives. */
    private static final class Case {

        final long seed;
        final Inventory inventory;
        final RandomInventory.Relation relation;
        final SelectionRule rule;
        final EntityIndex index;
        final Selection selection;

        Case(long seed) {
            this.seed = seed;
            RandomInventory random = new RandomInventory(seed);
            this.inventory = random.inventory();
            this.relation = random.relation();
            this.rule = relation.rule();
            this.index = EntityIndex.of(inventory);
            this.selection = index.select(rule);
        }

        /**
         * What types, filters and implicit sync select, with the length of the shortest way there. An excluded user is
         * selected by its type and taken out in the end, or not selected by its type (K7).
         */
        Map<EntityRef, Integer> distances() {
            SelectionRule withoutExclusions = SelectionRule.of(OutboundConfig.defaults(), relation.target());
            return distances(ref ->
                    withoutExclusions.selects(ref.type(), ref.name()) && !(closureWins() && namedByExcludeUsers(ref)));
        }

        Map<EntityRef, Integer> distances(Predicate<EntityRef> seed) {
            List<Entity> all = inventory.entities().toList();
            Map<EntityRef, Integer> distances = new LinkedHashMap<>();
            for (Entity entity : all) {
                if (seed.test(entity.ref())) {
                    distances.put(entity.ref(), 0);
                }
            }
            int before;
            do {
                before = distances.size();
                List<Entity> holders = all.stream()
                        .filter(entity -> distances.containsKey(entity.ref()))
                        .sorted(Comparator.comparing(entity -> distances.get(entity.ref())))
                        .toList();
                for (Entity holder : holders) {
                    for (Entity entity : all) {
                        if (bringsDirectly(holder, entity.ref())) {
                            distances.merge(entity.ref(), distances.get(holder.ref()) + 1, Math::min);
                        }
                    }
                }
            } while (distances.size() > before);
            return distances;
        }

        boolean closureWins() {
            return relation.excludedUsers() == ExcludedUsers.CLOSURE_WINS;
        }

        boolean namedByExcludeUsers(EntityRef ref) {
            return ref.type() == EntityType.USERS
                    && relation.source().excludeUsers().contains(ref.name());
        }

        /** Taken out last. */
        boolean excluded(EntityRef ref) {
            return !closureWins() && namedByExcludeUsers(ref);
        }

        boolean neverLoggedIn(EntityRef ref) {
            return inventory.find(ref).orElseThrow() instanceof User user
                    && !user.realm().equals("internal")
                    && user.signIn() == SignIn.NEVER;
        }

        /** Follows a chain; answers what its last step is. */
        Because check(ReasonChain chain, EntityRef ref, Map<EntityRef, Integer> distances) {
            List<EntityRef> steps = new ArrayList<>();
            chain.links().forEach(link -> steps.add(link.entity()));
            String where = "seed " + seed + ", " + ref + ": " + chain;
            EntityRef first = steps.get(0);
            assertThat(distances.get(first)).as(where).isZero();
            for (int i = 1; i < steps.size(); i++) {
                Entity holder = inventory.find(steps.get(i - 1)).orElseThrow();
                assertThat(bringsDirectly(holder, steps.get(i))).as(where).isTrue();
                assertThat(chain.links().get(i).rule()).as(where).isEqualTo("AF 1.6 implicit sync");
            }
            assertThat(steps.get(steps.size() - 1)).as(where).isEqualTo(ref);
            assertThat(steps.size() - 1).as(where).isEqualTo(distances.get(ref));
            if (steps.size() == 1) {
                return Because.TYPE;
            }
            return steps.get(steps.size() - 2).type() == EntityType.GROUPS ? Because.GROUP : Because.PERMISSION;
        }
    }
}
