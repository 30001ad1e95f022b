package org.jpdfederation.core.closure;

import java.util.List;
import org.jpdfederation.core.entity.Entity;

/**
 * The ids of the entities of one type: consecutive, in order of the names. A name is found by a table with open
 * addressing that holds places only, so that it costs eight to sixteen bytes. Immutable.
 */
final class TypeIds {

    /** What {@link #find} answers for a name that no entity bears. */
    static final int ABSENT = -1;

    private final int first;
    private final List<? extends Entity> entities;
    /** A place in the list plus one, or 0 where a slot is free. At most half of the slots are taken. */
    private final int[] slots;

    TypeIds(int first, List<? extends Entity> entities) {
        this.first = first;
        this.entities = entities;
        this.slots = new int[Integer.highestOneBit(Math.max(1, entities.size())) * 4];
        for (int place = 0; place < entities.size(); place++) {
            int slot = slotOf(nameAt(place));
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = place + 1;
        }
    }

    /** The id of the first entity, if there is any. */
    int first() {
        return first;
    }

    /** One more than the id of the last entity. */
    int end() {
        return first + entities.size();
    }

    int find(String name) {
        for (int slot = slotOf(name); slots[slot] != 0; slot = next(slot)) {
            int place = slots[slot] - 1;
            if (nameAt(place).equals(name)) {
                return first + place;
            }
        }
        return ABSENT;
    }

    Entity entity(int id) {
        return entities.get(id - first);
    }

    private String nameAt(int place) {
        return entities.get(place).ref().name();
    }

    private int slotOf(String name) {
        int hash = name.hashCode() * 0x9E3779B9; // Fibonacci hashing: numbered names spread over the table
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
