package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.AsyncFederationClient;
import org.jpdfederation.client.access.AsyncAccessApi;
import org.jpdfederation.client.artifactory.AsyncArtifactoryApi;
import org.jpdfederation.client.distribution.AsyncDistributionApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncLifecycleApi;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlApi;

/** The services of one JPD, not waiting. */
public record AsyncCalls(Exchange exchange) implements AsyncFederationClient {

    @Override
    public AsyncAccessApi access() {
        return new AsyncAccessCalls(exchange);
    }

    @Override
    public AsyncArtifactoryApi artifactory() {
        return new AsyncArtifactoryCalls(exchange);
    }

    @Override
    public AsyncMissionControlApi missionControl() {
        return new AsyncMissionControlCalls(exchange);
    }

    @Override
    public AsyncDistributionApi distribution() {
        return new AsyncDistributionCalls(exchange);
    }

    @Override
    public AsyncLifecycleApi lifecycle() {
        return new AsyncLifecycleCalls(exchange);
    }
}
