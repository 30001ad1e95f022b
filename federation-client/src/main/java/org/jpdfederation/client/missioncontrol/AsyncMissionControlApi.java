package org.jpdfederation.client.missioncontrol;

import java.util.concurrent.Flow;

/**
 * {@link MissionControlApi} without waiting: each method does what its twin there does. Errors and threads as
 * {@link org.jpdfederation.client.access.AsyncAccessApi} says.
 */
public interface AsyncMissionControlApi {

    /**
     * See {@link MissionControlApi#jpds}.
     *
     * @return the registered JPDs
     */
    Flow.Publisher<RegisteredJpd> jpds();
}
