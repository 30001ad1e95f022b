package org.jpdfederation.core.sync;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;

/**
 * Where a site keeps its records. An implementation need not guard against several threads: the engines that use it
 * are for one thread at a time.
 */
public interface RecordStore {

    /**
     * A store in memory, empty at first.
     *
     * @return the store
     */
    static RecordStore inMemory() {
        return new InMemoryRecords();
    }

    /**
     * Finds a record.
     *
     * @param key which entity
     * @return the record, or empty when the site does not hold the entity
     */
    Optional<EntityRecord> find(EntityRef key);

    /**
     * Stores a record in the place of the one with the same key.
     *
     * @param record the record
     * @throws StoreException if it cannot be written; what was held is held still
     */
    void put(EntityRecord record);

    /**
     * Removes a record. Nothing remembers it (rule F3).
     *
     * @param key which entity
     * @throws StoreException if that cannot be written; what was held is held still
     */
    void remove(EntityRef key);

    /**
     * Carries out several writes as one: when they end with an exception, none of them has happened.
     *
     * @param writes calls {@link #put} and {@link #remove}, and sees what it has written itself; its exception is
     *     passed on
     */
    void inTransaction(Runnable writes);

    /**
     * The records of a type.
     *
     * @param type the type
     * @return the records by name; not to be changed under way
     */
    Stream<EntityRecord> ofType(EntityType type);
}
