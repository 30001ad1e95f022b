package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the steps of one operation as answers and times come, and blocks no thread. */
final class Async<T> {

    private final Manners manners;
    private final JpdConnection connection;
    private final Consumer<T> done;
    private final Consumer<Throwable> failed;
    private volatile @Nullable CompletableFuture<?> underWay;
    private volatile boolean cancelled;

    private Async(Manners manners, JpdConnection connection, Consumer<T> done, Consumer<Throwable> failed) {
        this.manners = manners;
        this.connection = connection;
        this.done = done;
        this.failed = failed;
    }

    static <T> CompletableFuture<T> start(Manners manners, JpdConnection connection, Operation<T> operation) {
        CompletableFuture<T> result = new CompletableFuture<>();
        new Async<>(manners, connection, result::complete, result::completeExceptionally).begin(operation, result);
        return result;
    }

    static <T> CompletableFuture<@Nullable Void> startAction(
            Manners manners, JpdConnection connection, Operation<T> operation) {
        CompletableFuture<@Nullable Void> result = new CompletableFuture<>();
        Consumer<T> done = value -> result.complete(null);
        new Async<>(manners, connection, done, result::completeExceptionally).begin(operation, result);
        return result;
    }

    /** Begins; cancelling the result ends what is under way. */
    private void begin(Operation<T> operation, CompletableFuture<?> result) {
        CompletableFuture<?> unused = result.whenComplete((value, error) -> {
            if (result.isCancelled()) {
                cancel();
            }
        });
        go(() -> manners.steps(operation));
    }

    private void cancel() {
        cancelled = true;
        CompletableFuture<?> current = underWay;
        if (current != null) {
            current.cancel(true);
        }
    }

    private interface NextStep<T> {
        Step<T> take();
    }

    private void go(NextStep<T> next) {
        try {
            take(next.take());
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    private void take(Step<T> step) {
        if (step instanceof Step.Done<T> end) {
            done.accept(end.value());
        } else if (step instanceof Step.Try<T> attempt) {
            await(
                    connection.start(attempt.call(), attempt.uncertain()),
                    tried -> attempt.then().apply(tried));
        } else if (step instanceof Step.Pause<T> pause) {
            await(pause(pause.length()), nothing -> pause.then().get());
        } else {
            first((Step.First<?, T>) step);
        }
    }

    private <L> void first(Step.First<L, T> first) {
        CompletableFuture<L> value = start(manners, connection, first.operation());
        CompletableFuture<Step<T>> next = value.handle((found, error) -> error == null
                ? first.then().apply(found)
                : first.failed().apply(error instanceof RuntimeException e ? e : new CompletionException(error)));
        await(next, step -> step);
    }

    private <V> void await(CompletableFuture<V> awaited, Function<V, Step<T>> then) {
        underWay = awaited;
        if (cancelled) {
            awaited.cancel(true);
            return;
        }
        CompletableFuture<?> unused = awaited.whenComplete((value, error) -> {
            if (error == null) {
                go(() -> then.apply(value));
            } else {
                failed.accept(
                        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error);
            }
        });
    }

    private CompletableFuture<Boolean> pause(Duration length) {
        return manners.recordedPause(length)
                ? CompletableFuture.completedFuture(true)
                : connection.threads().after(length);
    }
}
