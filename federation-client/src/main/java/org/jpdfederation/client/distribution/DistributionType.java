package org.jpdfederation.client.distribution;

import org.jpdfederation.client.internal.Words;

/**
 * What a tracker follows. Read in any case; a word that is not published is kept. Immutable.
 *
 * @param word in upper case, its parts joined by {@code _}; empty when it is not told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details">Get Distribution Status
 *     Details</a>
 */
public record DistributionType(String word) {

    /** A distribution to edges. */
    public static final DistributionType DISTRIBUTE = new DistributionType("DISTRIBUTE");
    /** A deletion from edges. */
    public static final DistributionType DELETE = new DistributionType("DELETE_RELEASE_BUNDLE_VERSION");

    /** Writes the word in upper case, with {@code _} between its parts. */
    public DistributionType {
        word = Words.normal(word);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
