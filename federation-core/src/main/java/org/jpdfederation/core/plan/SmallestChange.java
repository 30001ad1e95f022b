package org.jpdfederation.core.plan;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.closure.Verdict;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;

/**
 * Looks for the change to a relation that makes it carry an entity and the fewest others: it tries to have the entity
 * itself selected, and the groups and permissions that would bring it, in the order of their names and no more than
 * {@value #MOST_TRIED}. For one thread at a time.
 */
final class SmallestChange {

    private static final int MOST_TRIED = 20;

    private final Topology topology;
    private final Propagation propagation;
    private final Relation relation;
    private final Selection now;

    /** Takes a relation of the topology, or one that could be added to it. */
    SmallestChange(Topology topology, Propagation propagation, Relation relation) {
        this.topology = topology;
        this.propagation = propagation;
        this.relation = relation;
        this.now = select(relation.settings());
    }

    private Selection select(TargetSettings settings) {
        return propagation.select(relation.from(), topology.outbound(relation.from()), settings);
    }

    /** What the relation carries as it is. */
    Selection now() {
        return now;
    }

    /** What to do about a user who is selected and held back. */
    String release(EntityRef user, HeldBack why) {
        return switch (why) {
            case EXCLUDED ->
                "take '" + user.name() + "' out of exclude-users of '" + relation.from() + "' (for all its targets)";
            case NEVER_LOGGED_IN -> "let '" + user.name() + "' log in at '" + propagation.first() + "' once";
        };
    }

    /** What to do about an entity that the relation does not select. */
    String select(EntityRef entity) {
        Candidate best = candidate(entity, entity);
        for (EntityRef bringer : bringersOf(entity)) {
            Candidate other = candidate(bringer, entity);
            if (!(other.verdict instanceof Verdict.NotSelected) && other.gained.total() < best.gained.total()) {
                best = other;
            }
        }
        String how = best.toSelect.equals(entity) ? "" : ", so that " + best.toSelect + " brings it";
        // who is held back is so in every group, so that no other way helps
        String rest = best.verdict instanceof Verdict.HeldBackUser held
                ? ", and " + release(entity, held.why())
                : otherWay(entity).map(way -> "; or " + way).orElse("");
        return best.change + how + " (this carries " + best.gained + " more)" + rest;
    }

    /** What would bring the entity, and what would bring that. */
    private List<EntityRef> bringersOf(EntityRef entity) {
        Set<EntityRef> all = new LinkedHashSet<>();
        for (EntityRef bringer : directBringersOf(entity)) {
            all.add(bringer);
            all.addAll(directBringersOf(bringer));
        }
        return all.stream().limit(MOST_TRIED).toList();
    }

    private List<EntityRef> directBringersOf(EntityRef entity) {
        return now.explain(entity) instanceof Verdict.NotSelected notSelected
                ? notSelected.bringers().stream()
                        .limit(MOST_TRIED)
                        .map(Verdict.Bringer::entity)
                        .toList()
                : List.of();
    }

    private record Candidate(EntityRef toSelect, String change, EntityCounts gained, Verdict verdict) {}

    private Candidate candidate(EntityRef toSelect, EntityRef wanted) {
        List<String> changes = new ArrayList<>();
        TargetSettings settings = relation.settings();
        if (!settings.active()) {
            settings = settings.toBuilder().active(true).build();
            changes.add("make the target of " + relation + " active");
        }
        if (!topology.entityTypes(relation).contains(toSelect.type())) {
            settings = BlastRadii.naming(toSelect.type(), topology.entityTypes(relation), settings);
            changes.add("name " + toSelect.type().word() + " in " + whereTypesAreNamed());
        }
        if (toSelect.type() == EntityType.PERMISSIONS) {
            NamePatterns patterns = loosened(settings.permissionFilters(), toSelect, "permission-filters", changes);
            settings = settings.toBuilder().permissionFilters(patterns).build();
        } else if (toSelect.type() == EntityType.GROUPS) {
            NamePatterns patterns = loosened(settings.groupFilters(), toSelect, "group-filters", changes);
            settings = settings.toBuilder().groupFilters(patterns).build();
        }
        Selection then = select(settings);
        return new Candidate(
                toSelect, String.join(" and ", changes), EntityCounts.onlyIn(then, now), then.explain(wanted));
    }

    private String whereTypesAreNamed() {
        return relation.settings().entities().isPresent()
                ? "the entities of " + relation
                : "entity-types-to-sync of '" + relation.from() + "'";
    }

    /** The patterns, changed as little as lets the name pass. */
    private NamePatterns loosened(NamePatterns patterns, EntityRef entity, String filter, List<String> changes) {
        List<String> include = new ArrayList<>(patterns.include());
        if (!passes(new NamePatterns(include, List.of()), entity)) {
            String exactly = Pattern.quote(entity.name());
            if (exactly.length() <= NameFilter.LONGEST_PATTERN) {
                include.add(exactly);
                changes.add("add an include pattern for '" + entity.name() + "' to the " + filter + " of " + relation);
            } else {
                include.clear();
                changes.add("drop the include patterns from the " + filter + " of " + relation);
            }
        }
        List<String> exclude = new ArrayList<>();
        for (String pattern : patterns.exclude()) {
            if (passes(new NamePatterns(List.of(), List.of(pattern)), entity)) {
                exclude.add(pattern);
            } else {
                changes.add("drop the exclude pattern '" + pattern + "' from the " + filter + " of " + relation);
            }
        }
        return new NamePatterns(include, exclude);
    }

    private static boolean passes(NamePatterns patterns, EntityRef entity) {
        return NameFilter.compile(patterns).passes(entity.name());
    }

    /** A change at the source instead: something that is carried could bring the entity. */
    private Optional<String> otherWay(EntityRef entity) {
        return switch (entity.type()) {
            case USERS ->
                firstCarried(EntityType.GROUPS)
                        .map(group -> "put '" + entity.name() + "' into a group that is carried, such as " + group);
            case GROUPS ->
                firstCarried(EntityType.PERMISSIONS)
                        .map(permission -> "name it in a permission that is carried, such as " + permission);
            case PERMISSIONS, TOKENS -> Optional.empty();
        };
    }

    private Optional<EntityRef> firstCarried(EntityType type) {
        return propagation.index().inventory().of(type).stream()
                .map(Entity::ref)
                .filter(now::contains)
                .findFirst();
    }
}
