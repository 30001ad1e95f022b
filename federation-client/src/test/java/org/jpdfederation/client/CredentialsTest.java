package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class CredentialsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private final Rehearsal rehearsal = new Rehearsal();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void answer() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("OK")));
    }

    private FederationClient.Builder builder() {
        return FederationClient.builder(JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .surroundings(rehearsal.surroundings(new Random(1)));
    }

    /** Gives token-1, token-2 ... each for ten minutes. */
    private Credentials next() {
        return Credentials.bearer(
                Secret.of("token-" + asked.incrementAndGet()), rehearsal.now.plus(Duration.ofMinutes(10)));
    }

    private static void sentWith(int calls, String header) {
        SERVER.verify(calls, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo(header)));
    }

    @Test
    void basic_isUserAndPasswordInBase64() {
        try (FederationClient client = builder()
                .credentials(Credentials.basic("ada", Secret.of("pässword")))
                .build()) {
            client.access().ping();
        }
        sentWith(1, "Basic YWRhOnDDpHNzd29yZA=="); // "ada:pässword" in UTF-8, by hand
    }

    @Test
    void aSupplier_isAskedOnceByAllThreads_andAgainShortlyBeforeTheEnd() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        Supplier<Credentials> slow = () -> {
            Credentials given = next();
            for (int i = 0; i < 1_000_000; i++) {
                Thread.onSpinWait();
            }
            return given;
        };
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (FederationClient client =
                builder().credentials(slow, Duration.ofMinutes(1)).build()) {
            for (int round = 1; round <= 2; round++) {
                List<Future<?>> calls = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    calls.add(threads.submit(() -> {
                        begin.await();
                        client.access().ping();
                        return null;
                    }));
                }
                begin.countDown();
                for (Future<?> call : calls) {
                    call.get(30, TimeUnit.SECONDS);
                }
                assertThat(asked).as("round %d", round).hasValue(round);
                rehearsal.now = rehearsal.now.plus(Duration.ofMinutes(9)); // a minute is left: not after now + ahead
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theTokenInForce_isSent_untilItIsRenewed() {
        try (FederationClient client =
                builder().credentials(this::next, Duration.ofMinutes(1)).build()) {
            client.access().ping();
            rehearsal.now = Rehearsal.NOW.plus(Duration.ofMinutes(9)).minusMillis(1);
            client.access().ping();
            sentWith(2, "Bearer token-1");

            rehearsal.now = Rehearsal.NOW.plus(Duration.ofMinutes(9));
            client.async().access().ping().join();
            sentWith(1, "Bearer token-2");
        }
    }

    @Test
    void aSupplierThatFails_isForgivenWhileTheTokenLasts_andThenAnError_withNothingSent() {
        Supplier<Credentials> once = () -> {
            if (asked.get() > 0) {
                throw new IllegalStateException("canary");
            }
            return next();
        };
        try (FederationClient client =
                builder().credentials(once, Duration.ofMinutes(1)).build()) {
            client.access().ping();
            rehearsal.now = Rehearsal.NOW.plus(Duration.ofSeconds(599));
            client.access().ping();
            sentWith(2, "Bearer token-1");

            rehearsal.now = Rehearsal.NOW.plus(Duration.ofSeconds(600));
            UnreachableException e = catchThrowableOfType(
                    UnreachableException.class, () -> client.access().ping());
            assertThat(e.code()).isEqualTo(ErrorCode.CREDENTIALS_UNAVAILABLE);
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(e)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .message()
                    .doesNotContain("canary");
            assertThatThrownBy(() -> client.async().access().ping().join())
                    .hasCauseInstanceOf(UnreachableException.class);
        }
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void neitherTheTokenNorThePassword_isInAText() {
        assertThat(Credentials.bearer(Secret.of("canary")).toString()).doesNotContain("canary");
        assertThat(Credentials.basic("ada", Secret.of("canary")).toString()).doesNotContain("canary");
        assertThatThrownBy(() -> Credentials.bearer(Secret.of("canary\r\nX: y")))
                .message()
                .doesNotContain("canary");
        assertThatThrownBy(() -> Credentials.basic("a:b", Secret.of("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRedirect_takesNoCredentialsAnywhere() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(307).withHeader("Location", SERVER.baseUrl() + "/elsewhere")));
        try (FederationClient client = builder().token(Secret.of("canary")).build()) {
            assertThatThrownBy(() -> client.access().ping()).hasMessageContaining("redirect to http://localhost");
        }
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }
}
