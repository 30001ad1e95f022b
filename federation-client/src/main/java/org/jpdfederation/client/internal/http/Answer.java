package org.jpdfederation.client.internal.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Node;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What came back, whatever its status. Immutable but for the bytes, which nobody changes.
 *
 * @param body the body; that of a refusal which is no result of the call is cut at 8 KiB
 * @param retryAfter how long the server asks to wait
 * @param refusals makes the errors
 * @param rest the body of an accepted answer that is taken piece by piece, else null
 * @param taken what went into the sink of the call, else null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on, not kept
public record Answer(
        Call call,
        int status,
        byte[] body,
        HttpHeaders headers,
        Optional<Duration> retryAfter,
        Refusals refusals,
        @Nullable Chunks rest,
        @Nullable Taken taken) {

    /**
     * A body that went into a sink. Immutable.
     *
     * @param size in bytes
     * @param sha256 the checksum of the bytes that came, in lower case
     * @param verified whether the platform has told the same checksum
     */
    public record Taken(long size, String sha256, boolean verified) {}

    /** An answer whose body is here or still to come. */
    public Answer(
            Call call,
            int status,
            byte[] body,
            HttpHeaders headers,
            Optional<Duration> retryAfter,
            Refusals refusals,
            @Nullable Chunks rest) {
        this(call, status, body, headers, retryAfter, refusals, rest, null);
    }

    /** The same with its body in the sink. */
    Answer taken(Taken whole) {
        return new Answer(call, status, body, headers, retryAfter, refusals, null, whole);
    }

    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** Throws the error of an answer that is not accepted. */
    public void requireAccepted() {
        if (!accepted()) {
            throw refused();
        }
    }

    /** Throws the error of an answer that is not accepted, or is a page that may be the sign-in of a proxy. */
    public void requireDone() {
        requireAccepted();
        if (status == 200 && isPage()) {
            throw refusals.page(this, "no page");
        }
    }

    /** Whether it has no body. */
    public boolean empty() {
        return body.length == 0;
    }

    /** The same as if it said that nothing is left. */
    Answer asGone() {
        return new Answer(call, 204, new byte[0], headers, Optional.empty(), refusals, null);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The document of an accepted answer. */
    public <T> T document(Function<Section, Optional<T>> reader) {
        requireAccepted();
        return content(reader);
    }

    /** The document of an answer of any status. */
    public <T> T content(Function<Section, Optional<T>> reader) {
        Faults faults = new Faults("answer");
        Optional<T> read = JsonDocument.read(body, faults)
                .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                .flatMap(reader);
        if (faults.isEmpty() && read.isPresent()) {
            return read.get();
        }
        throw unreadable(faults);
    }

    /** The elements of an accepted answer that is a list. */
    public <T> List<T> elements(Function<Section, Optional<T>> reader) {
        return elements(reader, (node, faults) -> {
            if (node instanceof Node.Sequence sequence) {
                return sequence.items();
            }
            faults.add(node.place(), "", "must be a list, but is " + node.kind());
            return List.of();
        });
    }

    /** The elements of an accepted answer that is a list, or the document that stands for a list of one. */
    public <T> List<T> elementsOrOne(Function<Section, Optional<T>> reader) {
        return elements(
                reader, (node, faults) -> node instanceof Node.Sequence sequence ? sequence.items() : List.of(node));
    }

    private <T> List<T> elements(Function<Section, Optional<T>> reader, BiFunction<Node, Faults, List<Node>> items) {
        requireAccepted();
        Faults faults = new Faults("answer");
        Optional<List<T>> read = JsonDocument.read(body, faults)
                .map(node -> items.apply(node, faults).stream()
                        .map(item -> Section.of(item, "element", Section.Rules.DOCUMENT, faults))
                        .flatMap(Optional::stream)
                        .map(reader)
                        .flatMap(Optional::stream)
                        .toList());
        if (faults.isEmpty() && read.isPresent()) {
            return read.get();
        }
        throw unreadable(faults);
    }

    /** The error of a document with faults. */
    MalformedAnswerException unreadable(Faults faults) {
        if (isPage()) {
            return refusals.page(this, "JSON");
        }
        List<Fault> list = faults.list();
        String what = list.isEmpty() ? "nothing that can be read" : list.get(0).message();
        return malformed(
                faults.firstField().isEmpty() ? "body" : faults.firstField(), "an answer that cannot be read: " + what);
    }

    /** What the text of an accepted answer stands for. */
    public <T> T text(Function<String, T> make) {
        requireAccepted();
        if (isPage()) {
            throw refusals.page(this, "text");
        }
        String text = new String(body, StandardCharsets.UTF_8).strip();
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            String what =
                    text.length() <= 200 ? String.valueOf(e.getMessage()) : "it has " + text.length() + " characters";
            throw malformed("body", "a text that cannot be read: " + what);
        }
    }

    private boolean isPage() {
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8)
                .strip()
                .startsWith("<");
    }

    /** Whether the body is a document with this key, whatever the status. */
    public boolean has(String key) {
        Faults faults = new Faults("answer");
        return JsonDocument.read(body, faults)
                .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                .filter(section -> section.has(key))
                .isPresent();
    }

    /** Whether an earlier try of the same write may have been applied. */
    public boolean afterUncertainTry() {
        return refusals.uncertain();
    }

    /** Takes no more of a body that is taken piece by piece. */
    void giveUp() {
        if (rest != null) {
            rest.cancel();
        }
    }

    /** A text of the answer without the secrets that were sent. */
    public String hide(String text) {
        return refusals.hide(text, call);
    }

    /** What the server said. */
    public String words() {
        return refusals.words(this);
    }

    /** Whether the server said these words, in any case. */
    public boolean says(String words) {
        return words().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** The error of an answer that is not accepted. */
    public RuntimeException refused() {
        return refusals.of(this);
    }

    /** The error of an answer whose status means something of its own in this call. */
    public RuntimeException refused(ErrorCode code) {
        return refusals.of(this, code);
    }

    /** The same, where more is known of what to do next than the code says. */
    public RuntimeException refused(ErrorCode code, String nextStep) {
        return refusals.of(this, code, nextStep);
    }

    /** The error of a list of which the platform has told this many elements and no more. */
    RuntimeException cut(int elements, String notice) {
        return refusals.cut(this, elements, notice);
    }

    /** The error of an upload of which the platform has something else. */
    public MalformedAnswerException changed(ErrorCode code, String field, String what) {
        return refusals.changed(this, code, field, what);
    }

    /** The error of an answer that was accepted, or should not have come, and cannot be read. */
    public MalformedAnswerException malformed(String field, String what) {
        return refusals.malformed(this, field, what);
    }
}
