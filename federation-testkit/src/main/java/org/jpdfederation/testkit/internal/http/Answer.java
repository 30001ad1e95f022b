package org.jpdfederation.testkit.internal.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A finished answer: status, headers in the order to send, body; empty for none. */
record Answer(int status, Map<String, String> headers, String body) {

    static Answer json(int status, JsonNode body) {
        return new Answer(status, contentType("application/json"), Json.write(body));
    }

    static Answer text(int status, String body) {
        return new Answer(status, contentType("text/plain;charset=UTF-8"), body);
    }

    static Answer empty(int status) {
        return new Answer(status, Collections.emptyMap(), "");
    }

    private static Map<String, String> contentType(String type) {
        return Collections.singletonMap("Content-Type", type);
    }

    Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, Collections.unmodifiableMap(more), body);
    }
}
