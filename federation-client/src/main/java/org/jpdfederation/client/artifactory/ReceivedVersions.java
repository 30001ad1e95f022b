package org.jpdfederation.client.artifactory;

import java.util.List;

/**
 * A Release Bundle v1 in the list of its target. Immutable.
 *
 * @param name the name of the bundle
 * @param versions its versions in the order of the answer
 */
public record ReceivedVersions(String name, List<ReceivedVersion> versions) {

    /** Copies the list. */
    public ReceivedVersions {
        versions = List.copyOf(versions);
    }
}
