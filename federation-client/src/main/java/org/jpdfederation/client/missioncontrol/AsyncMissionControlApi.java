package org.jpdfederation.client.missioncontrol;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * {@link MissionControlApi} without waiting: each method does what its twin there does. Errors as
 * {@link org.jpdfederation.client.access.AsyncAccessApi} says; a file that cannot be read is refused at once too.
 * Implemented by this library only. Safe for use by many threads.
 */
public interface AsyncMissionControlApi {

    /**
     * See {@link MissionControlApi#ping}.
     *
     * @return done when Mission Control has answered
     */
    CompletableFuture<@Nullable Void> ping();

    /**
     * The JPDs that it knows.
     *
     * @return their calls
     */
    AsyncJpdsApi jpds();

    /**
     * Access Federation between the JPDs that it knows.
     *
     * @return its calls
     */
    AsyncMissionControlFederationApi federation();

    /**
     * Licence buckets.
     *
     * @return their calls
     */
    AsyncLicenseBucketsApi licenseBuckets();
}
