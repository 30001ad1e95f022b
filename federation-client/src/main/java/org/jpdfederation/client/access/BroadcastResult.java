package org.jpdfederation.client.access;

/** What became of the wish for a full broadcast. Immutable. */
public enum BroadcastResult {
    /** It was started (204). */
    STARTED,
    /** One to this target is running already; none was started (202). */
    ALREADY_RUNNING,
    /** The target is not eligible, for example not active or without entity types (304). */
    NOT_ELIGIBLE
}
