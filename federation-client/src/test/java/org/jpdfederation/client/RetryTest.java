package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are tried again, seen from both ends. No test waits: pauses are written down. */
@Tag("C15")
class RetryTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String USERS = "/access/api/v2/users";
    private static final String ADA = USERS + "/ada";
    private static final String DOCUMENT = "{\"username\":\"ada\",\"email\":\"ada@example.org\"}";
    private static final User USER = User.named("ada").email("ada@example.org").build();
    private static final ResponseDefinitionBuilder RESET = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
    private static final ResponseDefinitionBuilder EMPTY = aResponse().withFault(Fault.EMPTY_RESPONSE);

    private final Rehearsal rehearsal = new Rehearsal();
    private FederationClient client;

    @BeforeEach
    void connect() {
        client = builder().build();
    }

    private FederationClient.Builder builder() {
        return FederationClient.builder(JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .timeout(Duration.ofSeconds(10))
                .surroundings(rehearsal.longest());
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static void answers(Supplier<MappingBuilder> request, ResponseDefinitionBuilder... answers) {
        Jpd.answers(SERVER, request, answers);
    }

    private static void gets(ResponseDefinitionBuilder... answers) {
        answers(() -> get(ADA), answers);
    }

    private static void posts(ResponseDefinitionBuilder... answers) {
        answers(() -> post(USERS), answers);
    }

    private static int count(com.github.tomakehurst.wiremock.matching.RequestPatternBuilder pattern) {
        return SERVER.findAll(pattern).size();
    }

    private FederationException failure(Runnable call) {
        return catchThrowableOfType(FederationException.class, call::run);
    }

    @Nested
    class ARead {

        @ParameterizedTest
        @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
        void isTriedAgain_untilItSucceeds(int status) {
            gets(json(status, ""), json(status, ""), json(200, DOCUMENT));

            assertThat(client.access().users().get("ada").name()).isEqualTo("ada");
            assertThat(count(getRequestedFor(urlEqualTo(ADA)))).isEqualTo(3);
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
        void isTriedAgain_afterABrokenConnection(Fault fault) {
            gets(aResponse().withFault(fault), json(200, DOCUMENT));

            assertThat(client.access().users().get("ada").name()).isEqualTo("ada");
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422, 501})
        void isNotTriedAgain_afterOtherRefusals(int status) {
            gets(json(status, ""));

            failure(() -> client.access().users().get("ada"));

            assertThat(count(anyRequestedFor(anyUrl()))).isEqualTo(1);
            assertThat(rehearsal.pauses).isEmpty();
        }

        @Test
        void endsAfterFourTries_withPausesBelow100_200_400Milliseconds() {
            gets(json(503, ""));

            FederationException e = failure(() -> client.access().users().get("ada"));

            assertThat(e.code()).isEqualTo(ErrorCode.SERVER_FAILED);
            assertThat(count(anyRequestedFor(anyUrl()))).isEqualTo(4);
            assertThat(rehearsal.pauses)
                    .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
        }

        @Test
        void pausesNeverLongerThan20Seconds() {
            gets(json(503, ""));
            try (FederationClient patient = builder()
                    .surroundings(rehearsal.longest())
                    .retry(RetryPolicy.defaults().withTries(12))
                    .build()) {
                failure(() -> patient.access().users().get("ada"));
            }

            assertThat(rehearsal.pauses)
                    .extracting(Duration::toMillis)
                    .containsExactly(
                            100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 20_000L, 20_000L, 20_000L);
        }

        @Test
        void pausesWithFullJitter_betweenNothingAndTheBound() {
            gets(json(503, ""));
            long seed = 7;
            try (FederationClient patient = builder()
                    .surroundings(rehearsal.surroundings(new Random(seed)))
                    .retry(RetryPolicy.defaults().withTries(2))
                    .build()) {
                for (int i = 0; i < 60; i++) {
                    failure(() -> patient.access().users().get("ada"));
                }
            }

            assertThat(rehearsal.pauses).as("seed %d", seed).hasSize(60).allMatch(pause -> pause.toMillis() <= 100);
            assertThat(rehearsal.pauses).anyMatch(pause -> pause.toMillis() < 20);
            assertThat(rehearsal.pauses).anyMatch(pause -> pause.toMillis() > 80);
        }
    }

    @Nested
    class TheBudget {

        @Test
        void endsAnOutageAfter100Retries_thenThereAreFirstTriesOnly() {
            gets(json(503, ""));

            for (int i = 0; i < 40; i++) {
                failure(() -> client.access().users().get("ada"));
            }

            assertThat(rehearsal.pauses).hasSize(100);
            assertThat(count(anyRequestedFor(anyUrl()))).isEqualTo(40 + 100);
        }

        @Test
        void isFilledByFirstTrySuccesses() {
            gets(json(503, ""));
            for (int i = 0; i < 40; i++) {
                failure(() -> client.access().users().get("ada"));
            }
            SERVER.stubFor(
                    get("/access/api/v1/system/ping").willReturn(aResponse().withBody("OK")));
            for (int i = 0; i < 5; i++) {
                client.access().ping();
            }

            failure(() -> client.access().users().get("ada"));

            assertThat(rehearsal.pauses).hasSize(101);
        }
    }

    @Nested
    class RetryAfterHeader {

        @Test
        void inSeconds_isObeyed() {
            gets(json(429, "").withHeader("Retry-After", "7"), json(200, DOCUMENT));

            client.access().users().get("ada");

            assertThat(rehearsal.pauses).containsExactly(Duration.ofSeconds(7));
        }

        @Test
        void asADate_isObeyed() {
            gets(json(503, "").withHeader("Retry-After", "Fri, 31 Jul 2026 12:00:30 GMT"), json(200, DOCUMENT));

            client.access().users().get("ada");

            assertThat(rehearsal.pauses).containsExactly(Duration.ofSeconds(30));
        }

        @ParameterizedTest
        @ValueSource(longs = {60, 61})
        void isObeyedToItsCap_beyondWhichTheRefusalTellsIt(long seconds) {
            gets(json(429, "").withHeader("Retry-After", Long.toString(seconds)), json(200, DOCUMENT));

            if (seconds == 60) {
                client.access().users().get("ada");
                assertThat(rehearsal.pauses).containsExactly(Duration.ofSeconds(60));
            } else {
                PlatformRefusedException e = catchThrowableOfType(
                        PlatformRefusedException.class,
                        () -> client.access().users().get("ada"));
                assertThat(e.retryAfter()).contains(Duration.ofSeconds(61));
                assertThat(rehearsal.pauses).isEmpty();
            }
        }
    }

    @Nested
    class ACreate {

        @Test
        void thatWasApplied_isFoundAndNotSentAgain() {
            posts(EMPTY);
            gets(json(200, DOCUMENT));

            assertThat(client.access().users().create(USER)).isEqualTo(USER);
            assertThat(count(postRequestedFor(urlEqualTo(USERS)))).isEqualTo(1);
        }

        @Test
        void thatTimedOut_looksBeforeItTriesAgain() {
            posts(json(201, DOCUMENT).withFixedDelay(1_500), json(201, DOCUMENT));
            gets(json(404, ""), json(200, DOCUMENT));
            try (FederationClient hasty =
                    builder().timeout(Duration.ofMillis(300)).build()) {
                assertThat(hasty.access().users().create(USER)).isEqualTo(USER);
            }

            assertThat(SERVER.getAllServeEvents())
                    .extracting(event -> event.getRequest().getMethod().getName())
                    .containsExactly("POST", "GET", "POST");
        }

        @Test
        void thatWasNotApplied_isSentAgain() {
            posts(json(503, ""), json(201, DOCUMENT));
            gets(json(404, ""));

            assertThat(client.access().users().create(USER)).isEqualTo(USER);
            assertThat(count(postRequestedFor(urlEqualTo(USERS)))).isEqualTo(2);
        }

        @Test
        void thatFindsSomethingElseInItsPlace_isAnErrorThatSaysSo() {
            posts(EMPTY);
            gets(json(200, "{\"username\":\"ada\",\"email\":\"other@example.org\"}"));

            FederationException e = failure(() -> client.access().users().create(USER));

            assertThat(e).isInstanceOf(UnreachableException.class);
            assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e.retryable()).isFalse();
            assertThat(e).hasMessageContaining("is not what was asked for");
            assertThat(count(postRequestedFor(urlEqualTo(USERS)))).isEqualTo(1);
        }

        @Test
        void thatIsTaken_afterATryOfUnknownOutcome_isItsOwn() {
            posts(json(503, ""), json(409, ""));
            gets(json(404, ""), json(200, DOCUMENT));

            assertThat(client.access().users().create(USER)).isEqualTo(USER);
        }

        @Test
        void thatIsTaken_atItsFirstTry_isRefused() {
            posts(json(409, ""));
            gets(json(200, DOCUMENT));

            FederationException e = failure(() -> client.access().users().create(USER));

            assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(count(getRequestedFor(urlEqualTo(ADA)))).isZero();
        }

        @Test
        void thatCannotLook_isUnknown() {
            posts(EMPTY);
            gets(json(403, ""));

            FederationException e = failure(() -> client.access().users().create(USER));

            assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void thatWasRefusedForNow_isSentAgainWithoutALook() {
            posts(json(429, ""), json(201, DOCUMENT));

            assertThat(client.access().users().create(USER)).isEqualTo(USER);
            assertThat(count(getRequestedFor(urlEqualTo(ADA)))).isZero();
        }
    }

    @Nested
    class ARepeatableWrite {

        @Test
        void thatDeletes_isDone_whenTheNameIsGoneAfterATryOfUnknownOutcome() {
            answers(() -> delete(ADA), EMPTY, json(404, ""));

            assertThatCode(() -> client.access().users().delete("ada")).doesNotThrowAnyException();
        }

        @Test
        void thatDeletes_isRefused_whenTheNameIsGoneAtItsFirstTry() {
            answers(() -> delete(ADA), json(404, ""));

            assertThat(failure(() -> client.access().users().delete("ada")).code())
                    .isEqualTo(ErrorCode.NOT_FOUND);
        }

        @Test
        void thatIsRefused_afterATryOfUnknownOutcome_staysUnknown() {
            answers(() -> delete(ADA), EMPTY, json(403, ""));

            FederationException e = failure(() -> client.access().users().delete("ada"));

            assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Nested
    class ACallThatUsesSomethingUp {

        @Test
        void isNeverRepeated() {
            for (ResponseDefinitionBuilder answer : List.of(json(503, ""), json(429, ""), RESET, EMPTY)) {
                SERVER.resetAll();
                SERVER.stubFor(any(anyUrl()).willReturn(answer));

                failure(() -> client.access().pairing().createToken(PairingUseCase.MISSION_CONTROL));

                assertThat(count(anyRequestedFor(anyUrl()))).isEqualTo(1);
            }
        }
    }

    @Nested
    class WithoutWaiting {

        @Test
        void theSameRulesHold() {
            posts(EMPTY, json(201, DOCUMENT));
            gets(json(404, ""));

            assertThat(client.async().access().users().create(USER).join()).isEqualTo(USER);
            assertThat(rehearsal.pauses).containsExactly(Duration.ofMillis(100));

            SERVER.resetAll();
            gets(json(503, ""));
            CompletionException e = catchThrowableOfType(
                    CompletionException.class,
                    () -> client.async().access().users().get("ada").join());
            assertThat(e).hasCauseInstanceOf(PlatformRefusedException.class);
            assertThat(count(anyRequestedFor(anyUrl()))).isEqualTo(4);
        }
    }

    @Test
    void anError_namesDeploymentAndOperation() {
        gets(json(404, ""));

        FederationException e = failure(() -> client.access().users().get("ada"));

        assertThat(e.deployment()).contains(JpdName.of("jpd-2"));
        assertThat(e.operation()).contains("get user");
    }
}
