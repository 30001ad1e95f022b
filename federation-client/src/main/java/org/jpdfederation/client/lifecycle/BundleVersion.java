package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a Release Bundle v2, be it one whose creation failed. Immutable.
 *
 * @param name the name of the bundle
 * @param version its version
 * @param status how far it is
 * @param repositoryKey the repository that it is in; empty when it is not told
 * @param serviceId the Artifactory that created it, as the platform writes it; empty when it is not told
 * @param createdBy who created it; empty when it is not told
 * @param created when, if it is told
 * @param releaseStatus how far it is on its way to a release, as the platform writes it, if it is told
 * @param messages what went wrong; only where {@link ListQuery#including} asked for it
 * @param permissions what the caller may do with it; only where {@link ListQuery#including} asked for it
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-versions">Get Release Bundle v2
 *     Versions</a>
 */
public record BundleVersion(
        String name,
        String version,
        BundleStatus status,
        String repositoryKey,
        String serviceId,
        String createdBy,
        Optional<Instant> created,
        Optional<String> releaseStatus,
        List<StatusReport.Message> messages,
        Optional<Permissions> permissions) {

    /** Copies the list. */
    public BundleVersion {
        messages = List.copyOf(messages);
    }

    /**
     * What the caller may do with a version. Immutable.
     *
     * @param promote whether to promote it
     * @param distribute whether to distribute it
     * @param delete whether to delete it
     */
    public record Permissions(boolean promote, boolean distribute, boolean delete) {}
}
