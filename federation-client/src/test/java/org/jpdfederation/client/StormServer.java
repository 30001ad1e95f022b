package org.jpdfederation.client;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that keeps connections and breaks one in a hundred at the worst moments. Which one and how depends on the
 * seed, the request and how often it came, not on the order of threads. Safe for use by many threads.
 */
final class StormServer implements AutoCloseable {

    /** What goes wrong. */
    enum Moment {
        NEVER,
        /** The kept connection is closed as it is used again. */
        WHEN_USED_AGAIN,
        /** The kept connection is closed behind the client's back, right after an answer. */
        AFTER_THE_ANSWER,
        BEFORE_READING,
        BEFORE_APPLYING,
        BEFORE_THE_ANSWER,
        IN_THE_HEADER,
        IN_THE_BODY,
        /** No connection breaks: the request is refused for now. */
        TOO_MANY_REQUESTS,
        /** No connection breaks: the server failed before or after it did what was asked for. */
        FAILED_BEFORE,
        FAILED_AFTER
    }

    private static final Moment[] CLOSING = {
        Moment.WHEN_USED_AGAIN,
        Moment.AFTER_THE_ANSWER,
        Moment.BEFORE_READING,
        Moment.BEFORE_APPLYING,
        Moment.BEFORE_THE_ANSWER,
        Moment.IN_THE_HEADER,
        Moment.IN_THE_BODY
    };
    private static final Moment[] REFUSING = {Moment.TOO_MANY_REQUESTS, Moment.FAILED_BEFORE, Moment.FAILED_AFTER};

    private final StormJpd jpd;
    private final long seed;
    private final InetSocketAddress address;
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final Map<Moment, AtomicInteger> moments = new EnumMap<>(Moment.class);
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile ServerSocket listening;

    StormServer(StormJpd jpd, long seed) throws IOException {
        this.jpd = jpd;
        this.seed = seed;
        for (Moment moment : Moment.values()) {
            moments.put(moment, new AtomicInteger());
        }
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.address = (InetSocketAddress) listening.getLocalSocketAddress();
        threads.execute(() -> accept(listening));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    /** How often a request arrived, whether it was read to its end or not. */
    int seen(String method, String path) {
        AtomicInteger count = seen.get(method + " " + path);
        return count == null ? 0 : count.get();
    }

    /** How often each went wrong. */
    Map<Moment, AtomicInteger> moments() {
        return moments;
    }

    /** Refuses connections and breaks those that are there, while something runs. */
    void outage(Runnable during) throws IOException {
        listening.close();
        try (Socket placeholder = new Socket()) { // bound, not listening: nobody else gets the port
            placeholder.setReuseAddress(true);
            bind(() -> placeholder.bind(address));
            open.forEach(StormServer::close);
            during.run();
        }
        ServerSocket again = new ServerSocket();
        bind(() -> again.bind(address, 200));
        listening = again;
        threads.execute(() -> accept(again));
    }

    private interface Binding {
        void bind() throws IOException;
    }

    private static void bind(Binding binding) throws IOException {
        for (int tries = 0; ; tries++) {
            try {
                binding.bind();
                return;
            } catch (BindException e) {
                if (tries == 100_000) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> converse(socket));
            }
        } catch (IOException e) {
            // closed: nobody is accepted any more
        }
    }

    private void converse(Socket socket) {
        open.add(socket);
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                goesOn = exchange(socket, in);
            }
        } catch (IOException e) {
            // the client closed its end, or an outage began
        } finally {
            open.remove(socket);
        }
    }

    /** One request and its answer. False when the connection is to be closed. */
    private boolean exchange(Socket socket, InputStream in) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return false;
        }
        String method = head.substring(0, head.indexOf(' '));
        String path = head.substring(method.length() + 1, head.indexOf(' ', method.length() + 1));
        int nth = seen.computeIfAbsent(method + " " + path, key -> new AtomicInteger())
                .incrementAndGet();
        int chance = chance(path, nth);
        Moment moment = moment(chance);
        moments.get(moment).incrementAndGet();
        boolean reset = (chance & 1 << 20) != 0;
        if (moment == Moment.BEFORE_READING) {
            return broken(socket, reset);
        }
        int length = contentLength(head);
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (moment == Moment.BEFORE_APPLYING) {
            return broken(socket, reset);
        }
        StormJpd.Reply reply = switch (moment) {
            case TOO_MANY_REQUESTS -> new StormJpd.Reply(429, "");
            case FAILED_BEFORE -> new StormJpd.Reply(503, "");
            default -> jpd.apply(method, path, body);
        };
        if (moment == Moment.BEFORE_THE_ANSWER) {
            return broken(socket, reset);
        }
        byte[] answer = bytes(moment == Moment.FAILED_AFTER ? new StormJpd.Reply(503, "") : reply);
        int bodyLength = moment == Moment.FAILED_AFTER ? 0 : reply.body().length();
        int sent = switch (moment) {
            case IN_THE_HEADER -> (answer.length - bodyLength) / 2;
            case IN_THE_BODY -> answer.length - (bodyLength + 1) / 2;
            default -> answer.length;
        };
        OutputStream out = socket.getOutputStream();
        out.write(answer, 0, sent);
        if (sent < answer.length) {
            return broken(socket, false);
        }
        if (moment == Moment.WHEN_USED_AGAIN) {
            head = head(in);
            if (!head.isEmpty()) {
                note(head);
            }
            return broken(socket, reset);
        }
        return moment != Moment.AFTER_THE_ANSWER;
    }

    private void note(String head) {
        String request = head.substring(0, head.indexOf(" HTTP/"));
        seen.computeIfAbsent(request, key -> new AtomicInteger()).incrementAndGet();
    }

    /** With a reset the client learns at once; without, it reads the end of the stream. */
    private static boolean broken(Socket socket, boolean reset) throws IOException {
        if (reset) {
            socket.setSoLinger(true, 0);
        }
        return false;
    }

    private int chance(String path, int nth) {
        long mixed = (seed ^ path.hashCode() * 0x9E3779B97F4A7C15L) + nth * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 33);
    }

    private static Moment moment(int chance) {
        int thousandth = chance % 1_000;
        if (thousandth < 10) {
            return CLOSING[chance / 1_000 % CLOSING.length];
        }
        return thousandth < 12 ? REFUSING[chance / 1_000 % REFUSING.length] : Moment.NEVER;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(300);
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            head.append((char) b);
            matched = b == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return head.toString();
    }

    private static int contentLength(String head) {
        String name = "Content-Length: ";
        int at = head.indexOf(name);
        if (at < 0) {
            return 0;
        }
        return Integer.parseInt(head.substring(at + name.length(), head.indexOf('\r', at)));
    }

    private static byte[] bytes(StormJpd.Reply reply) {
        String length =
                reply.status() == 204 ? "" : "Content-Length: " + reply.body().length() + "\r\n";
        return ("HTTP/1.1 " + reply.status() + " Said\r\nContent-Type: application/json\r\n" + length + "\r\n"
                        + reply.body())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when no request is worked on any more. */
    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(StormServer::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a connection does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
