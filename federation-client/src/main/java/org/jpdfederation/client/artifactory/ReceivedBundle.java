package org.jpdfederation.client.artifactory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jpdfederation.client.distribution.ReleaseNotes;
import org.jpdfederation.core.internal.Require;

/**
 * A version of a Release Bundle v1 as its target has it: what was announced. Only the files themselves show that they
 * are there; their sizes are not told. Immutable.
 *
 * @param name the name of the bundle
 * @param version its version
 * @param description the description; empty when there is none
 * @param releaseNotes the release notes, if there are any
 * @param created when it was created, if it is told
 * @param artifacts the files
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-bundle-versions">Get All Bundle Versions</a>
 */
public record ReceivedBundle(
        String name,
        String version,
        String description,
        Optional<ReleaseNotes> releaseNotes,
        Optional<Instant> created,
        List<Artifact> artifacts) {

    /** Copies the list. */
    public ReceivedBundle {
        artifacts = List.copyOf(artifacts);
    }

    /**
     * A file of a bundle. Immutable.
     *
     * @param repoPath where it is at the target: repository, then path, as mapped
     * @param sha256 the checksum in 64 hexadecimal digits
     * @param properties the values of each property, in order of the names
     */
    public record Artifact(String repoPath, String sha256, SortedMap<String, List<String>> properties) {

        /** Copies the map. */
        public Artifact {
            properties = Require.sortedMap(properties);
        }
    }
}
