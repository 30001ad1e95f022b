package org.jpdfederation.client.artifactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link TrustedKeysApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncTrustedKeysApi {

    /**
     * See {@link TrustedKeysApi#add(String, String)}.
     *
     * @param alias the name that the key shall have
     * @param publicKey the armored public key
     * @return whether it was added, or was there
     */
    CompletableFuture<TrustedKeyResult> add(String alias, String publicKey);

    /**
     * See {@link TrustedKeysApi#list()}.
     *
     * @return the keys in the order of the answer
     */
    CompletableFuture<List<TrustedKey>> list();

    /**
     * See {@link TrustedKeysApi#find(String)}.
     *
     * @param alias the alias
     * @return the key, or empty
     */
    CompletableFuture<Optional<TrustedKey>> find(String alias);

    /**
     * See {@link TrustedKeysApi#delete(String)}.
     *
     * @param kid the {@linkplain TrustedKey#kid() id}, not the alias
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String kid);
}
