package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a call's answer: a refusal is cut, an answer bounded, or handed on piece by piece. A refusal that
 * is a result of the call is an answer; of a download, only 200 answers with the whole file.
 */
final class Received implements BodyHandler<byte[]> {

    static final int LARGEST_REFUSAL = 8 << 10;
    static final int LARGEST_ANSWER = 64 << 20;

    /** The body is longer than the bound. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("a body larger than " + (LARGEST_ANSWER >> 20) + " MiB");
        }
    }

    private final Call call;
    private volatile @Nullable Chunks chunks;

    Received(Call call) {
        this.call = call;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        boolean download = call.content().sink() != null;
        boolean accepted = download ? info.statusCode() == 200 : info.statusCode() >= 200 && info.statusCode() < 300;
        if (accepted && call.taking().piecewise()) {
            Chunks pieces = new Chunks(download ? Chunks.AHEAD : 0);
            chunks = pieces;
            return pieces;
        }
        boolean whole = accepted || call.results().contains(info.statusCode());
        int bound = whole ? LARGEST_ANSWER : LARGEST_REFUSAL;
        if (announces(info, bound) && call.taking().counted().isEmpty()) {
            return BodySubscribers.ofByteArray(); // the JDK completes another subscriber's body on one more thread
        }
        return whole ? BoundedBody.ofAnswer(bound, call.taking().filter()) : BoundedBody.ofRefusal(bound);
    }

    /** Whether the server says that it sends at most so many bytes. The JDK takes no more than a length that is said. */
    private static boolean announces(ResponseInfo info, int bound) {
        long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        return length >= 0 && length <= bound;
    }

    /** The pieces still to come, or null when the body was taken whole. */
    @Nullable
    Chunks chunks() {
        return chunks;
    }

    /** Takes no more of what is still to come. */
    void giveUp() {
        Chunks rest = chunks;
        if (rest != null) {
            rest.cancel();
        }
    }
}
