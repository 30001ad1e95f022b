package org.jpdfederation.core.closure;

/** Knob K7: whether an excluded user whom a group or permission brings is sent; no document tells (AF Q4). */
public enum ExcludedUsers {
    /** The account is not sent, and its name is taken out of members and principals. The default. */
    EXCLUDE_WINS,
    /** The account is sent if a group or permission brings it, and its name stays. */
    CLOSURE_WINS
}
