package org.jpdfederation.core.closure;

/**
 * Bounds what a pattern can grow to before it is compiled: counted repetitions multiply when they are nested, and a
 * short text could exhaust the heap.
 */
final class PatternSize {

    private final String pattern;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Estimates how many instructions a pattern compiles to, from above.
     *
     * @param pattern a regular expression; need not be valid
     * @return the estimate; saturates at {@link Long#MAX_VALUE}
     */
    static long of(String pattern) {
        PatternSize size = new PatternSize(pattern);
        long sum = 0;
        while (size.at < pattern.length()) {
            sum = plus(sum, size.sequence());
            size.at++; // a closing parenthesis without an opening one
        }
        return sum;
    }

    /** The size of what stands up to the end or the next closing parenthesis of this level. */
    private long sequence() {
        long sum = 0;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            sum = plus(sum, repeated(atom()));
        }
        return sum;
    }

    /**
     * Reads all that repeats an atom. Repetitions multiply, also where {@code (?i)} or {@code \Q\E} stands between them
     * and hides that they are nested.
     */
    private long repeated(long atom) {
        long size = atom;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int hidden = endOfWhatLeavesNoTrace();
            if (c == '*' || c == '+' || c == '?') {
                size = plus(size, 2);
                at++;
            } else if (c == '{' && endOfCount() > at) {
                // a copy of an optional repetition takes a branch beside the atom itself
                size = times(plus(size, 1), greatestCount());
            } else if (hidden > at) {
                at = hidden;
            } else {
                break;
            }
        }
        return size;
    }

    /** The end of a change of flags such as {@code (?i-s)}, or of an empty quotation; else {@link #at}. */
    private int endOfWhatLeavesNoTrace() {
        if (pattern.startsWith("\\Q\\E", at)) {
            return at + 4;
        }
        if (!pattern.startsWith("(?", at)) {
            return at;
        }
        int end = at + 2;
        while (end < pattern.length() && (Character.isLetter(pattern.charAt(end)) || pattern.charAt(end) == '-')) {
            end++;
        }
        return end < pattern.length() && pattern.charAt(end) == ')' ? end + 1 : at;
    }

    private long atom() {
        char c = pattern.charAt(at++);
        if (c == '\\' && at < pattern.length()) {
            return escape(pattern.charAt(at++));
        } else if (c == '[') {
            skipClass();
        } else if (c == '(') {
            long inside = sequence();
            at++;
            return plus(inside, 3); // both ends, and a step that does nothing if it is empty
        }
        return c == '|' ? 2 : 1; // a branch, and a step that does nothing if one side is empty
    }

    private long escape(char c) {
        if (c == 'Q') {
            return skipQuotation();
        }
        skipArgument(c);
        return 1;
    }

    /** Skips what belongs to an escape: {@code {Greek}} or {@code N} behind {@code \p}, {@code {41}} behind {@code \x}. */
    private void skipArgument(char escaped) {
        boolean category = escaped == 'p' || escaped == 'P';
        if ((!category && escaped != 'x') || at == pattern.length()) {
            return;
        }
        int end = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) : -1;
        if (end >= 0) {
            at = end + 1; // no repetition
        } else if (category) {
            at++;
        }
    }

    /** Skips {@code \Q...\E}, where no character has a meaning. */
    private long skipQuotation() {
        int end = pattern.indexOf("\\E", at);
        int stop = end < 0 ? pattern.length() : end;
        int size = stop - at;
        at = end < 0 ? stop : stop + 2;
        return size;
    }

    /** Skips a class, behind its opening bracket. A closing bracket ends it unless it comes first. */
    private void skipClass() {
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
            first = false;
            skipClassItem();
        }
        at++;
    }

    /** Skips {@code [:alpha:]}, {@code \p{Greek}}, {@code \w}, a character or a range of characters. */
    private void skipClassItem() {
        int named = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
        if (named >= 0) {
            at = named + 2;
            return;
        }
        char escaped = pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
        skipClassCharacter();
        if ("pPdDsSwW".indexOf(escaped) >= 0) {
            return; // begins no range
        }
        if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
            at++;
            skipClassCharacter();
        }
    }

    private void skipClassCharacter() {
        if (pattern.charAt(at++) == '\\' && at < pattern.length()) {
            skipArgument(pattern.charAt(at++));
        }
    }

    /** The end of a counted repetition such as {@code {2,5}}, or {@link #at} where the brace stands for itself. */
    private int endOfCount() {
        int end = at + 1;
        while (end < pattern.length() && isCount(pattern.charAt(end))) {
            end++;
        }
        return end < pattern.length() && pattern.charAt(end) == '}' ? end + 1 : at;
    }

    /** Reads a counted repetition and gives the greater of its bounds, at least 1. */
    private long greatestCount() {
        int end = endOfCount();
        long greatest = 1;
        long number = 0;
        for (at++; at < end - 1; at++) {
            char c = pattern.charAt(at);
            number = c == ',' ? 0 : Math.min(number * 10 + (c - '0'), Integer.MAX_VALUE);
            greatest = Math.max(greatest, number);
        }
        at = end;
        return greatest;
    }

    private static boolean isCount(char c) {
        return c == ',' || (c >= '0' && c <= '9');
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long times(long a, long b) {
        return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
    }
}
