package org.jpdfederation.core.sync;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.MembershipIndex;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The records of one site, and by which groups and permissions each name is held, so that a change of one entity is
 * judged without looking at all others. Both engines of the site work on it. For one thread at a time.
 */
public final class SiteState {

    private final RecordStore store;
    private final MembershipIndex memberships = new MembershipIndex();
    private boolean indexed;
    private long version;

    /**
     * Makes the state of a site.
     *
     * @param store where the records are kept; what it holds already belongs to the state
     */
    public SiteState(RecordStore store) {
        this.store = store;
    }

    /** Learns anew what the store holds; a site that died may have stored a change and nothing else of it (T29). */
    void reload() {
        version++;
        if (indexed) {
            index();
        }
    }

    private void index() {
        memberships.clear();
        for (EntityType type : EntityType.values()) {
            store.ofType(type).forEach(record -> memberships.replace(null, record.content()));
        }
        indexed = true;
    }

    /** Puts other records in the place of all. */
    void replaceAll(Collection<EntityRecord> records) {
        for (EntityType type : EntityType.values()) {
            store.ofType(type).map(EntityRecord::key).toList().forEach(store::remove);
        }
        records.forEach(store::put);
        reload();
    }

    /** A number that is another one after each change. */
    long version() {
        return version;
    }

    /**
     * Finds a record.
     *
     * @param key which entity
     * @return the record, or empty when the site does not hold the entity
     */
    public Optional<EntityRecord> find(EntityRef key) {
        return store.find(key);
    }

    /**
     * The records of a type.
     *
     * @param type the type
     * @return the records by name
     */
    public Stream<EntityRecord> ofType(EntityType type) {
        return store.ofType(type);
    }

    /**
     * Puts a change into effect: the record takes the entry's content and stamp (F1, F15), or is removed without a
     * trace (F3). A deleted user's or group's name stays in members and principals (F4).
     *
     * @param entry the change; a delta in it plays no part here
     * @throws StoreException if the store cannot write; the state is as it was
     */
    public void apply(Entry entry) {
        version++;
        EntityRef key = entry.key();
        boolean concernsIndex = indexed && holds(key.type());
        @Nullable
        Entity before =
                concernsIndex ? store.find(key).map(EntityRecord::content).orElse(null) : null;
        @Nullable Entity after = null;
        if (entry instanceof Entry.Upsert upsert) {
            after = upsert.content();
            store.put(new EntityRecord(after, upsert.stamp()));
        } else {
            store.remove(key);
        }
        if (concernsIndex) {
            memberships.replace(before, after);
        }
    }

    private static boolean holds(EntityType type) {
        return type == EntityType.GROUPS || type == EntityType.PERMISSIONS;
    }

    /** Puts several changes into effect as one: when they end with an exception, none of them has happened. */
    void inTransaction(Runnable changes) {
        boolean done = false;
        try {
            store.inTransaction(changes);
            done = true;
        } finally {
            if (!done) {
                reload();
            }
        }
    }

    /**
     * Who of this site's groups and permissions brings whom along. It is indexed at the first question and then kept up:
     * a site that sends to nobody never asks, and what it receives costs it no index.
     */
    MembershipIndex memberships() {
        if (!indexed) {
            index();
        }
        return memberships;
    }
}
