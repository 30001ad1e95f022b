package org.jpdfederation.testkit.internal.http;

import org.jspecify.annotations.Nullable;

/** The fake's "no" to a request: thrown by whatever finds the fault, turned into an answer in one place. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable ErrorShape shape;

    private Refusal(int status, String code, String message, @Nullable ErrorShape shape) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.shape = shape;
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "BAD_REQUEST", message, null);
    }

    static Refusal badField(String field, String fault) {
        return badRequest("field '" + field + "': " + fault);
    }

    static Refusal badQuery(String parameter, String fault) {
        return badRequest("query parameter '" + parameter + "': " + fault);
    }

    static Refusal unauthorized(String message) {
        return new Refusal(401, "UNAUTHORIZED", message, null);
    }

    static Refusal forbidden(String message) {
        return new Refusal(403, "FORBIDDEN", message, null);
    }

    static Refusal notFound(String what) {
        return new Refusal(404, "NOT_FOUND", what + " not found", null);
    }

    /** The words of Mission Control for what its own database does not hold (4.4). */
    static Refusal entityNotFound(String entity, String identifier) {
        return new Refusal(
                404,
                "NOT_FOUND",
                "The entity '" + entity + "' with identifier '" + identifier + "' was not found",
                null);
    }

    /** The form in which Access answers the deletion of a token that is not there (3.0). */
    static Refusal tokenNotFound(String message) {
        return new Refusal(404, "NOT_FOUND", message, ErrorShape.SINGLE);
    }

    static Refusal conflict(String message) {
        return new Refusal(409, "CONFLICT", message, null);
    }

    static Refusal unprocessable(String message) {
        return new Refusal(422, "UNPROCESSABLE_ENTITY", message, null);
    }

    static Refusal tooLarge(String message) {
        return new Refusal(413, "PAYLOAD_TOO_LARGE", message, null);
    }

    static Refusal failed(String message) {
        return new Refusal(500, "INTERNAL_SERVER_ERROR", message, null);
    }

    static Refusal notModelled(String message) {
        return new Refusal(501, "NOT_MODELLED", message, null);
    }

    /** The answer, in the refusal's own shape or else in the one given. */
    Answer answer(ErrorShape usual) {
        Answer answer = (shape == null ? usual : shape).answer(status, code, String.valueOf(getMessage()));
        return status == 401 ? answer.withHeader("WWW-Authenticate", "Bearer") : answer;
    }
}
