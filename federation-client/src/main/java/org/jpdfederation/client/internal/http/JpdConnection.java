package org.jpdfederation.client.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
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
import org.jspecify.annotations.Nullable;

/**
 * Sends calls to one JPD, each once. A deadline spans connect, headers and the whole body; redirects are not followed.
 * Safe for use by many threads.
 */
final class JpdConnection {

    private static final String ACCEPT = "application/json, text/plain;q=0.9, */*;q=0.5";

    private final JpdName jpd;
    private final String base;
    private final Authorization authorization;
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
        this.base = base.toString();
        this.authorization = authorization;
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

    /** Sends a call on the calling thread, which the deadline interrupts. */
    Tried send(Call call, boolean uncertain) {
        Authorization.Granted granted;
        try {
            granted = authorization.granted(Runnable::run).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unsent(call, uncertain, ErrorCode.INTERRUPTED, "the waiting thread was interrupted", e);
        } catch (ExecutionException e) {
            return withoutCredentials(call, uncertain, e);
        }
        Sent sent = new Sent(call, new Refusals(jpd, granted.hidden(), uncertain));
        HttpRequest request = request(call, granted);
        Thread caller = Thread.currentThread();
        Deadlines.Watch watch = deadlines.begin(cause -> caller.interrupt());
        if (watch == null) {
            return sent.refusedByClosing(uncertain);
        }
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
        CompletableFuture<Tried> tried = new CompletableFuture<>();
        CompletableFuture<?> unused = authorization.granted(threads::execute).whenComplete((granted, error) -> {
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
        HttpRequest request = request(call, granted);
        // on a thread of its own: what follows on the end may be the caller's code
        Deadlines.Watch watch =
                deadlines.begin(cause -> threads.execute(() -> tried.complete(sent.failed(null, cause))));
        if (watch == null) {
            tried.complete(sent.refusedByClosing(uncertain));
            return;
        }
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
        CompletableFuture<List<ByteBuffer>> next = chunks.next();
        Deadlines.Watch watch = deadlines.begin(cause -> threads.execute(chunks::cancel));
        if (watch == null) {
            chunks.cancel();
            return CompletableFuture.failedFuture(closed());
        }
        Sent sent = new Sent(answer.call(), answer.refusals());
        return next.handle((piece, error) -> {
            Deadlines.Cause cause = deadlines.end(watch);
            if (error == null) {
                return piece;
            }
            throw ((Tried.Failed) sent.failed(error, cause)).error();
        });
    }

    /** The error of a thread that was interrupted while it waited for a piece. */
    FederationException interrupted(Answer answer, InterruptedException e) {
        return ((Tried.Failed) new Sent(answer.call(), answer.refusals()).failed(e, null)).error();
    }

    private IllegalStateException closed() {
        return new IllegalStateException("the client of " + jpd + " is closed");
    }

    private HttpRequest request(Call call, Authorization.Granted granted) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .header("Accept", ACCEPT)
                .header("User-Agent", "jpd-federation");
        granted.header().ifPresent(secret -> request.header("Authorization", secret.reveal()));
        Body body = call.body();
        if (body == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", body.contentType())
                .method(call.method(), body.publisher().get())
                .build();
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

        Sent(Call call, Refusals refusals) {
            this.call = call;
            this.refusals = refusals;
            this.received = new Received(call);
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

        Tried failed(@Nullable Throwable thrown, Deadlines.@Nullable Cause ended) {
            if (ended == Deadlines.Cause.EXPIRED) {
                return failure(
                        Tried.Kind.TIMEOUT, ErrorCode.TIMEOUT, "none within " + timeout.toMillis() + " ms", null);
            }
            if (ended == Deadlines.Cause.CLOSED) {
                return failure(Tried.Kind.FINAL, ErrorCode.UNREACHABLE, "the client was closed meanwhile", null);
            }
            Throwable cause = first(thrown);
            if (cause instanceof InterruptedException) {
                return failure(Tried.Kind.FINAL, ErrorCode.INTERRUPTED, "the waiting thread was interrupted", cause);
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

        private Tried unsent(Tried.Kind kind, ErrorCode code, Throwable cause) {
            String what = "no connection to " + base + " (" + cause + ")";
            return new Tried.Failed(kind, refusals.unreachable(call, code, what, false, cause));
        }

        private Tried failure(Tried.Kind kind, ErrorCode code, String what, @Nullable Throwable cause) {
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
