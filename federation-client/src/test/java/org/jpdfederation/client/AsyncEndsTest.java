package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How calls end early, seen from the far side of the connection and from the client's threads. */
@Timeout(60)
class AsyncEndsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private FederationClient.Builder client(String name) {
        return client(name, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static FederationClient.Builder client(String name, URI url) {
        return FederationClient.builder(JpdName.of(name), url).allowPlaintext().retry(RetryPolicy.none());
    }

    /** Begins an answer, which has no end, and tells when the other side has gone. */
    private static ScriptedServer.Script endless(String begin, CountDownLatch begun, CountDownLatch gone) {
        return connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + begin);
            begun.countDown();
            try {
                connection.stall();
            } finally {
                gone.countDown();
            }
        };
    }

    @Test
    void aCallbackThatBlocks_holdsUpNoOtherDeadline() throws Exception {
        server.createContext("/", exchange -> {}); // never answers
        try (FederationClient client =
                client("blocked").timeout(Duration.ofMillis(300)).build()) {
            CompletableFuture<Throwable> below = new CompletableFuture<>();
            CompletableFuture<?> call = client.async().access().ping().handle((nothing, error) -> {
                below.complete(catchThrowableOfType(
                        UnreachableException.class, () -> client.access().ping()));
                return null;
            });

            assertThat(below.get(20, TimeUnit.SECONDS)).hasMessageContaining("none within 300 ms");
            call.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void cancelling_givesUpALookThatIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (ScriptedServer scripted = new ScriptedServer();
                FederationClient client = client("looking", scripted.url())
                        .retry(RetryPolicy.defaults())
                        .surroundings(new Rehearsal().longest())
                        .build()) {
            scripted.play(
                    create -> create.say("HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
                    endless("", begun, gone));
            CompletableFuture<User> call = client.async()
                    .access()
                    .users()
                    .create(User.named("ada").email("ada@example.org").build());
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(scripted.heads.get(1)).startsWith("GET ");

            call.cancel(true);

            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void cancelling_givesUpACallWhoseCredentialsWereFetchedFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (ScriptedServer scripted = new ScriptedServer();
                FederationClient client = client("supplied", scripted.url())
                        .credentials(() -> Credentials.bearer(Secret.of("t")), Duration.ZERO)
                        .build()) {
            scripted.play(endless("", begun, gone));
            CompletableFuture<?> call = client.async().access().ping();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            call.cancel(true);

            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aListWithABadElement_givesTheConnectionUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (ScriptedServer scripted = new ScriptedServer();
                FederationClient client = client("bad-element", scripted.url()).build()) {
            scripted.play(endless("{\"tokens\":[{\"token_id\":5},", begun, gone));
            @SuppressWarnings("MustBeClosedChecker") // what is tested: the error closes it
            Stream<AccessToken> tokens = client.access().tokens().list();
            assertThat(catchThrowableOfType(MalformedAnswerException.class, tokens::count))
                    .isNotNull();

            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSlowSupplier_isAskedOnce_andTakesNoThreadForEachCall() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        CountDownLatch give = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (FederationClient client = client("slow-supplier")
                .credentials(
                        () -> {
                            asked.incrementAndGet();
                            try {
                                give.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return Credentials.bearer(Secret.of("t"));
                        },
                        Duration.ZERO)
                .build()) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(client.async().access().ping());
            }
            assertThat(AsyncTest.threadsOf("slow-supplier")).hasSizeLessThan(20);

            give.countDown();
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aSupplierThatFails_failsForAllWhoWaitedForIt_andIsNotAskedByEachOfThem() throws Exception {
        CountDownLatch give = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (FederationClient client = client("failing-supplier")
                .credentials(
                        () -> {
                            asked.incrementAndGet();
                            try {
                                give.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            throw new IllegalStateException("the vault is sealed");
                        },
                        Duration.ZERO)
                .build()) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(client.async().access().ping());
            }
            give.countDown();

            for (CompletableFuture<?> call : calls) {
                assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(UnreachableException.class);
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aThreadThatWaitsForAnotherOnesCredentials_canBeInterrupted() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch give = new CountDownLatch(1);
        try (FederationClient client = client("interrupted")
                .credentials(
                        () -> {
                            asking.countDown();
                            try {
                                give.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return Credentials.bearer(Secret.of("t"));
                        },
                        Duration.ZERO)
                .build()) {
            CompletableFuture<?> first = client.async().access().ping();
            asking.await();
            CompletableFuture<Boolean> kept = new CompletableFuture<>();
            Thread waiting = new Thread(() -> {
                assertThatThrownBy(() -> client.access().ping()).isInstanceOf(UnreachableException.class);
                kept.complete(Thread.currentThread().isInterrupted());
            });
            waiting.start();
            waiting.interrupt();

            assertThat(kept.get(20, TimeUnit.SECONDS)).isTrue();
            give.countDown();
            first.cancel(true);
        }
    }
}
