package org.jpdfederation.client.lifecycle;

import java.util.List;
import java.util.OptionalLong;
import org.jpdfederation.client.distribution.BundleProperty;

/**
 * A file of a Release Bundle v2 that this JPD has received, as it was announced. Immutable.
 *
 * @param name its name
 * @param packageType such as {@code maven}; empty when it is not told
 * @param path where it is: repository, folders and name
 * @param size in bytes, if it is told
 * @param checksum its SHA-256 in hexadecimal; that it is this one is concluded from the page of the source. Empty when
 *     it is not told
 * @param properties its properties in the order of the answer
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundle-v2-version-artifact-list">Get
 *     Received Release Bundle v2 Version Artifact List</a>
 */
public record ReceivedArtifact(
        String name,
        String packageType,
        String path,
        OptionalLong size,
        String checksum,
        List<BundleProperty> properties) {

    /** Copies the list. */
    public ReceivedArtifact {
        properties = List.copyOf(properties);
    }
}
