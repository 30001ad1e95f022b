package org.jpdfederation.client.distribution;

import org.jpdfederation.client.internal.Words;

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
    /** It was made and has not begun; of Release Bundles v2. */
    public static final DistributionStatus CREATED = new DistributionStatus("CREATED");
    /** It is under way. */
    public static final DistributionStatus IN_PROGRESS = new DistributionStatus("IN_PROGRESS");
    /** It ended well. */
    public static final DistributionStatus COMPLETED = new DistributionStatus("COMPLETED");
    /** It ended badly; sites that received everything are usable all the same. */
    public static final DistributionStatus FAILED = new DistributionStatus("FAILED");
    /** It is being aborted; of Release Bundles v2. */
    public static final DistributionStatus ABORT_IN_PROGRESS = new DistributionStatus("ABORT_IN_PROGRESS");
    /** It was aborted; of Release Bundles v2. */
    public static final DistributionStatus ABORTED = new DistributionStatus("ABORTED");
    /** It was aborted when some sites had received everything; of Release Bundles v2. */
    public static final DistributionStatus PARTIALLY_ABORTED = new DistributionStatus("PARTIALLY_ABORTED");

    /** Writes the word in upper case, with {@code _} between its parts. */
    public DistributionStatus {
        word = Words.normal(word);
    }

    /**
     * Whether nothing more will come: {@link #COMPLETED}, {@link #FAILED}, {@link #ABORTED} or
     * {@link #PARTIALLY_ABORTED}. A word that is not published is no end.
     *
     * @return whether it has ended
     */
    public boolean ended() {
        return equals(COMPLETED) || equals(FAILED) || equals(ABORTED) || equals(PARTIALLY_ABORTED);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
