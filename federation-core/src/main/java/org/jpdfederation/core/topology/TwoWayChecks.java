package org.jpdfederation.core.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;

/**
 * What can be wrong with two relations that are each other's way back (T18): what one direction hides comes back as a
 * removal, since a whole entity replaces a whole entity. Safe for use by many threads.
 */
final class TwoWayChecks {

    private TwoWayChecks() {}

    static void check(Topology topology, List<Finding> findings) {
        List<Relation> seen = new ArrayList<>();
        for (Relation there : topology.relations()) {
            Optional<Relation> back = wayBack(topology, there);
            if (back.isPresent() && !seen.contains(back.get())) {
                seen.add(there);
                differences(topology, there, back.get(), findings);
            }
        }
        exclusionsThatComeBack(topology, findings);
    }

    private static Optional<Relation> wayBack(Topology topology, Relation there) {
        return topology.relation(there.to(), there.from())
                .filter(back -> there.settings().active() && back.settings().active());
    }

    private static void differences(Topology topology, Relation there, Relation back, List<Finding> findings) {
        String where = there.from() + " <-> " + there.to();
        SortedSet<EntityType> typesThere = topology.entityTypes(there);
        SortedSet<EntityType> typesBack = topology.entityTypes(back);
        if (!typesThere.equals(typesBack)) {
            findings.add(Finding.warning(
                    "TWO_WAY_TYPES_DIFFER",
                    where,
                    "the two directions carry different entity types: " + words(typesThere) + " there, "
                            + words(typesBack) + " back; what goes one way only is never brought back in step",
                    "name the same entity types in both directions"));
        }
        if (!there.settings().permissionFilters().equals(back.settings().permissionFilters())
                || !there.settings().groupFilters().equals(back.settings().groupFilters())) {
            findings.add(Finding.warning(
                    "TWO_WAY_FILTERS_DIFFER",
                    where,
                    "the two directions filter differently: what one hides can come back from the other as a removal",
                    "use the same filters in both directions"));
        }
        SortedSet<String> hiddenThere = topology.outbound(there.from()).excludeUsers();
        SortedSet<String> hiddenBack = topology.outbound(back.from()).excludeUsers();
        if (!hiddenThere.equals(hiddenBack)) {
            findings.add(Finding.warning(
                    "TWO_WAY_EXCLUSIONS_DIFFER",
                    where,
                    "the two directions exclude different users: " + hiddenThere + " there, " + hiddenBack
                            + " back; a user whom one side holds back is sent by the other",
                    "exclude the same users on both sides"));
        }
    }

    private static String words(SortedSet<EntityType> types) {
        return types.stream().map(EntityType::word).toList().toString();
    }

    private static void exclusionsThatComeBack(Topology topology, List<Finding> findings) {
        Map<JpdName, List<JpdName>> bySource = new LinkedHashMap<>();
        for (Relation there : topology.relations()) {
            boolean excludes = !topology.outbound(there.from()).excludeUsers().isEmpty();
            Optional<Relation> back = wayBack(topology, there);
            if (excludes
                    && back.isPresent()
                    && namesUsers(topology.entityTypes(there))
                    && namesUsers(topology.entityTypes(back.get()))) {
                bySource.computeIfAbsent(there.from(), s -> new ArrayList<>()).add(there.to());
            }
        }
        bySource.forEach((source, peers) -> findings.add(Finding.warning(
                "EXCLUSION_COMES_BACK",
                source + " <-> " + TopologyCheck.some(peers),
                "'" + source + "' sends groups and permissions without its excluded users "
                        + topology.outbound(source).excludeUsers() + "; edited at the other end they come back without"
                        + " them, and the excluded users lose their rights at '" + source + "'",
                "give the excluded users their rights by groups and permissions that are not carried")));
    }

    /** Groups have members, permissions have principals. */
    private static boolean namesUsers(SortedSet<EntityType> types) {
        return types.contains(EntityType.GROUPS) || types.contains(EntityType.PERMISSIONS);
    }
}
