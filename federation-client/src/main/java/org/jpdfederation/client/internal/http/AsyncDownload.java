package org.jpdfederation.client.internal.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jpdfederation.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** One try of a download, redirects included, that blocks no thread while it waits; writing takes a worker. */
final class AsyncDownload {

    private final JpdConnection connection;
    private final boolean uncertain;
    private final CompletableFuture<Tried> end = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<?> underWay;
    private volatile @Nullable Download download;

    private AsyncDownload(JpdConnection connection, boolean uncertain) {
        this.connection = connection;
        this.uncertain = uncertain;
    }

    /** Starts; cancelling the result gives the exchange up. */
    static CompletableFuture<Tried> start(JpdConnection connection, Call call, boolean uncertain) {
        AsyncDownload started = new AsyncDownload(connection, uncertain);
        CompletableFuture<?> unused = started.end.whenComplete((tried, error) -> {
            if (started.end.isCancelled()) {
                started.cancel();
            }
        });
        started.head(call);
        return started.end;
    }

    private void cancel() {
        Download open = download;
        CompletableFuture<?> current = underWay;
        if (open != null) {
            open.chunks().cancel(); // the next piece then fails, which undoes what was written
        } else if (current != null) {
            current.cancel(true);
        }
    }

    private void head(Call call) {
        await(connection.startExchange(call, uncertain), tried -> {
            Redirect redirect = connection.redirect(tried);
            Call next = redirect.next();
            Optional<Download> body = Download.of(redirect.tried());
            if (next != null) {
                head(next);
            } else if (body.isPresent()) {
                download = body.get();
                body(body.get());
            } else {
                end.complete(redirect.tried());
            }
        });
    }

    private void body(Download open) {
        await(connection.next(open.answer(), open.chunks()), piece -> {
            Tried tried = open.take(piece);
            if (tried == null) {
                body(open);
            } else {
                end.complete(isInterrupted(tried) ? connection.closedMeanwhile(open.answer()) : tried);
            }
        });
    }

    /** Only the closing of the client interrupts its workers. */
    private static boolean isInterrupted(Tried tried) {
        return tried instanceof Tried.Failed failed && failed.error().code() == ErrorCode.INTERRUPTED;
    }

    /** What follows may write to the caller's disk or stream, so a worker does it. */
    private <V> void await(CompletableFuture<V> awaited, Consumer<V> then) {
        underWay = awaited;
        if (end.isCancelled()) {
            cancel();
        }
        CompletableFuture<?> unused =
                awaited.whenComplete((value, error) -> connection.threads().execute(() -> {
                    if (error != null) {
                        end.completeExceptionally(error);
                        return;
                    }
                    try {
                        then.accept(value);
                    } catch (RuntimeException | Error e) {
                        end.completeExceptionally(e);
                    }
                }));
    }
}
