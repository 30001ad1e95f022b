package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls to one JPD. A deadline spans the whole exchange; redirects are not followed; nothing is tried again.
 * Safe for use by many threads.
 */
public final class JpdConnection implements AutoCloseable {

    private static final String ACCEPT = "application/json, text/plain;q=0.9, */*;q=0.5";

    private final JpdName jpd;
    private final String base;
    private final Optional<Secret> token;
    private final Duration timeout;
    private final Refusals refusals;
    private final ExecutorService executor;
    private final HttpClient http;
    private final Set<Future<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Opens nothing yet; the first call connects. */
    public JpdConnection(
            JpdName jpd,
            URI base,
            Optional<Secret> token,
            Duration timeout,
            Duration connectTimeout,
            Optional<SSLContext> tls) {
        this.jpd = jpd;
        this.base = base.toString();
        this.token = token;
        this.timeout = timeout;
        this.refusals = new Refusals(jpd, token.stream().toList());
        AtomicInteger threads = new AtomicInteger();
        this.executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "federation-client-" + jpd + "-" + threads.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(executor);
        tls.ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    ExecutorService executor() {
        return executor;
    }

    /** Sends a call and waits for the whole answer, whatever its status. */
    @SuppressWarnings("CollectionUndefinedEquality") // each exchange is itself
    public Answer send(Call call) {
        Future<HttpResponse<byte[]>> exchange = start(request(call));
        running.add(exchange);
        if (closed) {
            exchange.cancel(true);
        }
        try {
            HttpResponse<byte[]> response = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    call, response.statusCode(), response.body(), response.headers(), Optional.empty(), refusals);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw refusals.unreachable(
                    call, ErrorCode.TIMEOUT, "none within " + timeout.toMillis() + " ms", true, null);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw refusals.unreachable(call, ErrorCode.INTERRUPTED, "the waiting thread was interrupted", true, e);
        } catch (CancellationException e) {
            throw refusals.unreachable(call, ErrorCode.UNREACHABLE, "the client was closed meanwhile", true, e);
        } catch (ExecutionException e) {
            throw failed(call, first(e.getCause()));
        } finally {
            running.remove(exchange);
        }
    }

    /** Not by {@code sendAsync}: on a machine of two processors that starts a thread for every answer. */
    private Future<HttpResponse<byte[]>> start(HttpRequest request) {
        try {
            return executor.submit(() -> http.send(request, info -> new BoundedBody(info.statusCode())));
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the client of " + jpd + " is closed", e);
        }
    }

    /** What broke the exchange; {@code send} hides what it has no type for behind a plain exception of its own. */
    private static @Nullable Throwable first(@Nullable Throwable cause) {
        return cause != null && cause.getClass() == IOException.class && cause.getCause() instanceof IOException first
                ? first
                : cause;
    }

    private RuntimeException failed(Call call, @Nullable Throwable cause) {
        if (cause instanceof BoundedBody.TooLarge tooLarge) {
            Answer answer = new Answer(
                    call,
                    200,
                    new byte[0],
                    HttpHeaders.of(new java.util.TreeMap<>(), (a, b) -> true),
                    Optional.empty(),
                    refusals);
            return refusals.malformed(answer, "body", String.valueOf(tooLarge.getMessage()));
        }
        if (cause instanceof IOException) {
            boolean connected = !(cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof SSLHandshakeException);
            String what = connected ? "the connection broke" : "no connection to " + base;
            return refusals.unreachable(call, ErrorCode.UNREACHABLE, what + " (" + cause + ")", connected, cause);
        }
        return refusals.unreachable(call, ErrorCode.UNREACHABLE, "the exchange failed (" + cause + ")", true, cause);
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .header("Accept", ACCEPT)
                .header("User-Agent", "jpd-federation");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        Body body = call.body();
        if (body == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", body.contentType())
                .method(call.method(), body.publisher().get())
                .build();
    }

    /** Ends what is under way and frees the threads. */
    @Override
    public void close() {
        closed = true;
        running.forEach(exchange -> exchange.cancel(true));
        executor.shutdownNow();
    }
}
