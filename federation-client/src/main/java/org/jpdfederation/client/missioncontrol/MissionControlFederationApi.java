package org.jpdfederation.client.missioncontrol;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.EntityType;

/**
 * Access Federation as Mission Control sets it up; it needs Enterprise+. Targets are removed, and full broadcasts
 * started, at the source itself: {@link org.jpdfederation.client.access.FederationApi}. Errors and threads as
 * {@link MissionControlApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/configure-access-federation-on-a-jpd">Configure Access
 *     Federation on a JPD</a>
 */
public interface MissionControlFederationApi {

    /**
     * The JPDs that send to others. A JPD that could not be read is in the list with its error. The stream is as that
     * of {@link JpdsApi#list()}.
     *
     * @return the sources in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-access-federation-configuration-for-all-jpds">Get
     *     Access Federation Configuration for All JPDs</a>
     */
    Stream<FederationSource> configured();

    /**
     * All JPDs that Mission Control knows, those that send nothing too; otherwise as {@link #configured()}.
     *
     * @return the sources in the order of the answer
     */
    Stream<FederationSource> all();

    /**
     * What one JPD sends.
     *
     * @param jpdId the id in Mission Control, such as {@code JPD-1}
     * @return its targets and entity types
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such JPD, with
     *     NOT_A_CANDIDATE if it cannot take part in Access Federation
     */
    FederationSource get(String jpdId);

    /**
     * The JPDs that may take part in Access Federation.
     *
     * @return what the platform tells of each
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-access-federation-candidates">Get Access Federation
     *     Candidates</a>
     */
    List<FederationCandidate> candidates();

    /**
     * Sets what one JPD sends. <b>Replaces</b> all that it sent before, targets in its configuration file too. To add
     * a target, {@link #get} the source and send its targets with the new one.
     *
     * @param jpdId the id of the source, such as {@code JPD-1}
     * @param entities the types that it sends, at least one
     * @param targets where to, at least one: no call takes all targets away (A9)
     * @return how it ended, step by step; look at it, or call {@link SetupResult#orThrow()}: the platform answers 200
     *     even if a step failed
     * @throws IllegalArgumentException if there is no type or no target, or a target has neither id nor name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     input without telling of steps, with NOT_FOUND if a JPD is unknown or has no Artifactory
     */
    SetupResult configure(String jpdId, Collection<EntityType> entities, List<FederationTarget> targets);

    /**
     * Lets each of some JPDs send to all others of them. The newest reference does not list this call; where it is
     * gone (NOT_FOUND, NOT_SUPPORTED), {@link #configure} each JPD with the others as targets.
     *
     * @param jpdIds the ids in Mission Control, at least two
     * @param entities the types that they send, at least one
     * @return how it ended, as for {@link #configure}
     * @throws IllegalArgumentException if there is no type, or fewer than two different ids
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #configure}
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-mesh">Create Mesh</a>
     */
    SetupResult createMesh(Collection<String> jpdIds, Collection<EntityType> entities);
}
