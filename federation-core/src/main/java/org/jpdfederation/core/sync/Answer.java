package org.jpdfederation.core.sync;

import java.util.List;

/** A target's answer to a batch. Immutable. */
public sealed interface Answer {

    /**
     * The batch was taken; whether its entries had an effect the source never learns (rule F16).
     *
     * @param decisions one for each entry, in their order; for observers, not for the source
     */
    record Acknowledged(List<Decision> decisions) implements Answer {

        /** Copies the list. */
        public Acknowledged {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The whole batch was refused. To the source this is a failure like silence (rule F11).
     *
     * @param reason why
     */
    record Refused(String reason) implements Answer {}
}
