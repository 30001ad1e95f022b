package org.jpdfederation.client.distribution;

import java.util.OptionalDouble;

/**
 * How far a distribution or a remote deletion is at one site. Immutable.
 *
 * @param target the site
 * @param status how far it is
 * @param generalError what went wrong at the site as a whole; empty when nothing did
 * @param totalFiles how many files go there
 * @param totalBytes how many bytes go there
 * @param distributedFiles how many files are there
 * @param distributedBytes how many bytes are there
 * @param fileErrors how many errors of files there are; {@link SiteFiles} has them
 * @param filesInProgress how many files are under way; {@link SiteFiles} has them
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details-by-tracker-id">Get Distribution
 *     Status Details by Tracker ID</a>
 */
public record SiteProgress(
        DistributionSite target,
        DistributionStatus status,
        String generalError,
        long totalFiles,
        long totalBytes,
        long distributedFiles,
        long distributedBytes,
        long fileErrors,
        long filesInProgress) {

    /**
     * The part of the bytes that is at the site.
     *
     * @return from 0 to 1; empty while no bytes are told to go there
     */
    public OptionalDouble progress() {
        return totalBytes <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, Math.max(0, (double) distributedBytes / totalBytes)));
    }
}
