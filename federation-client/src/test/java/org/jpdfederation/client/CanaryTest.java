package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jpdfederation.client.EveryCall.Prepared;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.fleet.FleetReader;
import org.jpdfederation.client.internal.http.Surroundings;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canaries in place of secrets go through every call and every way in which a call can end. A server says back all that
 * it was sent. None may be in a line of the log, an error, an event, or the text of a value.
 */
@Timeout(300)
class CanaryTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Canaries canaries = new Canaries();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Secret ofListener = canaries.token("listener");
    private final AtomicInteger lines = new AtomicInteger();
    private final RecordingLogs.Recorder recorder = (logger, level, text, thrown) -> {
        lines.incrementAndGet();
        canaries.listen("log " + logger, text);
        if (thrown != null) {
            canaries.listen("log " + logger, thrown);
        }
    };
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    /** Hears the loggers of the JDK, those of its HTTP client among them. */
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (isAboutABrokenAnswer(line)) {
                return;
            }
            canaries.listen("log " + line.getLoggerName(), String.valueOf(line.getMessage()));
            canaries.listen("log " + line.getLoggerName(), Arrays.toString(line.getParameters()));
            if (line.getThrown() != null) {
                canaries.listen("log " + line.getLoggerName(), line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    /** The one that is the JDK's own to say: what a server sent that is no HTTP, in the debug log of its HTTP client. */
    private static boolean isAboutABrokenAnswer(LogRecord line) {
        String text = line.getMessage() + " " + line.getThrown();
        return line.getLoggerName().equals("jdk.internal.httpclient.debug")
                && (text.contains("ProtocolException") || text.contains("NumberFormatException"));
    }

    private final CallListener listener = new CallListener() {
        @Override
        public void started(Call call) {
            canaries.listen("event", call.toString());
            CallListener.logging().started(call);
        }

        @Override
        public void retried(Call call, Attempt attempt, Duration pause) {
            canaries.listen("event", call + " " + attempt);
            CallListener.logging().retried(call, attempt, pause);
        }

        @Override
        public void ended(Call call, Attempt attempt, Duration duration) {
            canaries.listen("event", call + " " + attempt);
            CallListener.logging().ended(call, attempt, duration);
            throw new IllegalStateException(ofListener.reveal());
        }
    };

    private EchoServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        RecordingLogs.add(recorder);
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        server = new EchoServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        root.removeHandler(handler);
        root.setLevel(level);
        RecordingLogs.remove(recorder);
    }

    private FederationClient.Builder builder() {
        Surroundings surroundings =
                new Surroundings(() -> Rehearsal.NOW, System::nanoTime, new Random(1), Optional.of(pause -> {}));
        return FederationClient.builder(JpdName.of("jpd-2"), server.url())
                .allowPlaintext()
                .timeout(Duration.ofSeconds(10))
                .retry(RetryPolicy.defaults().withTries(2))
                .surroundings(surroundings)
                .listener(listener);
    }

    private EveryCall everyCall() throws IOException {
        Path file = Files.writeString(folder.resolve("bucket"), "bucket");
        return new EveryCall(canaries::password, file);
    }

    @Test
    void noSecret_isInWhatComesOfACall_whateverTheServerSays() throws IOException {
        Map<String, UnaryOperator<String>> answers = answers();
        Credentials bearer = Credentials.bearer(canaries.token("bearer"));
        Credentials basic = Credentials.basic("admin", canaries.basic("admin"));
        int outcomes = 0;
        Map<String, UnaryOperator<String>> some = new LinkedHashMap<>(answers);
        some.keySet().retainAll(List.of("errors 400", "a page", "the request as it came", "steps", "a broken status"));
        for (Credentials credentials : List.of(bearer, basic)) {
            canaries.listen("credentials", credentials.toString());
            try (FederationClient client = builder().credentials(credentials).build()) {
                for (Prepared call : everyCall().of(client)) {
                    call.given().forEach(argument -> canaries.listen("argument of " + call.name(), argument));
                    for (Map.Entry<String, UnaryOperator<String>> answer :
                            (credentials == bearer ? answers : some).entrySet()) {
                        server.answer(answer.getValue());
                        listen(call.name() + " answered with " + answer.getKey(), call.outcome());
                        outcomes++;
                    }
                }
            }
        }
        System.out.printf(
                "canaries: %d secrets, %d outcomes of calls %s, %d lines of the log%n",
                canaries.count(), outcomes, kinds, lines.get());
        assertThat(canaries.count()).isGreaterThanOrEqualTo(40);
        assertThat(kinds)
                .containsKeys("value", "MalformedAnswerException", "PlatformRefusedException", "UnreachableException");
        assertThat(lines).hasValueGreaterThan(outcomes);
        assertThat(canaries.leaks()).isEmpty();
    }

    private void listen(String where, Object outcome) {
        Throwable error = outcome instanceof ExecutionException e ? e.getCause() : null;
        kinds.merge(
                outcome == null
                        ? "value"
                        : error != null
                                ? error.getClass().getSimpleName()
                                : outcome instanceof Throwable
                                        ? outcome.getClass().getSimpleName()
                                        : "value",
                1,
                Integer::sum);
        if (outcome instanceof Throwable thrown) {
            canaries.listen(where, thrown);
        } else {
            canaries.listen(where, String.valueOf(outcome));
        }
    }

    /** What the server says; the published shapes of refusals and some that are not. */
    private Map<String, UnaryOperator<String>> answers() {
        Map<String, UnaryOperator<String>> answers = new LinkedHashMap<>();
        for (int status : List.of(400, 401, 404, 409, 412, 503)) {
            answers.put("errors " + status, said(status, "{\"errors\":[{\"code\":\"X\",\"message\":%s}]}"));
        }
        answers.put("details", said(400, "{\"errors\":[{\"message\":\"m\",\"details\":[%s]}]}"));
        answers.put("message", said(400, "{\"message\":\"m\",\"detail\":%s}"));
        answers.put("error", said(400, "{\"error\":%s}"));
        answers.put("an unknown shape", said(400, "{\"weird\":[%s]}"));
        answers.put("half of a JSON", said(400, "{\"message\":%s"));
        answers.put("a page", said(400, "<html>%s</html>"));
        answers.put("the request as it came", request -> answer(400, request));
        answers.put("a secret at the bound of what is read", request -> answer(400, upToTheBound(request)));
        answers.put("a text instead", said(200, "%s"));
        answers.put("a list instead", said(200, "[%s]"));
        answers.put("a page instead", said(200, "<html>%s</html>"));
        answers.put("steps", said(200, "[{\"label\":\"a\",\"status\":\"ERROR\",\"status_message\":%s}]"));
        answers.put("refused steps", said(400, "[{\"label\":\"a\",\"status\":\"ERROR\",\"status_message\":%s}]"));
        answers.put("new secrets", request -> answer(200, issued()));
        answers.put("new secrets in wrong places", request -> answer(200, issued().replace("\":\"", "\":{\"a\":\"")));
        answers.put(
                "a redirect",
                request -> "HTTP/1.1 302 Found\r\nLocation: http://u:"
                        + canaries.token("redirect").reveal() + "@example.org/\r\nContent-Length: 0\r\n\r\n");
        answers.put("a broken status", request -> "HTTP/1.1 " + oneLine(request) + "\r\n\r\n");
        answers.put("a broken header", request -> "HTTP/1.1 200 OK\r\n" + oneLine(request) + "\r\n\r\n");
        answers.put(
                "a broken length", request -> "HTTP/1.1 200 OK\r\nContent-Length: " + oneLine(request) + "\r\n\r\n");
        answers.put("half a body", request -> "HTTP/1.1 400 Bad\r\nContent-Length: 9999\r\n\r\n" + request);
        answers.put("nothing", request -> "");
        return answers;
    }

    private static UnaryOperator<String> said(int status, String shape) {
        return request -> answer(status, shape.replace("%s", JSON.writeValueAsString(request)));
    }

    private static String answer(int status, String body) {
        int length = body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return "HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n" + body;
    }

    /** Blanks, so that the first 8 KiB end in the middle of the last secret of the request. */
    private static String upToTheBound(String request) {
        int at = request.lastIndexOf("tirilee");
        int begin = request.lastIndexOf('x', at);
        String secret = request.substring(begin >= 0 && at - begin < 20 ? begin : Math.max(at, 0));
        return "." + " ".repeat((8 << 10) - 13) + secret;
    }

    private static String oneLine(String request) {
        return request.replace("\r\n", " ");
    }

    /** An answer with a secret wherever one is published, which is new and so known to nobody. */
    private String issued() {
        StringBuilder keys = new StringBuilder("{\"token_id\":\"t\",\"username\":\"ada\",\"name\":\"n\"");
        for (String key : List.of("access_token", "refresh_token", "reference_token", "pairing_token", "token")) {
            keys.append(",\"")
                    .append(key)
                    .append("\":\"")
                    .append(canaries.token(key).reveal())
                    .append('"');
        }
        return keys.append(",\"license_keys\":[\"")
                .append(canaries.token("license key").reveal())
                .append("\"]}")
                .toString();
    }

    @Test
    void noSecret_isInWhatComesOfACall_thatGetsNoAnswer() throws IOException {
        List<FederationClient> clients = new ArrayList<>();
        Secret token = canaries.token("bearer");
        clients.add(builder().token(token).timeout(Duration.ofMillis(1)).build());
        FederationClient closed = builder().token(token).build();
        closed.close();
        clients.add(closed);
        clients.add(builder()
                .credentials(
                        () -> {
                            throw new IllegalStateException("no credentials");
                        },
                        Duration.ZERO)
                .build());
        FederationClient.Builder nobody =
                FederationClient.builder(JpdName.of("jpd-2"), URI.create("http://127.0.0.1:1"));
        clients.add(nobody.allowPlaintext()
                .token(token)
                .retry(RetryPolicy.none())
                .listener(listener)
                .build());
        server.answer(request -> answer(200, "{}"));

        for (FederationClient client : clients) {
            canaries.listen("client", client.toString());
            for (Prepared call : everyCall().of(client)) {
                listen(call.name(), call.outcome());
            }
            client.close();
        }
        assertThat(canaries.leaks()).isEmpty();
    }

    @Test
    void noSecret_isInWhatIsRefusedBeforeACall() throws IOException {
        String secret = canaries.token("user info").reveal();
        Path keys = Files.writeString(folder.resolve("keys.p12"), "no keys");
        RegisteredJpd.Location osaka = new RegisteredJpd.Location("Osaka", "JP", 34.7, 135.5);
        for (String url : List.of(
                "https://u:" + secret + "@example.org",
                "https://u:" + secret + "@under_score",
                "https://" + secret + "@example.org/access?x#y",
                "ftp://u:" + secret + "@example.org",
                "u:" + secret + "@example.org")) {
            refuses(
                    "base URL",
                    () -> FederationClient.builder(JpdName.of("a"), URI.create(url))
                            .build());
            refuses("URL of a JPD", () -> JpdDetails.of("a", URI.create(url), osaka));
            refuses("URL of a target", () -> FederationTarget.of("a", URI.create(url)));
            Path fleet = Files.writeString(
                    folder.resolve("fleet.yml"), "jpds:\n  a: {url: \"" + url + "\", token-env: T}\n");
            refuses("fleet", () -> FleetReader.read(fleet, name -> secret));
        }
        Path fleet = Files.writeString(
                folder.resolve("fleet.yml"),
                "jpds:\n  a: {url: \"https://a.example.org\", token-env: T}\n"
                        + "  b: {url: \"https://b.example.org\", user-env: U, password-env: P}\n");
        UnaryOperator<String> variables = name -> canaries.token(name).reveal();
        // a user name is no secret
        canaries.listen(
                "fleet",
                FleetReader.read(fleet, name -> name.equals("U") ? "u" : variables.apply(name))
                        .toString());
        refuses(
                "password of a key store",
                () -> TlsSettings.builder().clientCertificate(keys, canaries.password("key store")));
        refuses("token with a line break", () -> Credentials.bearer(Secret.of(secret + "\n")));
        refuses("user with a colon", () -> Credentials.basic("a:b", Secret.of(secret)));
        canaries.listen(
                "token",
                new IssuedToken(
                                Optional.empty(),
                                canaries.token("access"),
                                Optional.of(canaries.token("refresh")),
                                Optional.of(canaries.token("reference")),
                                Optional.empty(),
                                "",
                                "")
                        .toString());

        assertThat(canaries.leaks()).isEmpty();
    }

    private void refuses(String what, org.junit.jupiter.api.function.ThrowingSupplier<?> action) {
        try {
            canaries.listen(what + " is accepted", String.valueOf(action.get()));
        } catch (Throwable e) {
            canaries.listen(what, e);
        }
    }
}
