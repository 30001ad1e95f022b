package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A Release Bundle v2 without its files. Immutable.
 *
 * @param serviceId the Artifactory that created it, as the platform writes it; empty when it is not told
 * @param createdBy who created it; empty when it is not told
 * @param created when, if it is told
 * @param createdMillis when, in milliseconds since 1970, if it is told
 * @param artifactsCount how many files it has, if it is told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-details">Get Release Bundle v2
 *     Version Details</a>
 */
public record BundleDetails(
        String serviceId,
        String createdBy,
        Optional<Instant> created,
        OptionalLong createdMillis,
        OptionalLong artifactsCount) {}
