package org.jpdfederation.core.sync;

import java.util.List;

/** A target's answer to a batch. Immutable. */
public sealed interface Answer {

    /**
     * What was decided, for observers, not for the source (rule F16).
     *
     * @return a decision for each entry that was judged, in their order
     */
    List<Decision> decisions();

    /**
     * The batch was taken; whether its entries had an effect the source never learns (rule F16).
     *
     * @param decisions one for each entry, in their order
     */
    record Acknowledged(List<Decision> decisions) implements Answer {

        /** Copies the list. */
        public Acknowledged {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The batch was refused, with K4 {@code ITEM_BY_ITEM} from some entry on. To the source this is a failure like
     * silence (rule F11).
     *
     * @param reason why
     * @param decisions what was decided and put into effect before
     */
    record Refused(String reason, List<Decision> decisions) implements Answer {

        /** Copies the list. */
        public Refused {
            decisions = List.copyOf(decisions);
        }
    }
}
