package org.jpdfederation.client.internal.calls;

import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.artifactory.ArtifactoryVersion;
import org.jpdfederation.client.artifactory.AsyncArtifactoryApi;
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
    public CompletableFuture<ArtifactoryVersion> version() {
        return exchange.start(ArtifactoryOperations.version());
    }

    @Override
    public CompletableFuture<ServiceId> serviceId() {
        return exchange.start(ArtifactoryOperations.serviceId());
    }
}
