package org.jpdfederation.core.entity;

import org.jpdfederation.core.internal.Require;

/**
 * What a permission is about. A word that is not published is kept. Immutable.
 *
 * @param word the word as the platform writes it, not blank
 * @see <a href="https://github.com/jfrog/terraform-provider-platform">terraform-provider-platform:
 *     pkg/platform/resource_permission.go</a>
 */
public record ResourceType(String word) {

    /** Repositories; targets are their keys, or {@code ANY LOCAL}, {@code ANY REMOTE}, {@code ANY DISTRIBUTION}. */
    public static final ResourceType ARTIFACT = new ResourceType("artifact");
    /** Builds; the one target is the key of the build-info repository, build names go into its patterns. */
    public static final ResourceType BUILD = new ResourceType("build");
    /** Release bundles; targets are keys of their repositories. */
    public static final ResourceType RELEASE_BUNDLE = new ResourceType("release_bundle");
    /** Where bundles may go; target {@code *} is all, patterns are on names of JPDs or cities. */
    public static final ResourceType DESTINATION = new ResourceType("destination");
    /** Sources of pipelines; target {@code *} is all. */
    public static final ResourceType PIPELINE_SOURCE = new ResourceType("pipeline_source");

    /**
     * Checks the word.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public ResourceType {
        Require.nonBlank("the word of a resource type", word);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
