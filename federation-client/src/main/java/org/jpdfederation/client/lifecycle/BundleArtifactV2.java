package org.jpdfederation.client.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.distribution.BundleProperty;

/**
 * A file of a Release Bundle v2 at its source. Immutable.
 *
 * @param path the path within {@code sourceRepositoryKey}
 * @param checksum its SHA-256 in hexadecimal, as far as documents tell; empty when it is not told
 * @param sourceRepositoryKey the repository that it was taken from; empty when it is not told
 * @param packageType such as {@code maven}; empty when it is not told
 * @param packageName the package that it belongs to, if it is told
 * @param packageVersion the version of that package, if it is told
 * @param size in bytes, if it is told
 * @param properties its properties in the order of the answer
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-details">Get Release Bundle v2
 *     Version Details</a>
 */
public record BundleArtifactV2(
        String path,
        String checksum,
        String sourceRepositoryKey,
        String packageType,
        Optional<String> packageName,
        Optional<String> packageVersion,
        OptionalLong size,
        List<BundleProperty> properties) {

    /** Copies the list. */
    public BundleArtifactV2 {
        properties = List.copyOf(properties);
    }
}
