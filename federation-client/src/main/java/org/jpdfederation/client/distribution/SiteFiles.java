package org.jpdfederation.client.distribution;

import java.util.List;

/**
 * How far a distribution or a remote deletion is at one site, with the files that it tells of by name. Immutable.
 *
 * @param site how far it is
 * @param fileErrors what went wrong with single files
 * @param filesInProgress the files that are under way
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details-by-tracker-id">Get Distribution
 *     Status Details by Tracker ID</a>
 */
public record SiteFiles(SiteProgress site, List<String> fileErrors, List<String> filesInProgress) {

    /** Copies the lists. */
    public SiteFiles {
        fileErrors = List.copyOf(fileErrors);
        filesInProgress = List.copyOf(filesInProgress);
    }
}
