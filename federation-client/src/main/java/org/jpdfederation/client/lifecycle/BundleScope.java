package org.jpdfederation.client.lifecycle;

import java.util.Optional;
import org.jpdfederation.core.internal.Require;

/**
 * Where Release Bundles v2 are: of a project, or in a repository for Release Bundles. Without either they are in
 * {@code release-bundles-v2}; those of a project are in {@code <project key>-release-bundles-v2}, and calls for them
 * need one of the two. Immutable.
 *
 * @param projectKey the key of the project, if one is named
 * @param repositoryKey the key of the repository, if one is named
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2
 *     Version</a>
 */
public record BundleScope(Optional<String> projectKey, Optional<String> repositoryKey) {

    private static final BundleScope UNNAMED = new BundleScope(Optional.empty(), Optional.empty());

    /**
     * Checks the keys.
     *
     * @throws IllegalArgumentException if a key is blank
     */
    public BundleScope {
        projectKey.ifPresent(key -> Require.nonBlank("projectKey", key));
        repositoryKey.ifPresent(key -> Require.nonBlank("repositoryKey", key));
    }

    /**
     * Neither is named: {@code release-bundles-v2}.
     *
     * @return the scope
     */
    public static BundleScope unnamed() {
        return UNNAMED;
    }

    /**
     * The Release Bundles of a project.
     *
     * @param key the key of the project
     * @return the scope
     * @throws IllegalArgumentException if the key is blank
     */
    public static BundleScope project(String key) {
        return new BundleScope(Optional.of(key), Optional.empty());
    }

    /**
     * The Release Bundles of a repository.
     *
     * @param key the key of the repository
     * @return the scope
     * @throws IllegalArgumentException if the key is blank
     */
    public static BundleScope repository(String key) {
        return new BundleScope(Optional.empty(), Optional.of(key));
    }
}
