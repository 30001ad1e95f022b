package org.jpdfederation.client.internal.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Sends a file: tells of each part that leaves, and keeps why the file could not be read. For one try. */
final class FilePublisher implements BodyPublisher {

    private final BodyPublisher file;
    private volatile Runnable progress = () -> {};
    private volatile @Nullable Throwable failure;

    FilePublisher(BodyPublisher file) {
        this.file = file;
    }

    /** From now on tells this of each part. */
    void onProgress(Runnable told) {
        progress = told;
    }

    /** Why the file could not be read; null when it could. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public long contentLength() {
        return file.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        file.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                progress.run();
                subscriber.onNext(part);
            }

            @Override
            public void onError(Throwable error) {
                failure = error;
                subscriber.onError(error);
            }

            @Override
            public void onComplete() {
                progress.run();
                subscriber.onComplete();
            }
        });
    }
}
