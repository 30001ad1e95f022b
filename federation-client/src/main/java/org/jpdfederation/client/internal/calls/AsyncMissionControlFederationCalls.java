package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlFederationApi;
import org.jpdfederation.client.missioncontrol.FederationCandidate;
import org.jpdfederation.client.missioncontrol.FederationSource;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.client.missioncontrol.SetupResult;
import org.jpdfederation.core.entity.EntityType;

/** {@link MissionControlFederationOperations}, not waiting. */
record AsyncMissionControlFederationCalls(Exchange exchange) implements AsyncMissionControlFederationApi {

    @Override
    public Flow.Publisher<FederationSource> configured() {
        return exchange.publish(MissionControlFederationOperations.list(false));
    }

    @Override
    public Flow.Publisher<FederationSource> all() {
        return exchange.publish(MissionControlFederationOperations.list(true));
    }

    @Override
    public CompletableFuture<FederationSource> get(String jpdId) {
        return exchange.start(MissionControlFederationOperations.get(jpdId));
    }

    @Override
    public CompletableFuture<List<FederationCandidate>> candidates() {
        return exchange.start(MissionControlFederationOperations.candidates());
    }

    @Override
    public CompletableFuture<SetupResult> configure(
            String jpdId, Collection<EntityType> entities, List<FederationTarget> targets) {
        return exchange.start(MissionControlFederationOperations.configure(jpdId, entities, targets));
    }

    @Override
    public CompletableFuture<SetupResult> createMesh(Collection<String> jpdIds, Collection<EntityType> entities) {
        return exchange.start(MissionControlFederationOperations.createMesh(jpdIds, entities));
    }
}
