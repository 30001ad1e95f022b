package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.artifactory.ArtifactoryNode;
import org.jpdfederation.client.artifactory.ArtifactoryVersion;
import org.jpdfederation.client.artifactory.AsyncArtifactoryApi;
import org.jpdfederation.client.artifactory.AsyncFilesApi;
import org.jpdfederation.client.artifactory.AsyncReceivedBundlesApi;
import org.jpdfederation.client.artifactory.AsyncRepositoriesApi;
import org.jpdfederation.client.artifactory.AsyncSearchApi;
import org.jpdfederation.client.artifactory.AsyncTrustedKeysApi;
import org.jpdfederation.client.artifactory.Probe;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.ServiceId;
import org.jspecify.annotations.Nullable;

/** {@link ArtifactoryOperations}, not waiting. */
record AsyncArtifactoryCalls(Exchange exchange) implements AsyncArtifactoryApi {

    @Override
    public CompletableFuture<@Nullable Void> ping() {
        return exchange.startAction(ArtifactoryOperations.ping());
    }

    @Override
    public CompletableFuture<Probe> liveness() {
        return exchange.start(ArtifactoryOperations.liveness());
    }

    @Override
    public CompletableFuture<Probe> readiness() {
        return exchange.start(ArtifactoryOperations.readiness());
    }

    @Override
    public CompletableFuture<ArtifactoryVersion> version() {
        return exchange.start(ArtifactoryOperations.version());
    }

    @Override
    public CompletableFuture<ServiceId> serviceId() {
        return exchange.start(ArtifactoryOperations.serviceId());
    }

    @Override
    public CompletableFuture<List<ArtifactoryNode>> nodes() {
        return exchange.start(ArtifactoryOperations.nodes());
    }

    @Override
    public CompletableFuture<Optional<URI>> baseUrl() {
        return exchange.start(ArtifactoryOperations.baseUrl());
    }

    @Override
    public CompletableFuture<@Nullable Void> changeBaseUrl(URI baseUrl) {
        return exchange.startAction(ArtifactoryOperations.changeBaseUrl(baseUrl));
    }

    @Override
    public AsyncTrustedKeysApi trustedKeys() {
        return new AsyncTrustedKeyCalls(exchange);
    }

    @Override
    public AsyncReceivedBundlesApi receivedBundles() {
        return new AsyncReceivedBundleCalls(exchange);
    }

    @Override
    public AsyncFilesApi files() {
        return new AsyncFileCalls(exchange);
    }

    @Override
    public AsyncRepositoriesApi repositories() {
        return new AsyncRepositoryCalls(exchange);
    }

    @Override
    public AsyncSearchApi search() {
        return new AsyncSearchCalls(exchange);
    }
}
