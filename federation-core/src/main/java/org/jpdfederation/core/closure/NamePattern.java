package org.jpdfederation.core.closure;

import com.google.re2j.Pattern;

/**
 * A compiled pattern of names, and the text with which every name that it matches begins: most names are judged by
 * that alone, and in sorted names only those with that beginning need to be looked at. Safe for use by many threads.
 */
final class NamePattern {

    private static final String NOT_LITERAL = "\\.[]{}()*+?^$|";

    private final Pattern compiled;
    private final String prefix;
    private final boolean literal;

    private NamePattern(Pattern compiled) {
        String pattern = compiled.pattern();
        int end = endOfLiteral(pattern);
        this.compiled = compiled;
        this.literal = end == pattern.length();
        this.prefix = prefixOf(pattern, end);
    }

    /**
     * Compiles a pattern.
     *
     * @throws com.google.re2j.PatternSyntaxException if it is no regular expression
     */
    static NamePattern compile(String pattern) {
        return new NamePattern(Pattern.compile(pattern));
    }

    /** The pattern as written. */
    String text() {
        return compiled.pattern();
    }

    /** With what every name that matches begins; may be empty. */
    String prefix() {
        return prefix;
    }

    /** Whether the whole name matches. */
    boolean matches(String name) {
        return literal ? name.equals(prefix) : name.startsWith(prefix) && compiled.matches(name);
    }

    private static int endOfLiteral(String pattern) {
        int end = 0;
        while (end < pattern.length() && NOT_LITERAL.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /**
     * What is sure to be matched as it stands. An alternative may begin otherwise. Unless any character follows or a
     * class, what follows may repeat the last character, also none times and from behind a change of flags.
     */
    private static String prefixOf(String pattern, int endOfLiteral) {
        if (endOfLiteral == pattern.length()) {
            return pattern;
        }
        if (endOfLiteral == 0 || pattern.indexOf('|') >= 0) {
            return "";
        }
        char next = pattern.charAt(endOfLiteral);
        int end = next == '.' || next == '[' ? endOfLiteral : endOfLiteral - 1;
        return pattern.substring(0, end > 0 && Character.isHighSurrogate(pattern.charAt(end - 1)) ? end - 1 : end);
    }
}
