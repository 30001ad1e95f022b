package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A promotion that was made, or was accepted. Immutable.
 *
 * @param name the name of the bundle
 * @param version its version
 * @param environment where it goes
 * @param repositoryKey the repository that the bundle is in; empty when it is not told
 * @param includedRepositoryKeys the only repositories that may take files; empty for all
 * @param excludedRepositoryKeys the repositories that take no files
 * @param created when, if it is told
 * @param createdMillis by which the promotion is found again: milliseconds since 1970
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/promote-release-bundle-v2-version">Promote Release Bundle v2
 *     Version</a>
 */
public record Promotion(
        String name,
        String version,
        String environment,
        String repositoryKey,
        List<String> includedRepositoryKeys,
        List<String> excludedRepositoryKeys,
        Optional<Instant> created,
        long createdMillis) {

    /** Copies the lists. */
    public Promotion {
        includedRepositoryKeys = List.copyOf(includedRepositoryKeys);
        excludedRepositoryKeys = List.copyOf(excludedRepositoryKeys);
    }
}
