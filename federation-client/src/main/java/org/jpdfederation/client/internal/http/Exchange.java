package org.jpdfederation.client.internal.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jpdfederation.client.CallListener;
import org.jpdfederation.client.RetryPolicy;
import org.jpdfederation.core.entity.JpdName;
import org.jspecify.annotations.Nullable;

/** Runs operations and reads lists, waiting or not, by the same rules. Safe for use by many threads. */
public final class Exchange implements AutoCloseable {

    /**
     * What an exchange needs.
     *
     * @param timeout the deadline of a try
     * @param http made as far as TLS, proxy and connect timeout go
     */
    public record Setup(
            JpdName jpd,
            URI base,
            Authorization authorization,
            Duration timeout,
            HttpClient.Builder http,
            RetryPolicy retry,
            CallListener listener,
            int pageSize,
            Surroundings surroundings) {}

    private final Manners manners;
    private final JpdConnection connection;
    private final Blocking blocking;
    private final int pageSize;

    /** Opens nothing yet; the first call connects. */
    public Exchange(Setup setup) {
        this.manners = new Manners(setup.jpd(), setup.retry(), setup.listener(), setup.surroundings());
        this.connection = new JpdConnection(
                setup.jpd(), setup.base(), setup.authorization(), setup.timeout(), setup.http(), setup.surroundings());
        this.blocking = new Blocking(manners, connection);
        this.pageSize = setup.pageSize();
    }

    /** Runs an operation on the calling thread. */
    public <T> T run(Operation<T> operation) {
        return blocking.run(operation);
    }

    /** Runs an operation and blocks no thread. */
    public <T> CompletableFuture<T> start(Operation<T> operation) {
        return Async.start(manners, connection, operation);
    }

    /** Runs an operation whose value is of no interest, and blocks no thread. */
    public CompletableFuture<@Nullable Void> startAction(Operation<?> operation) {
        return Async.startAction(manners, connection, operation);
    }

    /** The same for an operation whose making takes its time: a worker makes it. */
    public <T> CompletableFuture<T> startLater(Supplier<Operation<T>> making) {
        CompletableFuture<T> result = new CompletableFuture<>();
        connection.threads().execute(() -> {
            if (result.isDone()) {
                return; // cancelled meanwhile
            }
            try {
                CompletableFuture<T> started = start(making.get());
                CompletableFuture<?> unusedEnd = result.whenComplete((value, error) -> started.cancel(true));
                CompletableFuture<?> unused = started.whenComplete((value, error) -> {
                    if (error == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(error);
                    }
                });
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** The elements of a list, fetched while they are read. For one thread; to be closed when not read to its end. */
    public <T> Stream<T> stream(Listing<T> listing) {
        ListIterator<T> elements = new ListIterator<>(new Arrivals<>(listing, pageSize), blocking, connection);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(elements::close);
    }

    /** The elements of a list, fetched as they are asked for. Each subscriber reads the list anew. */
    public <T> Flow.Publisher<T> publish(Listing<T> listing) {
        return new ListPublisher<>(() -> new Arrivals<>(listing, pageSize), manners, connection);
    }

    /** Ends what is under way and frees the threads. */
    @Override
    public void close() {
        blocking.close();
        connection.close();
    }
}
