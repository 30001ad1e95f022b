package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A Release Bundle v2 with all its versions. Immutable.
 *
 * @param name the name of the bundle
 * @param latestVersion its latest version; empty when it is not told
 * @param versionsCount how many versions it has
 * @param repositoryKey the repository that it is in; empty when it is not told
 * @param projectKey the key of its project; empty when it is not told
 * @param projectName the name of its project; empty when it is not told
 * @param serviceId the Artifactory that created it, as the platform writes it; empty when it is not told
 * @param created when, if it is told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-groups">Get Release Bundle v2 Groups</a>
 */
public record BundleGroup(
        String name,
        String latestVersion,
        long versionsCount,
        String repositoryKey,
        String projectKey,
        String projectName,
        String serviceId,
        Optional<Instant> created) {}
