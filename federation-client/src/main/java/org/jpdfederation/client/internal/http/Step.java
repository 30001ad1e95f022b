package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a runner does next: the same for one that waits and one that does not. */
sealed interface Step<T> {

    /** The operation is done. */
    record Done<T>(T value) implements Step<T> {}

    /**
     * A call is sent once.
     *
     * @param uncertain whether an earlier try may have been applied
     */
    record Try<T>(Call call, boolean uncertain, Function<Tried, Step<T>> then) implements Step<T> {}

    /** Time passes. */
    record Pause<T>(Duration length, Supplier<Step<T>> then) implements Step<T> {}

    /** Another operation is run first. */
    record First<L, T>(Operation<L> operation, Function<L, Step<T>> then, Function<RuntimeException, Step<T>> failed)
            implements Step<T> {}
}
