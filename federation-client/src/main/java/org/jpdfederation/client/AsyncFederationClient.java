package org.jpdfederation.client;

import org.jpdfederation.client.access.AsyncAccessApi;
import org.jpdfederation.client.artifactory.AsyncArtifactoryApi;
import org.jpdfederation.client.distribution.AsyncDistributionApi;
import org.jpdfederation.client.lifecycle.AsyncLifecycleApi;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlApi;

/**
 * The calls of a {@link FederationClient} without waiting: same operations, same rules, same connections. It is closed
 * with its client. Implemented by this library only. Safe for use by many threads.
 *
 * <p>What follows on a result runs on a thread of the JDK or of this client; it should be short, or go to an executor of
 * the caller's own ({@code thenApplyAsync}). On machines of one or two processors the JDK hands results on through its
 * common pool, so whoever blocks that pool holds them up.
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

    /**
     * The Distribution service.
     *
     * @return its calls
     */
    AsyncDistributionApi distribution();

    /**
     * The Release Lifecycle service.
     *
     * @return its calls
     */
    AsyncLifecycleApi lifecycle();
}
