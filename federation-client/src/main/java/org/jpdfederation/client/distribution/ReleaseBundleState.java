package org.jpdfederation.client.distribution;

import java.util.List;
import org.jpdfederation.client.internal.Words;

/**
 * How far a version of a Release Bundle v1 is on its way to be distributed. A word that is not published is kept.
 * Immutable.
 *
 * @param word in upper case, its parts joined by {@code _}; empty when it is not told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-version">Get Release Bundle v1 Version</a>
 */
public record ReleaseBundleState(String word) {

    /** Created; may be changed. */
    public static final ReleaseBundleState OPEN = new ReleaseBundleState("OPEN");
    /** Signed; its files are being stored. */
    public static final ReleaseBundleState SIGNED = new ReleaseBundleState("SIGNED");
    /** Signed and stored, not yet scanned. */
    public static final ReleaseBundleState STORED = new ReleaseBundleState("STORED");
    /** Signed, stored and ready. */
    public static final ReleaseBundleState READY_FOR_DISTRIBUTION = new ReleaseBundleState("READY_FOR_DISTRIBUTION");

    private static final List<ReleaseBundleState> WITH_SIGNATURE = List.of(SIGNED, STORED, READY_FOR_DISTRIBUTION);

    /** Writes the word in upper case, with {@code _} between its parts. */
    public ReleaseBundleState {
        word = Words.normal(word);
    }

    /**
     * Whether the version is signed, and so cannot be changed: {@link #SIGNED}, {@link #STORED} or
     * {@link #READY_FOR_DISTRIBUTION}. Which of them comes when is the platform's affair.
     *
     * @return whether it is; false for a word that is not published
     */
    public boolean signed() {
        return WITH_SIGNATURE.contains(this);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
