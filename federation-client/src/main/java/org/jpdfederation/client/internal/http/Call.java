package org.jpdfederation.client.internal.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.Credentials;
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
 * @param content what is sent beside the path
 * @param results refusing statuses that are results of this call: they are never tried again
 * @param secrets what must not be repeated in messages
 * @param taking how the body of an accepted answer is taken
 */
public record Call(
        String operation,
        String method,
        String template,
        String path,
        Safety safety,
        Content content,
        List<Integer> results,
        List<Secret> secrets,
        Taking taking) {

    /**
     * What is sent beside the path. Immutable.
     *
     * @param body the body, or null for none
     * @param headers the headers of this call alone
     * @param credentials to be used in place of the client's, or null
     */
    record Content(
            @Nullable Body body,
            List<Header> headers,
            @Nullable Credentials credentials) {
        static final Content NONE = new Content(null, List.of(), null);
    }

    /**
     * A header. Immutable.
     *
     * @param value what may be a secret, so that no text shows it
     */
    record Header(String name, Secret value) {}

    /**
     * How the body of an accepted answer is taken. Immutable.
     *
     * @param piecewise whether it is taken piece by piece
     * @param counted the keys of lists in whose place only the number of their elements is kept
     */
    record Taking(boolean piecewise, List<String> counted) {
        static final Taking WHOLE = new Taking(false, List.of());

        /** What is done to each piece before anything else. */
        UnaryOperator<ByteBuffer> filter() {
            return counted.isEmpty() ? UnaryOperator.identity() : new ListCounter(counted);
        }
    }

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
                Content.NONE,
                List.of(),
                List.of(),
                Taking.WHOLE);
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

    /** A POST that starts something, and is never sent twice. */
    public static Call once(String operation, String template, String... names) {
        return of(operation, Safety.ONCE, "POST", template, names);
    }

    /** A POST that starts what a tracker follows, and is never sent twice. */
    public static Call tracked(String operation, String template, String... names) {
        return of(operation, Safety.TRACKED, "POST", template, names);
    }

    /** A POST that makes something; the operation says how to {@link Operation#looking look} whether it is there. */
    public static Call create(String operation, String template, String... names) {
        return of(operation, Safety.CREATE, "POST", template, names);
    }

    /** The same with a value in the query, encoded. */
    public Call query(String name, String value) {
        String more = path + (path.indexOf('?') < 0 ? '?' : '&') + name + "=" + PathSegment.encode(value);
        return new Call(operation, method, template, more, safety, content, results, secrets, taking);
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
        return with(new Content(given, content.headers(), content.credentials()));
    }

    /**
     * The same with a header.
     *
     * @throws IllegalArgumentException if the value holds what no header may hold; the message does not repeat it
     */
    public Call header(String name, String value) {
        if (value.isEmpty() || !value.strip().equals(value) || !value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "the value of " + name + " must be of visible ASCII characters, with blanks only between them");
        }
        List<Header> more = new ArrayList<>(content.headers());
        more.add(new Header(name, Secret.of(value)));
        return with(new Content(content.body(), List.copyOf(more), content.credentials()));
    }

    /** The same with a header, if there is a value. */
    public Call header(String name, Optional<String> value) {
        return value.map(present -> header(name, present)).orElse(this);
    }

    /**
     * The same with a header that no message may repeat.
     *
     * @throws IllegalArgumentException if the value holds what no header may hold
     */
    public Call header(String name, Secret value) {
        return header(name, value.reveal()).hiding(value);
    }

    /** The same with other credentials than the client's. */
    public Call as(Credentials credentials) {
        return with(new Content(content.body(), content.headers(), credentials));
    }

    private Call with(Content other) {
        return new Call(operation, method, template, path, safety, other, results, secrets, taking);
    }

    /**
     * The same; these statuses, such as a 503 that carries a report, are answers of it: read whole, and no reason to
     * try again.
     */
    public Call results(Integer... statuses) {
        return new Call(operation, method, template, path, safety, content, List.of(statuses), secrets, taking);
    }

    /**
     * The same; of the lists under these keys, which may hold more than fits into memory, only the number of their
     * elements is kept, as a number in their place.
     */
    public Call counting(String... keys) {
        Taking counting = new Taking(taking.piecewise(), List.of(keys));
        return new Call(operation, method, template, path, safety, content, results, secrets, counting);
    }

    /** The same with a secret in its body. */
    public Call hiding(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(secret);
        return new Call(operation, method, template, path, safety, content, results, List.copyOf(more), taking);
    }

    /** The same read, of what a call before it wrote. */
    Call readingBack() {
        return new Call(operation, method, template, path, Safety.READ_BACK, content, results, secrets, taking);
    }

    Call piecewise() {
        return new Call(
                operation,
                method,
                template,
                path,
                safety,
                content,
                results,
                secrets,
                new Taking(true, taking.counted()));
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
