package org.jpdfederation.client.distribution;

import java.util.List;

/**
 * An artifact of a Release Bundle v1. Immutable.
 *
 * @param sha256 its SHA-256
 * @param properties its properties
 * @param sourceRepoPath repository and path where the source keeps it; empty when it is not told
 * @param targetRepoPath repository and path on the edge; empty when it is not told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-latest-release-bundle-v1-version">Get Latest Release Bundle v1 Version</a>
 */
public record BundleArtifact(
        String sha256, List<BundleProperty> properties, String sourceRepoPath, String targetRepoPath) {

    /** Copies the list. */
    public BundleArtifact {
        properties = List.copyOf(properties);
    }
}
