package org.jpdfederation.client.lifecycle;

/**
 * A version of a Release Bundle v2 that holds a file. Immutable.
 *
 * @param name the name of the bundle
 * @param version its version
 * @param repositoryKey the repository that it is in; empty when it is not told
 * @param origin where it comes from, as the platform writes it: {@code target} for what was received
 * @param projectKey the key of its project; empty when it has none or it is not told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-versions-with-a-specific-artifact">Get
 *     Release Bundle v2 Versions with a Specific Artifact</a>
 */
public record HoldingBundle(String name, String version, String repositoryKey, String origin, String projectKey) {}
