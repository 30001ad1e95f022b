package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FederationClientTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String USERS = "/access/api/v2/users";
    private static final User ADA = User.named("ada").build();

    @Nested
    class TheBaseUrl {

        private FederationClient.Builder at(String url) {
            return FederationClient.builder(JpdName.of("eu"), URI.create(url));
        }

        @Test
        void isHttps_andLosesItsTrailingSlashes() {
            try (FederationClient client =
                    at("https://eu.example.org:8082/jpd//").build()) {
                assertThat(client.baseUrl()).hasToString("https://eu.example.org:8082/jpd");
                assertThat(client).hasToString("FederationClient[eu, https://eu.example.org:8082/jpd]");
                assertThat(client.jpd()).isEqualTo(JpdName.of("eu"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://eu.example.org", "http://127.0.0.1:8082", "http://localhost"})
        void isPlainHttpOnlyWhenAllowed_alsoForLoopback(String url) {
            assertThatThrownBy(() -> at(url).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("allowPlaintext()")
                    .hasMessageContaining("loopback");
            at(url).allowPlaintext().build().close();
        }

        @Test
        void holdsNoCredentials_andTheyAreNotRepeated() {
            assertThatThrownBy(() -> at("https://admin:canary@eu.example.org").build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("credentials")
                    .message()
                    .doesNotContain("canary");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ftp://eu", "eu.example.org", "https:///x", "https://eu?x=1", "https://eu#x"})
        void isOneOfAHost_withoutQueryAndFragment(String url) {
            assertThatThrownBy(() -> at(url).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("eu");
        }

        @Test
        void keepsItsPath_inFrontOfTheService() {
            SERVER.stubFor(get("/behind/access/api/v1/system/ping")
                    .willReturn(aResponse().withBody("OK")));

            try (FederationClient client = FederationClient.builder(
                            JpdName.of("eu"), URI.create(SERVER.baseUrl() + "/behind/"))
                    .allowPlaintext()
                    .build()) {
                client.access().ping();
            }

            SERVER.verify(getRequestedFor(urlEqualTo("/behind/access/api/v1/system/ping"))
                    .withoutHeader("Authorization"));
        }
    }

    @Nested
    class TheBuilder {

        private final FederationClient.Builder builder =
                FederationClient.builder(JpdName.of("eu"), URI.create("https://eu.example.org"));

        @ParameterizedTest
        @ValueSource(strings = {"canary\n", "canary x", "canary\u00e9", "canary\u0000"})
        void refusesATokenThatNoHeaderMayHold_withoutRepeatingIt(String token) {
            assertThatThrownBy(() -> builder.token(Secret.of(token)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("canary");
        }

        @Test
        void refusesDeadlinesAndPagesOutOfRange() {
            assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> builder.connectTimeout(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> builder.pageSize(1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> builder.pageSize(99_999)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @Tag("API-3.0")
    class ARefusal {

        private PlatformRefusedException refusal(int status, String body) {
            SERVER.stubFor(post(USERS).willReturn(json(status, body)));
            try (FederationClient client = Jpd.client(SERVER).build()) {
                return catchThrowableOfType(
                        PlatformRefusedException.class,
                        () -> client.access().users().create(ADA));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "400, BAD_REQUEST, false, NOT_APPLIED",
            "401, UNAUTHORIZED, false, NOT_APPLIED",
            "403, FORBIDDEN, false, NOT_APPLIED",
            "404, NOT_FOUND, false, NOT_APPLIED",
            "405, NOT_SUPPORTED, false, NOT_APPLIED",
            "409, ALREADY_EXISTS, false, NOT_APPLIED",
            "412, NOT_TRUSTED, false, NOT_APPLIED",
            "418, BAD_REQUEST, false, NOT_APPLIED",
            "422, BAD_REQUEST, false, NOT_APPLIED",
            "429, TOO_MANY_REQUESTS, true, NOT_APPLIED",
            "500, SERVER_FAILED, true, UNKNOWN",
            "501, NOT_SUPPORTED, false, NOT_APPLIED",
            "502, SERVER_FAILED, true, UNKNOWN",
            "503, SERVER_FAILED, true, UNKNOWN"
        })
        void hasACode_andSaysWhetherToTryAgain_andWhetherItHappened(
                int status, ErrorCode code, boolean retryable, Outcome outcome) {
            PlatformRefusedException e = refusal(status, "");

            assertThat(e.status()).isEqualTo(status);
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.retryable()).isEqualTo(retryable);
            assertThat(e.outcome()).isEqualTo(outcome);
        }

        @Test
        void ofAReadChangesNothing_evenWhenTheServerFails() {
            SERVER.stubFor(get(USERS + "/ada").willReturn(json(500, "")));

            try (FederationClient client = Jpd.client(SERVER).build()) {
                PlatformRefusedException e = catchThrowableOfType(
                        PlatformRefusedException.class,
                        () -> client.access().users().get("ada"));
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                assertThat(e.getMessage()).doesNotContain("change");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"errors\":[{\"code\":\"X\",\"message\":\"no such user\"}]} | no such user",
                    "{\"errors\":[{\"status\":404,\"message\":\"one\"},{\"status\":404,\"message\":\"two\"}]} | one; two",
                    "{\"code\":\"X\",\"message\":\"the message\",\"detail\":\"the detail\"} | the message; the detail",
                    "{\"error\":\"the error\"} | the error",
                    "{\"errors\":[{\"code\":\"ONLY_A_CODE\"}]} | ONLY_A_CODE",
                    "plain words | plain words",
                    "{\"other\":1} | {\"other\":1}",
                    "{broken | {broken"
                })
        void isQuoted_inEveryPublishedShape(String body, String words) {
            assertThat(refusal(400, body).serverWords()).isEqualTo(words);
        }

        @Test
        void namesDeploymentCallAnswerNextStepAndOutcome() {
            assertThat(refusal(409, "{\"errors\":[{\"message\":\"ada exists\"}]}"))
                    .hasMessage(
                            "jpd-2: POST /access/api/v2/users answered 409 (ALREADY_EXISTS): ada exists. Read it first;"
                                    + " update it or choose another name. Nothing was changed.");
            assertThat(refusal(500, ""))
                    .hasMessage(
                            "jpd-2: POST /access/api/v2/users answered 500 (SERVER_FAILED). Look into the platform's"
                                    + " logs. The change may have been made: look before trying again.");
        }

        @Test
        void thatIsAPage_isCutShort_andKeptOnOneLine() {
            String words = refusal(502, "<html>\r\n\t<body>" + "x".repeat(20_000) + "</body></html>")
                    .serverWords();

            assertThat(words).startsWith("<html> <body>xxx").endsWith("...").hasSize(203);
        }

        @Test
        void thatIsLong_isCut() {
            assertThat(refusal(400, "y".repeat(9_000)).serverWords())
                    .hasSize(1_003)
                    .endsWith("y...");
        }

        @Test
        void tellsHowLongToWait_inSeconds_orUntilADate() {
            SERVER.stubFor(get("/access/api/v1/system/ping")
                    .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));
            SERVER.stubFor(get("/artifactory/api/system/ping")
                    .willReturn(
                            aResponse().withStatus(503).withHeader("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT")));

            try (FederationClient client = Jpd.client(SERVER).build()) {
                assertThat(catchThrowableOfType(
                                        PlatformRefusedException.class,
                                        () -> client.access().ping())
                                .retryAfter())
                        .contains(Duration.ofSeconds(7));
                assertThat(catchThrowableOfType(
                                        PlatformRefusedException.class,
                                        () -> client.artifactory().ping())
                                .retryAfter())
                        .contains(Duration.ZERO);
            }
        }

        @Test
        void isNotTriedAgain() {
            refusal(503, "");

            SERVER.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void aRedirect_isNotFollowed_andItsQueryIsNotRepeated() {
        SERVER.stubFor(post(USERS)
                .willReturn(
                        aResponse().withStatus(302).withHeader("Location", "https://sso.example.org/login?t=canary")));

        try (FederationClient client = Jpd.client(SERVER).build()) {
            MalformedAnswerException e = catchThrowableOfType(
                    MalformedAnswerException.class,
                    () -> client.access().users().create(ADA));
            assertThat(e.field()).isEqualTo("status");
            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e)
                    .hasMessageContaining("redirect to https://sso.example.org,")
                    .message()
                    .doesNotContain("canary");
        }
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Nested
    class NoAnswer {

        private FederationException createWith(FederationClient.Builder builder) {
            try (FederationClient client = builder.build()) {
                return catchThrowableOfType(
                        FederationException.class, () -> client.access().users().create(ADA));
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                names = {
                    "CONNECTION_RESET_BY_PEER",
                    "EMPTY_RESPONSE",
                    "RANDOM_DATA_THEN_CLOSE",
                    "MALFORMED_RESPONSE_CHUNK"
                })
        void fromABrokenConnection_leavesAWriteUnknown(Fault fault) {
            SERVER.stubFor(post(USERS).willReturn(aResponse().withFault(fault)));

            FederationException e = createWith(Jpd.client(SERVER));

            assertThat(e).isInstanceOf(UnreachableException.class);
            assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e).hasMessageContaining("The change may have been made");
        }

        @Test
        void fromABrokenConnection_leavesAReadAsItWas() {
            SERVER.stubFor(get(USERS + "/ada").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

            try (FederationClient client = Jpd.client(SERVER).build()) {
                UnreachableException e = catchThrowableOfType(
                        UnreachableException.class,
                        () -> client.access().users().get("ada"));
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                assertThat(e.retryable()).isTrue();
            }
        }

        @Test
        void fromAPortWhereNobodyListens_changesNothing() throws IOException {
            int port;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }

            FederationException e =
                    createWith(FederationClient.builder(JpdName.of("eu"), URI.create("http://127.0.0.1:" + port))
                            .allowPlaintext());

            assertThat(e).isInstanceOf(UnreachableException.class);
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(e)
                    .hasMessageContaining("no connection to http://127.0.0.1:" + port)
                    .hasMessageContaining("Nothing was changed.");
        }

        @Test
        void fromAPlainPortCalledWithTls_isUnreachable() {
            FederationException e = createWith(
                    FederationClient.builder(JpdName.of("eu"), URI.create("https://127.0.0.1:" + SERVER.getPort())));

            assertThat(e).isInstanceOf(UnreachableException.class);
        }

        @Test
        void beforeTheDeadline_whileHeadersAreAwaited() {
            SERVER.stubFor(post(USERS).willReturn(json(201, "{}").withFixedDelay(1_500)));

            FederationException e = createWith(Jpd.client(SERVER).timeout(Duration.ofMillis(200)));

            assertThat(e.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e).hasMessageContaining("none within 200 ms");
        }

        @Test
        void beforeTheDeadline_whileTheBodyDribbles() {
            SERVER.stubFor(
                    post(USERS).willReturn(json(201, "{\"username\":\"ada\"}").withChunkedDribbleDelay(5, 1_500)));

            assertThat(createWith(Jpd.client(SERVER).timeout(Duration.ofMillis(300)))
                            .code())
                    .isEqualTo(ErrorCode.TIMEOUT);
        }

        @Test
        void toAThreadThatWasInterruptedBefore_whichSendsNothing() throws Exception {
            assertThat(createInterrupted(() -> Thread.currentThread().interrupt(), thread -> {}))
                    .isEqualTo(Outcome.NOT_APPLIED);
            assertThat(SERVER.findAll(postRequestedFor(urlEqualTo(USERS)))).isEmpty();
        }

        @Test
        void toAThreadThatIsInterruptedMeanwhile() throws Exception {
            assertThat(createInterrupted(() -> {}, thread -> {
                        while (SERVER.findAll(postRequestedFor(urlEqualTo(USERS)))
                                .isEmpty()) {
                            Thread.onSpinWait();
                        }
                        thread.interrupt();
                    }))
                    .isEqualTo(Outcome.UNKNOWN);
        }

        /** The outcome that a thread is told, which must stay interrupted. */
        private Outcome createInterrupted(Runnable before, Consumer<Thread> meanwhile) throws Exception {
            SERVER.stubFor(post(USERS).willReturn(json(201, "{}").withFixedDelay(1_500)));
            CompletableFuture<Outcome> told = new CompletableFuture<>();
            try (FederationClient client = Jpd.client(SERVER).build()) {
                Thread thread = new Thread(() -> {
                    before.run();
                    FederationException e = catchThrowableOfType(
                            FederationException.class,
                            () -> client.access().users().create(ADA));
                    if (e.code() == ErrorCode.INTERRUPTED
                            && Thread.currentThread().isInterrupted()) {
                        told.complete(e.outcome());
                    }
                });
                thread.start();
                meanwhile.accept(thread);
                return told.get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Nested
    class AMalformedAnswer {

        private MalformedAnswerException get(String body) {
            SERVER.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(USERS + "/ada")
                    .willReturn(aResponse().withBody(body)));
            try (FederationClient client = Jpd.client(SERVER).build()) {
                return catchThrowableOfType(
                        MalformedAnswerException.class,
                        () -> client.access().users().get("ada"));
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "`` | body | the answer is empty",
                    "{\"username\":canary} | body | the answer is no JSON",
                    "{\"username\":\"ada\"} x | body | the answer is no JSON",
                    "{\"username\":\"ada\"} {} | body | more text follows",
                    "[] | body | must be a mapping",
                    "{} | username | 'username' is missing",
                    "{\"username\":\"ada\",\"admin\":\"true\"} | admin | 'admin' must be true or false",
                    "<html><body>Log in</body></html> | body | a page for people"
                })
        void namesTheField(String body, String field, String what) {
            MalformedAnswerException e = get(body);

            assertThat(e.field()).isEqualTo(field);
            assertThat(e)
                    .hasMessageStartingWith("jpd-2: GET /access/api/v2/users/ada answered 200 with ")
                    .hasMessageContaining(what)
                    .message()
                    .doesNotContain("canary");
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        }

        @Test
        void isAlsoAListElementOfMoreThan1MiB() {
            String value = "x".repeat(600_000);
            SERVER.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo(USERS))
                    .willReturn(json(
                            200,
                            "{\"users\":[{\"username\":\"ada\",\"a\":\"" + value + "\",\"b\":\"" + value + "\"}]}")));

            try (FederationClient client = Jpd.client(SERVER).build()) {
                assertThatThrownBy(() -> client.access().users().list().toList())
                        .isInstanceOf(MalformedAnswerException.class)
                        .hasMessageContaining("an element of the list is larger than 1048576 bytes");
            }
        }

        @Test
        void isAlsoABodyOfMoreThan64MiB() {
            SERVER.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(USERS + "/ada")
                    .willReturn(aResponse().withBody(new byte[(64 << 20) + 1])));

            try (FederationClient client = Jpd.client(SERVER).build()) {
                assertThatThrownBy(() -> client.access().users().get("ada"))
                        .isInstanceOf(MalformedAnswerException.class)
                        .hasMessageContaining("larger than 64 MiB");
            }
        }
    }

    @Nested
    class Secrets {

        @Test
        void areInNoMessage_evenWhenTheServerRepeatsThem() {
            User ada = User.named("ada").password(Secret.of("canary-password")).build();
            String echo = "{\"errors\":[{\"message\":\"Bearer canary-token may not set canary-password\"}]}";
            for (int status : List.of(400, 401, 500)) {
                SERVER.stubFor(post(USERS).willReturn(json(status, echo)));
                try (FederationClient client = Jpd.client(SERVER).build()) {
                    PlatformRefusedException e = catchThrowableOfType(
                            PlatformRefusedException.class,
                            () -> client.access().users().create(ada));
                    assertThat(e.serverWords()).isEqualTo("Bearer *** may not set ***");
                    assertThat(trace(e)).doesNotContain("canary");
                    assertThat(client.toString()).doesNotContain("canary");
                }
            }
        }

        @Test
        void areInNoTrace_whenTheConnectionBreaks() {
            SERVER.stubFor(post(USERS).willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
            User ada = User.named("ada").password(Secret.of("canary-password")).build();

            try (FederationClient client = Jpd.client(SERVER).build()) {
                UnreachableException e = catchThrowableOfType(
                        UnreachableException.class,
                        () -> client.access().users().create(ada));
                assertThat(trace(e)).doesNotContain("canary");
            }
        }

        private static String trace(Throwable e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }

    @Nested
    class Closing {

        @Test
        void refusesLaterCalls() {
            FederationClient client = Jpd.client(SERVER).build();
            client.close();
            client.close();

            assertThatThrownBy(() -> client.access().ping())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("jpd-2");
        }

        @Test
        @Timeout(30)
        void endsACallUnderWay() throws Exception {
            SERVER.stubFor(post(USERS).willReturn(json(201, "{}").withFixedDelay(2_000)));
            FederationClient client = Jpd.client(SERVER).build();
            CompletableFuture<User> call =
                    CompletableFuture.supplyAsync(() -> client.access().users().create(ADA));
            while (SERVER.findAll(postRequestedFor(urlEqualTo(USERS))).isEmpty() && !call.isDone()) {
                Thread.onSpinWait();
            }

            client.close();

            ExecutionException e = catchThrowableOfType(ExecutionException.class, () -> call.get(4, TimeUnit.SECONDS));
            assertThat(e).hasCauseInstanceOf(UnreachableException.class);
        }
    }
}
