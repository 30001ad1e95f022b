package org.jpdfederation.client.artifactory;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a Release Bundle v1 in the list of its target. Immutable.
 *
 * @param version the version
 * @param created when it was created, if it is told
 * @param status {@value #COMPLETE}, or another word, which is kept; empty when it is not told
 * @param keep whether it is kept from clean-up; false when it is not told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-bundle-versions">Get All Bundle Versions</a>
 */
public record ReceivedVersion(String version, Optional<Instant> created, String status, boolean keep) {

    /** All files are there. */
    public static final String COMPLETE = "COMPLETE";
}
