package org.jpdfederation.client.missioncontrol;

import java.util.function.Function;

/**
 * A step that Mission Control took to set up Access Federation, such as "Check if osaka trusts home". Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/configure-access-federation-on-a-jpd">Configure Access
 *     Federation on a JPD</a>
 */
public sealed interface SetupStep {

    /**
     * What was done, in the platform's words.
     *
     * @return the label
     */
    String label();

    /**
     * The step is done ({@code OK}).
     *
     * @param label what was done
     */
    record Ok(String label) implements SetupStep {}

    /**
     * The step is done, and there is something to know ({@code WARNING}).
     *
     * @param label what was done
     * @param message what there is to know, empty when it is not told
     */
    record Warning(String label, String message) implements SetupStep {}

    /**
     * The step failed ({@code ERROR}).
     *
     * @param label what was tried
     * @param message why it failed, empty when it is not told
     */
    record Failed(String label, String message) implements SetupStep {}

    /**
     * The platform used a word that is not published.
     *
     * @param label what was tried
     * @param status the word, empty when there was none
     * @param message what the platform says about it, empty when nothing
     */
    record Unknown(String label, String status, String message) implements SetupStep {}

    /**
     * Does what fits the step.
     *
     * @param ok for a step that is done
     * @param warning for a step with a warning
     * @param failed for a step that failed
     * @param unknown for a step whose end is not known
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Ok, ? extends T> ok,
            Function<? super Warning, ? extends T> warning,
            Function<? super Failed, ? extends T> failed,
            Function<? super Unknown, ? extends T> unknown) {
        if (this instanceof Ok done) {
            return ok.apply(done);
        }
        if (this instanceof Warning warned) {
            return warning.apply(warned);
        }
        return this instanceof Failed error ? failed.apply(error) : unknown.apply((Unknown) this);
    }
}
