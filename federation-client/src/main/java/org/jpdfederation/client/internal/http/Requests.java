package org.jpdfederation.client.internal.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;
import org.jpdfederation.client.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * What is put on the wire for a call, and who it says it is from. Safe for use by many threads.
 *
 * @param base the platform
 * @param own the client's credentials
 */
record Requests(URI base, Authorization own) {

    private static final String ACCEPT = "application/json, text/plain;q=0.9, */*;q=0.5";

    /** The credentials that go along. */
    Authorization authorization(Call call) {
        if (isElsewhere(call)) {
            return Authorization.none();
        }
        @Nullable Credentials given = call.content().credentials();
        return given == null ? own : Authorization.fixed(given);
    }

    /** Whether a redirect has sent it on to another origin, which gets neither credentials nor headers of the call. */
    private static boolean isElsewhere(Call call) {
        SentOn place = call.content().sentOn();
        return place != null && !place.trusted();
    }

    /**
     * The request.
     *
     * @param publisher makes the bytes of a body
     * @throws org.jpdfederation.core.error.InputException if a file that is to be sent cannot be read
     */
    HttpRequest of(Call call, Authorization.Granted granted, Function<Body, BodyPublisher> publisher) {
        SentOn place = call.content().sentOn();
        URI url = place == null ? URI.create(base + call.path()) : place.url();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).header("Accept", ACCEPT).header("User-Agent", "jpd-federation");
        granted.header().ifPresent(secret -> request.header("Authorization", secret.reveal()));
        if (!isElsewhere(call)) {
            call.content()
                    .headers()
                    .forEach(header ->
                            request.header(header.name(), header.value().reveal()));
        }
        Body body = call.content().body();
        if (body == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", body.contentType())
                .method(call.method(), publisher.apply(body))
                .build();
    }
}
