package org.jpdfederation.client;

import java.util.function.Function;

/**
 * What was seen last of something that was looked at again and again. Immutable.
 *
 * @param <T> what tells how far it is
 */
public sealed interface Followed<T> {

    /**
     * What was seen last.
     *
     * @return what tells how far it is
     */
    T last();

    /**
     * It is at an end, good or bad.
     *
     * @param last see {@link #last()}
     * @param <T> what tells how far it is
     */
    record Ended<T>(T last) implements Followed<T> {}

    /**
     * The time was over before it was at an end. It goes on.
     *
     * @param last see {@link #last()}
     * @param <T> what tells how far it is
     */
    record StillRunning<T>(T last) implements Followed<T> {}

    /**
     * Does what fits.
     *
     * @param ended for an end
     * @param stillRunning for what goes on
     * @param <R> the type of the result
     * @return the result
     */
    default <R> R fold(
            Function<? super Ended<T>, ? extends R> ended,
            Function<? super StillRunning<T>, ? extends R> stillRunning) {
        return this instanceof Ended<T> end ? ended.apply(end) : stillRunning.apply((StillRunning<T>) this);
    }
}
