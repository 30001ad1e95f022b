package org.jpdfederation.client.missioncontrol;

/** How acquired licence keys are written. Immutable. */
public enum KeyLines {
    /** As they were issued, with line breaks. */
    AS_ISSUED,
    /** Each on one line ({@code remove_new_line}). */
    ONE_LINE
}
