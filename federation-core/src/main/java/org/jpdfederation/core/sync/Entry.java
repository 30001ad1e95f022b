package org.jpdfederation.core.sync;

import java.util.Objects;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;

/** A change on its way: an entity to store or to remove, with the stamp of the change. Immutable. */
public sealed interface Entry {

    /**
     * Which entity.
     *
     * @return the key
     */
    EntityRef key();

    /**
     * When and where the change was made.
     *
     * @return the stamp
     */
    Stamp stamp();

    /**
     * The whole entity as it is after the change (rule F17, whole entities).
     *
     * @param content the entity
     * @param stamp when and where the change was made
     */
    record Upsert(Entity content, Stamp stamp) implements Entry {

        /** Checks the parts. */
        public Upsert {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public EntityRef key() {
            return content.ref();
        }
    }

    /**
     * The entity is gone. Revoking a token is the deletion of its record (rule F20).
     *
     * @param key which entity
     * @param stamp when and where it was deleted
     */
    record Delete(EntityRef key, Stamp stamp) implements Entry {

        /** Checks the parts. */
        public Delete {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(stamp, "stamp");
        }
    }
}
