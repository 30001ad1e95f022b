package org.jpdfederation.client.internal.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a look finds after a create whose outcome is not known. */
public sealed interface Look<T> {

    /** Nothing is there: the create may be sent again. */
    record Absent<T>() implements Look<T> {}

    /** What was asked for is there: that is the result. */
    record Same<T>(T value) implements Look<T> {}

    /** Something else is there. */
    record Different<T>() implements Look<T> {}

    /** Something is there, and nothing tells whether it is what was asked for. */
    record Unclear<T>() implements Look<T> {}

    /** What was found, if anything, compared with what was asked for. */
    static <T> Look<T> of(Optional<T> found, Predicate<T> asAsked) {
        if (found.isEmpty()) {
            return new Absent<>();
        }
        return asAsked.test(found.get()) ? new Same<>(found.get()) : new Different<>();
    }

    /** The same look with what follows on a result. */
    default <R> Operation<Look<R>> then(Function<T, Operation<R>> next) {
        if (this instanceof Same<T> same) {
            return next.apply(same.value()).map(Same::new);
        }
        if (this instanceof Unclear) {
            return Operation.done(new Unclear<>());
        }
        return Operation.done(this instanceof Absent ? new Absent<>() : new Different<>());
    }
}
