package org.jpdfederation.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;

/** Tries single changes to a relation against what it carries. For one thread at a time. */
final class BlastRadii {

    private final Propagation propagation;
    private final Relation relation;
    private final OutboundConfig outbound;
    private final SortedSet<EntityType> types;
    private final List<BlastRadius> radii = new ArrayList<>();

    private BlastRadii(Topology topology, Propagation propagation, Relation relation) {
        this.propagation = propagation;
        this.relation = relation;
        this.outbound = topology.outbound(relation.from());
        this.types = topology.entityTypes(relation);
    }

    static List<BlastRadius> of(Topology topology, Propagation propagation, Relation relation) {
        BlastRadii radii = new BlastRadii(topology, propagation, relation);
        radii.tryAll();
        return List.copyOf(radii.radii);
    }

    private void tryAll() {
        TargetSettings settings = relation.settings();
        if (!settings.active()) {
            // while the target is inactive no other change has an effect
            tryOne(
                    "make the target active",
                    outbound,
                    settings.toBuilder().active(true).build());
            return;
        }
        for (EntityType type : EntityType.values()) {
            if (!types.contains(type)) {
                tryOne("name " + type.word() + " in the entity types", outbound, naming(type, types, settings));
            }
        }
        withoutPatterns(
                "permission-filters",
                settings.permissionFilters(),
                patterns -> settings.toBuilder().permissionFilters(patterns).build());
        withoutPatterns(
                "group-filters",
                settings.groupFilters(),
                patterns -> settings.toBuilder().groupFilters(patterns).build());
        if (!outbound.excludeUsers().isEmpty()) {
            tryOne(
                    "drop exclude-users",
                    outbound.toBuilder().excludeUsers(List.of()).build(),
                    settings);
        }
    }

    /** Settings that name one more type. */
    static TargetSettings naming(EntityType type, SortedSet<EntityType> types, TargetSettings settings) {
        SortedSet<EntityType> more = new TreeSet<>(types);
        more.add(type);
        return settings.toBuilder().entities(more).build();
    }

    /** The whole filter dropped, then, if it has several patterns, each of them alone. */
    private void withoutPatterns(String filter, NamePatterns patterns, Function<NamePatterns, TargetSettings> with) {
        if (patterns.isEmpty()) {
            return;
        }
        tryOne("drop " + filter, outbound, with.apply(NamePatterns.all()));
        if (patterns.include().size() + patterns.exclude().size() > 1) {
            dropEach(
                    "drop include pattern '%s' of " + filter,
                    patterns.include(),
                    include -> new NamePatterns(include, patterns.exclude()),
                    with);
            dropEach(
                    "drop exclude pattern '%s' of " + filter,
                    patterns.exclude(),
                    exclude -> new NamePatterns(patterns.include(), exclude),
                    with);
        }
    }

    private void dropEach(
            String change,
            List<String> patterns,
            Function<List<String>, NamePatterns> filter,
            Function<NamePatterns, TargetSettings> with) {
        for (int i = 0; i < patterns.size(); i++) {
            List<String> others = new ArrayList<>(patterns);
            String dropped = others.remove(i);
            tryOne(change.formatted(dropped), outbound, with.apply(filter.apply(others)));
        }
    }

    private void tryOne(String change, OutboundConfig changedOutbound, TargetSettings changedSettings) {
        Selection now = propagation.carried(relation);
        Selection then = propagation.select(relation.from(), changedOutbound, changedSettings);
        radii.add(new BlastRadius(change, EntityCounts.onlyIn(then, now), EntityCounts.onlyIn(now, then)));
    }
}
