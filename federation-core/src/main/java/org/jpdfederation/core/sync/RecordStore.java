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
     */
    void put(EntityRecord record);

    /**
     * Removes a record. Nothing remembers it (rule F3).
     *
     * @param key which entity
     */
    void remove(EntityRef key);

    /**
     * The records of a type.
     *
     * @param type the type
     * @return the records by name; not to be changed under way
     */
    Stream<EntityRecord> ofType(EntityType type);
}
