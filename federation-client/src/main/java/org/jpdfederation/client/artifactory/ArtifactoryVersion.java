package org.jpdfederation.client.artifactory;

import java.util.List;
import java.util.Optional;

/**
 * What Artifactory says of itself. Immutable.
 *
 * @param version such as {@code 7.104.2}
 * @param revision the build, if it is told
 * @param addons the names of what the licence adds
 * @param license the licence, if it is told
 */
public record ArtifactoryVersion(
        String version, Optional<String> revision, List<String> addons, Optional<String> license) {

    /** Copies the list. */
    public ArtifactoryVersion {
        addons = List.copyOf(addons);
    }
}
