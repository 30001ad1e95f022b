package org.jpdfederation.client.internal.http;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The elements of a list, fetched on the thread that reads them. For one thread at a time. */
final class ListIterator<T> implements Iterator<T> {

    private final Arrivals<T> arrivals;
    private final Blocking blocking;
    private final JpdConnection connection;
    private @Nullable T next;
    private boolean ended;

    ListIterator(Arrivals<T> arrivals, Blocking blocking, JpdConnection connection) {
        this.arrivals = arrivals;
        this.blocking = blocking;
        this.connection = connection;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = arrivals.poll();
            if (next == null) {
                fetch(arrivals.wanted());
            }
        }
        return next != null;
    }

    @Override
    public T next() {
        T given = hasNext() ? next : null;
        if (given == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return given;
    }

    private void fetch(Arrivals.Wanted wanted) {
        if (wanted instanceof Arrivals.Wanted.AnAnswer answer) {
            arrivals.opened(blocking.run(answer.operation()));
        } else if (wanted instanceof Arrivals.Wanted.APiece piece) {
            arrivals.arrived(await(piece.chunks()));
        } else {
            ended = true;
        }
    }

    private List<ByteBuffer> await(Chunks chunks) {
        CompletableFuture<List<ByteBuffer>> piece = connection.piece(arrivals.current(), chunks);
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            arrivals.close();
            throw connection.interrupted(arrivals.current(), e);
        } catch (ExecutionException e) {
            arrivals.close();
            throw e.getCause() instanceof RuntimeException error ? error : new IllegalStateException(e);
        }
    }

    void close() {
        ended = true;
        next = null;
        arrivals.close();
    }
}
