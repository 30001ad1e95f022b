package org.jpdfederation.core.sync;

import java.time.Instant;
import java.util.List;
import org.jpdfederation.core.entity.EntityRef;

/** What a {@link SourceEngine} wants done or known. Immutable. */
public sealed interface SourceEffect {

    /**
     * Which relation, by the name of its target in the source's configuration.
     *
     * @return the target's name
     */
    String target();

    /**
     * Deliver a batch; tell the engine if it is acknowledged. The engine itself sees to the deadline.
     *
     * @param batch what to deliver
     * @param deadline until when, this instant included, an acknowledgement counts
     */
    record Send(Batch batch, Instant deadline) implements SourceEffect {
        @Override
        public String target() {
            return batch.target();
        }
    }

    /**
     * The relation has another state.
     *
     * @param target the target's name
     * @param before the state so far
     * @param after the state from now on
     */
    record StateChanged(String target, RelationState before, RelationState after) implements SourceEffect {}

    /**
     * Waiting changes will not be sent.
     *
     * @param target the target's name
     * @param reason why
     * @param keys the entities whose changes were dropped, in the order in which they waited
     */
    record Dropped(String target, DropReason reason, List<EntityRef> keys) implements SourceEffect {

        /** Copies the list. */
        public Dropped {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A full broadcast is over.
     *
     * @param target the target's name
     * @param result how it ended
     * @param sent how many records were acknowledged
     */
    record BroadcastEnded(String target, BroadcastResult result, int sent) implements SourceEffect {}

    /** Why waiting changes are dropped. */
    enum DropReason {
        /** The target is stale (rule F11). */
        STALE,
        /** There are more than {@code max-stored-events} of them; the oldest go (rule F12). */
        STORED_EVENTS_LIMIT,
        /** Types, filters and exclusions have changed and do not pass them any more (rule F4). */
        NOT_SELECTED
    }

    /**
     * Ask a stale target whether it is there; tell the engine if it answers (rule F11, {@code
     * auto-full-sync-recovered-servers}).
     *
     * @param target the target's name
     */
    record Probe(String target) implements SourceEffect {}

    /** How a full broadcast ended. */
    enum BroadcastResult {
        /** Every batch was acknowledged. */
        COMPLETED,
        /** The tries of a batch were used up, or the source died; it is not repeated (rule F19). */
        FAILED
    }
}
