package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is bounded, whatever the server says of its length. */
class ReceivedTest {

    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final int LARGEST_REFUSAL = 8 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "-2", "67108865", "9223372036854775807"})
    void anAnswerOfNoOrTooLargeALength_isTakenUpToTheBound(String length) {
        assertThat(body(200, length, LARGEST_ANSWER)).isCompletedWithValueMatching(b -> b.length == LARGEST_ANSWER);
        assertThat(body(200, length, LARGEST_ANSWER + 1)).isCompletedExceptionally();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "-2", "8193", "9223372036854775807"})
    void aRefusalOfNoOrTooLargeALength_isCut(String length) {
        assertThat(body(500, length, LARGEST_REFUSAL + 1)).isCompletedWithValueMatching(b -> b.length == 8192);
    }

    @Test
    void aBodyOfAnAnnouncedLength_isTakenAsItCame() {
        assertThat(body(200, "3", 3)).isCompletedWithValueMatching(bytes -> bytes.length == 3);
        assertThat(body(500, "8192", 8192)).isCompletedWithValueMatching(bytes -> bytes.length == 8192);
    }

    /** What becomes of a body of so many bytes. */
    private static CompletableFuture<byte[]> body(int status, String length, int size) {
        Received received = new Received(Call.get("ask", "/anything"));
        BodySubscriber<byte[]> subscriber = received.apply(new Info(status, length));
        Taking taking = new Taking();
        subscriber.onSubscribe(taking);
        int left = size;
        while (left > 0 && !taking.cancelled) {
            int part = Math.min(left, 1 << 20);
            subscriber.onNext(List.of(ByteBuffer.allocate(part)));
            left -= part;
        }
        if (!taking.cancelled) {
            subscriber.onComplete();
        }
        return subscriber.getBody().toCompletableFuture();
    }

    private static final class Taking implements Flow.Subscription {

        private boolean cancelled;

        @Override
        public void request(long count) {
            // all that is there is given
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private record Info(int statusCode, HttpHeaders headers) implements ResponseInfo {

        Info(int statusCode, String length) {
            this(
                    statusCode,
                    HttpHeaders.of(
                            length.isEmpty() ? Map.of() : Map.of("Content-Length", List.of(length)),
                            (name, value) -> true));
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
