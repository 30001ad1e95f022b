package org.jpdfederation.core.error;

import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.entity.JpdName;
import org.jspecify.annotations.Nullable;

/**
 * The root of all errors of JPD Federation. It answers what went wrong ({@link #code()} and the message), whether the
 * same call may succeed later ({@link #retryable()}), and whether the change happened anyway ({@link #outcome()}).
 * Messages hold no secret. Users catch it; only this library makes it. Immutable.
 */
public abstract class FederationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** See {@link #code()}. */
    private final ErrorCode code;
    /** See {@link #outcome()}. */
    private final Outcome outcome;
    /** See {@link #retryable()}. */
    private final boolean retryable;

    private final transient @Nullable Origin origin;

    /**
     * Where an error comes from. Immutable.
     *
     * @param deployment the JPD that was spoken to
     * @param operation what it was asked to do, such as {@code create user}
     */
    public record Origin(JpdName deployment, String operation) {}

    /**
     * Makes an error.
     *
     * @param code the stable code
     * @param message what is wrong, where and why; without secrets
     * @param outcome whether the change happened
     * @param retryable whether the same call, unchanged, may succeed later
     * @param cause the error below, or null
     */
    protected FederationException(
            ErrorCode code, String message, Outcome outcome, boolean retryable, @Nullable Throwable cause) {
        this(null, code, message, outcome, retryable, cause);
    }

    /**
     * Makes an error of a call to a deployment.
     *
     * @param origin the deployment and the operation, or null for none
     * @param code the stable code
     * @param message what is wrong, where and why; without secrets
     * @param outcome whether the change happened
     * @param retryable whether the same call, unchanged, may succeed later
     * @param cause the error below, or null
     */
    protected FederationException(
            @Nullable Origin origin,
            ErrorCode code,
            String message,
            Outcome outcome,
            boolean retryable,
            @Nullable Throwable cause) {
        super(message, cause);
        this.origin = origin;
        this.code = Objects.requireNonNull(code, "code");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.retryable = retryable;
    }

    /**
     * The stable code.
     *
     * @return the code
     */
    public final ErrorCode code() {
        return code;
    }

    /**
     * The JPD that was spoken to.
     *
     * @return its name, or empty when no call was made
     */
    public final Optional<JpdName> deployment() {
        return Optional.ofNullable(origin).map(Origin::deployment);
    }

    /**
     * What the JPD was asked to do.
     *
     * @return such as {@code create user}, or empty when no call was made
     */
    public final Optional<String> operation() {
        return Optional.ofNullable(origin).map(Origin::operation);
    }

    /**
     * Whether the change happened at the far side.
     *
     * @return the outcome; {@link Outcome#NOT_APPLIED} for what changes nothing
     */
    public final Outcome outcome() {
        return outcome;
    }

    /**
     * Whether the same call, unchanged, may succeed later.
     *
     * @return true if it may
     */
    public final boolean retryable() {
        return retryable;
    }

    /**
     * What to do next.
     *
     * @return an instruction in English
     */
    public String nextStep() {
        return code.nextStep();
    }
}
