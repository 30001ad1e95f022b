package org.jpdfederation.client.distribution;

import java.time.Duration;
import org.jpdfederation.client.Followed;

/**
 * Archives of Release Bundles v1 for edges without a connection. Distribution 2.5 and later. Errors as
 * {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/export-release-bundle-v1-version-archived-file">Export Release
 *     Bundle v1 Version Archived File</a>
 */
public interface ExportsApi {

    /**
     * Starts to write the archive of a version. The platform goes on with it after the answer (202): see
     * {@link #follow}. Never sent twice: after an error of outcome UNKNOWN look at the {@link #status}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if it cannot be exported
     */
    void start(String name, String version);

    /**
     * How far the archive is. Its page names what it tells; that its path is the one used here is inferred from the
     * sister calls.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and where it can be fetched when it is complete
     * @see <a href="https://docs.jfrog.com/artifactory/docs/export-and-import-release-bundles-v1-using-the-rest-api">
     *     Export and Import Release Bundles (v1) Using the REST API</a>
     */
    ExportStatus status(String name, String version);

    /**
     * Deletes the archive.
     *
     * @param name the name of the bundle
     * @param version its version
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/delete-exported-release-bundle-v1-archive-file">Delete
     *     Exported Release Bundle v1 Archive File</a>
     */
    void delete(String name, String version);

    /**
     * Looks again and again until the state is COMPLETED or FAILED.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return whether it has ended, and how
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     */
    Followed<ExportStatus> follow(String name, String version, Duration every, Duration atMost);
}
