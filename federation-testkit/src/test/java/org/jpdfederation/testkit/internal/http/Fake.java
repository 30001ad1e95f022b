package org.jpdfederation.testkit.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fake on a free port with a {@link MapBackend} behind it, and the means to call it as its administrator. */
final class Fake implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    final MapBackend backend = new MapBackend();
    final FakeHttpServer server = FakeHttpServer.start(backend, 0);
    private final List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + MapBackend.ADMIN_TOKEN));

    /** What came back. */
    record Reply(int status, String body, java.net.http.HttpHeaders headers) {

        /** The body as JSON, fields in the order sent. */
        String json() {
            return canonical(body);
        }

        JsonNode tree() {
            return MAPPER.readTree(body);
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /** {@code STATUS CODE}, of an error in Access's usual shape. */
        String error() {
            return status + " " + tree().get("errors").get(0).get("code").stringValue();
        }

        String message() {
            return tree().get("errors").get(0).get("message").stringValue();
        }
    }

    /** JSON without white space, fields in their order. */
    static String canonical(String json) {
        return MAPPER.writeValueAsString(MAPPER.readTree(json));
    }

    /** A sample made from the API's pages, {@code wire/<name>}, without white space. */
    static String sample(String name) {
        try (InputStream in = Fake.class.getResourceAsStream("/wire/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return MAPPER.writeValueAsString(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends other headers from now on: names and values in turn; none for none. */
    Fake as(String... other) {
        headers.clear();
        headers.addAll(List.of(other));
        return this;
    }

    Fake bearer(String token) {
        return as("Authorization", "Bearer " + token);
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    Reply delete(String path) {
        return send("DELETE", path, "");
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    Reply send(String method, String path, String body, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        for (int i = 0; i < all.size(); i += 2) {
            request.header(all.get(i), all.get(i + 1));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
