package org.jpdfederation.client.internal.http;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request before it is sent. Immutable.
 *
 * @param path the encoded path and query, from the first slash
 * @param body the JSON body, or null for none
 * @param write whether it may change something at the far side
 * @param secrets what must not be repeated in messages
 */
public record Call(String method, String path, @Nullable JsonNode body, boolean write, List<Secret> secrets) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A call that reads. */
    public static Call get(String path) {
        return new Call("GET", path, null, false, List.of());
    }

    /** A call that changes something. */
    public static Call write(String method, String path, @Nullable JsonNode body) {
        return new Call(method, path, body, true, List.of());
    }

    /** The same call, known to change nothing. */
    public Call changingNothing() {
        return new Call(method, path, body, false, secrets);
    }

    /** The same call with a secret in its body. */
    public Call hiding(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(secret);
        return new Call(method, path, body, write, List.copyOf(more));
    }

    byte[] bytes() {
        return body == null ? new byte[0] : JSON.writeValueAsBytes(body);
    }

    /** Method and path, without the body. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
