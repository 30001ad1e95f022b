package org.jpdfederation.core.closure;

import java.util.Arrays;

/**
 * What each entity brings, as ids in compressed sparse rows. Ids below the first holder (users) bring nothing and have
 * no row. Immutable.
 */
final class Adjacency {

    private final int firstHolder;
    /** Where the row of each holder starts in {@link #brought}; one more for the end of the last. */
    private final int[] starts;

    private final int[] brought;

    private Adjacency(Builder builder) {
        this.firstHolder = builder.firstHolder;
        this.starts = builder.starts;
        this.brought = Arrays.copyOf(builder.brought, builder.size);
    }

    /** The least id that can bring anything. */
    int firstHolder() {
        return firstHolder;
    }

    /** Where the row of a holder starts. */
    int start(int holder) {
        return starts[holder - firstHolder];
    }

    /** Where the row of a holder ends. */
    int end(int holder) {
        return starts[holder - firstHolder + 1];
    }

    /** The id at a place of a row. */
    int broughtAt(int place) {
        return brought[place];
    }

    boolean brings(int holder, int id) {
        for (int place = start(holder); place < end(holder); place++) {
            if (brought[place] == id) {
                return true;
            }
        }
        return false;
    }

    /** Takes the rows in order of their holders. For one thread at a time. */
    static final class Builder {

        private final int firstHolder;
        private final int[] starts;
        private int[] brought = new int[1024];
        private int rows;
        private int size;

        Builder(int firstHolder, int holders) {
            this.firstHolder = firstHolder;
            this.starts = new int[holders + 1];
        }

        /** Adds to the row of the next holder. */
        void add(int id) {
            if (size == brought.length) {
                brought = Arrays.copyOf(brought, size + (size >> 1));
            }
            brought[size++] = id;
        }

        void endRow() {
            starts[++rows] = size;
        }

        Adjacency build() {
            return new Adjacency(this);
        }
    }
}
