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

    /** How many pieces of a download are taken together, so that two threads do not wait for each other at each. */
    static final int TOGETHER = 16;

    private static final Runnable NOTHING = () -> {};

    private final int together;
    private final List<ByteBuffer> arrived = new ArrayList<>();
    /** How many pieces {@link #arrived} is made of. */
    private int pieces;

    private int requested;
    private Flow.@Nullable Subscription subscription;
    private @Nullable CompletableFuture<List<ByteBuffer>> waiting;
    private Runnable progress = NOTHING;
    private @Nullable Throwable error;
    private boolean ended;

    /**
     * @param together how many pieces are taken at once; as many are read ahead of them if it is more than one
     */
    Chunks(int together) {
        this.together = together;
    }

    /**
     * The next pieces, or those that are left before the end or an error; empty at the end. Asked for once at a time.
     *
     * @param told of each piece that comes meanwhile
     */
    CompletableFuture<List<ByteBuffer>> next(Runnable told) {
        CompletableFuture<List<ByteBuffer>> next = new CompletableFuture<>();
        synchronized (this) {
            waiting = next;
            progress = told;
        }
        deliver();
        ask();
        return next;
    }

    /** Gives whoever waits what is there, if it is enough or all. */
    private void deliver() {
        CompletableFuture<List<ByteBuffer>> next;
        List<ByteBuffer> given;
        Throwable failure = null;
        synchronized (this) {
            next = waiting;
            boolean over = ended || error != null;
            if (next == null || (pieces < together && !over)) {
                return;
            }
            waiting = null;
            progress = NOTHING;
            given = List.copyOf(arrived);
            if (pieces == 0) {
                failure = error;
            }
            arrived.clear();
            pieces = 0;
        }
        if (failure == null) {
            next.complete(given);
        } else {
            next.completeExceptionally(failure);
        }
    }

    /** Asks for what is wanted: what somebody waits for, and of a download as much again. */
    private void ask() {
        Flow.Subscription there;
        int more;
        synchronized (this) {
            there = subscription;
            int wanted = together > 1 ? 2 * together : waiting == null ? 0 : 1;
            more = there == null || error != null || ended ? 0 : wanted - pieces - requested;
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
        Runnable told;
        synchronized (this) {
            requested--;
            arrived.addAll(buffers);
            pieces++;
            told = progress;
        }
        told.run();
        deliver();
    }

    @Override
    public void onError(Throwable thrown) {
        synchronized (this) {
            if (!ended && error == null) {
                error = thrown;
            }
        }
        deliver();
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            ended = true;
        }
        deliver();
    }
}
