package org.jpdfederation.examples.tour;

import java.time.Duration;

/**
 * One thing that happened in a demonstration.
 *
 * @param at how long after its start
 * @param site where
 * @param what what, beginning with a verb
 * @param kind what sort of thing
 */
record Moment(Duration at, String site, String what, Kind kind) {

    /** What sort of thing happened. */
    enum Kind {
        /** Someone changed something, or cut or healed a link. */
        ACT,
        /** A change arrived and took effect. */
        EFFECT,
        /** A change arrived, or was to be sent, and came to nothing. */
        NO_EFFECT,
        /** A source sees a target with other eyes. */
        STATE
    }
}
