package org.jpdfederation.client.internal.calls;

import java.util.concurrent.Flow;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlApi;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;

/** {@link MissionControlOperations}, not waiting. */
record AsyncMissionControlCalls(Exchange exchange) implements AsyncMissionControlApi {

    @Override
    public Flow.Publisher<RegisteredJpd> jpds() {
        return exchange.publish(MissionControlOperations.jpds());
    }
}
