package org.jpdfederation.core.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.internal.Require;

/**
 * A call to the Access REST API of a JPD that a plan asks for, because the configuration file has no published
 * spelling for what it sets. Immutable.
 *
 * @param jpd the JPD to call
 * @param method the HTTP method
 * @param path the path below the JPD's base URL, from {@code /access} on
 * @param body the JSON object to send, by field in order; values are strings, booleans, lists of strings and such maps
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/register-access-federation">Register Access Federation</a>
 */
public record RestCall(JpdName jpd, String method, String path, Map<String, Object> body) {

    /** Copies the body, and keeps its order. */
    public RestCall {
        Require.nonBlank("method", method);
        Require.nonBlank("path", path);
        body = copyOf(body);
    }

    private static Map<String, Object> copyOf(Map<String, Object> body) {
        Map<String, Object> copy = new LinkedHashMap<>();
        body.forEach((field, value) -> copy.put(field, copyOfValue(value)));
        return Require.orderedMap(copy);
    }

    private static Object copyOfValue(Object value) {
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        if (value instanceof Map<?, ?> map) {
            return Require.orderedMap(map);
        }
        return value;
    }
}
