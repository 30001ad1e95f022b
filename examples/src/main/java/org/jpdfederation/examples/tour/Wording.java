package org.jpdfederation.examples.tour;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.plan.RelationPlan;

/** How the tour says what the library found. */
final class Wording {

    private Wording() {}

    /** Such as {@code 312, brought by a group 4, by a permission 0}. */
    static String because(RelationPlan relation) {
        return relation.because().entrySet().stream()
                .map(entry -> switch (entry.getKey()) {
                    case TYPE -> String.valueOf(entry.getValue());
                    case GROUP -> "brought by a group " + entry.getValue();
                    case PERMISSION -> "by a permission " + entry.getValue();
                })
                .collect(Collectors.joining(", "));
    }

    static String finding(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.code() + " " + finding.where() + ": "
                + finding.message();
    }
}
