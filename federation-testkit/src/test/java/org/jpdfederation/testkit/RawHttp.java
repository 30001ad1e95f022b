package org.jpdfederation.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls a fake as a program does that knows nothing of this library: method, path and literal JSON. */
final class RawHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FakeDeployment jpd;

    RawHttp(FakeDeployment jpd) {
        this.jpd = jpd;
    }

    /** The status, a space, and the body. */
    String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(jpd.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + jpd.adminToken().reveal())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String get(String path) {
        return send("GET", path, "");
    }
}
