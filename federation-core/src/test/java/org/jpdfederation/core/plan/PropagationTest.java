package org.jpdfederation.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The plan of random graphs, with cycles, against a slow way round: each JPD gets an inventory of its own, indexed anew,
 * and broadcasts go on until no inventory grows.
 */
@Tag("F4")
class PropagationTest {

    private static final int CASES = 300;

    @Test
    void carriesWhatRepeatedBroadcastsFromInventoryToInventoryCarry() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Inventory inventory = inventory(random);
            Topology topology = topology(random);

            Propagation propagation = new Propagation(topology, EntityIndex.of(inventory));

            Map<Relation, SortedSet<EntityRef>> expected = broadcasts(topology, inventory);
            for (Relation relation : topology.relations()) {
                assertThat(refs(propagation.carried(relation).entities()))
                        .as("seed %d, %s of %s", seed, relation, topology.relations())
                        .isEqualTo(expected.get(relation));
            }
        }
    }

    private static Map<Relation, SortedSet<EntityRef>> broadcasts(Topology topology, Inventory inventory) {
        Map<JpdName, SortedSet<EntityRef>> held = new LinkedHashMap<>();
        topology.jpds().forEach(jpd -> held.put(jpd, new TreeSet<>()));
        held.put(topology.jpds().get(0), refs(inventory.entities()));
        Map<Relation, SortedSet<EntityRef>> carried = new LinkedHashMap<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Relation relation : topology.relations()) {
                Inventory.Builder own = Inventory.builder();
                held.get(relation.from())
                        .forEach(ref -> own.add(inventory.find(ref).orElseThrow()));
                SelectionRule rule = SelectionRule.of(topology.outbound(relation.from()), relation.settings());
                SortedSet<EntityRef> sent =
                        refs(EntityIndex.of(own.build()).select(rule).entities());
                carried.put(relation, sent);
                grew |= held.get(relation.to()).addAll(sent);
            }
        }
        return carried;
    }

    private static SortedSet<EntityRef> refs(Stream<Entity> entities) {
        SortedSet<EntityRef> refs = new TreeSet<>();
        entities.forEach(entity -> refs.add(entity.ref()));
        return refs;
    }

    private static Inventory inventory(Random random) {
        Inventory.Builder inventory = Inventory.builder();
        for (int i = 0; i < 12; i++) {
            inventory.add(User.named("u" + i)
                    .realm(random.nextInt(4) == 0 ? "ldap" : User.INTERNAL_REALM)
                    .signIn(SignIn.values()[random.nextInt(3)])
                    .build());
            inventory.add(AccessToken.of("t" + i, "jfac@1/users/u" + i).build());
        }
        for (int i = 0; i < 6; i++) {
            inventory.add(Group.named("g" + i).members(some(random, "u", 14)).build());
            inventory.add(Company.permission("p" + i, some(random, "u", 14), some(random, "g", 7)));
        }
        return inventory.build();
    }

    private static List<String> some(Random random, String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) == 0) {
                names.add(prefix + i);
            }
        }
        return names;
    }

    private static Topology topology(Random random) {
        List<JpdName> jpds = Company.names("a", "b", "c", "d", "e");
        Topology.Builder graph = Topology.graph(jpds);
        for (JpdName from : jpds) {
            graph.outboundOf(
                    from,
                    OutboundConfig.defaults().toBuilder()
                            .excludeUsers(random.nextInt(3) == 0 ? some(random, "u", 12) : List.of())
                            .entityTypes(types(random))
                            .build());
            for (JpdName to : jpds) {
                if (!from.equals(to) && random.nextInt(3) == 0) {
                    graph.relation(from, to, settings(random));
                }
            }
        }
        return graph.build();
    }

    private static TargetSettings settings(Random random) {
        TargetSettings.Builder settings = TargetSettings.defaults().toBuilder().active(random.nextInt(10) > 0);
        if (random.nextInt(4) == 0) {
            settings.entities(types(random));
        }
        if (random.nextInt(3) == 0) {
            settings.permissionFilters(NamePatterns.including("p[0-3]"));
        }
        if (random.nextInt(3) == 0) {
            settings.groupFilters(new NamePatterns(List.of(), List.of("g[1-3]")));
        }
        return settings.build();
    }

    private static List<EntityType> types(Random random) {
        return Stream.of(EntityType.values())
                .filter(type -> random.nextInt(4) > 0)
                .toList();
    }

    @Test
    void aMeshOfManyAlikeMembers_isWorkedOutOnce() {
        List<JpdName> members = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> JpdName.of("jpd-" + i))
                .toList();
        Topology mesh = Topology.mesh(members).build();

        Propagation propagation = new Propagation(mesh, EntityIndex.of(Company.INVENTORY));

        // one selection for what the first sends, one for what any other sends on
        assertThat(mesh.relations().stream().map(propagation::carried).distinct())
                .hasSize(2);
    }
}
