package org.jpdfederation.client.internal.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The elements of a list for subscribers, each of which reads it anew, at its own pace. */
record ListPublisher<T>(Supplier<Arrivals<T>> list, Manners manners, JpdConnection connection)
        implements Flow.Publisher<T> {

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Reading<T> reading = new Reading<>(list.get(), manners, connection, subscriber);
        subscriber.onSubscribe(reading);
    }

    /** One subscriber's reading. One thread at a time works in {@link #drain}; {@code work} passes it on. */
    private static final class Reading<T> implements Flow.Subscription {

        private final Arrivals<T> arrivals;
        private final Manners manners;
        private final JpdConnection connection;
        private final Flow.Subscriber<? super T> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger work = new AtomicInteger();
        private volatile boolean cancelled;
        private volatile @Nullable Throwable error;
        private volatile @Nullable CompletableFuture<?> fetching;

        Reading(
                Arrivals<T> arrivals,
                Manners manners,
                JpdConnection connection,
                Flow.Subscriber<? super T> subscriber) {
            this.arrivals = arrivals;
            this.manners = manners;
            this.connection = connection;
            this.subscriber = subscriber;
        }

        @Override
        public void request(long n) {
            if (n <= 0) {
                error = new IllegalArgumentException("the number of elements asked for must be above 0, not " + n);
            } else {
                demand.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
            }
            drain();
        }

        @Override
        public void cancel() {
            cancelled = true;
            CompletableFuture<?> current = fetching;
            if (current != null) {
                current.cancel(true);
            }
            drain();
        }

        private void drain() {
            if (work.getAndIncrement() != 0) {
                return;
            }
            int done = 1;
            do {
                try {
                    emit();
                } catch (RuntimeException | Error e) {
                    end(e);
                }
                done = work.addAndGet(-done);
            } while (done != 0);
        }

        private void emit() {
            while (!cancelled && fetching == null) {
                Throwable failure = error;
                if (failure != null) {
                    end(failure);
                    return;
                }
                if (demand.get() == 0) {
                    return;
                }
                T element = arrivals.poll();
                if (element != null) {
                    demand.decrementAndGet();
                    subscriber.onNext(element);
                } else if (!fetch(arrivals.wanted())) {
                    cancelled = true;
                    subscriber.onComplete();
                    return;
                }
            }
            if (cancelled) {
                arrivals.close();
            }
        }

        private void end(Throwable failure) {
            if (!cancelled) {
                cancelled = true;
                arrivals.close();
                subscriber.onError(failure);
            }
        }

        /** Begins to fetch what is wanted; false at the end of the list. */
        private boolean fetch(Arrivals.Wanted wanted) {
            if (wanted instanceof Arrivals.Wanted.AnAnswer answer) {
                await(Async.start(manners, connection, answer.operation()), arrivals::opened);
            } else if (wanted instanceof Arrivals.Wanted.APiece piece) {
                await(connection.piece(arrivals.current(), piece.chunks()), arrivals::arrived);
            } else {
                return false;
            }
            return true;
        }

        private <V> void await(CompletableFuture<V> future, Consumer<V> then) {
            fetching = future;
            CompletableFuture<?> unused = future.whenComplete((value, thrown) -> {
                try {
                    if (thrown == null) {
                        then.accept(value);
                    } else {
                        error = thrown instanceof CompletionException && thrown.getCause() != null
                                ? thrown.getCause()
                                : thrown;
                    }
                } catch (RuntimeException e) {
                    error = e;
                }
                fetching = null;
                drain();
            });
        }
    }
}
