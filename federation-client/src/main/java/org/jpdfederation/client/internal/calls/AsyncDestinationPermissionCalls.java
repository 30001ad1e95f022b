package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.distribution.AsyncDestinationPermissionsApi;
import org.jpdfederation.client.distribution.DestinationPermission;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link DestinationPermissionOperations}, not waiting. */
record AsyncDestinationPermissionCalls(Exchange exchange) implements AsyncDestinationPermissionsApi {

    @Override
    public CompletableFuture<@Nullable Void> put(DestinationPermission permission) {
        return exchange.startAction(DestinationPermissionOperations.put(permission));
    }

    @Override
    public CompletableFuture<DestinationPermission> get(String name) {
        return exchange.start(DestinationPermissionOperations.get(name));
    }

    @Override
    public CompletableFuture<Optional<DestinationPermission>> find(String name) {
        return exchange.start(DestinationPermissionOperations.find(name));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name) {
        return exchange.startAction(DestinationPermissionOperations.delete(name));
    }
}
