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
     * Waiting changes will not be sent: the target is stale (rule F11).
     *
     * @param target the target's name
     * @param keys the entities whose changes were dropped, in the order in which they waited
     */
    record Dropped(String target, List<EntityRef> keys) implements SourceEffect {

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

    /** How a full broadcast ended. */
    enum BroadcastResult {
        /** Every batch was acknowledged. */
        COMPLETED,
        /** The tries of a batch were used up; it is not repeated (rule F19). */
        FAILED
    }
}
