package org.jpdfederation.client.internal.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes the errors of one try. The one table from status to code. */
public final class Refusals {

    private final JpdName jpd;
    private final List<Secret> credentials;
    private final boolean uncertain;

    /**
     * @param credentials with which the call is sent; they are repeated in no message
     * @param uncertain whether an earlier try of the same write may have been applied
     */
    Refusals(JpdName jpd, List<Secret> credentials, boolean uncertain) {
        this.jpd = jpd;
        this.credentials = credentials;
        this.uncertain = uncertain;
    }

    /** Whether an earlier try of the same write may have been applied. */
    boolean uncertain() {
        return uncertain;
    }

    /** The error of an answer that is not accepted. */
    public RuntimeException of(Answer answer) {
        return of(answer, codeOf(answer.status()));
    }

    /** The error of an answer whose status means something of its own in this call. */
    public RuntimeException of(Answer answer, ErrorCode code) {
        return of(answer, code, code.nextStep());
    }

    /** The same, where more is known of what to do next than the code says. */
    RuntimeException of(Answer answer, ErrorCode code, String nextStep) {
        if (answer.status() >= 300 && answer.status() < 400 && code == ErrorCode.ANSWER_MALFORMED) {
            return malformed(
                    answer,
                    "status",
                    "a redirect"
                            + answer.header("Location").map(Refusals::place).orElse("")
                            + ", which is not followed; set the base URL to where the platform really is");
        }
        String words = words(answer);
        Outcome outcome = outcome(answer.call(), mayBeApplied(answer.status()));
        String message = jpd + ": " + answer.call() + " answered " + answer.status() + " (" + code + ")"
                + (words.isEmpty() ? "" : ": " + words)
                + ". " + sentence(nextStep) + happened(answer.call(), outcome);
        return new PlatformRefusedException(
                origin(answer.call()),
                code,
                message,
                outcome,
                retryable(answer.status()),
                answer.status(),
                words,
                answer.retryAfter().orElse(null));
    }

    /** The error of a list of which the platform has told this many elements and no more. */
    PlatformRefusedException cut(Answer answer, int elements, String notice) {
        ErrorCode code = ErrorCode.RESULT_CUT;
        String words = ServerWords.of(notice, secrets(answer.call()));
        return new PlatformRefusedException(
                origin(answer.call()),
                code,
                jpd + ": " + answer.call() + " answered " + answer.status() + " with a result that is cut after row "
                        + elements + " (" + code + "): " + words + ". " + sentence(code.nextStep()),
                Outcome.NOT_APPLIED,
                false,
                answer.status(),
                words,
                null);
    }

    /** The error of an answer that was accepted, or should not have come, and cannot be read. */
    public MalformedAnswerException malformed(Answer answer, String field, String what) {
        return malformed(answer.call(), answer.status(), field, what);
    }

    MalformedAnswerException malformed(Call call, int status, String field, String what) {
        boolean accepted = status >= 200 && status < 300;
        Outcome outcome = call.write() && accepted ? Outcome.APPLIED : outcome(call, true);
        return malformed(call, status, field, what, outcome);
    }

    /** The error of a page for people. One with 200 may be the sign-in of a proxy: it proves nothing of a change. */
    MalformedAnswerException page(Answer answer, String expected) {
        String what = "a page for people where " + expected + " was expected";
        return answer.status() == 200
                ? malformed(answer.call(), 200, "body", what, outcome(answer.call(), true))
                : malformed(answer, "body", what);
    }

    private MalformedAnswerException malformed(Call call, int status, String field, String what, Outcome outcome) {
        return new MalformedAnswerException(
                origin(call),
                jpd + ": " + call + " answered " + status + " with " + hide(what, call) + ". "
                        + sentence(ErrorCode.ANSWER_MALFORMED.nextStep()) + happened(call, outcome),
                outcome,
                field);
    }

    /** The error of an answer that did not come. */
    UnreachableException unreachable(Call call, ErrorCode code, String what, boolean sent, @Nullable Throwable cause) {
        Outcome outcome = outcome(call, sent);
        return new UnreachableException(
                origin(call),
                code,
                jpd + ": " + call + " got no answer: " + hide(what, call) + ". " + sentence(nextStep(code, call))
                        + happened(call, outcome),
                outcome,
                hiding(call).hide(cause));
    }

    /** The error of a call whose thread was interrupted while it waited. */
    UnreachableException interrupted(Call call, @Nullable Throwable cause) {
        return unreachable(call, ErrorCode.INTERRUPTED, "the waiting thread was interrupted", true, cause);
    }

