package org.jpdfederation.core.network;

import java.time.Instant;
import java.util.List;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SourceEffect.BroadcastResult;
import org.jpdfederation.core.sync.SourceEffect.DropReason;

/** Something that happened in a {@link Network}, much of which real platforms hide. Immutable. */
public sealed interface NetworkEvent {

    /**
     * When it happened, by virtual time, without any site's skew.
     *
     * @return the virtual instant
     */
    Instant at();

    /**
     * A source sent a batch; whether the link carries it is another question.
     *
     * @param at when
     * @param batch what was sent
     */
    record Sent(Instant at, Batch batch) implements NetworkEvent {}

    /**
     * A copy of a batch arrived; a site that is down loses it.
     *
     * @param at when
     * @param batch what arrived
     * @param site where
     */
    record Arrived(Instant at, Batch batch, JpdName site) implements NetworkEvent {}

    /**
     * An answer to a batch arrived at its source, perhaps too late to count (rule F9).
     *
     * @param at when
     * @param batch what was answered
     */
    record Answered(Instant at, Batch batch) implements NetworkEvent {}

    /**
     * A try was not acknowledged in time; the next one follows, or the attempt has failed (rule F9).
     *
     * @param at when
     * @param batch what was not acknowledged
     */
    record TimedOut(Instant at, Batch batch) implements NetworkEvent {}

    /**
     * A target decided on an entry (rule F15).
     *
     * @param at when
     * @param decision what was decided
     */
    record Decided(Instant at, Decision decision) implements NetworkEvent {}

    /**
     * A target refused a batch: it does not trust the source (rule F13), or cannot take an entry (K4).
     *
     * @param at when
     * @param site the target
     * @param from the source
     * @param reason why
     */
    record Refused(Instant at, JpdName site, JpdName from, String reason) implements NetworkEvent {}

    /**
     * A source sees a target in another state (rule F11).
     *
     * @param at when
     * @param site the source
     * @param target the target's name in its configuration
     * @param before the state so far
     * @param after the state from now on
     */
    record StateChanged(Instant at, JpdName site, String target, RelationState before, RelationState after)
            implements NetworkEvent {}

    /**
     * A source dropped changes that waited for a target.
     *
     * @param at when
     * @param site the source
     * @param target the target's name in its configuration
     * @param reason why
     * @param keys the entities whose changes were dropped
     */
    record Dropped(Instant at, JpdName site, String target, DropReason reason, List<EntityRef> keys)
            implements NetworkEvent {

        /** Copies the list. */
        public Dropped {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A source probed a stale target (rule F11).
     *
     * @param at when
     * @param site the source
     * @param target the target's name in its configuration
     * @param answered whether an answer came, which starts a full broadcast
     */
    record Probed(Instant at, JpdName site, String target, boolean answered) implements NetworkEvent {}

    /**
     * A full broadcast is over (rule F19).
     *
     * @param at when
     * @param site the source
     * @param target the target's name in its configuration
     * @param result how it ended
     * @param sent how many records were acknowledged
     */
    record BroadcastEnded(Instant at, JpdName site, String target, BroadcastResult result, int sent)
            implements NetworkEvent {}
}
