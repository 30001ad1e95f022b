package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.wire.JpdDocument;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;

/** The operations of Mission Control (4.2). */
final class MissionControlOperations {

    private MissionControlOperations() {}

    static Listing<RegisteredJpd> jpds() {
        return Listing.bare(Call.get("list JPDs", "/mc/api/v1/jpds"), JpdDocument::read);
    }
}
