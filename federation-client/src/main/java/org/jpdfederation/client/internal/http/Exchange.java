package org.jpdfederation.client.internal.http;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jpdfederation.client.internal.document.Section;
import org.jspecify.annotations.Nullable;

/** Runs operations and reads lists, waiting or not. Safe for use by many threads. */
public final class Exchange {

    private final JpdConnection connection;
    private final int pageSize;

    public Exchange(JpdConnection connection, int pageSize) {
        this.connection = connection;
        this.pageSize = pageSize;
    }

    /** Runs an operation on the calling thread. */
    public <T> T run(Operation<T> operation) {
        Operation<T> next = operation;
        while (next instanceof Operation.Send<T> send) {
            next = send.then().apply(connection.send(send.call()));
        }
        return ((Operation.Done<T>) next).value();
    }

    /** Runs an operation and blocks no thread. */
    public <T> CompletableFuture<T> start(Operation<T> operation) {
        return CompletableFuture.supplyAsync(() -> run(operation), connection.executor());
    }

    /** Runs an operation whose value is of no interest, and blocks no thread. */
    public CompletableFuture<@Nullable Void> startAction(Operation<?> operation) {
        return CompletableFuture.runAsync(() -> run(operation), connection.executor());
    }

    /** The elements of a list, fetched while they are read. For one thread; to be closed when not read to its end. */
    public <T> Stream<T> stream(Listing<T> listing) {
        Iterator<T> elements = listing instanceof Listing.Pages<T> pages
                ? new Pages<>(pages)
                : whole((Listing.Whole<T>) listing).iterator();
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** The elements of a list, fetched as they are asked for. */
    public <T> Flow.Publisher<T> publish(Listing<T> listing) {
        return subscriber -> {
            SubmissionPublisher<T> publisher = new SubmissionPublisher<>(connection.executor(), 256);
            publisher.subscribe(subscriber);
            connection.executor().execute(() -> {
                try (publisher) {
                    stream(listing).forEach(publisher::submit);
                }
            });
        };
    }

    private <T> List<T> whole(Listing.Whole<T> listing) {
        Answer answer = connection.send(listing.call());
        if (listing.key().isEmpty()) {
            return answer.elements(listing.reader());
        }
        return answer.document(root -> {
            if (!root.has(listing.key())) {
                root.fault(listing.key(), "is missing");
            }
            return Optional.of(read(root, listing.key(), listing.reader()));
        });
    }

    private static <T> List<T> read(Section root, String key, Function<Section, Optional<T>> reader) {
        return root.sections(key).stream().map(reader).flatMap(Optional::stream).toList();
    }

    private record Page<T>(List<T> elements, String cursor) {}

    private final class Pages<T> implements Iterator<T> {

        private final Listing.Pages<T> listing;
        private Iterator<T> page = List.<T>of().iterator();
        private String cursor = "";
        private boolean last;

        Pages(Listing.Pages<T> listing) {
            this.listing = listing;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !last) {
                fetch();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }

        private void fetch() {
            Answer answer = connection.send(listing.page(pageSize, cursor));
            Page<T> fetched = answer.document(root -> {
                List<T> elements = read(root, listing.key(), listing.reader());
                if (!root.has(listing.key())) {
                    root.fault(listing.key(), "is missing");
                }
                return Optional.of(new Page<>(elements, root.text("cursor").orElse("")));
            });
            if (!fetched.cursor().isEmpty() && fetched.cursor().equals(cursor)) {
                throw answer.malformed("cursor", "the cursor that was sent, so that the list has no end");
            }
            page = fetched.elements().iterator();
            cursor = fetched.cursor();
            last = cursor.isEmpty();
        }
    }
}
