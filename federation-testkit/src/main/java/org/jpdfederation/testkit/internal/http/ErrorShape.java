package org.jpdfederation.testkit.internal.http;

import tools.jackson.databind.node.ObjectNode;

/** The error bodies of the platform's services (3.0). */
enum ErrorShape {
    /** {@code {"errors":[{"code":"NOT_FOUND","message":"..."}]}}: Access, and Mission Control, whose own is unpublished. */
    CODES,
    /** {@code {"errors":[{"status":404,"message":"..."}]}}: Artifactory. */
    STATUSES,
    /** {@code {"code":"...","message":"...","detail":"..."}}: the deletion of tokens. */
    SINGLE;

    Answer answer(int status, String code, String message) {
        ObjectNode body = Json.object();
        if (this == SINGLE) {
            body.put("code", code).put("message", message).put("detail", "");
        } else {
            ObjectNode error = body.putArray("errors").addObject();
            if (this == CODES) {
                error.put("code", code);
            } else {
                error.put("status", status);
            }
            error.put("message", message);
        }
        return Answer.json(status, body);
    }
}
