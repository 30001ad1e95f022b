package org.jpdfederation.core.sync;

import java.util.List;

/**
 * The answer to the request of a full broadcast. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/full-broadcast-access-federation">
 *     Full Broadcast Access Federation</a>
 */
public sealed interface BroadcastStart {

    /**
     * It has started, or starts when the attempt in flight ends.
     *
     * @param effects what is to be done
     */
    record Started(List<SourceEffect> effects) implements BroadcastStart {

        /** Copies the list. */
        public Started {
            effects = List.copyOf(effects);
        }
    }

    /** One is running for this target. */
    record AlreadyRunning() implements BroadcastStart {}

    /** The target is not active, or has no entity types. */
    record NotEligible() implements BroadcastStart {}
}
