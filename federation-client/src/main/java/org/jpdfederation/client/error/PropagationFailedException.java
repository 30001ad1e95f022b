package org.jpdfederation.client.error;

import java.util.List;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;

/**
 * A signing key did not reach all JPDs. {@link #outcome()} is {@link Outcome#UNKNOWN}: some may have it, and a key that
 * was uploaded with the call may be there. Immutable.
 */
public final class PropagationFailedException extends FederationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> failures;

    /**
     * Makes the error.
     *
     * @param origin the JPD that was asked, and the operation
     * @param failures what is not done, in words
     */
    public PropagationFailedException(Origin origin, List<String> failures) {
        super(
                origin,
                ErrorCode.KEY_NOT_PROPAGATED,
                origin.deployment() + ": " + origin.operation() + " did not reach all JPDs: "
                        + String.join("; ", failures) + ". To mend it, "
                        + ErrorCode.KEY_NOT_PROPAGATED.nextStep() + ".",
                Outcome.UNKNOWN,
                false,
                null);
        this.failures = List.copyOf(failures);
    }

    /**
     * What is not done.
     *
     * @return the words of each, at least one
     */
    public List<String> failures() {
        return failures;
    }
}
