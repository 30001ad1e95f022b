package org.jpdfederation.client.lifecycle;

import org.jpdfederation.client.internal.Words;

/**
 * How far a Release Bundle v2, a promotion or a bundle on its way to this JPD is. A word that is not published is kept.
 * Immutable.
 *
 * @param word in upper case, its parts joined by {@code _}; empty when it is not told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-status">Get Release Bundle v2
 *     Version Status</a>
 */
public record BundleStatus(String word) {

    /** It waits for its turn. */
    public static final BundleStatus PENDING = new BundleStatus("PENDING");
    /** It is under way. */
    public static final BundleStatus STARTED = new BundleStatus("STARTED");
    /** It is under way. */
    public static final BundleStatus PROCESSING = new BundleStatus("PROCESSING");
    /** It ended well. */
    public static final BundleStatus COMPLETED = new BundleStatus("COMPLETED");
    /** It ended badly. */
    public static final BundleStatus FAILED = new BundleStatus("FAILED");
    /** It was refused. */
    public static final BundleStatus REJECTED = new BundleStatus("REJECTED");
    /** It is being deleted. */
    public static final BundleStatus DELETING = new BundleStatus("DELETING");
    /** It is a draft and waits to be finalized. */
    public static final BundleStatus DRAFT = new BundleStatus("DRAFT");

    /** Writes the word in upper case, with {@code _} between its parts. */
    public BundleStatus {
        word = Words.normal(word);
    }

    /**
     * Whether waiting longer is of no use: COMPLETED, FAILED, REJECTED, DELETING or DRAFT. A word that is not published
     * is no end.
     *
     * @return whether it is at an end
     */
    public boolean ended() {
        return equals(COMPLETED) || equals(FAILED) || equals(REJECTED) || equals(DELETING) || equals(DRAFT);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
