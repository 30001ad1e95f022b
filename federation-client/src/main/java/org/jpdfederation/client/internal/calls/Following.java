package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.function.Predicate;
import org.jpdfederation.client.internal.http.Operation;

/** Looks at what is under way until it has ended. */
final class Following {

    private Following() {}

    /**
     * What is seen last: the end, or how it is when the time is over. Time is what passes between looks; the looks
     * themselves come on top.
     *
     * @throws IllegalArgumentException if {@code every} is not above zero or {@code atMost} is below
     */
    static <T> Operation<T> until(Operation<T> look, Predicate<T> ended, Duration every, Duration atMost) {
        if (every.isZero() || every.isNegative() || atMost.isNegative()) {
            throw new IllegalArgumentException(
                    "time between looks must be above zero and the longest time not below, but they are " + every
                            + " and " + atMost);
        }
        return until(look, ended, every, atMost.dividedBy(every));
    }

    private static <T> Operation<T> until(Operation<T> look, Predicate<T> ended, Duration every, long more) {
        return look.then(seen -> ended.test(seen) || more == 0
                ? Operation.done(seen)
                : Operation.after(every, () -> until(look, ended, every, more - 1)));
    }
}
