package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.ArtifactoryApi;
import org.jpdfederation.client.artifactory.ArtifactoryVersion;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.ServiceId;

/** {@link ArtifactoryOperations}, waiting. */
public record ArtifactoryCalls(Exchange exchange) implements ArtifactoryApi {

    @Override
    public void ping() {
        exchange.run(ArtifactoryOperations.ping());
    }

    @Override
    public ArtifactoryVersion version() {
        return exchange.run(ArtifactoryOperations.version());
    }

    @Override
    public ServiceId serviceId() {
        return exchange.run(ArtifactoryOperations.serviceId());
    }
}
