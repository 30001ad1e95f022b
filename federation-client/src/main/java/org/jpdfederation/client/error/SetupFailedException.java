package org.jpdfederation.client.error;

import java.util.List;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;

/**
 * A set-up that the platform carries out in steps was not completed. {@link #outcome()} is {@link Outcome#UNKNOWN}:
 * steps before the failed one may have changed something. Immutable.
 */
public final class SetupFailedException extends FederationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> failures;

    /**
     * Makes the error.
     *
     * @param origin the JPD whose Mission Control was asked, and the operation
     * @param what what was to be set up, such as {@code the federation of JPD-1}
     * @param failures the steps that are not done, in words
     */
    public SetupFailedException(Origin origin, String what, List<String> failures) {
        super(
                origin,
                ErrorCode.SETUP_INCOMPLETE,
                origin.deployment() + ": " + what + " is not complete: " + String.join("; ", failures)
                        + ". The steps before may have changed something: look before trying again.",
                Outcome.UNKNOWN,
                false,
                null);
        this.failures = List.copyOf(failures);
    }

    /**
     * The steps that are not done.
     *
     * @return the words of each, at least one
     */
    public List<String> failures() {
        return failures;
    }
}
