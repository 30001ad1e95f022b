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
import org.jpdfederation.core.error.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes the errors of one try. The one table from status to code. */
public final class Refusals {

    private final JpdName jpd;
    private final List<Secret> credentials;

    /** The credentials with which the call was sent; they are repeated in no message. */
    Refusals(JpdName jpd, List<Secret> credentials) {
        this.jpd = jpd;
        this.credentials = credentials;
    }

    /** The JPD that answers. */
    public JpdName jpd() {
        return jpd;
    }

    /** The error of an answer that is not accepted. */
    public RuntimeException of(Answer answer) {
        return of(answer, codeOf(answer.status()));
    }

    /** The error of an answer whose status means something of its own in this call. */
    public RuntimeException of(Answer answer, ErrorCode code) {
        if (answer.status() >= 300 && answer.status() < 400 && code == ErrorCode.ANSWER_MALFORMED) {
            return malformed(
                    answer,
                    "status",
                    "a redirect"
                            + answer.header("Location").map(Refusals::place).orElse("")
                            + ", which is not followed; set the base URL to where the platform really is");
        }
        String words = words(answer);
        Outcome outcome = answer.call().write() && answer.status() >= 500 && answer.status() != 501
                ? Outcome.UNKNOWN
                : Outcome.NOT_APPLIED;
        String message = jpd + ": " + answer.call() + " answered " + answer.status() + " (" + code + ")"
                + (words.isEmpty() ? "" : ": " + words)
                + ". " + sentence(code.nextStep()) + happened(answer.call(), outcome);
        return new PlatformRefusedException(
                code,
                message,
                outcome,
                retryable(answer.status()),
                answer.status(),
                words,
                answer.retryAfter().orElse(null));
    }

    /** The error of an answer that was accepted, or should not have come, and cannot be read. */
    public MalformedAnswerException malformed(Answer answer, String field, String what) {
        Outcome outcome =
                !answer.call().write() ? Outcome.NOT_APPLIED : answer.accepted() ? Outcome.APPLIED : Outcome.UNKNOWN;
        return new MalformedAnswerException(
                jpd + ": " + answer.call() + " answered " + answer.status() + " with " + hide(what, answer.call())
                        + ". " + sentence(ErrorCode.ANSWER_MALFORMED.nextStep()) + happened(answer.call(), outcome),
                outcome,
                field);
    }

    /** The error of an answer that did not come. */
    UnreachableException unreachable(Call call, ErrorCode code, String what, boolean sent, @Nullable Throwable cause) {
        Outcome outcome = call.write() && sent ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
        return new UnreachableException(
                code,
                jpd + ": " + call + " got no answer: " + hide(what, call) + ". " + sentence(nextStep(code, call))
                        + happened(call, outcome),
                outcome,
                cause);
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
            case 405, 501 -> ErrorCode.NOT_SUPPORTED;
            case 409 -> ErrorCode.ALREADY_EXISTS;
            case 412 -> ErrorCode.NOT_TRUSTED;
            case 429 -> ErrorCode.TOO_MANY_REQUESTS;
            default -> {
                if (status >= 500) {
                    yield ErrorCode.SERVER_FAILED;
                }
                yield status >= 400 ? ErrorCode.BAD_REQUEST : ErrorCode.ANSWER_MALFORMED;
            }
        };
    }

    private static boolean retryable(int status) {
        return status == 429 || (status >= 500 && status != 501);
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
        return call.write() || code == ErrorCode.UNREACHABLE ? code.nextStep() : "try again";
    }

    private static String happened(Call call, Outcome outcome) {
        if (!call.write()) {
            return "";
        }
        return switch (outcome) {
            case NOT_APPLIED -> " Nothing was changed.";
            case APPLIED -> " The change was made.";
            case UNKNOWN -> " The change may have been made: look before trying again.";
        };
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    private String hide(String text, Call call) {
        String hidden = text;
        for (Secret secret : secrets(call)) {
            hidden = hidden.replace(secret.reveal(), secret.toString());
        }
        return hidden;
    }

    private List<Secret> secrets(Call call) {
        List<Secret> all = new ArrayList<>(call.secrets());
        all.addAll(credentials);
        return all;
    }
}
