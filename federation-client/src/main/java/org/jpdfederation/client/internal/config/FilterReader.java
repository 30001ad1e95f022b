package org.jpdfederation.client.internal.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jpdfederation.client.internal.document.Refusal;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lint.LintCode;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.error.InputException;

/** Reads the patterns of a filter (AF 1.5) and looks at what they can do. */
final class FilterReader {

    private FilterReader() {}

    /** The patterns, each checked. */
    static NamePatterns read(Section section, String key, Function<String, String> pattern) {
        return section.section(key)
                .map(filters -> {
                    NamePatterns patterns =
                            new NamePatterns(filters.list(Keys.INCLUDE, pattern), filters.list(Keys.EXCLUDE, pattern));
                    check(filters);
                    ServerReader.refuseOthers(filters);
                    return patterns;
                })
                .orElse(NamePatterns.all());
    }

    /** A pattern that can be evaluated here. */
    static String evaluated(String text) {
        whyNotEvaluable(ConfigReader.nonEmpty(text)).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return text;
    }

    /** A pattern that can be evaluated somewhere. */
    static String compiled(String text) {
        Optional<String> here = whyNotEvaluable(ConfigReader.nonEmpty(text));
        if (here.isPresent() && !compilesElsewhere(text)) {
            throw new Refusal(LintCode.PATTERN_INVALID, here.get());
        }
        return text;
    }

    /** Why a pattern cannot be evaluated here. */
    static Optional<String> whyNotEvaluable(String text) {
        try {
            NameFilter.compile(NamePatterns.including(text));
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e.faults().get(0).message());
        }
    }

    /** A pattern too long for this engine is not tried with one that could exhaust the stack. */
    private static boolean compilesElsewhere(String text) {
        if (text.length() > NameFilter.LONGEST_PATTERN) {
            return true;
        }
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Warns of patterns that do not what they seem to. */
    private static void check(Section filters) {
        for (String list : List.of(Keys.INCLUDE, Keys.EXCLUDE)) {
            ConfigReader.duplicates(filters, list);
            for (Section.Item item : filters.itemsOf(list)) {
                Placeholder.lookAtPattern(filters, item);
                check(filters, item);
            }
        }
        HiddenIncludes.check(filters);
    }

    private static void check(Section filters, Section.Item item) {
        if (NamePatterns.looksLikeGlob(item.text())) {
            filters.faults()
                    .add(
                            LintCode.PATTERN_LOOKS_LIKE_GLOB,
                            item.place(),
                            "the pattern '" + item.text() + "' looks like a glob, but is a regular expression");
        }
        Optional<String> here = whyNotEvaluable(item.text());
        if (here.isPresent() && compilesElsewhere(item.text())) {
            filters.faults()
                    .add(
                            LintCode.PATTERN_NOT_EVALUABLE,
                            item.place(),
                            "the pattern '" + item.text() + "' cannot be evaluated here: " + here.get());
        }
    }
}
