package org.jpdfederation.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Node;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.error.InputException.Fault;

/** Calls and what their answers hold: text, a document, a list, pages. Safe for use by many threads. */
public final class Exchange {

    private final JpdConnection connection;
    private final int pageSize;

    public Exchange(JpdConnection connection, int pageSize) {
        this.connection = connection;
        this.pageSize = pageSize;
    }

    public Refusals refusals() {
        return connection.refusals();
    }

    /** Sends a call; any status is an answer. */
    public Answer send(Call call) {
        return connection.send(call);
    }

    /** Sends a call that must be accepted. */
    public Answer accepted(Call call) {
        Answer answer = send(call);
        if (!answer.accepted()) {
            throw refusals().of(answer);
        }
        return answer;
    }

    /** The answer's document. */
    public <T> T document(Call call, Function<Section, Optional<T>> reader) {
        return document(accepted(call), reader);
    }

    /** The document of a call that may name nothing: empty for 404. */
    public <T> Optional<T> found(Call call, Function<Section, Optional<T>> reader) {
        Answer answer = send(call);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.accepted()) {
            throw refusals().of(answer);
        }
        return Optional.of(document(answer, reader));
    }

    /** The document of an answer. */
    public <T> T document(Answer answer, Function<Section, Optional<T>> reader) {
        Faults faults = new Faults("answer");
        Optional<T> read = JsonDocument.read(answer.body(), faults)
                .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                .flatMap(reader);
        return checked(answer, faults, read);
    }

    /** The elements of an answer that is a bare list. */
    public <T> List<T> elements(Call call, Function<Section, Optional<T>> reader) {
        Answer answer = accepted(call);
        Faults faults = new Faults("answer");
        Optional<List<T>> read = JsonDocument.read(answer.body(), faults).map(node -> {
            if (!(node instanceof Node.Sequence sequence)) {
                faults.add(node.place(), "", "must be a list, but is " + node.kind());
                return List.of();
            }
            return sequence.items().stream()
                    .map(item -> Section.of(item, "element", Section.Rules.DOCUMENT, faults))
                    .flatMap(Optional::stream)
                    .map(reader)
                    .flatMap(Optional::stream)
                    .toList();
        });
        return checked(answer, faults, read);
    }

    private <T> T checked(Answer answer, Faults faults, Optional<T> read) {
        if (faults.isEmpty() && read.isPresent()) {
            return read.get();
        }
        List<Fault> list = faults.list();
        String what = list.isEmpty() ? "nothing that can be read" : list.get(0).message();
        String words = new String(answer.body(), 0, Math.min(answer.body().length, 200), StandardCharsets.UTF_8);
        boolean page = words.strip().startsWith("<");
        throw refusals()
                .malformed(
                        answer,
                        faults.firstField().isEmpty() ? "body" : faults.firstField(),
                        page ? "a page for people where JSON was expected" : "an answer that cannot be read: " + what);
    }

    /** The text of an answer, without white space around it. */
    public String text(Call call) {
        return text(call, Function.identity());
    }

    /** What the text of an answer stands for. */
    public <T> T text(Call call, Function<String, T> make) {
        Answer answer = accepted(call);
        String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            throw refusals().malformed(answer, "body", "a page for people where text was expected");
        }
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            String what =
                    text.length() <= 200 ? String.valueOf(e.getMessage()) : "it has " + text.length() + " characters";
            throw refusals().malformed(answer, "body", "a text that cannot be read: " + what);
        }
    }

    /** The elements of a list in pages, which are fetched when they are needed. */
    public <T> Stream<T> pages(String path, String key, Function<Section, Optional<T>> reader) {
        Iterator<T> elements = new Pages<>(path, key, reader);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private record Page<T>(List<T> elements, String cursor) {}

    private final class Pages<T> implements Iterator<T> {

        private final String path;
        private final String key;
        private final Function<Section, Optional<T>> reader;
        private Iterator<T> page = List.<T>of().iterator();
        private String cursor = "";
        private boolean last;

        Pages(String path, String key, Function<Section, Optional<T>> reader) {
            this.path = path;
            this.key = key;
            this.reader = reader;
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
            Answer answer = accepted(Call.get(
                    path + "?limit=" + pageSize + (cursor.isEmpty() ? "" : "&cursor=" + PathSegment.encode(cursor))));
            Page<T> fetched = document(answer, root -> {
                List<T> elements = root.sections(key).stream()
                        .map(reader)
                        .flatMap(Optional::stream)
                        .toList();
                if (!root.has(key)) {
                    root.fault(key, "is missing");
                }
                return Optional.of(new Page<>(elements, root.text("cursor").orElse("")));
            });
            if (!fetched.cursor().isEmpty() && fetched.cursor().equals(cursor)) {
                throw refusals().malformed(answer, "cursor", "the cursor that was sent, so that the list has no end");
            }
            page = fetched.elements().iterator();
            cursor = fetched.cursor();
            last = cursor.isEmpty();
        }
    }
}
