package org.jpdfederation.testkit.internal.simulation;

import java.util.List;

/** Numbers drawn from a seed (SplitMix64), the same on every JDK. For one thread at a time. */
public final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Starts from a seed.
     *
     * @param seed any number; neighbouring seeds give unlike draws
     */
    public Dice(long seed) {
        this.state = mixed(seed);
    }

    /**
     * Starts from several numbers; the same numbers in the same order give the same draws.
     *
     * @param parts what to start from
     * @return the dice
     */
    public static Dice of(long... parts) {
        long seed = parts.length;
        for (long part : parts) {
            seed = mixed(seed ^ part) + GAMMA;
        }
        return new Dice(seed);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GAMMA;
        return mixed(state);
    }

    /**
     * A number from zero on.
     *
     * @param bound the first number too large, positive
     * @return the number
     */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /**
     * A number from zero on.
     *
     * @param bound the first number too large, positive
     * @return the number
     */
    public long below(long bound) {
        return Long.remainderUnsigned(next(), bound);
    }

    /** A number between two, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }
}
