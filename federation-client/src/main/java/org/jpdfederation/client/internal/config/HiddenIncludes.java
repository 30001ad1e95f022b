package org.jpdfederation.client.internal.config;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lint.LintCode;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.config.NamePatterns;

/** Finds include patterns of which the exclude patterns surely leave nothing. */
final class HiddenIncludes {

    private static final String NOT_LITERAL = "\\.[]{}()*+?^$|";

    /** Pairs of patterns that are compared at most; no real filter has as many. */
    private static final long MOST_PAIRS = 1_000_000;

    private HiddenIncludes() {}

    static void check(Section filters) {
        List<Section.Item> includes = filters.itemsOf(Keys.INCLUDE);
        List<Section.Item> excludes = filters.itemsOf(Keys.EXCLUDE);
        if ((long) includes.size() * excludes.size() > MOST_PAIRS) {
            return;
        }
        List<Exclude> compiled = new ArrayList<>();
        excludes.forEach(exclude -> compiled.add(Exclude.of(exclude.text())));
        for (Section.Item include : includes) {
            compiled.stream()
                    .filter(exclude -> exclude.hides(include.text()))
                    .findFirst()
                    .ifPresent(exclude -> filters.faults()
                            .add(
                                    LintCode.INCLUDE_HIDDEN,
                                    include.place(),
                                    "of '" + include.text() + "' nothing is left: '" + exclude.text
                                            + "' excludes all of it"));
        }
    }

    /** An exclude pattern; one that cannot be evaluated matches nothing for sure. */
    private record Exclude(String text, String beginning, boolean allBehind, List<NameFilter> filter) {

        static Exclude of(String text) {
            String beginning = literalBeginning(text);
            boolean allBehind = text.substring(beginning.length()).equals(".*");
            List<NameFilter> filter = FilterReader.whyNotEvaluable(text).isEmpty() && !text.isEmpty()
                    ? List.of(NameFilter.compile(NamePatterns.including(text)))
                    : List.of();
            return new Exclude(text, beginning, allBehind, filter);
        }

        boolean hides(String include) {
            if (text.equals(include)) {
                return true;
            }
            String literal = literalBeginning(include);
            if (literal.equals(include)) {
                return filter.stream().anyMatch(pattern -> pattern.passes(include));
            }
            return allBehind
                    && include.indexOf('|') < 0
                    && sure(literal, include).startsWith(beginning);
        }

        /** What every match begins with; a repetition may take the last character away. */
        private static String sure(String literal, String pattern) {
            boolean repeated = "*?{".indexOf(pattern.charAt(literal.length())) >= 0;
            return repeated && !literal.isEmpty() ? literal.substring(0, literal.length() - 1) : literal;
        }
    }

    private static String literalBeginning(String pattern) {
        int end = 0;
        while (end < pattern.length() && NOT_LITERAL.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, end);
    }
}
