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
     * @param origin the deployment and the operation
     * @param code UNREACHABLE, TLS_FAILED, TIMEOUT, INTERRUPTED, CREDENTIALS_UNAVAILABLE, ALREADY_EXISTS for a
     *     create without an answer, in whose place something else was found, or FILE_MISSING or FILE_UNREADABLE for a
     *     file that could not be sent once more
     * @param message the deployment, the call, what happened and what to do
     * @param outcome whether the change may have happened
     * @param cause the error below, or null
     */
    public UnreachableException(
            Origin origin, ErrorCode code, String message, Outcome outcome, @Nullable Throwable cause) {
        super(origin, code, message, outcome, code == ErrorCode.UNREACHABLE || code == ErrorCode.TIMEOUT, cause);
    }
}
