package org.jpdfederation.core.split;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;

/** Something that happens at a site of a {@link History}. Immutable. */
public sealed interface HistoryEvent {

    /**
     * When it happens.
     *
     * @return the true time, whatever the site's clock shows
     */
    Instant at();

    /**
     * Where it happens.
     *
     * @return the site
     */
    JpdName site();

    /** A change of an entity, stamped with the site's wall clock (rule F1). Immutable. */
    sealed interface Edit extends HistoryEvent {

        /**
         * Which entity is changed.
         *
         * @return the key
         */
        EntityRef key();
    }

    /**
     * An entity is written.
     *
     * @param at the true time
     * @param site the site
     * @param entity the entity as it is from then on
     */
    record Put(Instant at, JpdName site, Entity entity) implements Edit {

        /** Checks the parts. */
        public Put {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(site, "site");
            Objects.requireNonNull(entity, "entity");
        }

        @Override
        public EntityRef key() {
            return entity.ref();
        }
    }

    /**
     * An entity is deleted; where it is not held, nothing happens (rule F3).
     *
     * @param at the true time
     * @param site the site
     * @param key which entity
     */
    record Delete(Instant at, JpdName site, EntityRef key) implements Edit {

        /** Checks the parts. */
        public Delete {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(site, "site");
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * A wall clock is set.
     *
     * @param at the true time
     * @param site the site
     * @param skew how far the clock is ahead of the true time from then on; negative when it is behind
     */
    record ClockSet(Instant at, JpdName site, Duration skew) implements HistoryEvent {

        /** Checks the parts. */
        public ClockSet {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(site, "site");
            Objects.requireNonNull(skew, "skew");
        }
    }
}
