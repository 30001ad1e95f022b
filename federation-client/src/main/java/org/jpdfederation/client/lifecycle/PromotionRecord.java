package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A promotion of a Release Bundle v2 in a list, be it one that failed. Immutable.
 *
 * @param name the name of the bundle
 * @param version its version
 * @param environment where it goes
 * @param status how far it is
 * @param repositoryKey the repository that the bundle is in; empty when it is not told
 * @param serviceId the Artifactory that made it, as the platform writes it; empty when it is not told
 * @param createdBy who made it; empty when it is not told
 * @param created when, if it is told
 * @param createdMillis by which the promotion is found: milliseconds since 1970
 * @param messages what went wrong; only where {@link ListQuery#including} asked for it
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-promotions">Get Release Bundle
 *     v2 Version Promotions</a>
 */
public record PromotionRecord(
        String name,
        String version,
        String environment,
        BundleStatus status,
        String repositoryKey,
        String serviceId,
        String createdBy,
        Optional<Instant> created,
        long createdMillis,
        List<StatusReport.Message> messages) {

    /** Copies the list. */
    public PromotionRecord {
        messages = List.copyOf(messages);
    }
}
