package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.JpdsApi;
import org.jpdfederation.client.missioncontrol.LicenseBucketsApi;
import org.jpdfederation.client.missioncontrol.MissionControlApi;
import org.jpdfederation.client.missioncontrol.MissionControlFederationApi;

/** {@link MissionControlOperations}, waiting. */
public record MissionControlCalls(Exchange exchange) implements MissionControlApi {

    @Override
    public void ping() {
        exchange.run(MissionControlOperations.ping());
    }

    @Override
    public JpdsApi jpds() {
        return new JpdCalls(exchange);
    }

    @Override
    public MissionControlFederationApi federation() {
        return new MissionControlFederationCalls(exchange);
    }

    @Override
    public LicenseBucketsApi licenseBuckets() {
        return new LicenseBucketCalls(exchange);
    }
}
