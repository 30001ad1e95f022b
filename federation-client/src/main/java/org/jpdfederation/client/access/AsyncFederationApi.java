package org.jpdfederation.client.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.core.config.SyncTarget;
import org.jspecify.annotations.Nullable;

/** {@link FederationApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncFederationApi {

    /**
     * See {@link FederationApi#writing}.
     *
     * @param names the spelling
     * @return calls that write it
     */
    AsyncFederationApi writing(FieldNames names);

    /**
     * See {@link FederationApi#targets}.
     *
     * @return the targets in the order of the answer
     */
    CompletableFuture<List<SyncTarget>> targets();

    /**
     * See {@link FederationApi#target}.
     *
     * @param name the target's name; for relations made by Mission Control, its Access service id
     * @return the target
     */
    CompletableFuture<SyncTarget> target(String name);

    /**
     * See {@link FederationApi#findTarget}.
     *
     * @param name the target's name
     * @return the target, or empty if there is none
     */
    CompletableFuture<Optional<SyncTarget>> findTarget(String name);

    /**
     * See {@link FederationApi#register}.
     *
     * @param target the target; without its own entity types the platform takes all four
     * @return the target as the platform has it
     */
    CompletableFuture<SyncTarget> register(SyncTarget target);

    /**
     * See {@link FederationApi#registerOrReplace}.
     *
     * @param target the target
     * @return the target as the platform has it
     */
    CompletableFuture<SyncTarget> registerOrReplace(SyncTarget target);

    /**
     * See {@link FederationApi#update}.
     *
     * @param target the target as it should be
     * @return the target as the platform has it
     */
    CompletableFuture<SyncTarget> update(SyncTarget target);

    /**
     * See {@link FederationApi#remove}.
     *
     * @param name the target's name
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> remove(String name);

    /**
     * See {@link FederationApi#fullBroadcast}.
     *
     * @param name the target's name
     * @return whether it was started
     */
    CompletableFuture<BroadcastResult> fullBroadcast(String name);

    /**
     * See {@link FederationApi#validateServer}.
     *
     * @param accessUrl the base URL of the target's Access service
     * @return whether the target trusts this JPD
     */
    CompletableFuture<TrustResult> validateServer(URI accessUrl);
}
