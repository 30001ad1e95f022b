package org.jpdfederation.client.missioncontrol;

import java.util.List;
import java.util.function.Function;
import org.jpdfederation.client.error.SetupFailedException;
import org.jpdfederation.core.error.FederationException.Origin;

/**
 * How a set-up of Access Federation ended. It is complete when every step is {@code OK} or {@code WARNING}; the
 * platform answers 200 even if a step failed. Immutable.
 */
public sealed interface SetupResult {

    /**
     * The steps.
     *
     * @return the steps in the order of the answer
     */
    List<SetupStep> steps();

    /**
     * Every step is done.
     *
     * @param steps the steps, warnings among them
     */
    record Complete(List<SetupStep> steps) implements SetupResult {

        /** Copies the steps. */
        public Complete {
            steps = List.copyOf(steps);
        }
    }

    /**
     * At least one step failed, or ended in a word that is not published. What the steps before it did stays, and the
     * pages do not say which: read the federation of the JPDs before the next try.
     *
     * @param origin the JPD whose Mission Control was asked, and the operation
     * @param what what was to be set up, such as {@code the federation of JPD-1}
     * @param steps the steps, at least one of them failed or unknown
     */
    record Incomplete(Origin origin, String what, List<SetupStep> steps) implements SetupResult {

        /** Copies the steps. */
        public Incomplete {
            steps = List.copyOf(steps);
        }

        /**
         * The steps that are not done.
         *
         * @return the failed and the unknown ones, in words: label, status and message
         */
        public List<String> failures() {
            return steps.stream()
                    .map(step -> step.<String>fold(
                            ok -> "",
                            warning -> "",
                            failed -> failed.label() + ": ERROR" + said(failed.message()),
                            unknown -> unknown.label() + ": "
                                    + (unknown.status().isEmpty() ? "no status" : unknown.status())
                                    + said(unknown.message())))
                    .filter(words -> !words.isEmpty())
                    .toList();
        }

        private static String said(String message) {
            return message.isEmpty() ? "" : " (" + message + ")";
        }
    }

    /**
     * Does what fits the end.
     *
     * @param complete for a set-up that is complete
     * @param incomplete for one that is not
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Complete, ? extends T> complete, Function<? super Incomplete, ? extends T> incomplete) {
        return this instanceof Complete done ? complete.apply(done) : incomplete.apply((Incomplete) this);
    }

    /**
     * The steps of a complete set-up.
     *
     * @return the steps
     * @throws SetupFailedException if the set-up is incomplete; its outcome is UNKNOWN, since steps before the failed
     *     one may have changed something
     */
    default List<SetupStep> orThrow() {
        return fold(Complete::steps, incomplete -> {
            throw new SetupFailedException(incomplete.origin(), incomplete.what(), incomplete.failures());
        });
    }
}
