package org.jpdfederation.client.distribution;

import org.jpdfederation.client.internal.Words;

/**
 * How far an archive is. Read in any case, with blanks or {@code _}; a word that is not published is kept. Immutable.
 *
 * @param word in upper case, its parts joined by {@code _}; empty when it is not told
 * @see <a href="https://docs.jfrog.com/artifactory/docs/export-and-import-release-bundles-v1-using-the-rest-api">Export
 *     and Import Release Bundles (v1) Using the REST API</a>
 */
public record ExportState(String word) {

    /** Nobody asked for it. */
    public static final ExportState NOT_EXPORTED = new ExportState("NOT_EXPORTED");
    /** Nobody asked for it; of Release Bundles v2. */
    public static final ExportState NOT_TRIGGERED = new ExportState("NOT_TRIGGERED");
    /** It is being made. */
    public static final ExportState IN_PROGRESS = new ExportState("IN_PROGRESS");
    /** It can be fetched. */
    public static final ExportState COMPLETED = new ExportState("COMPLETED");
    /** It could not be made. */
    public static final ExportState FAILED = new ExportState("FAILED");

    /** Writes the word in upper case, with {@code _} between its parts. */
    public ExportState {
        word = Words.normal(word);
    }

    /**
     * Whether nothing more will come: {@link #COMPLETED} or {@link #FAILED}.
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
