package org.jpdfederation.client.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request before it is sent. Immutable.
 *
 * @param operation what it does, in words: {@code create user}
 * @param method the HTTP method
 * @param template the path with places for names: {@code /access/api/v2/users/{username}}
 * @param path the encoded path and query, from the first slash
 * @param safety what becomes of it when it is sent twice
 * @param body the body, or null for none
 * @param results refusing statuses that are results of this call: they are never tried again
 * @param secrets what must not be repeated in messages
 * @param streamed whether the body of an accepted answer is taken piece by piece
 */
public record Call(
        String operation,
        String method,
        String template,
        String path,
        Safety safety,
        @Nullable Body body,
        List<Integer> results,
        List<Secret> secrets,
        boolean streamed) {

    /**
     * A call without query and body.
     *
     * @param names the names for the places of the template; each is encoded
     * @throws IllegalArgumentException if a name cannot stand in a path
     */
    public static Call of(String operation, Safety safety, String method, String template, String... names) {
        return new Call(
                operation,
                method,
                template,
                PathTemplate.fill(template, names),
                safety,
                null,
                List.of(),
                List.of(),
                false);
    }

    /** A GET. */
    public static Call get(String operation, String template, String... names) {
        return of(operation, Safety.READ, "GET", template, names);
    }

    /** A PUT, which leaves the same when it is sent twice. */
    public static Call put(String operation, String template, String... names) {
        return of(operation, Safety.REPEATABLE, "PUT", template, names);
    }

    /** A PATCH to given values, which leaves the same when it is sent twice. */
    public static Call patch(String operation, String template, String... names) {
        return of(operation, Safety.REPEATABLE, "PATCH", template, names);
    }

    /** A DELETE. */
    public static Call delete(String operation, String template, String... names) {
        return of(operation, Safety.REPEATABLE, "DELETE", template, names);
    }

    /** A POST that makes something; the operation says how to {@link Operation#looking look} whether it is there. */
    public static Call create(String operation, String template, String... names) {
        return of(operation, Safety.CREATE, "POST", template, names);
    }

    /** The same with a value in the query, encoded. */
    public Call query(String name, String value) {
        String more = path + (path.indexOf('?') < 0 ? '?' : '&') + name + "=" + PathSegment.encode(value);
        return new Call(operation, method, template, more, safety, body, results, secrets, streamed);
    }

    /** The same with a value in the query, if there is one. */
    public Call query(String name, Optional<String> value) {
        return value.map(present -> query(name, present)).orElse(this);
    }

    /** The same with a JSON body. */
    public Call json(JsonNode document) {
        return body(Body.json(document));
    }

    /** The same with a body. */
    public Call body(Body given) {
        return new Call(operation, method, template, path, safety, given, results, secrets, streamed);
    }

    /**
     * The same; these statuses, such as a 503 that carries a report, are answers of it: read whole, and no reason to
     * try again.
     */
    public Call results(Integer... statuses) {
        return new Call(operation, method, template, path, safety, body, List.of(statuses), secrets, streamed);
    }

    /** The same with a secret in its body. */
    public Call hiding(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(secret);
        return new Call(operation, method, template, path, safety, body, results, List.copyOf(more), streamed);
    }

    /** The same read, of what a call before it wrote. */
    Call readingBack() {
        return new Call(operation, method, template, path, Safety.READ_BACK, body, results, secrets, streamed);
    }

    Call piecewise() {
        return new Call(operation, method, template, path, safety, body, results, secrets, true);
    }

    boolean write() {
        return safety.write();
    }

    /** Method and path, without the body. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
