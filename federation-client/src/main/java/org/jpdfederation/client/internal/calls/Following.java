package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.function.Predicate;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.internal.http.Operation;

/** Looking again and again until something is at an end. The number of looks bounds it, not a clock. */
final class Following {

    private Following() {}

    /**
     * Looks at once, and then after each pause.
     *
     * @param atMost the pauses together last no longer
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     */
    static <T> Operation<Followed<T>> follow(Operation<T> look, Predicate<T> ended, Duration every, Duration atMost) {
        if (every.isNegative() || every.isZero() || atMost.isNegative()) {
            throw new IllegalArgumentException(
                    "every must be positive and atMost must not be negative, not " + every + " and " + atMost);
        }
        return look(look, ended, every, atMost.dividedBy(every));
    }

    private static <T> Operation<Followed<T>> look(
            Operation<T> look, Predicate<T> ended, Duration every, long pausesLeft) {
        return look.then(seen -> {
            if (ended.test(seen)) {
                return Operation.done(new Followed.Ended<>(seen));
            }
            return pausesLeft == 0
                    ? Operation.done(new Followed.StillRunning<>(seen))
                    : Operation.after(every, () -> look(look, ended, every, pausesLeft - 1));
        });
    }
}
