package org.jpdfederation.client.artifactory;

/** What a change of properties is about. Immutable. */
public enum PropertyScope {
    /** The file or folder alone. */
    ITEM_ONLY,
    /** A folder and all that is in it, at any depth. */
    WITH_CONTENT
}
