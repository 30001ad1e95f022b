package org.jpdfederation.client.missioncontrol;

/**
 * The Mission Control of one JPD; self-hosted, it must be switched on there. Errors as
 * {@link org.jpdfederation.client.access.AccessApi} says; a JPD without Mission Control answers NOT_FOUND. Implemented
 * by this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/mission-control">Mission Control</a>
 */
public interface MissionControlApi {

    /** Checks that Mission Control answers. Needs no token. */
    void ping();

    /**
     * The JPDs that it knows.
     *
     * @return their calls
     */
    JpdsApi jpds();

    /**
     * Access Federation between the JPDs that it knows.
     *
     * @return its calls
     */
    MissionControlFederationApi federation();

    /**
     * Licence buckets.
     *
     * @return their calls
     */
    LicenseBucketsApi licenseBuckets();
}