    /** The error of a download whose bytes are not those that the platform speaks of. */
    MalformedAnswerException corrupted(Answer answer, String told, String sha256, long size) {
        ErrorCode code = ErrorCode.CHECKSUM_MISMATCH;
        String shown = hide(told, answer.call());
        return new MalformedAnswerException(
                origin(answer.call()),
                code,
                jpd + ": " + answer.call() + " answered with " + size + " bytes of the SHA-256 " + sha256
                        + ", but the platform says it is "
                        + (shown.length() <= 64 ? shown : shown.substring(0, 64) + "...")
                        + " (" + code + "). " + sentence(code.nextStep()),
                Outcome.NOT_APPLIED,
                "X-Checksum-Sha256");
    }

    /**
     * The error of an upload of which the platform has something else.
     *
     * @param code SIZE_MISMATCH or CHECKSUM_MISMATCH
     * @param field the part of the answer that tells it
     * @param what what it has, and what was sent
     */
    MalformedAnswerException changed(Answer answer, ErrorCode code, String field, String what) {
        Call call = answer.call();
        return new MalformedAnswerException(
                origin(call),
                code,
                jpd + ": " + call + " answered with " + hide(what, call) + " (" + code + "). "
                        + sentence(code.nextStep()) + happened(call, Outcome.APPLIED),
                Outcome.APPLIED,
                field);
    }

    /**
     * The error of a create that found something else in its place when it looked before another try.
     *
     * @param unclear whether it may be what was asked for all the same
     */
    UnreachableException different(Call call, FederationException before, boolean unclear) {
        return new UnreachableException(
                origin(call),
                ErrorCode.ALREADY_EXISTS,
                before.getMessage() + " Looked: something of that name is there and "
                        + (unclear ? "may or may not be what was asked for. " : "is not what was asked for. ")
                        + sentence(ErrorCode.ALREADY_EXISTS.nextStep()),
                Outcome.UNKNOWN,
                before);
    }

    /** Where the errors of a call come from. */
    public FederationException.Origin origin(Call call) {
        return new FederationException.Origin(jpd, call.operation());
    }

    private Outcome outcome(Call call, boolean mayBeApplied) {
        if (call.safety() == Safety.READ_BACK) {
            return Outcome.APPLIED;
        }
        return call.write() && (mayBeApplied || uncertain) ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
    }

    /** Whether a write that was answered so may have been applied. */
    static boolean mayBeApplied(int status) {
        return status >= 500 && status != 501;
    }

    /** What the server said. */
    public String words(Answer answer) {
        return ServerWords.of(answer.body(), secrets(answer.call()));
    }

    private static ErrorCode codeOf(int status) {
        return switch (status) {
            case 400, 422 -> ErrorCode.BAD_REQUEST;
            case 401 -> ErrorCode.UNAUTHORIZED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405, 501, 505 -> ErrorCode.NOT_SUPPORTED;
            case 409 -> ErrorCode.ALREADY_EXISTS;
            case 412 -> ErrorCode.NOT_TRUSTED;
            case 408 -> ErrorCode.TIMEOUT;
            case 425, 429 -> ErrorCode.TOO_MANY_REQUESTS;
            default -> {
                if (status >= 500) {
                    yield ErrorCode.SERVER_FAILED;
                }
                yield status >= 400 ? ErrorCode.BAD_REQUEST : ErrorCode.ANSWER_MALFORMED;
            }
        };
    }

    /** Whether the same call may succeed later (C15). */
    static boolean retryable(int status) {
        return status == 408 || status == 425 || status == 429 || (status >= 500 && status != 501 && status != 505);
    }

    /** Where a redirect leads, without what may be a secret in it. */
    private static String place(String location) {
        try {
            URI uri = URI.create(location);
            return uri.getHost() == null ? "" : " to " + uri.getScheme() + "://" + uri.getHost();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String nextStep(ErrorCode code, Call call) {
        boolean read = call.safety() == Safety.READ;
        return read && code != ErrorCode.UNREACHABLE ? "try again" : code.nextStep();
    }

    private static String happened(Call call, Outcome outcome) {
        if (call.safety() == Safety.READ) {
            return "";
        }
        return switch (outcome) {
            case NOT_APPLIED -> " Nothing was changed.";
            case APPLIED -> " The change was made.";
            case UNKNOWN ->
                call.safety() == Safety.TRACKED
                        ? " It may have been started: look at the trackers before trying again."
                        : " The change may have been made: look before trying again.";
        };
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    String hide(String text, Call call) {
        return hiding(call).hide(text);
    }

    private Hiding hiding(Call call) {
        return Hiding.of(secrets(call));
    }

    private List<Secret> secrets(Call call) {
        List<Secret> all = new ArrayList<>(call.secrets());
        all.addAll(credentials);
        return all;
    }
}
