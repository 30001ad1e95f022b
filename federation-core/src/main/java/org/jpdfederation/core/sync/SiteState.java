package org.jpdfederation.core.sync;

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

    /**
     * Makes the state of a site.
     *
     * @param store where the records are kept; what it holds already belongs to the state
     */
    public SiteState(RecordStore store) {
        this.store = store;
        for (EntityType type : EntityType.values()) {
            store.ofType(type).forEach(record -> memberships.replace(null, record.content()));
        }
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
     * @param entry the change
     */
    public void apply(Entry entry) {
        @Nullable
        Entity before = store.find(entry.key()).map(EntityRecord::content).orElse(null);
        if (entry instanceof Entry.Upsert upsert) {
            store.put(new EntityRecord(upsert.content(), upsert.stamp()));
            memberships.replace(before, upsert.content());
        } else {
            store.remove(entry.key());
            memberships.replace(before, null);
        }
    }

    /** Who of this site's groups and permissions brings whom along. */
    MembershipIndex memberships() {
        return memberships;
    }
}
