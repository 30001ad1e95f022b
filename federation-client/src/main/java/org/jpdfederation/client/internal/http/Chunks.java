package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body that is taken piece by piece; no more is read from the connection than is asked for. */
final class Chunks implements BodySubscriber<byte[]> {

    private Flow.@Nullable Subscription subscription;
    private boolean askedEarly;
    private @Nullable CompletableFuture<List<ByteBuffer>> waiting;
    private @Nullable Throwable error;
    private boolean ended;

    /** The next piece; empty at the end. One may be asked for at a time. */
    CompletableFuture<List<ByteBuffer>> next() {
        CompletableFuture<List<ByteBuffer>> next = new CompletableFuture<>();
        synchronized (this) {
            if (error != null) {
                next.completeExceptionally(error);
            } else if (ended) {
                next.complete(List.of());
            } else {
                waiting = next;
            }
        }
        if (!next.isDone()) {
            ask();
        }
        return next;
    }

    private void ask() {
        Flow.Subscription there;
        synchronized (this) {
            there = subscription;
            askedEarly = there == null;
        }
        if (there != null) {
            there.request(1);
        }
    }

    /** Takes no more: the connection is given up, unless the body has ended. */
    void cancel() {
        onError(new IOException("the rest of the answer was given up"));
        Flow.Subscription there;
        synchronized (this) {
            there = subscription;
        }
        if (there != null) {
            there.cancel();
        }
    }

    /** Nothing, at once: the bytes come in pieces. */
    @Override
    public CompletionStage<byte[]> getBody() {
        return CompletableFuture.completedFuture(new byte[0]);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        boolean givenUp;
        boolean asked;
        synchronized (this) {
            subscription = given;
            givenUp = error != null;
            asked = askedEarly;
        }
        if (givenUp) {
            given.cancel();
        } else if (asked) {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        CompletableFuture<List<ByteBuffer>> next = taken();
        if (next != null) {
            next.complete(buffers);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        synchronized (this) {
            if (!ended && error == null) {
                error = thrown;
            }
        }
        CompletableFuture<List<ByteBuffer>> next = taken();
        if (next != null) {
            next.completeExceptionally(thrown);
        }
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            ended = true;
        }
        CompletableFuture<List<ByteBuffer>> next = taken();
        if (next != null) {
            next.complete(List.of());
        }
    }

    private synchronized @Nullable CompletableFuture<List<ByteBuffer>> taken() {
        CompletableFuture<List<ByteBuffer>> next = waiting;
        waiting = null;
        return next;
    }
}
