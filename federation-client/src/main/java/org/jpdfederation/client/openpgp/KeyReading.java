package org.jpdfederation.client.openpgp;

import java.util.function.Function;

/**
 * What became of the reading of a key.
 *
 * @param <K> {@link PublicSigningKey} or {@link PrivateSigningKey}
 */
public sealed interface KeyReading<K> {

    /**
     * It was read; whether it can be used is another question, see {@link PublicSigningKey#faults} and
     * {@link SigningKeyPair#faults}. Immutable.
     *
     * @param key the key
     * @param <K> which half it is
     */
    record Read<K>(K key) implements KeyReading<K> {}

    /**
     * It cannot be read. Immutable.
     *
     * @param fault why
     * @param <K> which half was due
     */
    record Refused<K>(KeyFault fault) implements KeyReading<K> {}

    /**
     * Goes the way of what became of it.
     *
     * @param read what to do with the key
     * @param refused what to do with the reason
     * @param <R> the type of the outcome
     * @return what the function gives
     */
    default <R> R fold(Function<? super K, ? extends R> read, Function<? super KeyFault, ? extends R> refused) {
        return this instanceof Refused<K> fault ? refused.apply(fault.fault()) : read.apply(((Read<K>) this).key());
    }
}
