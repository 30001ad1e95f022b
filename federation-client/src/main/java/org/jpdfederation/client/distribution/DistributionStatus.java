package org.jpdfederation.client.distribution;

import java.util.Locale;

/**
 * How far a distribution or a remote deletion is, as a whole or at one site. Documents write the same word as
 * {@code In progress} and as {@code IN_PROGRESS}: either is read, in any case, and kept as the latter. A word that is
 * not published is kept. Immutable.
 *
 * @param word in upper case, its parts joined by {@code _}; empty when it is not told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details">Get Distribution Status
 *     Details</a>
 */
public record DistributionStatus(String word) {

    /** Nothing was sent yet. */
    public static final DistributionStatus NOT_DISTRIBUTED = new DistributionStatus("NOT_DISTRIBUTED");
    /** It waits for its turn. */
    public static final DistributionStatus IN_QUEUE = new DistributionStatus("IN_QUEUE");
    /** It is under way. */
    public static final DistributionStatus IN_PROGRESS = new DistributionStatus("IN_PROGRESS");
    /** It ended well. */
    public static final DistributionStatus COMPLETED = new DistributionStatus("COMPLETED");
    /** It ended badly; sites that received everything are usable all the same. */
    public static final DistributionStatus FAILED = new DistributionStatus("FAILED");

    /** Writes the word in upper case, with {@code _} between its parts. */
    public DistributionStatus {
        word = normal(word);
    }

    /**
     * Whether nothing more will come: {@link #COMPLETED} or {@link #FAILED}. A word that is not published is no end.
     *
     * @return whether it has ended
     */
    public boolean ended() {
        return equals(COMPLETED) || equals(FAILED);
    }

    /** Upper case, with {@code _} for blanks. */
    static String normal(String word) {
        return word.strip().replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
