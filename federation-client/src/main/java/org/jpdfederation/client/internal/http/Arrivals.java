package org.jpdfederation.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Section;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list, made as their bytes arrive. Whoever reads it asks for an element, and fetches what
 * {@link #wanted} says when there is none. For one thread at a time.
 */
final class Arrivals<T> {

    /** What is to be fetched. */
    sealed interface Wanted {
        /** Nothing: the list is at its end. */
        record Nothing() implements Wanted {}

        /** An answer, to be given to {@link Arrivals#opened}. */
        record AnAnswer(Operation<Answer> operation) implements Wanted {}

        /** A piece of the answer's body, to be given to {@link Arrivals#arrived}. */
        record APiece(Chunks chunks) implements Wanted {}
    }

    private final Listing<T> listing;
    private final int pageSize;
    private final UnaryOperator<ByteBuffer> filter;
    private final Listing.Beside beside;
    private final ElementSplitter splitter;
    private @Nullable PageReader<T> page;
    private @Nullable Answer answer;
    private int index;
    /** Where the next page begins. */
    private String position;

    private boolean ended;

    Arrivals(Listing<T> listing, int pageSize) {
        this.listing = listing;
        this.pageSize = pageSize;
        this.filter = listing.call().taking().filter();
        this.beside = listing instanceof Listing.Whole<T> whole ? whole.beside() : Listing.Beside.NONE;
        boolean orOne = listing instanceof Listing.Whole<T> whole && whole.orOne();
        this.splitter = new ElementSplitter(listing.key(), orOne, beside.key());
        this.position = listing instanceof Listing.Pages<T> pages ? pages.start() : "";
    }

    /** The next element of what has arrived, or null. */
    @Nullable
    T poll() {
        PageReader<T> open = page;
        if (open != null) {
            T element = open.next();
            if (element == null) {
                page = null;
                follow(open.page());
            }
            return element;
        }
        byte[] element = splitter.poll();
        return element == null ? null : read(element);
    }

    private void follow(Paging.Page read) {
        Listing.Pages<T> pages = (Listing.Pages<T>) listing; // a whole list is read without a page
        Optional<String> next = pages.paging().next(position, pageSize, read);
        ended = next.isEmpty();
        position = next.orElse("");
    }

    Wanted wanted() {
        if (ended) {
            return new Wanted.Nothing();
        }
        Answer open = answer;
        if (open != null && open.rest() != null) {
            return new Wanted.APiece(open.rest());
        }
        Call call = listing instanceof Listing.Pages<T> pages
                ? pages.paging().page(pages.call(), pageSize, position)
                : listing.call().piecewise();
        return new Wanted.AnAnswer(Operation.send(call).accepted());
    }

    /** A page or the beginning of the whole has come. */
    void opened(Answer given) {
        answer = given;
        page = given.rest() == null ? new PageReader<>(listing, given) : null;
    }

    /** A piece has come; an empty one is the end. */
    void arrived(List<ByteBuffer> piece) {
        if (piece.isEmpty()) {
            finish();
        } else {
            piece.forEach(this::feed);
        }
    }

    /** Gives up the rest. */
    void close() {
        ended = true;
        if (answer != null) {
            answer.giveUp();
        }
    }

    /** The call that is read, for messages. */
    Answer current() {
        if (answer == null) {
            throw new IllegalStateException("nothing was opened");
        }
        return answer;
    }

    private void feed(ByteBuffer bytes) {
        try {
            splitter.feed(filter.apply(bytes));
        } catch (ElementSplitter.Malformed e) {
            throw malformed(e.field(), String.valueOf(e.getMessage()));
        }
    }

    private void finish() {
        try {
            splitter.end();
        } catch (ElementSplitter.Malformed e) {
            throw malformed(e.field(), String.valueOf(e.getMessage()));
        }
        ended = true;
        byte[] value = splitter.beside();
        if (value != null) {
            requireUncut(value);
        }
    }

    /** All elements were read by now. */
    private void requireUncut(byte[] value) {
        Faults faults = new Faults("answer");
        Optional<String> notice = JsonDocument.read(alone(beside.key(), value), faults)
                .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                .flatMap(beside.notice());
        if (!faults.isEmpty()) {
            throw current().unreadable(faults);
        }
        if (notice.isPresent()) {
            throw current().cut(index, notice.get());
        }
    }

    /** A document that has one key alone. */
    private static byte[] alone(String key, byte[] value) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(("{\"" + key + "\":").getBytes(StandardCharsets.UTF_8));
        document.writeBytes(value);
        document.write('}');
        return document.toByteArray();
    }

    private T read(byte[] element) {
        Faults faults = new Faults("answer");
        int at = index++;
        Optional<T> made = JsonDocument.read(element, faults)
                .flatMap(node -> Section.ofItem(node, listing.key(), at, Section.Rules.DOCUMENT, faults))
                .flatMap(listing.reader());
        if (faults.isEmpty() && made.isPresent()) {
            return made.get();
        }
        close();
        throw current().unreadable(faults);
    }

    private MalformedAnswerException malformed(String field, String what) {
        close();
        return current().malformed(field, what);
    }
}
