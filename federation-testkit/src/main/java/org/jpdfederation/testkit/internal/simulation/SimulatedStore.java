package org.jpdfederation.testkit.internal.simulation;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.StoreException;

/** A store whose disk fills up, or whose site dies right after a write. */
final class SimulatedStore implements RecordStore {

    private final RecordStore records;
    private int writesLeft = -1;
    private boolean diesAfterWrite;

    /** The site has died after its write (T29). */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    SimulatedStore(RecordStore records) {
        this.records = records;
    }

    void writesLeft(int writes) {
        writesLeft = writes;
    }

    void dieAfterWrite() {
        diesAfterWrite = true;
    }

    @Override
    public Optional<EntityRecord> find(EntityRef key) {
        return records.find(key);
    }

    @Override
    public void put(EntityRecord record) {
        write(() -> records.put(record));
    }

    @Override
    public void remove(EntityRef key) {
        write(() -> records.remove(key));
    }

    private void write(Runnable write) {
        if (writesLeft == 0) {
            throw new StoreException("the simulated disk is full", null);
        }
        writesLeft -= writesLeft > 0 ? 1 : 0;
        write.run();
        if (diesAfterWrite) {
            diesAfterWrite = false;
            throw new Died();
        }
    }

    @Override
    public void inTransaction(Runnable writes) {
        records.inTransaction(writes);
    }

    @Override
    public Stream<EntityRecord> ofType(EntityType type) {
        return records.ofType(type);
    }
}
