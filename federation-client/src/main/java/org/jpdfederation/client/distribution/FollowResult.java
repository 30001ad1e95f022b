package org.jpdfederation.client.distribution;

import java.util.function.Function;

/** Whether a distribution that was followed has ended. Immutable. */
public sealed interface FollowResult {

    /**
     * As it was when it was last looked at.
     *
     * @return the tracker
     */
    Tracker tracker();

    /**
     * It has ended, well or badly: its status tells.
     *
     * @param tracker how it ended
     */
    record Finished(Tracker tracker) implements FollowResult {}

    /**
     * It was under way to the end of the time given, and goes on.
     *
     * @param tracker as it was last
     */
    record StillRunning(Tracker tracker) implements FollowResult {}

    /**
     * Does what fits the result.
     *
     * @param finished for one that has ended
     * @param stillRunning for one that has not
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Finished, ? extends T> finished,
            Function<? super StillRunning, ? extends T> stillRunning) {
        return this instanceof Finished ended ? finished.apply(ended) : stillRunning.apply((StillRunning) this);
    }
}
