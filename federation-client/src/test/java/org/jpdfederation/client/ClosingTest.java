package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ClosingTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static FederationClient client(String name) {
        return FederationClient.builder(JpdName.of(name), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .build();
    }

    /** Names of the threads that the JDK's client or ours started, by the id that the JDK counts up. */
    private static Set<String> httpThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-") || name.startsWith("federation-client-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void leavesNoThread_notEvenTheSelectorOfTheJdk() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("OK")));
        Set<String> before = httpThreads();
        FederationClient client = client("closing");
        client.access().ping();
        client.async().access().ping().get(10, TimeUnit.SECONDS);
        List<Thread> started = AsyncTest.threadsOf("closing");
        assertThat(started).anyMatch(thread -> thread.getName().contains("SelectorManager"));

        client.close();

        for (Thread thread : started) {
            thread.join(10_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
        Set<String> after = httpThreads();
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    @Test
    void endsCallsWithoutWaiting_too() {
        SERVER.stubFor(any(anyUrl()).willReturn(json(200, "{}").withFixedDelay(20_000)));
        FederationClient client = client("closing-async");
        CompletableFuture<?> call = client.async().access().users().get("ada");
        while (SERVER.findAll(anyRequestedFor(anyUrl())).isEmpty()) {
            Thread.onSpinWait();
        }

        client.close();

        assertThat(catchThrowableOfType(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS)))
                .hasMessageContaining("the client was closed meanwhile");
        assertThatThrownBy(() -> client.async().access().ping().get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void endsPauses_ofBothKinds() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "50")));
        FederationClient client = client("closing-pauses");
        CompletableFuture<?> waiting =
                CompletableFuture.runAsync(() -> client.access().ping());
        CompletableFuture<?> started = client.async().access().ping();
        while (SERVER.findAll(anyRequestedFor(anyUrl())).size() < 2) {
            Thread.onSpinWait();
        }

        client.close();

        assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(() -> started.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
    }

    @Test
    void aDeadline_givesTheConnectionUp_andTheThreadGoesOnUninterrupted() {
        SERVER.stubFor(any(anyUrl()).willReturn(json(200, "{}").withFixedDelay(5_000)));
        try (FederationClient hasty = FederationClient.builder(JpdName.of("hasty"), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .timeout(Duration.ofMillis(100))
                .retry(RetryPolicy.none())
                .build()) {
            assertThatThrownBy(() -> hasty.access().ping()).hasMessageContaining("none within 100 ms");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThatThrownBy(() -> hasty.async().access().ping().get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("none within 100 ms");
        }
    }
}
