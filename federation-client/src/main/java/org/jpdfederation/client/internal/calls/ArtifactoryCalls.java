package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.artifactory.ArtifactoryApi;
import org.jpdfederation.client.artifactory.ArtifactoryNode;
import org.jpdfederation.client.artifactory.ArtifactoryVersion;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.Probe;
import org.jpdfederation.client.artifactory.ReceivedBundlesApi;
import org.jpdfederation.client.artifactory.RepositoriesApi;
import org.jpdfederation.client.artifactory.SearchApi;
import org.jpdfederation.client.artifactory.TrustedKeysApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.ServiceId;

/** {@link ArtifactoryOperations}, waiting. */
public record ArtifactoryCalls(Exchange exchange) implements ArtifactoryApi {

    @Override
    public void ping() {
        exchange.run(ArtifactoryOperations.ping());
    }

    @Override
    public Probe liveness() {
        return exchange.run(ArtifactoryOperations.liveness());
    }

    @Override
    public Probe readiness() {
        return exchange.run(ArtifactoryOperations.readiness());
    }

    @Override
    public ArtifactoryVersion version() {
        return exchange.run(ArtifactoryOperations.version());
    }

    @Override
    public ServiceId serviceId() {
        return exchange.run(ArtifactoryOperations.serviceId());
    }

    @Override
    public List<ArtifactoryNode> nodes() {
        return exchange.run(ArtifactoryOperations.nodes());
    }

    @Override
    public Optional<URI> baseUrl() {
        return exchange.run(ArtifactoryOperations.baseUrl());
    }

    @Override
    public void changeBaseUrl(URI baseUrl) {
        exchange.run(ArtifactoryOperations.changeBaseUrl(baseUrl));
    }

    @Override
    public TrustedKeysApi trustedKeys() {
        return new TrustedKeyCalls(exchange);
    }

    @Override
    public ReceivedBundlesApi receivedBundles() {
        return new ReceivedBundleCalls(exchange);
    }

    @Override
    public FilesApi files() {
        return new FileCalls(exchange);
    }

    @Override
    public RepositoriesApi repositories() {
        return new RepositoryCalls(exchange);
    }

    @Override
    public SearchApi search() {
        return new SearchCalls(exchange);
    }
}
