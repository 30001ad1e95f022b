package org.jpdfederation.client.trust;

import java.util.List;
import org.jpdfederation.core.topology.TrustNeed;

/**
 * Whether one JPD trusts another, as the source was told when it asked. Immutable.
 *
 * @param need the target, which must trust, and the source, which must be trusted
 * @param answer the answer
 * @param words what the source said to a no, or why there is no answer; empty for a yes
 * @param causes what is likely to lie behind a no or no answer, the likeliest first; none for a yes
 */
public record SurveyedTrust(TrustNeed need, Answer answer, String words, List<TrustCause> causes) {

    /** What the source answered. */
    public enum Answer {
        /** The target trusts it. */
        YES,
        /** The target does not trust it, or did not answer it. */
        NO,
        /** The source could not be asked. */
        UNKNOWN
    }

    /** Copies the list. */
    public SurveyedTrust {
        causes = List.copyOf(causes);
    }
}
