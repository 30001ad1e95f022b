package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;

/** The operations of Mission Control itself (4.0). */
final class MissionControlOperations {

    private MissionControlOperations() {}

    static Operation<String> ping() {
        return Operation.send(Call.get("ping Mission Control", "/mc/api/v1/system/ping"))
                .text();
    }
}
