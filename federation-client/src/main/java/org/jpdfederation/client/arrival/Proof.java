package org.jpdfederation.client.arrival;

import java.util.List;
import java.util.function.Function;

/** What is known of one aspect of an arrival. Immutable. */
public sealed interface Proof {

    /** The three ends of a proof, from the worst to the best. */
    enum Verdict {
        /** What is there is not what was expected. */
        DIFFERENT,
        /** Nothing tells. */
        UNVERIFIABLE,
        /** What is there is what was expected. */
        VERIFIED
    }

    /**
     * It is as expected.
     *
     * @param by what showed it, such as {@code File Info}
     */
    record Verified(String by) implements Proof {}

    /**
     * It is not as expected.
     *
     * @param differences each in words, with both sides; not empty
     */
    record Different(List<String> differences) implements Proof {

        /** Copies the list. */
        public Different {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Nothing tells whether it is as expected.
     *
     * @param reason why not
     */
    record Unverifiable(String reason) implements Proof {}

    /**
     * The verdict alone.
     *
     * @return the verdict
     */
    default Verdict verdict() {
        return fold(verified -> Verdict.VERIFIED, different -> Verdict.DIFFERENT, unverifiable -> Verdict.UNVERIFIABLE);
    }

    /**
     * Does what fits the case.
     *
     * @param verified for what is as expected
     * @param different for what is not
     * @param unverifiable for what nothing tells
     * @param <R> the type of the result
     * @return the result
     */
    default <R> R fold(
            Function<? super Verified, ? extends R> verified,
            Function<? super Different, ? extends R> different,
            Function<? super Unverifiable, ? extends R> unverifiable) {
        if (this instanceof Verified yes) {
            return verified.apply(yes);
        }
        return this instanceof Different no ? different.apply(no) : unverifiable.apply((Unverifiable) this);
    }
}
