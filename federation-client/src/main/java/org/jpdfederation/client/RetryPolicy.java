package org.jpdfederation.client;

import java.time.Duration;

/**
 * How often a call is tried. Only what is safe to repeat is tried again: reads, writes that leave the same when sent
 * twice, and creates after a look whether what was asked for is there; never a 4xx other than 408, 425 and 429, and
 * never a call that uses something up, such as a pairing token. The pause before a retry is drawn between nothing and
 * 100 ms, doubled with each, 20 s at most, unless the server says how long to wait. All calls of a client share a
 * budget of 500: a retry takes 5, after a timeout 10, and a success at the first try gives 1 back; with an empty budget
 * there are first tries only. Immutable.
 */
public final class RetryPolicy {

    private static final RetryPolicy DEFAULTS = new RetryPolicy(4, Duration.ofSeconds(60));

    private final int tries;
    private final Duration longestWait;

    private RetryPolicy(int tries, Duration longestWait) {
        this.tries = tries;
        this.longestWait = longestWait;
    }

    /**
     * Four tries; a server may ask to wait a minute.
     *
     * @return the policy
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * One try.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return DEFAULTS.withTries(1);
    }

    /**
     * The same with another number of tries.
     *
     * @param count from 1 to 100
     * @return the policy
     * @throws IllegalArgumentException if it is out of range
     */
    public RetryPolicy withTries(int count) {
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("tries must be from 1 to 100, not " + count);
        }
        return new RetryPolicy(count, longestWait);
    }

    /**
     * The same with another limit for {@code Retry-After}. When a server asks for more, the call ends with its
     * refusal, which tells the time.
     *
     * @param longest the longest wait that a server may ask for, not negative
     * @return the policy
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withLongestWait(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("longestWait must not be negative, not " + longest);
        }
        return new RetryPolicy(tries, longest);
    }

    /**
     * How often a call is tried at most.
     *
     * @return at least 1
     */
    public int tries() {
        return tries;
    }

    /**
     * The longest wait that a server may ask for.
     *
     * @return the time, not negative
     */
    public Duration longestWait() {
        return longestWait;
    }

    /** Tries and longest wait. */
    @Override
    public String toString() {
        return "RetryPolicy[tries=" + tries + ", longestWait=" + longestWait + "]";
    }
}
