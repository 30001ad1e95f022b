package org.jpdfederation.client.distribution;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an archive is, and where it can be fetched. Immutable.
 *
 * @param state how far it is
 * @param downloadUrl where it can be fetched, once it is complete. It may let anyone in who has it, so no text of this
 *     library repeats it
 * @see <a href="https://docs.jfrog.com/artifactory/docs/export-and-import-release-bundles-v1-using-the-rest-api">Export
 *     and Import Release Bundles (v1) Using the REST API</a>
 */
public record ExportStatus(ExportState state, Optional<URI> downloadUrl) {

    /** Checks that both are there. */
    public ExportStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(downloadUrl, "downloadUrl");
    }

    /** The state, and whether there is a URL. */
    @Override
    public String toString() {
        return state + (downloadUrl.isPresent() ? ", downloadUrl ***" : "");
    }
}
