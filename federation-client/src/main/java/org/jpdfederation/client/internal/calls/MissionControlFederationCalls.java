package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.FederationCandidate;
import org.jpdfederation.client.missioncontrol.FederationSource;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.client.missioncontrol.MissionControlFederationApi;
import org.jpdfederation.client.missioncontrol.SetupResult;
import org.jpdfederation.core.entity.EntityType;

/** {@link MissionControlFederationOperations}, waiting. */
record MissionControlFederationCalls(Exchange exchange) implements MissionControlFederationApi {

    @Override
    public Stream<FederationSource> configured() {
        return exchange.stream(MissionControlFederationOperations.list(false));
    }

    @Override
    public Stream<FederationSource> all() {
        return exchange.stream(MissionControlFederationOperations.list(true));
    }

    @Override
    public FederationSource get(String jpdId) {
        return exchange.run(MissionControlFederationOperations.get(jpdId));
    }

    @Override
    public List<FederationCandidate> candidates() {
        return exchange.run(MissionControlFederationOperations.candidates());
    }

    @Override
    public SetupResult configure(String jpdId, Collection<EntityType> entities, List<FederationTarget> targets) {
        return exchange.run(MissionControlFederationOperations.configure(jpdId, entities, targets));
    }

    @Override
    public SetupResult createMesh(Collection<String> jpdIds, Collection<EntityType> entities) {
        return exchange.run(MissionControlFederationOperations.createMesh(jpdIds, entities));
    }
}
