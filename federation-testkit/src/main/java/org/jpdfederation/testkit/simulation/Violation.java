package org.jpdfederation.testkit.simulation;

import java.time.Duration;

/**
 * A rule that did not hold in a run. Immutable.
 *
 * @param rule the number of the rule or invariant, such as {@code IF1}
 * @param at the time since the story began
 * @param message what was expected and what was seen, without secrets
 */
public record Violation(String rule, Duration at, String message) {

    /** The rule, the time and what was seen, on one line. */
    @Override
    public String toString() {
        return rule + " at " + at + ": " + message;
    }
}
