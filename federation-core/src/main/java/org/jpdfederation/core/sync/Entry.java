package org.jpdfederation.core.sync;

import java.util.Objects;
import java.util.Optional;
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
     * The same change with another stamp.
     *
     * @param stamp the stamp
     * @return the entry
     */
    Entry withStamp(Stamp stamp);

    /**
     * The whole entity as it is after the change. With a delta, a target that allows partial entity sync merges the
     * change into what it holds; any other replaces the entity (rule F17).
     *
     * @param content the entity
     * @param stamp when and where the change was made
     * @param delta what the change did to the members of a group or permission; empty for a whole entity: one that was
     *     created, is sent by a full broadcast, or has no members
     */
    record Upsert(Entity content, Stamp stamp, Optional<MemberDelta> delta) implements Entry {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there is a delta for an entity without members
         */
        public Upsert {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(stamp, "stamp");
            if (delta.isPresent() && !MemberDelta.hasMembers(content)) {
                throw new IllegalArgumentException(content.ref() + " has no members, so no delta of them");
            }
        }

        /**
         * A whole entity.
         *
         * @param content the entity
         * @param stamp when and where the change was made
         */
        public Upsert(Entity content, Stamp stamp) {
            this(content, stamp, Optional.empty());
        }

        @Override
        public Upsert withStamp(Stamp stamp) {
            return new Upsert(content, stamp, delta);
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

        @Override
        public Delete withStamp(Stamp stamp) {
            return new Delete(key, stamp);
        }
    }
}
