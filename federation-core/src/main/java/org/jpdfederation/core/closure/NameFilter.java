package org.jpdfederation.core.closure;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;

/**
 * A compiled filter of names. A pattern must match the whole name; without an include pattern all names are included;
 * exclude wins (AF 1.5). Matching takes time linear in the name. Safe for use by many threads.
 */
public final class NameFilter {

    /** The longest pattern that is compiled, in {@code char}s. */
    public static final int LONGEST_PATTERN = 1_000;

    /** The most instructions that a pattern may compile to, estimated before it is compiled. */
    public static final int LARGEST_PATTERN = 20_000;

    private static final List<String> LOOK_AROUND = List.of("(?=", "(?!", "(?<=", "(?<!");

    /** Every name passes. */
    static final NameFilter ALL = new NameFilter(List.of(), List.of());

    private final List<NamePattern> include;
    private final List<NamePattern> exclude;

    private NameFilter(List<NamePattern> include, List<NamePattern> exclude) {
        this.include = include;
        this.exclude = exclude;
    }

    /**
     * Compiles patterns.
     *
     * @param patterns the patterns as written
     * @return the filter
     * @throws InputException if a pattern is longer or larger than the bounds, is no regular expression, or uses
     *     look-around or back-references, which cannot be evaluated here
     */
    public static NameFilter compile(NamePatterns patterns) {
        return new NameFilter(compileAll(patterns.include()), compileAll(patterns.exclude()));
    }

    private static List<NamePattern> compileAll(List<String> patterns) {
        List<NamePattern> compiled = new ArrayList<>(patterns.size());
        for (String pattern : patterns) {
            compiled.add(compileOne(pattern));
        }
        return List.copyOf(compiled);
    }

    private static NamePattern compileOne(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw unusable(
                    pattern.substring(0, 40) + "...",
                    "it has " + pattern.length() + " characters, at most " + LONGEST_PATTERN
                            + " are allowed; split it into several patterns");
        }
        if (PatternSize.of(pattern) > LARGEST_PATTERN) {
            throw unusable(
                    pattern,
                    "its counted repetitions multiply to more than " + LARGEST_PATTERN
                            + " steps; use * or +, or smaller counts");
        }
        try {
            return NamePattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw unusable(pattern, fault(e));
        }
    }

    private static String fault(PatternSyntaxException e) {
        String part = e.getPattern();
        if (LOOK_AROUND.stream().anyMatch(part::startsWith)) {
            return "look-around cannot be evaluated here; say it with an include and an exclude pattern";
        }
        if (part.length() == 2 && (part.charAt(1) == 'k' || Character.isDigit(part.charAt(1)))) {
            return "the back-reference " + part + " cannot be evaluated here; write the alternatives out";
        }
        if (part.equals("stack underflow")) {
            return "it is no regular expression: a closing parenthesis has no opening one";
        }
        return "it is no regular expression: " + e.getDescription() + (part.isEmpty() ? "" : ": " + part);
    }

    private static InputException unusable(String pattern, String why) {
        return new InputException(
                ErrorCode.PATTERN_UNUSABLE, InputException.Fault.of("pattern '" + pattern + "'", why));
    }

    /**
     * Whether a name passes.
     *
     * @param name the whole name
     * @return true if it is included and not excluded
     */
    public boolean passes(String name) {
        return includes(name) && excludedBy(name).isEmpty();
    }

    /** Adds the ids of the entities whose names pass, to a set that has none of their type. */
    void addPassing(TypeIds ids, IdSet passing) {
        if (include.isEmpty()) {
            passing.addRange(ids.first(), ids.end());
        }
        forEachMatch(include, ids, id -> !passing.contains(id), passing::add);
        forEachMatch(exclude, ids, passing::contains, passing::remove);
    }

    /** Looks only at names that begin as the pattern does: in order, they stand together. */
    private static void forEachMatch(
            List<NamePattern> patterns, TypeIds ids, IntPredicate worthJudging, IntConsumer match) {
        for (NamePattern pattern : patterns) {
            int id = ids.ceiling(pattern.prefix());
            while (id < ids.end() && ids.name(id).startsWith(pattern.prefix())) {
                if (worthJudging.test(id) && pattern.matches(ids.name(id))) {
                    match.accept(id);
                }
                id++;
            }
        }
    }

    /** Whether there is no pattern, so that every name passes. */
    boolean isEmpty() {
        return include.isEmpty() && exclude.isEmpty();
    }

    /** Whether an include pattern matches, or there is none. */
    boolean includes(String name) {
        return include.isEmpty() || firstMatch(include, name).isPresent();
    }

    /** The first exclude pattern that matches, as written. */
    Optional<String> excludedBy(String name) {
        return firstMatch(exclude, name);
    }

    private static Optional<String> firstMatch(List<NamePattern> patterns, String name) {
        for (NamePattern pattern : patterns) {
            if (pattern.matches(name)) {
                return Optional.of(pattern.text());
            }
        }
        return Optional.empty();
    }
}
