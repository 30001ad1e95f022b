package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists that are one answer, and may be of any size. */
@Tag("API-3.0")
@Timeout(60)
class ListsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String TOKENS = "/access/api/v1/tokens";
    private static final String TOKEN = "{\"token_id\":\"t\",\"subject\":\"jfac@01/users/ada\"}";

    /** What the endless server writes. */
    private interface Writer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> gaveUp = new CompletableFuture<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private FederationClient serving(Duration timeout, Writer writer) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("{\"tokens\":[".getBytes(StandardCharsets.UTF_8));
                writer.write(out);
            } catch (IOException | InterruptedException e) {
                gaveUp.complete(null);
            }
        });
        return FederationClient.builder(
                        JpdName.of("jpd-2"),
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .allowPlaintext()
                .timeout(timeout)
                .retry(RetryPolicy.none())
                .build();
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] more = (TOKEN + ",").repeat(100).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(more);
            out.flush();
        }
    }

    @Test
    void anEndlessAnswer_isReadAsFarAsIsWanted_andThenGivenUp() throws Exception {
        try (FederationClient client = serving(Duration.ofSeconds(20), ListsTest::endless)) {
            try (Stream<AccessToken> tokens = client.access().tokens().list()) {
                assertThat(tokens.limit(20_000).count()).isEqualTo(20_000);
            }
            gaveUp.get(20, TimeUnit.SECONDS); // the server could write no more while the client lives
        }
    }

    @Test
    void anElementWithoutEnd_isRefusedAt1MiB() {
        try (FederationClient client = serving(Duration.ofSeconds(20), out -> {
                    out.write('"');
                    byte[] more = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                    while (true) {
                        out.write(more);
                    }
                });
                Stream<AccessToken> tokens = client.access().tokens().list()) {
            assertThat(catchThrowableOfType(MalformedAnswerException.class, tokens::toList))
                    .hasMessageContaining("larger than 1048576 bytes");
        }
    }

    @Test
    void anAnswerThatStops_endsAtTheDeadline_withoutWaiting_too() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        try (FederationClient client = serving(Duration.ofMillis(400), out -> {
            out.write((TOKEN + ",").getBytes(StandardCharsets.UTF_8));
            out.flush();
            never.orTimeout(20, TimeUnit.SECONDS).handle((a, b) -> a).join();
        })) {
            try (Stream<AccessToken> tokens = client.access().tokens().list()) {
                assertThat(catchThrowableOfType(UnreachableException.class, tokens::toList)
                                .code())
                        .isEqualTo(ErrorCode.TIMEOUT);
            }
        } finally {
            never.complete(null);
        }
    }

    @Test
    void aTruncatedAnswer_isMalformed_afterItsWholeElements() {
        SERVER.stubFor(get(TOKENS).willReturn(json(200, "{\"tokens\":[" + TOKEN + ",{\"token_id\":\"u\"")));
        try (FederationClient client = Jpd.client(SERVER).build();
                Stream<AccessToken> tokens = client.access().tokens().list()) {
            MalformedAnswerException e = catchThrowableOfType(
                    MalformedAnswerException.class,
                    () -> tokens.forEach(token -> assertThat(token.id()).isEqualTo("t")));
            assertThat(e).hasMessageContaining("ends too early");
        }
    }

    @Test
    void anElementNestedDeeperThan100_isMalformed() {
        String deep = "{\"token_id\":\"t\",\"subject\":\"jfac@01/users/ada\",\"x\":";
        SERVER.stubFor(
                get(TOKENS).willReturn(json(200, "{\"tokens\":[" + deep + "[".repeat(98) + "]".repeat(98) + "}]}")));
        try (FederationClient client = Jpd.client(SERVER).build()) {
            try (Stream<AccessToken> tokens = client.access().tokens().list()) {
                assertThat(tokens).hasSize(1);
            }
            SERVER.stubFor(get(TOKENS)
                    .willReturn(json(200, "{\"tokens\":[" + deep + "[".repeat(100) + "]".repeat(100) + "}]}")));
            try (Stream<AccessToken> tokens = client.access().tokens().list()) {
                assertThat(catchThrowableOfType(MalformedAnswerException.class, tokens::toList))
                        .isNotNull();
            }
        }
    }

    @Test
    void aPageForPeople_isNamed() {
        SERVER.stubFor(get(TOKENS).willReturn(aResponse().withBody("<html>sign in</html>")));
        try (FederationClient client = Jpd.client(SERVER).build();
                Stream<AccessToken> tokens = client.access().tokens().list()) {
            assertThat(catchThrowableOfType(MalformedAnswerException.class, tokens::toList))
                    .hasMessageContaining("a page for people");
        }
    }
}
