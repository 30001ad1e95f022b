package org.jpdfederation.core.config;

import java.util.List;

/**
 * The include and exclude patterns of a filter: regular expressions that must match a whole name. Without an include
 * pattern every name is included; an exclude pattern wins over an include pattern. The patterns are kept as written;
 * {@link org.jpdfederation.core.closure.NameFilter} compiles them. Immutable.
 *
 * @param include the names that pass; none means all
 * @param exclude the names that do not pass, whatever {@code include} says
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-federation-parameters">
 *     Access Federation Parameters: permission-filters</a>
 */
public record NamePatterns(List<String> include, List<String> exclude) {

    private static final NamePatterns ALL = new NamePatterns(List.of(), List.of());

    /** Copies the lists. */
    public NamePatterns {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /**
     * No filter: every name passes.
     *
     * @return the empty patterns
     */
    public static NamePatterns all() {
        return ALL;
    }

    /**
     * Patterns that only include.
     *
     * @param patterns regular expressions
     * @return the patterns
     */
    public static NamePatterns including(String... patterns) {
        return new NamePatterns(List.of(patterns), List.of());
    }

    /**
     * Whether a pattern was likely written as a glob, as samples of the vendor are (AF C8): {@code team_a_*}.
     *
     * @param pattern the pattern
     * @return true if a star or question mark has nothing to repeat, or a star repeats one plain character
     */
    public static boolean looksLikeGlob(String pattern) {
        return GlobLook.looksLikeGlob(pattern);
    }

    /**
     * Whether every name passes because no pattern is given.
     *
     * @return true if there is no pattern
     */
    public boolean isEmpty() {
        return include.isEmpty() && exclude.isEmpty();
    }
}
