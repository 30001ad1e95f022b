package org.jpdfederation.testkit.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a fake deployment over plain HTTP on the loopback address. Safe for use by many threads; each request is
 * answered by a thread of the server's own. A deployment that is down closes each connection without an answer, as a
 * process that died does, and keeps its port, so that it is at the same address when it is there again. The header {@code Date} is this machine's: the JDK's server of Java 17
 * overwrites any other, so it tells nothing of the deployment's clock.
 */
public final class FakeHttpServer implements AutoCloseable {

    /** How the names of the server's threads begin. */
    public static final String THREAD_PREFIX = "fake-jpd-";

    private static final Logger LOG = LoggerFactory.getLogger(FakeHttpServer.class);
    private static final int BACKLOG = 256;
    private static final long CLOSING_SECONDS = 10;

    static {
        // The JDK's server reads these once, when its first instance is made. What a user has set stays.
        // Without the first, answers on a kept connection stall for some 40 ms; without the others, half a header or
        // a body shorter than announced holds its thread for ever. Seconds.
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.maxReqTime", "10");
        setUnlessSet("sun.net.httpserver.maxRspTime", "60");
    }

    private final Backend backend;
    private final Dispatcher dispatcher;
    private final HttpServer server;
    private final URI url;
    private final ExecutorService threads = Executors.newCachedThreadPool(this::newThread);
    private final AtomicInteger count = new AtomicInteger();
    private final List<Thread> started = new ArrayList<>();

    private FakeHttpServer(Backend backend, HttpServer server) {
        this.backend = backend;
        this.dispatcher = new Dispatcher(backend);
        this.server = server;
        InetSocketAddress address = server.getAddress();
        this.url = URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private Thread newThread(Runnable task) {
        Thread thread = new Thread(task, THREAD_PREFIX + backend.name() + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        synchronized (started) {
            started.removeIf(old -> old.getState() == Thread.State.TERMINATED);
            started.add(thread);
        }
        return thread;
    }

    /**
     * Starts to serve.
     *
     * @param backend the deployment
     * @param port the port, or 0 for any free one
     * @return the server, ready for requests
     * @throws InputException with {@link ErrorCode#PORT_IN_USE} if another program listens on the port
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     */
    public static FakeHttpServer start(Backend backend, int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server;
        try {
            server = HttpServer.create(address, BACKLOG);
        } catch (BindException e) {
            throw new InputException(
                    ErrorCode.PORT_IN_USE,
                    List.of(InputException.Fault.of(
                            "port " + port,
                            "another program listens on " + address.getHostString() + ":" + port
                                    + ", so JPD '" + backend.name()
                                    + "' cannot be served there; name another port, or 0 for any free one")),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("JPD '" + backend.name() + "' cannot be served on port " + port, e);
        }
        FakeHttpServer fake = new FakeHttpServer(backend, server);
        server.setExecutor(fake.threads);
        server.createContext("/", fake::handle);
        server.start();
        return fake;
    }

    /**
     * The platform's base URL.
     *
     * @return such as {@code http://127.0.0.1:18082}, without a trailing slash
     */
    public URI url() {
        return url;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            LOG.debug(
                    "{}: {} {} answered {}",
                    backend.name(),
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    answer.status());
            send(exchange, answer);
        } catch (Down down) {
            LOG.debug("{}: is down, closes the connection without an answer", backend.name());
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            return dispatcher.answer(Request.read(exchange));
        } catch (Refusal refusal) {
            return backend.atomically(() -> refusal.answer(ErrorShape.CODES));
        } catch (Down down) {
            throw down;
        } catch (RuntimeException e) {
            LOG.error("{}: the fake itself failed at a request", backend.name(), e);
            return ErrorShape.CODES.answer(500, "INTERNAL_ERROR", "the fake itself failed: " + e);
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Stops serving: open connections are cut, and when it returns, none of the server's threads runs any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{}: a request still runs {} s after the server was closed", backend.name(), CLOSING_SECONDS);
                return;
            }
            List<Thread> last;
            synchronized (started) {
                last = List.copyOf(started);
            }
            for (Thread thread : last) { // a pool counts as terminated a moment before its threads are gone
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
