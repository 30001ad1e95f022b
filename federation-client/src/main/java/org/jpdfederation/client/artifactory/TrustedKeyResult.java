package org.jpdfederation.client.artifactory;

import java.util.function.Function;

/** What became of the wish to trust a key. Immutable. */
public sealed interface TrustedKeyResult {

    /**
     * The key that is trusted now.
     *
     * @return the key as the platform has it
     */
    TrustedKey key();

    /**
     * It was added.
     *
     * @param key the key as the platform has it
     */
    record Added(TrustedKey key) implements TrustedKeyResult {}

    /**
     * The same key was there under this alias. Nothing was changed.
     *
     * @param key the key as the platform has it
     */
    record AlreadyThere(TrustedKey key) implements TrustedKeyResult {}

    /**
     * Does what fits the result.
     *
     * @param added for a key that was added
     * @param alreadyThere for a key that was there
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Added, ? extends T> added, Function<? super AlreadyThere, ? extends T> alreadyThere) {
        return this instanceof Added now ? added.apply(now) : alreadyThere.apply((AlreadyThere) this);
    }
}
