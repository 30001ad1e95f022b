package org.jpdfederation.core.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jspecify.annotations.Nullable;

/** Records in a map for each type; the names are sorted when they are listed, once for as long as they stay the same. */
final class InMemoryRecords implements RecordStore {

    private final Map<EntityType, OfType> types = new EnumMap<>(EntityType.class);
    private @Nullable Deque<Undo> undo;

    /** What was held before a write of the transaction, if anything. */
    private record Undo(EntityRef key, @Nullable EntityRecord before) {}

    private static final class OfType {

        private final Map<EntityRef, EntityRecord> records = new LinkedHashMap<>();
        private @Nullable List<EntityRef> byName;

        private Stream<EntityRecord> sorted() {
            if (byName == null) {
                byName = records.keySet().stream().sorted().toList();
            }
            return byName.stream().map(records::get);
        }
    }

    InMemoryRecords() {
        for (EntityType type : EntityType.values()) {
            types.put(type, new OfType());
        }
    }

    private OfType of(EntityType type) {
        @Nullable OfType records = types.get(type);
        if (records == null) {
            throw new AssertionError("every type has its records, " + type + " too");
        }
        return records;
    }

    @Override
    public Optional<EntityRecord> find(EntityRef key) {
        return Optional.ofNullable(of(key.type()).records.get(key));
    }

    @Override
    public void put(EntityRecord record) {
        EntityRef key = record.key();
        OfType ofType = of(key.type());
        @Nullable EntityRecord before = ofType.records.put(key, record);
        if (before == null) {
            ofType.byName = null;
        }
        written(key, before);
    }

    @Override
    public void remove(EntityRef key) {
        OfType ofType = of(key.type());
        @Nullable EntityRecord before = ofType.records.remove(key);
        if (before != null) {
            ofType.byName = null;
        }
        written(key, before);
    }

    private void written(EntityRef key, @Nullable EntityRecord before) {
        if (undo != null) {
            undo.push(new Undo(key, before));
        }
    }

    @Override
    public void inTransaction(Runnable writes) {
        Deque<Undo> inReverse = new ArrayDeque<>();
        undo = inReverse;
        boolean done = false;
        try {
            writes.run();
            done = true;
        } finally {
            undo = null;
            if (!done) {
                inReverse.forEach(this::restore);
            }
        }
    }

    private void restore(Undo write) {
        @Nullable EntityRecord before = write.before();
        if (before == null) {
            remove(write.key());
        } else {
            put(before);
        }
    }

    @Override
    public Stream<EntityRecord> ofType(EntityType type) {
        return of(type).sorted();
    }
}
