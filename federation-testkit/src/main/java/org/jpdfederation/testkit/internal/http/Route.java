package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A call that the fake models.
 *
 * @param method the HTTP method
 * @param parts the segments of the path template; {@code {name}} stands for any segment
 * @param who who may call
 * @param handler what answers
 */
record Route(String method, List<String> parts, Who who, Function<Call, Answer> handler) {

    /** Who may call. */
    enum Who {
        /** Anyone; credentials are not looked at. */
        ANYONE,
        /** Whoever has a valid token. */
        USER,
        /** An administrator, or a token whose scope is to read identities ({@code system:identities:r}). */
        IDENTITY_READER,
        /** An administrator. */
        ADMIN
    }

    static Route of(String method, String template, Who who, Function<Call, Answer> handler) {
        List<String> parts = new ArrayList<>();
        for (int start = 1; start <= template.length(); ) {
            int slash = template.indexOf('/', start);
            int end = slash < 0 ? template.length() : slash;
            parts.add(template.substring(start, end));
            start = end + 1;
        }
        return new Route(method, List.copyOf(parts), who, handler);
    }

    String template() {
        return "/" + String.join("/", parts);
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    /** The values of the variables, if the path fits. */
    Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (isVariable(part)) {
                variables.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** The template with the segments at the places of its variables: what a path next to it would look like. */
    String filledWith(List<String> segments) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean taken = isVariable(parts.get(i)) && i < segments.size();
            path.append('/').append(taken ? segments.get(i) : parts.get(i));
        }
        return path.toString();
    }

    /** The error bodies of the service that answers. */
    ErrorShape errors() {
        return isArtifactory() ? ErrorShape.STATUSES : ErrorShape.CODES;
    }

    /** Whether Artifactory answers, which takes basic authentication beside bearer tokens. */
    boolean isArtifactory() {
        return parts.get(0).equals("artifactory");
    }
}
