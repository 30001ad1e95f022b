package org.jpdfederation.client.missioncontrol;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.core.entity.EntityType;

/** {@link MissionControlFederationApi} without waiting: each method does what its twin there does. Errors as {@link AsyncMissionControlApi} says. */
public interface AsyncMissionControlFederationApi {

    /**
     * See {@link MissionControlFederationApi#configured}.
     *
     * @return the sources
     */
    Flow.Publisher<FederationSource> configured();

    /**
     * See {@link MissionControlFederationApi#all}.
     *
     * @return the sources
     */
    Flow.Publisher<FederationSource> all();

    /**
     * See {@link MissionControlFederationApi#get}.
     *
     * @param jpdId the id in Mission Control
     * @return its targets and entity types
     */
    CompletableFuture<FederationSource> get(String jpdId);

    /**
     * See {@link MissionControlFederationApi#candidates}.
     *
     * @return what the platform tells of each
     */
    CompletableFuture<List<FederationCandidate>> candidates();

    /**
     * See {@link MissionControlFederationApi#configure}.
     *
     * @param jpdId the id in Mission Control
     * @param entities the types that are sent
     * @param targets where to
     * @return how it ended
     */
    CompletableFuture<SetupResult> configure(
            String jpdId, Collection<EntityType> entities, List<FederationTarget> targets);

    /**
     * See {@link MissionControlFederationApi#createMesh}.
     *
     * @param jpdIds the ids in Mission Control
     * @param entities the types that are sent
     * @return how it ended
     */
    CompletableFuture<SetupResult> createMesh(Collection<String> jpdIds, Collection<EntityType> entities);
}
