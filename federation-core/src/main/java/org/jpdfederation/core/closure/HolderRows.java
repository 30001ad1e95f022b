package org.jpdfederation.core.closure;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A row of holders for each number that is held. Rows grow and shrink; within one the order means nothing. A change
 * takes time in proportion to its row. For one thread at a time.
 */
final class HolderRows {

    private static final int[] EMPTY = {};

    private int[][] rows = {};
    private int[] sizes = {};

    /** Adds a holder; tells whether it was not there. */
    boolean add(int held, int holder) {
        ensureRow(held);
        if (placeOf(held, holder) >= 0) {
            return false;
        }
        int size = sizes[held];
        if (size == rows[held].length) {
            rows[held] = Arrays.copyOf(rows[held], size < 4 ? size + 1 : size + (size >> 1));
        }
        rows[held][size] = holder;
        sizes[held] = size + 1;
        return true;
    }

    /** Removes a holder; tells whether it was there. */
    boolean remove(int held, int holder) {
        int place = held < rows.length ? placeOf(held, holder) : -1;
        if (place < 0) {
            return false;
        }
        int last = --sizes[held];
        rows[held][place] = rows[held][last];
        if (last == 0) {
            rows[held] = EMPTY;
        }
        return true;
    }

    void clear() {
        rows = new int[][] {};
        sizes = new int[] {};
    }

    boolean anyMatch(int held, IntPredicate holder) {
        int size = held < rows.length ? sizes[held] : 0;
        for (int place = 0; place < size; place++) {
            if (holder.test(rows[held][place])) {
                return true;
            }
        }
        return false;
    }

    private int placeOf(int held, int holder) {
        int[] row = rows[held];
        for (int place = 0; place < sizes[held]; place++) {
            if (row[place] == holder) {
                return place;
            }
        }
        return -1;
    }

    private void ensureRow(int held) {
        int before = rows.length;
        if (held >= before) {
            int after = Math.max(held + 1, before + (before >> 1));
            rows = Arrays.copyOf(rows, after);
            Arrays.fill(rows, before, after, EMPTY);
            sizes = Arrays.copyOf(sizes, after);
        }
    }
}
