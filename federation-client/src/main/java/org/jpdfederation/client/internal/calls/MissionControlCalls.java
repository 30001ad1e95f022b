package org.jpdfederation.client.internal.calls;

import java.util.List;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.wire.JpdDocument;
import org.jpdfederation.client.missioncontrol.MissionControlApi;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;

/** The calls of Mission Control (4.2). */
public final class MissionControlCalls implements MissionControlApi {

    private final Exchange exchange;

    public MissionControlCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public List<RegisteredJpd> jpds() {
        return exchange.elements(Call.get("/mc/api/v1/jpds"), JpdDocument::read);
    }
}
