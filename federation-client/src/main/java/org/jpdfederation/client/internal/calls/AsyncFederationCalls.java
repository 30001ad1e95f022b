package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.access.AsyncFederationApi;
import org.jpdfederation.client.access.BroadcastResult;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.config.SyncTarget;
import org.jspecify.annotations.Nullable;

/** {@link FederationOperations}, not waiting. */
record AsyncFederationCalls(Exchange exchange, FieldNames names) implements AsyncFederationApi {

    @Override
    public AsyncFederationApi writing(FieldNames names) {
        return new AsyncFederationCalls(exchange, names);
    }

    @Override
    public CompletableFuture<List<SyncTarget>> targets() {
        return exchange.start(FederationOperations.targets());
    }

    @Override
    public CompletableFuture<SyncTarget> target(String name) {
        return exchange.start(FederationOperations.target(name));
    }

    @Override
    public CompletableFuture<Optional<SyncTarget>> findTarget(String name) {
        return exchange.start(FederationOperations.findTarget(name));
    }

    @Override
    public CompletableFuture<SyncTarget> register(SyncTarget target) {
        return exchange.start(FederationOperations.register(target, names));
    }

    @Override
    public CompletableFuture<SyncTarget> registerOrReplace(SyncTarget target) {
        return exchange.start(FederationOperations.registerOrReplace(target, names));
    }

    @Override
    public CompletableFuture<SyncTarget> update(SyncTarget target) {
        return exchange.start(FederationOperations.update(target, names));
    }

    @Override
    public CompletableFuture<@Nullable Void> remove(String name) {
        return exchange.startAction(FederationOperations.remove(name));
    }

    @Override
    public CompletableFuture<BroadcastResult> fullBroadcast(String name) {
        return exchange.start(FederationOperations.fullBroadcast(name));
    }

    @Override
    public CompletableFuture<TrustResult> validateServer(URI accessUrl) {
        return exchange.start(FederationOperations.validateServer(accessUrl));
    }
}
