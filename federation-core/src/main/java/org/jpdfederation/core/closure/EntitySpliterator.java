package org.jpdfederation.core.closure;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;

/** Goes through the entities of a set of ids, in order. For one thread at a time. */
final class EntitySpliterator extends Spliterators.AbstractSpliterator<Entity> {

    private static final int BATCH = 256;

    private final EntityIndex index;
    private final IdSet ids;
    private int next;

    /**
     * @param ids ids of the index; not to be changed under way
     */
    EntitySpliterator(EntityIndex index, IdSet ids) {
        super(
                ids.count(0, index.size()),
                Spliterator.SIZED
                        | Spliterator.ORDERED
                        | Spliterator.DISTINCT
                        | Spliterator.NONNULL
                        | Spliterator.IMMUTABLE);
        this.index = index;
        this.ids = ids;
        this.next = ids.next(0);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entity> action) {
        if (next < 0) {
            return false;
        }
        Entity entity = index.entity(next);
        next = ids.next(next + 1);
        action.accept(entity);
        return true;
    }

    /**
     * Collects some entities before it hands them out: they lie far apart in memory, and in so short a loop the
     * processor fetches several at a time.
     */
    @Override
    public void forEachRemaining(Consumer<? super Entity> action) {
        Object[] batch = new Object[BATCH];
        while (next >= 0) {
            int size = collect(batch);
            for (int i = 0; i < size; i++) {
                action.accept((Entity) batch[i]);
            }
        }
    }

    private int collect(Object[] batch) {
        int size = 0;
        int id = next;
        for (EntityType type : EntityType.values()) {
            TypeIds ofType = index.of(type);
            while (id >= 0 && id < ofType.end() && size < batch.length) {
                batch[size++] = ofType.entity(id);
                id = ids.next(id + 1);
            }
        }
        next = id;
        return size;
    }
}
