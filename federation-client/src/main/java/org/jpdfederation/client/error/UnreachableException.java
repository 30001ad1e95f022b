package org.jpdfederation.client.error;

import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: no connection, a connection that broke, or none in time. {@link #outcome()} is
 * {@link Outcome#NOT_APPLIED} for a call that reads and when no connection was made, and {@link Outcome#UNKNOWN} for a
 * write that may have arrived. Immutable.
 */
public final class UnreachableException extends FederationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param code UNREACHABLE, TIMEOUT or INTERRUPTED
     * @param message the deployment, the call, what happened and what to do
     * @param outcome whether the change may have happened
     * @param cause the error below, or null
     */
    public UnreachableException(ErrorCode code, String message, Outcome outcome, @Nullable Throwable cause) {
        super(code, message, outcome, code != ErrorCode.INTERRUPTED, cause);
    }
}
