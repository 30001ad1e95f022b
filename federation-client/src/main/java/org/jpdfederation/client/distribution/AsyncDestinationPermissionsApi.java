package org.jpdfederation.client.distribution;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link DestinationPermissionsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncDestinationPermissionsApi {

    /**
     * See {@link DestinationPermissionsApi#put(DestinationPermission)}.
     *
     * @param permission the permission: at least one destination, and at least one user or group
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> put(DestinationPermission permission);

    /**
     * See {@link DestinationPermissionsApi#get(String)}.
     *
     * @param name its name
     * @return the permission
     */
    CompletableFuture<DestinationPermission> get(String name);

    /**
     * See {@link DestinationPermissionsApi#find(String)}.
     *
     * @param name its name
     * @return the permission, or empty
     */
    CompletableFuture<Optional<DestinationPermission>> find(String name);

    /**
     * See {@link DestinationPermissionsApi#delete(String)}.
     *
     * @param name its name
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String name);
}
