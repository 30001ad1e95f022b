package org.jpdfederation.client.missioncontrol;

import java.util.function.Function;

/**
 * What became of the wish to give licences back to their bucket. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/administration/reference/releaselicense">Release License</a>
 */
public sealed interface ReleaseResult {

    /** They are back in the bucket. */
    record Released() implements ReleaseResult {}

    /**
     * The JPD is not offline: take it offline, then release again. Nothing was changed.
     *
     * @param serverWords what the platform said
     */
    record JpdNotOffline(String serverWords) implements ReleaseResult {}

    /**
     * Nothing of this bucket is used under that name, which is also so after an earlier release.
     *
     * @param serverWords what the platform said
     */
    record NothingToRelease(String serverWords) implements ReleaseResult {}

    /**
     * Does what fits the result.
     *
     * @param released for licences that are back
     * @param jpdNotOffline for a JPD that is not offline
     * @param nothingToRelease for a name that uses nothing
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Released, ? extends T> released,
            Function<? super JpdNotOffline, ? extends T> jpdNotOffline,
            Function<? super NothingToRelease, ? extends T> nothingToRelease) {
        if (this instanceof Released done) {
            return released.apply(done);
        }
        return this instanceof JpdNotOffline online
                ? jpdNotOffline.apply(online)
                : nothingToRelease.apply((NothingToRelease) this);
    }
}
