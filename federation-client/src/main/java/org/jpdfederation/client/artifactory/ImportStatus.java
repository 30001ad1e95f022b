package org.jpdfederation.client.artifactory;

import org.jpdfederation.client.internal.Words;
import org.jpdfederation.core.internal.Require;

/**
 * How far the import of a release bundle is. Documents write the same word with blanks and with {@code _}: either is
 * read, and kept as the latter, in upper case. A word that is not published is kept. Immutable.
 *
 * @param word in upper case, its parts joined by {@code _}; not blank
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-version-import-status">Get Release Bundle
 *     Version Import Status</a>
 */
public record ImportStatus(String word) {

    /** It is under way. */
    public static final ImportStatus IN_PROGRESS = new ImportStatus("IN_PROGRESS");
    /** There is none: the word is that of the page, which shares it with exports. */
    public static final ImportStatus NOT_EXPORTED = new ImportStatus("NOT_EXPORTED");
    /** It ended badly. */
    public static final ImportStatus FAILED = new ImportStatus("FAILED");
    /** It ended well. */
    public static final ImportStatus COMPLETED = new ImportStatus("COMPLETED");

    /**
     * Writes the word in upper case, with {@code _} between its parts.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public ImportStatus {
        word = Words.normal(Require.nonBlank("the word of an import's status", word));
    }

    /**
     * Whether nothing more will come: {@link #COMPLETED} or {@link #FAILED}. A word that is not published is no end.
     *
     * @return whether it has ended
     */
    public boolean ended() {
        return equals(COMPLETED) || equals(FAILED);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
