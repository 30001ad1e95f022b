package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer: its bytes, or pieces still to come.
 *
 * @param bytes empty when there are pieces
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on, not kept
record Received(byte[] bytes, @Nullable Chunks chunks) {

    static final int LARGEST_REFUSAL = 8 << 10;
    static final int LARGEST_ANSWER = 64 << 20;

    /** The body is longer than the bound. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("a body larger than " + (LARGEST_ANSWER >> 20) + " MiB");
        }
    }

    /**
     * What takes the body: a refusal is cut, an answer bounded, or handed on piece by piece. A refusal that is a result
     * of the call is an answer.
     */
    static BodySubscriber<Received> of(Call call, int status) {
        boolean accepted = status >= 200 && status < 300;
        if (accepted && call.taking().piecewise()) {
            return new Chunks();
        }
        if (accepted || call.results().contains(status)) {
            return BoundedBody.ofAnswer(LARGEST_ANSWER, call.taking().filter());
        }
        return BoundedBody.ofRefusal(LARGEST_REFUSAL);
    }

    /** Takes no more of what is still to come. */
    void giveUp() {
        if (chunks != null) {
            chunks.cancel();
        }
    }
}
