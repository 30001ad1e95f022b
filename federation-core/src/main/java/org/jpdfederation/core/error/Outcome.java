package org.jpdfederation.core.error;

/** Whether a change that ended in an error happened at the far side anyway. Immutable. */
public enum Outcome {
    /** It did not happen: nothing was sent, or it was refused. */
    NOT_APPLIED,
    /** It happened, though the answer could not be used. */
    APPLIED,
    /** It may have happened: look before trying again. */
    UNKNOWN
}
