package org.jpdfederation.client.internal.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request. Immutable.
 *
 * @param contentType the header of that name
 * @param publisher makes the bytes, anew for each try
 */
public record Body(String contentType, Supplier<BodyPublisher> publisher) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A JSON document. */
    public static Body json(JsonNode document) {
        return json("application/json", document);
    }

    /** A JSON document under another content type, such as that of a merge patch. */
    public static Body json(String contentType, JsonNode document) {
        byte[] bytes = JSON.writeValueAsBytes(document);
        return new Body(contentType, () -> BodyPublishers.ofByteArray(bytes));
    }

    /** The content type; the content may hold a secret. */
    @Override
    public String toString() {
        return contentType;
    }
}
