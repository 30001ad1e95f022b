package org.jpdfederation.core.closure;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A row of holders for each number that is held. Rows grow and shrink; within one the order means nothing. A change
 * takes time in proportion to its row. For one thread at a time.
 */
final class HolderRows {

    private static final int[] EMPTY = {0};

    /** In each row how many holders there are, then the holders, then room for more. */
    private int[][] rows = {};

    /** Adds a holder; tells whether it was not there. */
    boolean add(int held, int holder) {
        ensureRow(held);
        int[] row = rows[held];
        if (placeOf(row, holder) > 0) {
            return false;
        }
        int size = row[0] + 1;
        if (size == row.length) {
            row = Arrays.copyOf(row, size < 4 ? size + 1 : size + (size >> 1));
            rows[held] = row;
        }
        row[size] = holder;
        row[0] = size;
        return true;
    }

    /** Removes a holder; tells whether it was there. */
    boolean remove(int held, int holder) {
        if (held >= rows.length) {
            return false;
        }
        int[] row = rows[held];
        int place = placeOf(row, holder);
        if (place == 0) {
            return false;
        }
        row[place] = row[row[0]];
        row[0]--;
        return true;
    }

    void clear() {
        rows = new int[][] {};
    }

    boolean anyMatch(int held, IntPredicate holder) {
        if (held >= rows.length) {
            return false;
        }
        int[] row = rows[held];
        for (int place = 1; place <= row[0]; place++) {
            if (holder.test(row[place])) {
                return true;
            }
        }
        return false;
    }

    /** Where a holder stands in a row, or 0. */
    private static int placeOf(int[] row, int holder) {
        int place = row[0];
        while (place > 0 && row[place] != holder) {
            place--;
        }
        return place;
    }

    private void ensureRow(int held) {
        int before = rows.length;
        if (held >= before) {
            rows = Arrays.copyOf(rows, Math.max(held + 1, before + (before >> 1)));
            Arrays.fill(rows, before, rows.length, EMPTY);
        }
    }
}
