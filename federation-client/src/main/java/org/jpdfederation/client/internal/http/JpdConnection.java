package org.jpdfederation.client.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls to one JPD, each once. A deadline spans connect, headers and the whole body; what is taken piece by piece
 * or read from a file has it for each piece. Only the redirects of downloads are followed.
 * Safe for use by many threads.
 */
final class JpdConnection {

    private final JpdName jpd;
    private final URI base;
    private final Requests requests;
    private final Duration timeout;
    private final Surroundings surroundings;
    private final HttpThreads threads;
    private final Deadlines deadlines;
    private final HttpClient http;

    JpdConnection(
            JpdName jpd,
            URI base,
            Authorization authorization,
            Duration timeout,
            HttpClient.Builder builder,
            Surroundings surroundings) {
        this.jpd = jpd;
        this.base = base;
        this.requests = new Requests(base, authorization);
        this.timeout = timeout;
        this.surroundings = surroundings;
        this.threads = new HttpThreads(jpd.text());
        this.deadlines = new Deadlines(timeout, surroundings.nanoTime(), threads.timer());
        this.http =
                threads.make(builder.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER));
    }

    HttpThreads threads() {
        return threads;
    }

    /** Sends a call on the calling thread; a download is written there too. */
    Tried send(Call call, boolean uncertain) {
        Tried tried = exchange(call, uncertain);
        if (call.content().sink() == null) {
            return tried;
        }
        Redirect redirect = redirect(tried);
        for (Call next = redirect.next(); next != null; next = redirect.next()) {
            redirect = redirect(exchange(next, uncertain));
        }
        Tried head = redirect.tried();
        return Download.of(head).map(this::take).orElse(head);
    }

    private Tried take(Download download) {
        Tried end = null;
        while (end == null) {
            try {
                end = download.take(next(download.answer(), download.chunks()).get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                end = download.interrupted(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e); // a piece that does not come is a value
            }
        }
        return end;
    }

    /** Whether what came of a download leads elsewhere. */
    Redirect redirect(Tried tried) {
        return Redirect.of(tried, base);
    }

    /** Sends a call on the calling thread, which the deadline interrupts. */
    private Tried exchange(Call call, boolean uncertain) {
        if (Thread.currentThread().isInterrupted()) {
            InterruptedException before = new InterruptedException("before the call was sent");
            return unsent(call, uncertain, ErrorCode.INTERRUPTED, "the calling thread was interrupted before", before);
        }
        Authorization.Granted granted;
        try {
            granted = requests.authorization(call).granted(Runnable::run).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unsent(call, uncertain, ErrorCode.INTERRUPTED, "the waiting thread was interrupted", e);
        } catch (ExecutionException e) {
            return withoutCredentials(call, uncertain, e);
        }
        Sent sent = new Sent(call, new Refusals(jpd, granted.hidden(), uncertain));
        HttpRequest request;
        try {
            request = requests.of(call, granted, sent::publisher);
        } catch (InputException e) {
            return sent.unreadable(e);
        }
        Thread caller = Thread.currentThread();
        Deadlines.Watch watch = deadlines.begin(cause -> caller.interrupt());
        if (watch == null) {
            return sent.refusedByClosing(uncertain);
        }
        sent.renewing(watch);
        HttpResponse<byte[]> response = null;
        Exception failure = null;
        try {
            response = http.send(request, sent.received);
        } catch (IOException | InterruptedException | RuntimeException e) {
            failure = e;
        }
        Deadlines.Cause cause = deadlines.end(watch);
        if (cause != null) {
            Thread.interrupted(); // it was ours
        } else if (failure instanceof InterruptedException) {
            caller.interrupt();
        }
        return response != null ? sent.answered(response) : sent.failed(failure, cause);
    }

    /** Sends a call and blocks no thread. Cancelling the result gives the exchange up. */
    CompletableFuture<Tried> start(Call call, boolean uncertain) {
        return call.content().sink() == null
                ? startExchange(call, uncertain)
                : AsyncDownload.start(this, call, uncertain);
    }

    /** The same without what follows on the head of a download's answer. */
    CompletableFuture<Tried> startExchange(Call call, boolean uncertain) {
        CompletableFuture<Tried> tried = new CompletableFuture<>();
        CompletableFuture<?> unused = requests.authorization(call)
                .granted(threads::execute)
                .whenComplete((granted, error) -> {
                    if (tried.isDone()) {
                        return; // cancelled meanwhile
                    }
                    if (error != null) {
                        tried.complete(withoutCredentials(call, uncertain, error));
                        return;
                    }
                    try {
                        start(call, uncertain, granted, tried);
                    } catch (RuntimeException e) {
                        tried.completeExceptionally(e);
                    }
                });
        return tried;
    }

    private void start(Call call, boolean uncertain, Authorization.Granted granted, CompletableFuture<Tried> tried) {
        Sent sent = new Sent(call, new Refusals(jpd, granted.hidden(), uncertain));
        HttpRequest request;
        try {
            request = requests.of(call, granted, sent::publisher);
        } catch (InputException e) {
            tried.complete(sent.unreadable(e));
            return;
        }
        // on a thread of its own: what follows on the end may be the caller's code
        Deadlines.Watch watch =
                deadlines.begin(cause -> threads.execute(() -> tried.complete(sent.failed(null, cause))));
        if (watch == null) {
            tried.complete(sent.refusedByClosing(uncertain));
            return;
        }
        sent.renewing(watch);
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(request, sent.received);
        CompletableFuture<?> unusedEnd = tried.whenComplete((answer, error) -> {
            deadlines.end(watch);
            exchange.cancel(true); // unless it is done
        });
        CompletableFuture<?> unused = exchange.whenComplete((response, error) -> {
            Tried end = response != null ? sent.answered(response) : sent.failed(error, deadlines.end(watch));
            if (!tried.complete(end) && response != null) {
                sent.received.giveUp(); // nobody waits for it any more
            }
        });
    }

    private Tried withoutCredentials(Call call, boolean uncertain, Throwable error) {
        Throwable cause = error instanceof ExecutionException || error instanceof CompletionException
                ? Objects.requireNonNullElse(error.getCause(), error)
                : error;
        String what = "the supplier of credentials failed (" + cause.getClass().getName() + ")";
        return unsent(call, uncertain, ErrorCode.CREDENTIALS_UNAVAILABLE, what, cause);
    }

    private Tried unsent(Call call, boolean uncertain, ErrorCode code, String what, Throwable cause) {
        Refusals refusals = new Refusals(jpd, List.of(), uncertain);
        return new Tried.Failed(Tried.Kind.FINAL, refusals.unreachable(call, code, what, false, cause));
    }

    /** The next piece of an answer that is taken piece by piece; it has a deadline of its own. */
    CompletableFuture<List<ByteBuffer>> piece(Answer answer, Chunks chunks) {
        return next(answer, chunks).thenApply(piece -> {
            if (piece.failed() != null) {
                throw piece.failed().error();
            }
            return piece.buffers();
        });
    }

    /** The same with a failure as a value. */
    CompletableFuture<Download.Piece> next(Answer answer, Chunks chunks) {
        CompletableFuture<List<ByteBuffer>> next = chunks.next();
        Deadlines.Watch watch = deadlines.begin(cause -> threads.execute(chunks::cancel));
        Sent sent = new Sent(answer.call(), answer.refusals());
        if (watch == null) {
            chunks.cancel();
            return CompletableFuture.completedFuture(
                    new Download.Piece(List.of(), sent.failed(null, Deadlines.Cause.CLOSED)));
        }
        return next.handle((buffers, error) -> {
            Deadlines.Cause cause = deadlines.end(watch);
            return error == null
                    ? new Download.Piece(buffers, null)
                    : new Download.Piece(List.of(), sent.failed(error, cause));
        });
    }

    /** The error of a thread that was interrupted while it waited for a piece. */
    FederationException interrupted(Answer answer, InterruptedException e) {
        return answer.refusals().interrupted(answer.call(), e);
    }

    /** The end of what the closing of the client broke off. */
    Tried.Failed closedMeanwhile(Answer answer) {
        return new Sent(answer.call(), answer.refusals()).failed(null, Deadlines.Cause.CLOSED);
    }

    private IllegalStateException closed() {
        return new IllegalStateException("the client of " + jpd + " is closed");
    }

    /** Ends what is under way and frees the threads. */
    void close() {
        deadlines.close();
        threads.close();
    }

    /** A call under way: what its end means. */
    private final class Sent {

        private final Call call;
        private final Refusals refusals;
        private final Received received;
        private @Nullable FilePublisher file;

        Sent(Call call, Refusals refusals) {
            this.call = call;
            this.refusals = refusals;
            this.received = new Received(call);
        }

        BodyPublisher publisher(Body body) {
            BodyPublisher bytes = body.publisher().get();
            if (body.file() == null) {
                return bytes;
            }
            file = new FilePublisher(bytes);
            return file;
        }

        /** Lets each part of a file that leaves renew the deadline. */
        void renewing(Deadlines.Watch watch) {
            if (file != null) {
                file.onProgress(() -> deadlines.renew(watch));
            }
        }

        /** A call of a closed client is a mistake; if an earlier try may have been applied, that is told instead. */
        Tried refusedByClosing(boolean uncertain) {
            if (uncertain) {
                return failed(null, Deadlines.Cause.CLOSED);
            }
            throw closed();
        }

        Tried answered(HttpResponse<byte[]> response) {
            return new Tried.Answered(new Answer(
                    call,
                    response.statusCode(),
                    response.body(),
                    response.headers(),
                    response.headers()
                            .firstValue("Retry-After")
                            .flatMap(header -> RetryAfter.parse(header, surroundings.clock())),
                    refusals,
                    received.chunks()));
        }

        Tried.Failed failed(@Nullable Throwable thrown, Deadlines.@Nullable Cause ended) {
            Throwable local = file == null ? null : file.failure();
            if (local != null) {
                return unreadable(LocalFile.unreadable(sentFile(), local));
            }
            if (ended == Deadlines.Cause.EXPIRED) {
                return failure(
                        Tried.Kind.TIMEOUT, ErrorCode.TIMEOUT, "none within " + timeout.toMillis() + " ms", null);
            }
            if (ended == Deadlines.Cause.CLOSED) {
                return failure(Tried.Kind.FINAL, ErrorCode.UNREACHABLE, "the client was closed meanwhile", null);
            }
            Throwable cause = first(thrown);
            if (cause instanceof InterruptedException) {
                return new Tried.Failed(Tried.Kind.FINAL, refusals.interrupted(call, cause));
            }
            if (cause instanceof Received.TooLarge) {
                return new Tried.Failed(
                        Tried.Kind.FINAL, refusals.malformed(call, 200, "body", String.valueOf(cause.getMessage())));
            }
            if (cause instanceof SSLHandshakeException) {
                return unsent(Tried.Kind.NO_TRUST, ErrorCode.TLS_FAILED, cause);
            }
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException) {
                return unsent(Tried.Kind.NO_CONNECTION, ErrorCode.UNREACHABLE, cause);
            }
            String what = cause instanceof IOException && !(cause instanceof SSLException)
                    ? "the connection broke"
                    : "the exchange failed";
            return failure(Tried.Kind.BROKEN, ErrorCode.UNREACHABLE, what + " (" + cause + ")", cause);
        }

        /** A file cannot be sent, or no more; if an earlier try may have been applied, that is told too. */
        Tried.Failed unreadable(InputException error) {
            return new Tried.Failed(
                    Tried.Kind.FINAL,
                    refusals.uncertain()
                            ? refusals.unreachable(call, error.code(), String.valueOf(error.getMessage()), false, error)
                            : error);
        }

        private Path sentFile() {
            Body body = call.content().body();
            return Objects.requireNonNull(body == null ? null : body.file());
        }

        private Tried.Failed unsent(Tried.Kind kind, ErrorCode code, Throwable cause) {
            SentOn place = call.content().sentOn();
            String what = "no connection to " + (place == null ? base : place) + " (" + cause + ")";
            return new Tried.Failed(kind, refusals.unreachable(call, code, what, false, cause));
        }

        private Tried.Failed failure(Tried.Kind kind, ErrorCode code, String what, @Nullable Throwable cause) {
            return new Tried.Failed(kind, refusals.unreachable(call, code, what, true, cause));
        }

        /**
         * What broke the exchange; the JDK hides what it has no type for behind plain exceptions of its own. Those of
         * an early end say more than what is behind them: {@code header parser received no bytes}.
         */
        private @Nullable Throwable first(@Nullable Throwable thrown) {
            Throwable cause = thrown;
            while (cause != null
                    && (cause instanceof CompletionException || cause.getClass() == IOException.class)
                    && cause.getCause() instanceof IOException below
                    && !(below instanceof EOFException)) {
                cause = below;
            }
            return cause;
        }
    }
}
