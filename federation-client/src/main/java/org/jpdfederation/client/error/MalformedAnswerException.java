package org.jpdfederation.client.error;

import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;

/**
 * An answer came that cannot be read, or whose bytes are not those that the platform speaks of. If the call was a write,
 * the platform had accepted it by then ({@link Outcome#APPLIED}), unless the answer is a page for people with status 200,
 * as a proxy sends it that asks to sign in ({@link Outcome#UNKNOWN}). Immutable.
 */
public final class MalformedAnswerException extends FederationException {

    private static final long serialVersionUID = 1L;

    /** See {@link #field()}. */
    private final String field;

    /**
     * Makes the error.
     *
     * @param origin the deployment and the operation
     * @param message the deployment, the call, what was expected and what came
     * @param outcome whether the change happened
     * @param field the part of the answer that cannot be read: {@code body}, {@code status}, or a field such as
     *     {@code targets[2].url}
     */
    public MalformedAnswerException(Origin origin, String message, Outcome outcome, String field) {
        this(origin, ErrorCode.ANSWER_MALFORMED, message, outcome, field);
    }

    /**
     * Makes the error with a code.
     *
     * @param origin the deployment and the operation
     * @param code ANSWER_MALFORMED, CHECKSUM_MISMATCH or SIZE_MISMATCH
     * @param message the deployment, the call, what was expected and what came
     * @param outcome whether the change happened
     * @param field the part of the answer that cannot be read, or the one with which the bytes disagree
     */
    public MalformedAnswerException(Origin origin, ErrorCode code, String message, Outcome outcome, String field) {
        super(origin, code, message, outcome, false, null);
        this.field = field;
    }

    /**
     * The part of the answer that cannot be read.
     *
     * @return {@code body}, {@code status}, or a field such as {@code targets[2].url}
     */
    public String field() {
        return field;
    }
}
