package org.jpdfederation.core.closure;

import java.util.List;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.NameOrder;

/** The ids of the entities of one type: consecutive, in order of the names. Immutable. */
final class TypeIds {

    /** What {@link #find} answers for a name that no entity bears. */
    static final int ABSENT = -1;

    private final int first;
    /** An array and not the inventory's list, so that going through a closure calls nothing for each entity. */
    private final Entity[] entities;

    private final NameTable names;

    TypeIds(int first, List<? extends Entity> entities) {
        this.first = first;
        this.entities = entities.toArray(new Entity[0]);
        this.names = new NameTable(entities.size());
        entities.forEach(entity -> names.add(entity.ref().name()));
    }

    /** The id of the first entity, if there is any. */
    int first() {
        return first;
    }

    /** One more than the id of the last entity. */
    int end() {
        return first + entities.length;
    }

    int find(String name) {
        int place = names.find(name);
        return place == NameTable.ABSENT ? ABSENT : first + place;
    }

    /** The id of the first entity whose name does not come before a text, or {@link #end}. */
    int ceiling(String text) {
        int low = first;
        int high = end();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (NameOrder.BY_CODE_POINT.compare(name(middle), text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    String name(int id) {
        return names.name(id - first);
    }

    Entity entity(int id) {
        return entities[id - first];
    }
}
