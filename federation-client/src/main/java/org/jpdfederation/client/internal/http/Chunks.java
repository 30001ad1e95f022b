package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body that is taken piece by piece; little or no more is read from the connection than is asked for. */
final class Chunks implements BodySubscriber<byte[]> {

    /** How many pieces of a download wait at the most, so that the network and who takes them do not wait in turns. */
    static final int AHEAD = 16;

    private final int ahead;
    private final List<ByteBuffer> arrived = new ArrayList<>();
    /** How many pieces {@link #arrived} is made of. */
    private int pieces;

    private int requested;
    private Flow.@Nullable Subscription subscription;
    private @Nullable CompletableFuture<List<ByteBuffer>> waiting;
    private @Nullable Throwable error;
    private boolean ended;

    /** Takes as many pieces before they are asked for. */
    Chunks(int ahead) {
        this.ahead = ahead;
    }

    /** What has come, or else the next piece; empty at the end. Asked for once at a time. */
    CompletableFuture<List<ByteBuffer>> next() {
        CompletableFuture<List<ByteBuffer>> next = new CompletableFuture<>();
        synchronized (this) {
            if (pieces > 0) {
                next.complete(List.copyOf(arrived));
                arrived.clear();
                pieces = 0;
            } else if (error != null) {
                next.completeExceptionally(error);
            } else if (ended) {
                next.complete(List.of());
            } else {
                waiting = next;
            }
        }
        ask();
        return next;
    }

    /** Asks for as many pieces as are wanted: those of whoever waits, and those ahead. */
    private void ask() {
        Flow.Subscription there;
        int more;
        synchronized (this) {
            there = subscription;
            more = there == null || error != null || ended ? 0 : ahead + (waiting == null ? 0 : 1) - pieces - requested;
            requested += Math.max(0, more);
        }
        if (there != null && more > 0) {
            there.request(more);
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
        synchronized (this) {
            subscription = given;
            givenUp = error != null;
        }
        if (givenUp) {
            given.cancel();
        } else {
            ask();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        CompletableFuture<List<ByteBuffer>> next;
        synchronized (this) {
            requested--;
            next = taken();
            if (next == null) {
                arrived.addAll(buffers);
                pieces++;
            }
        }
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
