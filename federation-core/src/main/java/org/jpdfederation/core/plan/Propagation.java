package org.jpdfederation.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;

/**
 * What each relation carries once every JPD upstream has made its full broadcasts. The first JPD holds the inventory;
 * any other holds what the relations into it carry, and its own relations judge that by their own rules. This is asked
 * again until nothing more moves: what a JPD holds only grows, so it ends, and the order of the relations does not
 * matter. All selections are made from the one index. Immutable, safe for use by many threads.
 */
final class Propagation {

    private final Topology topology;
    private final EntityIndex index;
    private final Map<Relation, Selection> carried = new LinkedHashMap<>();
    private final Map<JpdName, List<Selection>> arrived = new LinkedHashMap<>();

    Propagation(Topology topology, EntityIndex index) {
        this.topology = topology;
        this.index = index;
        Map<Question, Selection> answers = new LinkedHashMap<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Relation relation : topology.relations()) {
                Selection now = answers.computeIfAbsent(question(relation), q -> select(relation));
                Selection before = carried.putIfAbsent(relation, now);
                if (before == null || EntityCounts.onlyIn(now, before).total() > 0) {
                    carried.put(relation, now);
                    arrived.put(relation.to(), arriving(relation.to()));
                    moved = true;
                }
            }
        }
    }

    /** What decides a selection: relations that are alike, as those of a mesh, are worked out once. */
    private record Question(
            boolean first,
            List<Selection> held,
            SortedSet<EntityType> types,
            SortedSet<String> excludeUsers,
            NamePatterns permissionFilters,
            NamePatterns groupFilters,
            boolean active) {}

    private Question question(Relation relation) {
        TargetSettings settings = relation.settings();
        return new Question(
                isFirst(relation.from()),
                isFirst(relation.from()) ? List.of() : arrivedAt(relation.from()),
                topology.entityTypes(relation),
                topology.outbound(relation.from()).excludeUsers(),
                settings.permissionFilters(),
                settings.groupFilters(),
                settings.active());
    }

    private Selection select(Relation relation) {
        return select(relation.from(), topology.outbound(relation.from()), relation.settings());
    }

    /** What a JPD would send with other settings than it has. */
    Selection select(JpdName source, OutboundConfig outbound, TargetSettings settings) {
        SelectionRule rule = SelectionRule.of(outbound, settings);
        return isFirst(source) ? index.select(rule) : index.select(rule, arrivedAt(source));
    }

    /** The selections whose sum a JPD receives; one that another covers is left out. */
    private List<Selection> arriving(JpdName target) {
        List<Selection> arriving = new ArrayList<>();
        for (Relation relation : topology.relationsTo(target)) {
            Selection selection = carried.get(relation);
            if (selection != null && arriving.stream().noneMatch(other -> covers(other, selection))) {
                arriving.removeIf(other -> covers(selection, other));
                arriving.add(selection);
            }
        }
        return List.copyOf(arriving);
    }

    private static boolean covers(Selection whole, Selection part) {
        return EntityCounts.onlyIn(part, whole).total() == 0;
    }

    private List<Selection> arrivedAt(JpdName jpd) {
        return arrived.getOrDefault(jpd, List.of());
    }

    EntityIndex index() {
        return index;
    }

    JpdName first() {
        return topology.jpds().get(0);
    }

    private boolean isFirst(JpdName jpd) {
        return jpd.equals(first());
    }

    /** Whether a JPD has the entity, by itself or because it was sent. */
    boolean holds(JpdName jpd, EntityRef entity) {
        return isFirst(jpd)
                ? index.inventory().find(entity).isPresent()
                : arrivedAt(jpd).stream().anyMatch(selection -> selection.contains(entity));
    }

    /** Whether anything is known of what a JPD has. */
    boolean holdsAnything(JpdName jpd) {
        return isFirst(jpd) || arrivedAt(jpd).stream().anyMatch(selection -> selection.size() > 0);
    }

    Selection carried(Relation relation) {
        Selection selection = carried.get(relation);
        if (selection == null) {
            throw new IllegalArgumentException(relation + " is not of this topology");
        }
        return selection;
    }
}
