package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.MissionControlApi;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;

/** {@link MissionControlOperations}, waiting. */
public record MissionControlCalls(Exchange exchange) implements MissionControlApi {

    @Override
    public List<RegisteredJpd> jpds() {
        try (Stream<RegisteredJpd> jpds = exchange.stream(MissionControlOperations.jpds())) {
            return jpds.toList();
        }
    }
}
