package org.jpdfederation.core.sync;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;

/** Records in a map; sorted only when they are listed. */
final class InMemoryRecords implements RecordStore {

    private final Map<EntityRef, EntityRecord> records = new LinkedHashMap<>();

    @Override
    public Optional<EntityRecord> find(EntityRef key) {
        return Optional.ofNullable(records.get(key));
    }

    @Override
    public void put(EntityRecord record) {
        records.put(record.key(), record);
    }

    @Override
    public void remove(EntityRef key) {
        records.remove(key);
    }

    @Override
    public Stream<EntityRecord> ofType(EntityType type) {
        return records.values().stream()
                .filter(record -> record.key().type() == type)
                .sorted(Comparator.comparing(EntityRecord::key));
    }
}
