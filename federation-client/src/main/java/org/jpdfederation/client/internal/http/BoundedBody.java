package org.jpdfederation.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a bound: a longer refusal is cut, a longer answer is an error. */
final class BoundedBody implements BodySubscriber<Received> {

    private final int bound;
    private final boolean cut;
    private final UnaryOperator<ByteBuffer> filter;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Received> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private BoundedBody(int bound, boolean cut, UnaryOperator<ByteBuffer> filter) {
        this.bound = bound;
        this.cut = cut;
        this.filter = filter;
    }

    /** A refusal: what is beyond the bound is cut off. */
    static BoundedBody ofRefusal(int bound) {
        return new BoundedBody(bound, true, UnaryOperator.identity());
    }

    /** An answer, of which what a filter leaves must be within the bound. */
    static BoundedBody ofAnswer(int bound, UnaryOperator<ByteBuffer> filter) {
        return new BoundedBody(bound, false, filter);
    }

    @Override
    public CompletionStage<Received> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer given : buffers) {
            ByteBuffer buffer = filter.apply(given);
            byte[] part = new byte[Math.min(buffer.remaining(), bound - bytes.size())];
            buffer.get(part);
            bytes.writeBytes(part);
            if (buffer.hasRemaining()) {
                stop();
                return;
            }
        }
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        if (cut) {
            body.complete(new Received(bytes.toByteArray(), null));
        } else {
            body.completeExceptionally(new Received.TooLarge());
        }
    }

    @Override
    public void onError(Throwable error) {
        body.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        body.complete(new Received(bytes.toByteArray(), null));
    }
}
