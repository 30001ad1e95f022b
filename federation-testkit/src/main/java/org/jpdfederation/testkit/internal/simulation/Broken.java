package org.jpdfederation.testkit.internal.simulation;

import java.util.function.Supplier;

/** A rule does not hold: ends the run. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    Broken(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    static void unless(boolean holds, String rule, Supplier<String> message) {
        if (!holds) {
            throw new Broken(rule, message.get());
        }
    }
}
