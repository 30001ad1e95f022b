package org.jpdfederation.client.distribution;

import org.jpdfederation.client.internal.Words;
import org.jpdfederation.core.internal.Require;

/**
 * How the propagation of keys ended, as a whole or for one JPD. Read in any case; a word that is not published is kept.
 * Immutable.
 *
 * @param word in upper case, its parts joined by {@code _}; not blank
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/propagate-gpg-signing-keys-to-a-distribution-edge">Propagate
 *     GPG Signing Keys to a Distribution Edge</a>
 */
public record PropagationStatus(String word) {

    /** All JPDs, or this one, have the key. */
    public static final PropagationStatus SUCCESS = new PropagationStatus("SUCCESS");
    /** Some JPDs have the key. */
    public static final PropagationStatus PARTIAL_SUCCESS = new PropagationStatus("PARTIAL_SUCCESS");
    /** No JPD, or this one not, has the key. */
    public static final PropagationStatus FAILURE = new PropagationStatus("FAILURE");
    /** It was not asked for. */
    public static final PropagationStatus NOT_REQUESTED = new PropagationStatus("PROPAGATION_NOT_REQUESTED");
    /** Mission Control is older than 4.5.0. */
    public static final PropagationStatus NOT_SUPPORTED_BY_MISSION_CONTROL =
            new PropagationStatus("PROPAGATION_NOT_SUPPORTED_BY_MISSION_CONTROL");
    /** There is no such key. */
    public static final PropagationStatus NO_KEY = new PropagationStatus("NO_GPG_KEY_TO_PROPAGATE");

    /**
     * Writes the word in upper case, with {@code _} between its parts.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public PropagationStatus {
        word = Words.normal(Require.nonBlank("the word of a propagation's status", word));
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
