package org.jpdfederation.client.internal.calls;

import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.AsyncJpdsApi;
import org.jpdfederation.client.missioncontrol.AsyncLicenseBucketsApi;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlApi;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlFederationApi;
import org.jspecify.annotations.Nullable;

/** {@link MissionControlOperations}, not waiting. */
record AsyncMissionControlCalls(Exchange exchange) implements AsyncMissionControlApi {

    @Override
    public CompletableFuture<@Nullable Void> ping() {
        return exchange.startAction(MissionControlOperations.ping());
    }

    @Override
    public AsyncJpdsApi jpds() {
        return new AsyncJpdCalls(exchange);
    }

    @Override
    public AsyncMissionControlFederationApi federation() {
        return new AsyncMissionControlFederationCalls(exchange);
    }

    @Override
    public AsyncLicenseBucketsApi licenseBuckets() {
        return new AsyncLicenseBucketCalls(exchange);
    }
}
