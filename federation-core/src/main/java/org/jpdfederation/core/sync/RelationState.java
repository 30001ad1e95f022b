package org.jpdfederation.core.sync;

/**
 * How a source sees a target (rule F11). Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/revive-a-stale-service">
 *     Revive a Stale Service</a>
 */
public enum RelationState {
    /** The last attempt was acknowledged, or there was none yet. */
    ACTIVE,
    /** The last attempt failed. */
    FAILING,
    /** Attempts have failed for longer than {@code consider-stale-hours}. Nothing is sent until a full broadcast. */
    STALE
}
