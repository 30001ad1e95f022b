package org.jpdfederation.client;

import org.jpdfederation.client.access.AsyncAccessApi;
import org.jpdfederation.client.artifactory.AsyncArtifactoryApi;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlApi;

/**
 * The calls of a {@link FederationClient} without waiting: same operations, same rules, same connections. It is closed
 * with its client. Implemented by this library only. Safe for use by many threads.
 */
public interface AsyncFederationClient {

    /**
     * The Access service.
     *
     * @return its calls
     */
    AsyncAccessApi access();

    /**
     * The Artifactory service.
     *
     * @return its calls
     */
    AsyncArtifactoryApi artifactory();

    /**
     * The Mission Control service.
     *
     * @return its calls
     */
    AsyncMissionControlApi missionControl();
}
