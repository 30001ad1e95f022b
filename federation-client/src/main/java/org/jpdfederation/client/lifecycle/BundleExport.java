package org.jpdfederation.client.lifecycle;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jpdfederation.client.distribution.ExportState;

/**
 * How far the export of a Release Bundle v2 to an archive is. Immutable.
 *
 * @param state how far it is
 * @param exportedBy who started it; empty when it is not told
 * @param exported when, if it is told
 * @param relativeDownloadUrl where the archive is, below the base URL of the JPD, if it is told
 * @param downloadUrl where the archive is, if it is told; made of the base URL that the JPD has been given. It may let
 *     anyone in who has it, so no text of this library repeats it
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-exported-release-bundle-version-v2-status">Get Exported
 *     Release Bundle Version v2 Status</a>
 */
public record BundleExport(
        ExportState state,
        String exportedBy,
        Optional<Instant> exported,
        Optional<String> relativeDownloadUrl,
        Optional<URI> downloadUrl) {

    /** All but the URLs, which may let anyone in who has them. */
    @Override
    public String toString() {
        return state + ", exported by '" + exportedBy + "'"
                + exported.map(at -> " at " + at).orElse("")
                + (downloadUrl.isPresent() ? ", downloadUrl ***" : "");
    }
}
