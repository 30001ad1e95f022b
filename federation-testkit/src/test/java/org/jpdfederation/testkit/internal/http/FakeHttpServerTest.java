package org.jpdfederation.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The server itself, seen from raw sockets where clients would be too polite. */
class FakeHttpServerTest {

    private static final String PING = "GET /access/api/v1/system/ping HTTP/1.1\r\nHost: fake\r\n\r\n";
    private static final int PATIENCE_MILLIS = 60_000;

    private static Socket connect(FakeHttpServer server) throws IOException {
        Socket socket = new Socket(server.url().getHost(), server.url().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads an answer whose body is as long as its Content-Length says; the first line is returned. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("ended within: " + head);
            }
            head.append((char) c);
        }
        for (String line : head.toString().lines().toList()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                in.readNBytes(Integer.parseInt(line.substring(15).strip()));
            }
        }
        return head.substring(0, head.indexOf("\r\n"));
    }

    private static List<String> threadsOfFakes() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(FakeHttpServer.THREAD_PREFIX))
                .toList();
    }

    @Test
    void servesOnTheLoopbackAddressOnly() {
        try (Fake fake = new Fake()) {
            assertThat(fake.server.url().getHost())
                    .isEqualTo(InetAddress.getLoopbackAddress().getHostAddress());
        }
    }

    @Test
    void portInUseIsToldInOneClearMessage() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> FakeHttpServer.start(new MapBackend(), port))
                    .isInstanceOf(InputException.class)
                    .hasMessage("port " + port + ": another program listens on "
                            + InetAddress.getLoopbackAddress().getHostName() + ":" + port
                            + ", so JPD 'osaka' cannot be served there; name another port, or 0 for any free one")
                    .satisfies(
                            error -> assertThat(((InputException) error).code()).isEqualTo(ErrorCode.PORT_IN_USE));
        }
        assertThat(threadsOfFakes()).isEmpty();
    }

    @Test
    void namedPortIsUsed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (FakeHttpServer server = FakeHttpServer.start(new MapBackend(), port)) {
            assertThat(server.url().getPort()).isEqualTo(port);
        }
    }

    @Test
    void thousandRequestsShareAConnection() throws IOException {
        try (Fake fake = new Fake();
                Socket socket = connect(fake.server)) {
            for (int i = 0; i < 1_000; i++) {
                send(socket, PING);
                assertThat(answer(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    @Test
    void answersGoOutWithoutDelay() {
        try (Fake fake = new Fake()) {
            assertThat(fake.get("/access/api/v1/system/ping").status()).isEqualTo(200);
            assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
            assertThat(System.getProperty("sun.net.httpserver.maxRspTime")).isEqualTo("60");
        }
    }

    @RepeatedTest(20)
    void closeLeavesNoThreadAndNoListener() throws IOException {
        Fake fake = new Fake();
        try (Socket idle = connect(fake.server);
                Socket half = connect(fake.server)) {
            send(idle, PING);
            answer(idle.getInputStream());
            send(half, "GET /access/api/v1/sys");
            assertThat(threadsOfFakes()).isNotEmpty();

            fake.close();

            assertThat(threadsOfFakes()).isEmpty();
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(() -> connect(fake.server)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void requestsAtOnceAreAnsweredOneAfterTheOther() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (Fake fake = new Fake()) {
            List<Callable<Integer>> calls = Collections.nCopies(
                    64,
                    () -> fake.post("/access/api/v2/groups", "{\"name\":\"g\"}").status());
            List<Integer> created = new ArrayList<>();
            List<Integer> refused = new ArrayList<>();
            for (Future<Integer> call : callers.invokeAll(calls)) {
                (call.get() == 201 ? created : refused).add(call.get());
            }

            assertThat(created).hasSize(1);
            assertThat(refused).hasSize(63).containsOnly(409);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        Fake fake = new Fake();
        fake.close();
        fake.close();

        assertThat(threadsOfFakes()).isEmpty();
    }

    @Test
    void halfAHeaderIsCutOff() throws IOException {
        try (Fake fake = new Fake();
                Socket socket = connect(fake.server)) {
            send(socket, "GET /access/api/v1/system/ping HTTP/1.1\r\nHost: fa");

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(fake.get("/access/api/v1/system/ping").status()).isEqualTo(200);
        }
    }

    @Test
    void bodyShorterThanAnnouncedIsCutOff() throws IOException {
        try (Fake fake = new Fake();
                Socket socket = connect(fake.server)) {
            send(
                    socket,
                    "POST /access/api/v2/groups HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer "
                            + MapBackend.ADMIN_TOKEN + "\r\nContent-Length: 100\r\n\r\n{\"name\":\"g\"}");

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(fake.backend.entities).hasSize(2);
            assertThat(fake.get("/access/api/v1/system/ping").status()).isEqualTo(200);
        }
    }

    @Test
    void hugeHeaderHarmsNobodyElse() throws IOException {
        try (Fake fake = new Fake();
                Socket socket = connect(fake.server)) {
            String end = "";
            try {
                send(socket, "GET /access/api/v1/system/ping HTTP/1.1\r\nX: " + "x".repeat(1 << 20) + "\r\n\r\n");
                end = answer(socket.getInputStream());
            } catch (IOException cut) {
                end = "cut";
            }

            assertThat(end).matches("cut|HTTP/1.1 4\\d\\d .*");
            assertThat(fake.get("/access/api/v1/system/ping").status()).isEqualTo(200);
        }
    }

    @Test
    void leadingDoubleSlashIsNoError() throws IOException {
        try (Fake fake = new Fake();
                Socket socket = connect(fake.server)) {
            send(socket, "GET //access//api/v1/system/ping HTTP/1.1\r\nHost: fake\r\n\r\n");

            assertThat(answer(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void absoluteRequestTargetIsRead() throws IOException {
        try (Fake fake = new Fake();
                Socket socket = connect(fake.server)) {
            send(socket, "GET http://fake//access/api/v1/system/ping HTTP/1.1\r\nHost: fake\r\n\r\n");

            assertThat(answer(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void requestInNoHttpAtAllIsRefused() throws IOException {
        try (Fake fake = new Fake();
                Socket socket = connect(fake.server)) {
            send(socket, "HELLO\r\n\r\n");

            assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 400");
        }
    }
}
