package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FilePublisherTest {

    /** Takes what a publisher gives as one text. */
    private static String text(BodyPublisher publisher) {
        var body = BodySubscribers.ofString(StandardCharsets.UTF_8);
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                body.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                body.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable error) {
                body.onError(error);
            }

            @Override
            public void onComplete() {
                body.onComplete();
            }
        });
        return body.getBody().toCompletableFuture().join();
    }

    @Test
    void tellsOfEachPart_andOfTheEnd() {
        BodyPublisher parts =
                BodyPublishers.ofByteArrays(List.of("hel".getBytes(StandardCharsets.UTF_8), new byte[] {'l', 'o'}));
        FilePublisher file = new FilePublisher(parts);
        AtomicInteger told = new AtomicInteger();
        file.onProgress(told::incrementAndGet);

        assertThat(text(file)).isEqualTo("hello");

        assertThat(told).hasValue(3);
        assertThat(file.failure()).isNull();
        assertThat(file.contentLength()).isEqualTo(parts.contentLength());
    }

    @Test
    void keepsWhyTheFileCouldNotBeRead() {
        IOException broken = new IOException("Input/output error");
        FilePublisher file = new FilePublisher(new BodyPublisher() {
            @Override
            public long contentLength() {
                return 5;
            }

            @Override
            public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
                subscriber.onSubscribe(new Flow.Subscription() {
                    @Override
                    public void request(long n) {
                        subscriber.onError(broken);
                    }

                    @Override
                    public void cancel() {
                        // nothing is under way
                    }
                });
            }
        });

        Assertions.assertThatThrownBy(() -> text(file))
                .isInstanceOf(CompletionException.class)
                .hasCause(broken);
        assertThat(file.failure()).isSameAs(broken);
    }
}
