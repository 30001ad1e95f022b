package org.jpdfederation.client.openpgp;

import java.util.function.Function;

/**
 * What became of the verification of a signature.
 *
 * @param <T> what is known when it is valid
 */
public sealed interface SignatureCheck<T> {

    /**
     * It is valid. Immutable.
     *
     * @param verified what was signed, and how
     * @param <T> what is known
     */
    record Valid<T>(T verified) implements SignatureCheck<T> {}

    /**
     * It is not accepted. Immutable.
     *
     * @param fault why
     * @param <T> what would be known otherwise
     */
    record Invalid<T>(SignatureFault fault) implements SignatureCheck<T> {}

    /**
     * Goes the way of what became of it.
     *
     * @param valid what to do with what was signed
     * @param invalid what to do with the reason
     * @param <R> the type of the outcome
     * @return what the function gives
     */
    default <R> R fold(Function<? super T, ? extends R> valid, Function<? super SignatureFault, ? extends R> invalid) {
        return this instanceof Invalid<T> not ? invalid.apply(not.fault()) : valid.apply(((Valid<T>) this).verified());
    }
}
