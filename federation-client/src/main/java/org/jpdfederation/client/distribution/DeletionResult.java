package org.jpdfederation.client.distribution;

import java.util.function.Function;

/** Whether a deletion from edges that was followed has ended. Immutable. */
public sealed interface DeletionResult {

    /** The version is gone from the source, and its trackers with it: asked for with {@link OnSuccess#DELETE}. */
    record Gone() implements DeletionResult {}

    /**
     * It has ended, well or badly: its status tells. With {@link OnSuccess#DELETE} the source may still be at it.
     *
     * @param tracker how it ended
     */
    record Finished(Tracker tracker) implements DeletionResult {}

    /**
     * It was under way to the end of the time given, and goes on.
     *
     * @param tracker as it was last
     */
    record StillRunning(Tracker tracker) implements DeletionResult {}

    /**
     * Does what fits the result.
     *
     * @param gone for a version that is gone
     * @param finished for a deletion that has ended
     * @param stillRunning for one that has not
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Gone, ? extends T> gone,
            Function<? super Finished, ? extends T> finished,
            Function<? super StillRunning, ? extends T> stillRunning) {
        if (this instanceof Gone nothing) {
            return gone.apply(nothing);
        }
        return this instanceof Finished ended ? finished.apply(ended) : stillRunning.apply((StillRunning) this);
    }
}
