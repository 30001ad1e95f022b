package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jspecify.annotations.Nullable;

/** The body of an accepted answer on its way into a sink: hashed while it is written. For one thread at a time. */
final class Download {

    /**
     * What came of the wait for a piece.
     *
     * @param buffers the bytes; none at the end
     * @param failed why none came, or null
     */
    record Piece(List<ByteBuffer> buffers, Tried.@Nullable Failed failed) {}

    private final Answer answer;
    private final Chunks chunks;
    private final Sink sink;
    private final MessageDigest digest = FileHashes.sha256();
    private Sink.@Nullable Writing writing;
    private long size;

    private Download(Answer answer, Chunks chunks, Sink sink) {
        this.answer = answer;
        this.chunks = chunks;
        this.sink = sink;
    }

    /** The download of what was answered, if it is one. */
    static Optional<Download> of(Tried tried) {
        if (!(tried instanceof Tried.Answered answered)) {
            return Optional.empty();
        }
        Answer answer = answered.answer();
        Sink sink = answer.call().content().sink();
        Chunks rest = answer.rest();
        return sink == null || rest == null ? Optional.empty() : Optional.of(new Download(answer, rest, sink));
    }

    Answer answer() {
        return answer;
    }

    Chunks chunks() {
        return chunks;
    }

    /** Takes a piece, and tells the end of the try when this is one. */
    @Nullable
    Tried take(Piece piece) {
        if (piece.failed() != null) {
            return broken(piece.failed());
        }
        try {
            Sink.Writing open = open();
            if (piece.buffers().isEmpty()) {
                return whole(open);
            }
            for (ByteBuffer bytes : piece.buffers()) {
                size += bytes.remaining();
                digest.update(bytes.duplicate());
                open.write(bytes);
            }
            return null;
        } catch (IOException e) {
            if (isInterrupt(e)) {
                Thread.currentThread().interrupt();
                return interrupted(e);
            }
            giveUp(e);
            return new Tried.Failed(Tried.Kind.FINAL, LocalFile.unwritable(sink.name(), e));
        } catch (RuntimeException | Error e) {
            giveUp(e); // the caller's stream threw it
            throw e;
        }
    }

    /** A socket that takes too long says so with a kind of interrupt, which is none. */
    private static boolean isInterrupt(IOException e) {
        return e instanceof ClosedByInterruptException
                || (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException));
    }

    private Sink.Writing open() throws IOException {
        if (writing == null) {
            writing = sink.open();
        }
        return writing;
    }

    private Tried whole(Sink.Writing open) throws IOException {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Optional<SentOn.Told> told = SentOn.checksum(answer);
        if (told.isPresent() && !told.get().sha256().equalsIgnoreCase(sha256)) {
            MalformedAnswerException error =
                    answer.refusals().corrupted(answer, told.get().sha256(), sha256, size);
            open.abandon();
            return new Tried.Failed(Tried.Kind.FINAL, error);
        }
        open.finish();
        return new Tried.Answered(answer.taken(new Answer.Taken(
                size, sha256, told.filter(SentOn.Told::byPlatform).isPresent())));
    }

    /** The waiting thread was interrupted. */
    Tried interrupted(Exception e) {
        giveUp(e);
        return new Tried.Failed(Tried.Kind.FINAL, answer.refusals().interrupted(answer.call(), e));
    }

    /** The network failed: another try may follow, unless bytes were handed on. */
    private Tried broken(Tried.Failed failed) {
        boolean repeatable = writing == null || writing.repeatable();
        giveUp(failed.error());
        return repeatable ? failed : new Tried.Failed(Tried.Kind.FINAL, failed.error());
    }

    private void giveUp(Throwable because) {
        chunks.cancel();
        if (writing != null) {
            try {
                writing.abandon();
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }
}
