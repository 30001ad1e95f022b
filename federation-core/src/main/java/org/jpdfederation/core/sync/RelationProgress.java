package org.jpdfederation.core.sync;

import java.time.Duration;
import java.util.List;

/**
 * How far a relation has come at one moment. Two moments of a relation with equal progress go on alike, as long as the
 * states of their sites are equal too, except that a target that fails grows stale by the time that it has failed.
 * Immutable.
 *
 * @param state how the source sees the target
 * @param waiting what is buffered, in the order in which it would be sent
 * @param inFlight what is in flight; empty when nothing is
 * @param tries how many tries of the attempt in flight were sent; 0 when none is
 * @param untilTimeout how long until the try in flight times out; zero when none is
 * @param untilWaitEnds how long until the wait ends
 * @param toBroadcast what a full broadcast has still to send
 */
public record RelationProgress(
        RelationState state,
        List<Entry> waiting,
        List<Entry> inFlight,
        int tries,
        Duration untilTimeout,
        Duration untilWaitEnds,
        List<Entry> toBroadcast) {

    /** Copies the lists. */
    public RelationProgress {
        waiting = List.copyOf(waiting);
        inFlight = List.copyOf(inFlight);
        toBroadcast = List.copyOf(toBroadcast);
    }
}
