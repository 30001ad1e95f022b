package org.jpdfederation.testkit;

import java.time.Instant;
import java.util.List;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SourceEffect.BroadcastResult;

/** Something that happened inside a {@link FakePlatform}, much of which a real platform hides. Immutable. */
public sealed interface PlatformEvent {

    /**
     * When it happened, by the platform's clock, without any deployment's skew.
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
    record Sent(Instant at, Batch batch) implements PlatformEvent {}

    /**
     * A target decided on an entry (rule F15).
     *
     * @param at when
     * @param decision what was decided
     */
    record Decided(Instant at, Decision decision) implements PlatformEvent {}

    /**
     * A target refused a whole batch (rule F13).
     *
     * @param at when
     * @param site the target
     * @param from the source
     * @param reason why
     */
    record Refused(Instant at, JpdName site, JpdName from, String reason) implements PlatformEvent {}

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
            implements PlatformEvent {}

    /**
     * A source dropped changes that waited for a stale target (rule F11).
     *
     * @param at when
     * @param site the source
     * @param target the target's name in its configuration
     * @param keys the entities whose changes were dropped
     */
    record Dropped(Instant at, JpdName site, String target, List<EntityRef> keys) implements PlatformEvent {

        /** Copies the list. */
        public Dropped {
            keys = List.copyOf(keys);
        }
    }

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
            implements PlatformEvent {}
}
