package org.jpdfederation.client.arrival;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.distribution.BundleArtifact;
import org.jpdfederation.client.lifecycle.BundleArtifactV2;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.core.distribution.PathMapping;
import org.jpdfederation.core.error.FederationException;

/**
 * What a release bundle should bring to a target, asked of its source. Errors are those of the calls. Stateless.
 *
 * @see ArrivalCheck
 */
public final class Expectation {

    private Expectation() {}

    /**
     * The files of a Release Bundle v1. Its document has no sizes; they are asked for file by file at the source, and
     * are left out where it does not tell them, or has other content there by now.
     *
     * @param source a client of the source
     * @param name the name of the bundle
     * @param version its version
     * @return the files under their paths on the target
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-version">Get Release Bundle v1
     *     Version</a>
     */
    public static List<ExpectedFile> ofReleaseBundle(FederationClient source, String name, String version) {
        return source.distribution().releaseBundles().get(name, version).artifacts().stream()
                .map(artifact -> new ExpectedFile(artifact.targetRepoPath(), artifact.sha256(), size(source, artifact)))
                .toList();
    }

    private static OptionalLong size(FederationClient source, BundleArtifact artifact) {
        if (artifact.sourceRepoPath().isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return source.artifactory()
                    .files()
                    .find(RepositoryPath.parse(artifact.sourceRepoPath()))
                    .map(item -> item.fold(
                            file -> isContent(artifact, file.checksums())
                                    ? OptionalLong.of(file.size())
                                    : OptionalLong.empty(),
                            folder -> OptionalLong.empty()))
                    .orElse(OptionalLong.empty());
        } catch (FederationException e) {
            return OptionalLong.empty(); // the size is then said to be unverifiable
        }
    }

    private static boolean isContent(BundleArtifact artifact, Checksums there) {
        return there.sha256().filter(artifact.sha256()::equalsIgnoreCase).isPresent();
    }

    /**
     * The files of a Release Bundle v2.
     *
     * @param source a client of the source
     * @param scope where the bundle is
     * @param name the name of the bundle
     * @param version its version
     * @param mappings the path mappings with which it was distributed; the first whose input matches applies
     * @return the files under their paths on the target
     * @throws IllegalArgumentException if a mapping cannot be evaluated
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-details">Get Release Bundle
     *     v2 Version Details</a>
     */
    public static List<ExpectedFile> ofReleaseBundleV2(
            FederationClient source, BundleScope scope, String name, String version, Collection<PathMapping> mappings) {
        try (Stream<BundleArtifactV2> artifacts =
                source.lifecycle().releaseBundles().in(scope).artifacts(name, version)) {
            return artifacts
                    .map(artifact -> new ExpectedFile(
                            PathMapping.apply(
                                    List.copyOf(mappings), artifact.sourceRepositoryKey() + "/" + artifact.path()),
                            artifact.checksum(),
                            artifact.size()))
                    .toList();
        }
    }
}
