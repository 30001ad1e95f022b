package org.jpdfederation.client.error;

import java.time.Duration;
import java.util.Optional;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The platform answered, and the answer was no, or a part of what was asked for (RESULT_CUT). The message holds the
 * server's own words, and no secret. Immutable.
 */
public final class PlatformRefusedException extends FederationException {

    private static final long serialVersionUID = 1L;

    /** See {@link #status()}. */
    private final int status;
    /** See {@link #serverWords()}. */
    private final String serverWords;
    /** See {@link #retryAfter()}. */
    private final @Nullable Duration retryAfter;

    /**
     * Makes the error.
     *
     * @param origin the deployment and the operation
     * @param code the stable code
     * @param message the deployment, the call, what came and what to do
     * @param outcome whether the change happened
     * @param retryable whether the same call may succeed later
     * @param status the HTTP status
     * @param serverWords what the server said, cut short; empty when it said nothing
     * @param retryAfter how long the server asks to wait, or null
     */
    public PlatformRefusedException(
            Origin origin,
            ErrorCode code,
            String message,
            Outcome outcome,
            boolean retryable,
            int status,
            String serverWords,
            @Nullable Duration retryAfter) {
        super(origin, code, message, outcome, retryable, null);
        this.status = status;
        this.serverWords = serverWords;
        this.retryAfter = retryAfter;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return such as 404
     */
    public int status() {
        return status;
    }

    /**
     * What the server said, at most a thousand characters.
     *
     * @return the words, empty when it said nothing
     */
    public String serverWords() {
        return serverWords;
    }

    /**
     * How long the server asks to wait before the next call ({@code Retry-After}, in seconds or as a date).
     *
     * @return the time, or empty when it did not ask
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
