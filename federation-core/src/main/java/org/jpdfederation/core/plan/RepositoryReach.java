package org.jpdfederation.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.internal.Require;
import org.jpdfederation.core.topology.Relation;

/**
 * Which carried permissions have no effect at a target, since a repository that they name has another type there or is
 * not there (AF 1.15). Immutable.
 */
final class RepositoryReach {

    private static final String ARTIFACT = "artifact";

    private final Map<JpdName, Repositories> byJpd;

    RepositoryReach(Map<JpdName, Repositories> byJpd) {
        this.byJpd = Require.orderedMap(byJpd);
    }

    /** A repository of a permission that is not the same on both sides. */
    private record Difference(String repository, String how, Finding.Severity severity, String code, String remedy) {}

    /** One finding a relation and kind of difference. */
    List<Finding> findings(Relation relation, Selection carried) {
        Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
        carried.entities().forEach(entity -> {
            if (entity instanceof Permission permission) {
                for (Difference difference : differences(relation, permission)) {
                    alike.computeIfAbsent(
                                    List.of(difference.severity, difference.code, difference.how, difference.remedy),
                                    kind -> new ArrayList<>())
                            .add("'" + difference.repository + "' of " + permission.ref());
                }
            }
        });
        List<Finding> findings = new ArrayList<>();
        alike.forEach((kind, repositories) -> findings.add(new Finding(
                (Finding.Severity) kind.get(0),
                String.valueOf(kind.get(1)),
                relation.toString(),
                some(repositories) + " " + kind.get(2),
                String.valueOf(kind.get(3)))));
        return findings;
    }

    private static String some(List<String> repositories) {
        String first = repositories.stream().limit(3).collect(Collectors.joining(", "));
        return repositories.size() <= 3 ? first : first + " and " + (repositories.size() - 3) + " more";
    }

    /** What to add to the explanation of a permission that is carried. */
    List<Explanation.Link> links(Relation relation, Permission permission) {
        return differences(relation, permission).stream()
                .map(difference -> new Explanation.Link(
                        "AF 1.15 repository types",
                        relation + ": repository '" + difference.repository + "' " + difference.how
                                + (difference.remedy.isEmpty() ? "" : "; " + difference.remedy)))
                .toList();
    }

    private List<Difference> differences(Relation relation, Permission permission) {
        Repositories source = byJpd.get(relation.from());
        Repositories target = byJpd.get(relation.to());
        Permission.Resource resource = permission.resources().get(ARTIFACT);
        if (source == null || target == null || resource == null) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        for (String key : resource.targets().keySet()) {
            RepositoryType here = source.types().get(key);
            if (here != null) {
                difference(key, here, target, differences);
            }
        }
        return differences;
    }

    private static void difference(String key, RepositoryType here, Repositories target, List<Difference> differences) {
        RepositoryType there = target.types().get(key);
        if (there == null) {
            differences.add(new Difference(
                    key,
                    "is not there at the target, so the permission has no effect on it",
                    Finding.Severity.INFO,
                    "REPOSITORY_MISSING",
                    "create a " + here.word() + " repository of that key at the target, or leave it so"));
        } else if (!target.crossing().apply(here, there)) {
            differences.add(new Difference(
                    key,
                    "is " + here.word() + " at the source and " + there.word()
                            + " at the target, so the permission does not apply to it",
                    Finding.Severity.WARNING,
                    "REPOSITORY_TYPES_DIFFER",
                    target.crossing().remedy(here, there)));
        } else if (!Objects.equals(here, there)) {
            differences.add(new Difference(
                    key,
                    "is " + here.word() + " at the source and " + there.word()
                            + " at the target; a system property of the target lets the permission apply",
                    Finding.Severity.INFO,
                    "REPOSITORY_TYPES_CROSSED",
                    ""));
        }
    }
}
