package org.jpdfederation.core.closure;

import java.util.Arrays;

/**
 * A set of ids from 0 up to a fixed size, one bit each. Unlike {@link java.util.BitSet} it counts in a range and
 * against another set without a copy, and reading never writes. For one thread at a time while it is filled.
 */
final class IdSet {

    private final long[] words;

    /**
     * @param size one more than the greatest id
     */
    IdSet(int size) {
        this.words = new long[(size + 63) >>> 6];
    }

    private IdSet(long[] words) {
        this.words = words;
    }

    IdSet copy() {
        return new IdSet(words.clone());
    }

    boolean contains(int id) {
        return (words[id >>> 6] & (1L << id)) != 0;
    }

    void add(int id) {
        words[id >>> 6] |= 1L << id;
    }

    void remove(int id) {
        words[id >>> 6] &= ~(1L << id);
    }

    void addRange(int from, int to) {
        if (from == to) {
            return;
        }
        int first = from >>> 6;
        int last = (to - 1) >>> 6;
        if (first == last) {
            words[first] |= mask(first, from, to);
        } else {
            words[first] |= -1L << from;
            Arrays.fill(words, first + 1, last, -1L);
            words[last] |= mask(last, from, to);
        }
    }

    /** Adds what another set of the same size holds. */
    void addAll(IdSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    /** Takes out what another set of the same size holds. */
    void removeAll(IdSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
    }

    /** The least id from {@code from} on, or -1. */
    int next(int from) {
        int i = from >>> 6;
        if (i >= words.length) {
            return -1;
        }
        long word = words[i] & (-1L << from);
        while (word == 0) {
            if (++i == words.length) {
                return -1;
            }
            word = words[i];
        }
        return (i << 6) + Long.numberOfTrailingZeros(word);
    }

    /** How many ids of {@code [from, to)} are in this set. */
    int count(int from, int to) {
        return countAnd(this, from, to);
    }

    /** How many ids of {@code [from, to)} are in both sets. */
    int countAnd(IdSet other, int from, int to) {
        int count = 0;
        for (int i = from >>> 6; i << 6 < to; i++) {
            count += Long.bitCount(words[i] & other.words[i] & mask(i, from, to));
        }
        return count;
    }

    /** The bits of one word that stand for ids of {@code [from, to)}; the word holds at least one of them. */
    private static long mask(int word, int from, int to) {
        int start = word << 6;
        long mask = from > start ? -1L << from : -1L;
        return to - start < 64 ? mask & ~(-1L << to) : mask;
    }
}
