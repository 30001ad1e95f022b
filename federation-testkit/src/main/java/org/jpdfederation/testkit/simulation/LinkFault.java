package org.jpdfederation.testkit.simulation;

/** What can happen to one message between two sites. To the source each failure is like silence (F11). Immutable. */
public enum LinkFault {
    /** The copy is lost. */
    DROP,
    /** The copy is late, but in time for its answer. */
    DELAY,
    /** Two copies arrive, the second one later. */
    DUPLICATE,
    /** The copy arrives after others that were sent later. */
    REORDER,
    /** The copy arrives at once; its answer is so slow that it comes after the timeout. */
    SLOW_BODY,
    /** The connection breaks before the copy arrives. */
    RESET,
    /** Something before the target answers with an error; the target sees nothing. */
    ERROR_ANSWER,
    /** The target takes the copy; its answer is lost (T30). */
    LOST_ANSWER
}
