package org.jpdfederation.core.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;

/** What can be wrong with a relation by itself. Safe for use by many threads. */
final class RelationChecks {

    private RelationChecks() {}

    static void check(Topology topology, List<Finding> findings) {
        for (JpdName source : new LinkedHashSet<>(topology.jpds())) {
            List<Relation> all = topology.relationsFrom(source);
            List<Relation> active =
                    all.stream().filter(r -> r.settings().active()).toList();
            report(
                    all,
                    r -> r.settings().active() ? List.of() : List.of("inactive"),
                    findings,
                    RelationChecks::inactive);
            report(
                    active,
                    r -> topology.entityTypes(r).isEmpty() ? List.of("none") : List.of(),
                    findings,
                    RelationChecks::noTypes);
            report(active, r -> ownersLeftOut(topology.entityTypes(r)), findings, RelationChecks::tokensWithoutOwners);
            report(active, r -> idleFilters(r, topology.entityTypes(r)), findings, RelationChecks::filterWithoutType);
            report(active, RelationChecks::globs, findings, RelationChecks::looksLikeGlob);
        }
    }

    /** One finding for all relations of a source that have the same fault. */
    private static void report(
            List<Relation> relations,
            Function<Relation, List<String>> faults,
            List<Finding> findings,
            BiFunction<String, String, Finding> finding) {
        Map<String, List<Relation>> byFault = new LinkedHashMap<>();
        for (Relation relation : relations) {
            for (String fault : faults.apply(relation)) {
                byFault.computeIfAbsent(fault, f -> new ArrayList<>()).add(relation);
            }
        }
        byFault.forEach((fault, alike) -> findings.add(finding.apply(
                alike.get(0).from() + " -> "
                        + TopologyCheck.some(alike.stream().map(Relation::to).toList()),
                fault)));
    }

    private static Finding inactive(String where, String fault) {
        return Finding.warning(
                "TARGET_INACTIVE",
                where,
                "the target is not active, so nothing is carried to it",
                "set active to true when the target shall be served");
    }

    private static Finding noTypes(String where, String fault) {
        return Finding.error(
                "NO_ENTITY_TYPES",
                where,
                "the relation names no entity types, so it carries nothing",
                "name at least one of users, groups, permissions, tokens, or remove the relation");
    }

    private static List<String> ownersLeftOut(SortedSet<EntityType> types) {
        if (!types.contains(EntityType.TOKENS)) {
            return List.of();
        }
        String left = Stream.of(EntityType.USERS, EntityType.GROUPS)
                .filter(type -> !types.contains(type))
                .map(EntityType::word)
                .collect(Collectors.joining(" and "));
        return left.isEmpty() ? List.of() : List.of(left);
    }

    private static Finding tokensWithoutOwners(String where, String left) {
        return Finding.warning(
                "TOKENS_WITHOUT_OWNERS",
                where,
                "tokens are carried without " + left + ": a token works on the target only if its user or group is"
                        + " there, and an account of the same name that is somebody else's would own it",
                "carry " + left + " too, or leave tokens out");
    }

    private static List<String> idleFilters(Relation relation, SortedSet<EntityType> types) {
        List<String> idle = new ArrayList<>();
        if (!relation.settings().permissionFilters().isEmpty() && !types.contains(EntityType.PERMISSIONS)) {
            idle.add("permissions");
        }
        if (!relation.settings().groupFilters().isEmpty() && !types.contains(EntityType.GROUPS)) {
            idle.add("groups");
        }
        return idle;
    }

    private static Finding filterWithoutType(String where, String type) {
        return Finding.warning(
                "FILTER_WITHOUT_TYPE",
                where,
                "there is a filter for " + type + ", but " + type + " are not among the entity types: it has no effect"
                        + (type.equals("groups") ? ", also not on groups that a permission brings" : ""),
                "add " + type + " to the entity types, or drop the filter");
    }

    private static List<String> globs(Relation relation) {
        NamePatterns permissions = relation.settings().permissionFilters();
        NamePatterns groups = relation.settings().groupFilters();
        return Stream.of(permissions.include(), permissions.exclude(), groups.include(), groups.exclude())
                .flatMap(List::stream)
                .filter(NamePatterns::looksLikeGlob)
                .distinct()
                .toList();
    }

    private static Finding looksLikeGlob(String where, String pattern) {
        return Finding.warning(
                "PATTERN_LOOKS_LIKE_GLOB",
                where,
                "the pattern '" + pattern + "' looks like a glob, but patterns are regular expressions: a * repeats"
                        + " what stands before it",
                "write .* for any text; put a backslash before a * that is meant as it stands");
    }
}
