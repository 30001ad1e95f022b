package org.jpdfederation.client.artifactory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.internal.Require;

/**
 * A version of a Release Bundle v1 as its target has it: what was announced. Only the files themselves show that they
 * are there; their sizes are not told. Immutable.
 *
 * @param name the bundle's name
 * @param version the version
 * @param description the description; empty when there is none
 * @param releaseNotes the release notes, if there are any
 * @param createdAt when it was created, if it is told
 * @param artifacts the files
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-bundle-versions">Get All Bundle Versions</a>
 */
public record ReceivedBundle(
        String name,
        String version,
        String description,
        Optional<ReleaseNotes> releaseNotes,
        Optional<Instant> createdAt,
        List<Artifact> artifacts) {

    /** Copies the list. */
    public ReceivedBundle {
        artifacts = List.copyOf(artifacts);
    }

    /**
     * Release notes. Immutable.
     *
     * @param syntax such as {@code markdown}; empty when it is not told
     * @param content the text
     */
    public record ReleaseNotes(String syntax, String content) {}

    /**
     * A file of a bundle. Immutable.
     *
     * @param repoPath where it is at the target: repository, then path, as mapped
     * @param sha256 the checksum in 64 hexadecimal digits
     * @param properties the properties by key, in the order of the answer
     */
    public record Artifact(String repoPath, String sha256, Map<String, List<String>> properties) {

        /** Copies the map. */
        public Artifact {
            properties = Require.orderedMap(properties);
        }
    }
}
