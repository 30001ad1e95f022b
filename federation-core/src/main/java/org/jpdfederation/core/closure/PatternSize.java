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
            long atom = atom();
            sum = plus(sum, times(atom, repetitions()));
        }
        return sum;
    }

    private long atom() {
        char c = pattern.charAt(at++);
        if (c == '\\' && at < pattern.length()) {
            if (pattern.charAt(at++) == 'Q') {
                return skipQuotation();
            }
        } else if (c == '[') {
            skipClass();
        } else if (c == '(') {
            long inside = sequence();
            at++;
            return plus(inside, 2);
        }
        return 1;
    }

    /** Skips {@code \Q...\E}, where no character has a meaning. */
    private long skipQuotation() {
        int end = pattern.indexOf("\\E", at);
        int stop = end < 0 ? pattern.length() : end;
        int size = stop - at;
        at = end < 0 ? stop : stop + 2;
        return size;
    }

    private void skipClass() {
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** Reads any counted repetitions that follow, such as {@code {2,5}}; their bounds multiply. */
    private long repetitions() {
        long factor = 1;
        while (at < pattern.length() && pattern.charAt(at) == '{') {
            int end = pattern.indexOf('}', at);
            if (end < 0) {
                return factor;
            }
            long greatest = 1;
            long number = 0;
            for (int i = at + 1; i < end; i++) {
                char c = pattern.charAt(i);
                number = c >= '0' && c <= '9' ? Math.min(number * 10 + (c - '0'), Integer.MAX_VALUE) : 0;
                greatest = Math.max(greatest, number);
            }
            factor = times(factor, greatest);
            at = end + 1;
        }
        return factor;
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long times(long a, long b) {
        return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
    }
}
