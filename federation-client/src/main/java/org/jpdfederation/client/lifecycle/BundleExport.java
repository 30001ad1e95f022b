package org.jpdfederation.client.lifecycle;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jpdfederation.client.internal.Words;

/**
 * How far the export of a Release Bundle v2 to an archive is. Immutable.
 *
 * @param status how far it is
 * @param exportedBy who started it; empty when it is not told
 * @param exportedAt when, if it is told
 * @param relativeDownloadUrl where the archive is, below the base URL of the JPD, if it is told
 * @param downloadUrl where the archive is, if it is told; made of the base URL that the JPD has been given. It may let
 *     anyone in who has it, so no text of this library repeats it
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-exported-release-bundle-version-v2-status">Get Exported
 *     Release Bundle Version v2 Status</a>
 */
public record BundleExport(
        Status status,
        String exportedBy,
        Optional<Instant> exportedAt,
        Optional<String> relativeDownloadUrl,
        Optional<URI> downloadUrl) {

    /** All but the URLs, which may let anyone in who has them. */
    @Override
    public String toString() {
        return status + ", exported by '" + exportedBy + "'"
                + exportedAt.map(at -> " at " + at).orElse("")
                + (downloadUrl.isPresent() ? ", downloadUrl ***" : "");
    }

    /**
     * How far an export is. Documents write the words with blanks and with {@code _}. A word that is not published is
     * kept. Immutable.
     *
     * @param word in upper case, its parts joined by {@code _}; empty when it is not told
     */
    public record Status(String word) {

        /** Nobody has asked for it. */
        public static final Status NOT_TRIGGERED = new Status("NOT_TRIGGERED");
        /** It is under way. */
        public static final Status IN_PROGRESS = new Status("IN_PROGRESS");
        /** The archive is there. */
        public static final Status COMPLETED = new Status("COMPLETED");
        /** It ended badly. */
        public static final Status FAILED = new Status("FAILED");

        /** Writes the word in upper case, with {@code _} between its parts. */
        public Status {
            word = Words.normal(word);
        }

        /**
         * Whether waiting longer is of no use: COMPLETED, FAILED or NOT_TRIGGERED. A word that is not published is no
         * end.
         *
         * @return whether it is at an end
         */
        public boolean ended() {
            return equals(COMPLETED) || equals(FAILED) || equals(NOT_TRIGGERED);
        }

        /** The word. */
        @Override
        public String toString() {
            return word;
        }
    }
}
