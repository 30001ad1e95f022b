package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jpdfederation.client.internal.document.Section;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for, as a value: the calls it takes and what their answers mean. It is written once and run by
 * {@link Exchange}, which waits or does not. Immutable.
 */
public sealed interface Operation<T> {

    /** Nothing is left to do. */
    record Done<T>(T value) implements Operation<T> {}

    /**
     * A call is to be sent.
     *
     * @param then makes of the answer, whatever its status, what follows, or throws its error
     * @param look tells whether what {@code call} makes is there already; null when the call needs none
     */
    record Send<T>(
            Call call,
            Function<Answer, Operation<T>> then,
            @Nullable Operation<Look<T>> look) implements Operation<T> {}

    /** Time passes before the rest. */
    record Pause<T>(Duration length, Supplier<Operation<T>> rest) implements Operation<T> {}

    /** A value that is known already. */
    static <T> Operation<T> done(T value) {
        return new Done<>(value);
    }

    /** What follows after a pause. */
    static <T> Operation<T> after(Duration pause, Supplier<Operation<T>> rest) {
        return new Pause<>(pause, rest);
    }

    /** A call; the next method says what its answer means. */
    static Sending send(Call call) {
        return new Sending(call);
    }

    /** The same, and what is made of its value. */
    default <R> Operation<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }

    /** The same, and what follows on its value. */
    default <R> Operation<R> then(Function<T, Operation<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        if (this instanceof Pause<T> pause) {
            return new Pause<>(pause.length(), () -> pause.rest().get().then(next));
        }
        Send<T> send = (Send<T>) this;
        Operation<Look<T>> look = send.look();
        return new Send<>(
                send.call(),
                answer -> send.then().apply(answer).then(next),
                look == null ? null : look.then(found -> found.then(next)));
    }

    /** The same read, of what a call before it wrote: its errors tell that the change was made. */
    default Operation<T> readingBack() {
        return this instanceof Send<T> send ? new Send<>(send.call().readingBack(), send.then(), null) : this;
    }

    /** The same create, with the look that comes before it is sent again. */
    default Operation<T> looking(Operation<Look<T>> look) {
        Send<T> send = (Send<T>) this;
        return new Send<>(send.call(), send.then(), look);
    }

    /**
     * A call whose answer still wants a meaning. Immutable.
     *
     * @param call the call
     */
    record Sending(Call call) {

        /** What an answer of any status means. */
        public <T> Operation<T> answer(Function<Answer, Operation<T>> meaning) {
            return new Send<>(call, meaning, null);
        }

        /** The answer of an accepted call; run by {@link Exchange#startAction} where nothing but that is of interest. */
        public Operation<Answer> accepted() {
            return answer(answer -> {
                answer.requireDone();
                return new Done<>(answer);
            });
        }

        /** The document of an accepted call. */
        public <T> Operation<T> document(Function<Section, Optional<T>> reader) {
            return answer(answer -> new Done<>(answer.document(reader)));
        }

        /** The document of a call that may name nothing: empty for 404. */
        public <T> Operation<Optional<T>> found(Function<Section, Optional<T>> reader) {
            return answer(answer ->
                    new Done<>(answer.status() == 404 ? Optional.<T>empty() : Optional.of(answer.document(reader))));
        }

        /** The document of an accepted write; what is read when the answer has no body (A4). */
        public <T> Operation<T> documentOr(Operation<T> read, Function<Section, Optional<T>> reader) {
            return answer(answer -> {
                answer.requireAccepted();
                return answer.empty() ? read.readingBack() : new Done<>(answer.document(reader));
            });
        }

        /** The elements of an accepted call whose answer is a short list. */
        public <T> Operation<List<T>> elements(Function<Section, Optional<T>> reader) {
            return answer(answer -> new Done<>(answer.elements(reader)));
        }

        /** The text of an accepted call, without white space around it. */
        public Operation<String> text() {
            return text(Function.identity());
        }

        /** What the text of an accepted call stands for. */
        public <T> Operation<T> text(Function<String, T> make) {
            return answer(answer -> new Done<>(answer.text(make)));
        }
    }
}
