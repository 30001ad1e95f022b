package org.jpdfederation.core.closure;

import java.util.Arrays;

/**
 * Numbers names from 0 on, in the order in which they come. Open addressing: a name costs twelve to twenty bytes beside
 * its text. For one thread at a time while names are added.
 */
final class NameTable {

    /** What {@link #find} answers for a name that has no number. */
    static final int ABSENT = -1;

    private String[] names;
    /** A number plus one, or 0 where a slot is free. At most half of the slots are taken. */
    private int[] slots;

    private int size;

    /**
     * @param expected how many names there is room for before the table grows
     */
    NameTable(int expected) {
        this.names = new String[expected];
        this.slots = new int[Integer.highestOneBit(Math.max(1, expected)) * 4];
    }

    /** How many names there are. */
    int size() {
        return size;
    }

    String name(int number) {
        return names[number];
    }

    int find(String name) {
        return slots[slotOf(name)] - 1;
    }

    /** The number of a name, a new one if it has none. */
    int add(String name) {
        int known = find(name);
        if (known != ABSENT) {
            return known;
        }
        if (size == names.length) {
            grow();
        }
        names[size] = name;
        slots[slotOf(name)] = ++size;
        return size - 1;
    }

    private void grow() {
        names = Arrays.copyOf(names, Math.max(8, names.length * 2));
        slots = new int[Integer.highestOneBit(names.length) * 4];
        for (int number = 0; number < size; number++) {
            slots[slotOf(names[number])] = number + 1;
        }
    }

    /** The slot of a name, or the free one where it would go. */
    private int slotOf(String name) {
        int hash = name.hashCode() * 0x9E3779B9; // Fibonacci hashing: numbered names spread over the table
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && !names[slots[slot] - 1].equals(name)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
