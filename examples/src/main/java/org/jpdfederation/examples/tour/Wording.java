package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.plan.RelationPlan;

/** How the tour says what the library found. */
final class Wording {

    private Wording() {}

    /** Such as {@code 312 by their type, 4 brought by a group, 0 by a permission}. */
    static String because(RelationPlan relation) {
        return relation.because().entrySet().stream()
                .map(entry -> switch (entry.getKey()) {
                    case TYPE -> entry.getValue() + " by their type";
                    case GROUP -> entry.getValue() + " brought by a group";
                    case PERMISSION -> entry.getValue() + " brought by a permission";
                })
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code 7 d 0 h 0 min 42 s}. */
    static String duration(Duration duration) {
        return duration.toDays() + " d " + duration.toHoursPart() + " h " + duration.toMinutesPart() + " min "
                + duration.toSecondsPart() + " s";
    }

    static String finding(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.code() + " " + finding.where() + ": "
                + finding.message();
    }
}
