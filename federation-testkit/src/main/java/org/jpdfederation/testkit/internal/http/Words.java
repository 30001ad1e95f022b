package org.jpdfederation.testkit.internal.http;

import java.util.Optional;

/** Reads booleans and numbers that come as words, in queries and forms. */
final class Words {

    private Words() {}

    /** Reads {@code true} or {@code false} in any case; one public client writes {@code True}. */
    static Optional<Boolean> flag(String word) {
        if (word.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return word.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    static Optional<Long> number(String word) {
        try {
            return Optional.of(Long.parseLong(word));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
