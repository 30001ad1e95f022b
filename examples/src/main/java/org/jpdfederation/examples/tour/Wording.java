package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.plan.EntityCounts;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;
import org.jpdfederation.core.topology.Topology;

/** How the tour says what the library found. */
final class Wording {

    private static final String INDENTED = "    ";

    private Wording() {}

    /** Such as {@code 2 users, 1 group}. */
    static String counts(Inventory inventory) {
        return new EntityCounts(
                        inventory.users().size(),
                        inventory.groups().size(),
                        inventory.permissions().size(),
                        inventory.tokens().size())
                .toString();
    }

    /** Such as {@code star of home, edge}. */
    static String topology(Topology topology) {
        return topology.shape().name().toLowerCase(Locale.ROOT) + " of " + names(topology.jpds());
    }

    /** What a relation carries, why, and which single change would add most to it. */
    static List<String> relation(FederationPlan plan, RelationPlan relation) {
        List<String> lines = new ArrayList<>();
        lines.add(relation.from() + " -> " + relation.to() + ": " + relation.entities());
        if (relation.entities().total() > 0) {
            lines.add(INDENTED + because(relation) + "; " + people(relation));
        }
        heldBack(relation).ifPresent(users -> lines.add(INDENTED + "held back: " + users));
        plan.blastRadius(relation.from(), relation.to()).stream()
                .filter(change -> change.gained().total() > 0)
                .max(Comparator.comparingInt(change -> change.gained().total()))
                .ifPresent(change -> lines.add(INDENTED + "one change away: " + change.change() + ", and "
                        + change.gained() + " more would go"));
        return lines;
    }

    /** Such as {@code 1 user excluded, 13 users who never logged in}; empty if there is none. */
    static Optional<String> heldBack(RelationPlan relation) {
        List<String> parts = new ArrayList<>();
        relation.heldBack().forEach((why, users) -> {
            if (users > 0) {
                parts.add(users
                        + (users == 1 ? " user " : " users ")
                        + switch (why) {
                            case EXCLUDED -> "excluded";
                            case NEVER_LOGGED_IN -> "of an identity provider who never logged in";
                        });
            }
        });
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** Such as {@code 2 administrators, 1 from a third-party identity provider}. */
    static String people(RelationPlan relation) {
        return relation.admins() + (relation.admins() == 1 ? " administrator, " : " administrators, ")
                + relation.thirdParty() + " from a third-party identity provider";
    }

    /** Such as {@code 312 by their type, 4 brought by a group}. */
    static String because(RelationPlan relation) {
        return relation.because().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> switch (entry.getKey()) {
                    case TYPE -> entry.getValue() + " by their type";
                    case GROUP -> entry.getValue() + " brought by a group";
                    case PERMISSION -> entry.getValue() + " brought by a permission";
                })
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code paris: a@example.org, lima: b@example.org}. */
    static String byJpd(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code 7 d 0 h 0 min 42 s}. */
    static String duration(Duration duration) {
        return duration.toDays() + " d " + duration.toHoursPart() + " h " + duration.toMinutesPart() + " min "
                + duration.toSecondsPart() + " s";
    }

    /** Such as {@code 20 s} or {@code 7 d 42.1 s}: the parts that are not zero. */
    static String elapsed(Duration duration) {
        StringBuilder parts = new StringBuilder();
        if (duration.toDays() > 0) {
            parts.append(duration.toDays()).append(" d ");
        }
        if (duration.toHoursPart() > 0) {
            parts.append(duration.toHoursPart()).append(" h ");
        }
        if (duration.toMinutesPart() > 0) {
            parts.append(duration.toMinutesPart()).append(" min ");
        }
        if (duration.toSecondsPart() > 0 || duration.toMillisPart() > 0 || parts.isEmpty()) {
            parts.append(duration.toSecondsPart());
            parts.append(duration.toMillisPart() > 0 ? ".%03d".formatted(duration.toMillisPart()) : "")
                    .append(" s");
        }
        return parts.toString().strip();
    }

    /** Such as {@code paris, lima}. */
    static String names(List<JpdName> jpds) {
        return jpds.stream().map(JpdName::text).collect(Collectors.joining(", "));
    }

    static String finding(Finding finding) {
        return severity(finding) + " " + finding.code() + " " + finding.where() + ": " + finding.message();
    }

    static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
