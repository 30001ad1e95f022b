package org.jpdfederation.client.distribution;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.Credentials;
import org.jspecify.annotations.Nullable;

/** {@link SigningKeysApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncSigningKeysApi {

    /**
     * See {@link SigningKeysApi#upload(SigningKeyUpload)}.
     *
     * @param key the key
     * @return how far the public key came; the platform answers 200 even if it reached no edge
     */
    CompletableFuture<PropagationReport> upload(SigningKeyUpload key);

    /**
     * See {@link SigningKeysApi#upload(SigningKeyUpload, Credentials)}.
     *
     * @param key the key
     * @param credentials what to send in this call, and in those that look after it
     * @return how far the public key came
     */
    CompletableFuture<PropagationReport> upload(SigningKeyUpload key, Credentials credentials);

    /**
     * See {@link SigningKeysApi#propagateDefault()}.
     *
     * @return how far it came
     */
    CompletableFuture<PropagationReport> propagateDefault();

    /**
     * See {@link SigningKeysApi#propagateAll()}.
     *
     * @return how far they came
     */
    CompletableFuture<PropagationReport> propagateAll();

    /**
     * See {@link SigningKeysApi#propagate(String)}.
     *
     * @param alias the alias of the key
     * @return how far it came
     */
    CompletableFuture<PropagationReport> propagate(String alias);

    /**
     * See {@link SigningKeysApi#list()}.
     *
     * @return the keys in the order of the answer
     */
    CompletableFuture<List<SigningKeySummary>> list();

    /**
     * See {@link SigningKeysApi#get(String)}.
     *
     * @param alias the alias of the key
     * @return the key
     */
    CompletableFuture<SigningKey> get(String alias);

    /**
     * See {@link SigningKeysApi#find(String)}.
     *
     * @param alias the alias of the key
     * @return the key, or empty
     */
    CompletableFuture<Optional<SigningKey>> find(String alias);

    /**
     * See {@link SigningKeysApi#defaultPublicKey()}.
     *
     * @return the armored key, or empty when there is none
     */
    CompletableFuture<Optional<String>> defaultPublicKey();

    /**
     * See {@link SigningKeysApi#rename(String, String)}.
     *
     * @param alias the alias of the key
     * @param newAlias the alias that it shall have
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> rename(String alias, String newAlias);

    /**
     * See {@link SigningKeysApi#delete(String)}.
     *
     * @param alias the alias of the key
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String alias);
}
