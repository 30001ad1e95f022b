package org.jpdfederation.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the error of a refused call says. Each test has a {@code published()} with its calls and their statuses. */
public abstract class RefusedCalls {

    /** What errors say, and an error body of the shape that most services have; the status is put in. */
    protected static final String REASON = "because of a reason";

    protected static final String ERRORS = "{\"errors\":[{\"status\":%d,\"message\":\"" + REASON + "\"}]}";

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static FederationClient client;

    private final Map<String, String> bodies;

    /**
     * How a service refuses.
     *
     * @param bodies each shape of its error bodies, with the words that the error repeats of it
     */
    protected RefusedCalls(Map<String, String> bodies) {
        this.bodies = bodies;
    }

    /** A call and one status that it is refused with. */
    public record Case(String name, Consumer<FederationClient> call, int status) {

        @Override
        public String toString() {
            return name + " " + status;
        }
    }

    /** The cases of a call: with its own statuses, and with 401 and 403, which hold for every call. */
    protected static Stream<Case> cases(String name, Consumer<FederationClient> call, Integer... statuses) {
        return Stream.concat(Stream.of(401, 403), Stream.of(statuses)).map(status -> new Case(name, call, status));
    }

    /** The code that a status means here. */
    protected ErrorCode code(int status) {
        return switch (status) {
            case 400 -> ErrorCode.BAD_REQUEST;
            case 401 -> ErrorCode.UNAUTHORIZED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 409 -> ErrorCode.ALREADY_EXISTS;
            case 500 -> ErrorCode.SERVER_FAILED;
            default -> throw new IllegalArgumentException("no code for " + status);
        };
    }

    /** Whether the change was made. */
    protected Outcome outcome(int status) {
        return Outcome.NOT_APPLIED;
    }

    /** Whether the answer has a body. */
    protected boolean hasWords(Case refused) {
        return true;
    }

    @BeforeAll
    static void connect() {
        client = Jpd.client(SERVER).build();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedRefusal_hasItsCode_andSaysWhatBecameOfTheChange(Case refused) {
        bodies.forEach((body, said) -> {
            String words = hasWords(refused) ? said : "";
            SERVER.stubFor(any(anyUrl()).willReturn(Jpd.json(refused.status(), body.formatted(refused.status()))));

            PlatformRefusedException e = catchThrowableOfType(
                    PlatformRefusedException.class, () -> refused.call().accept(client));

            assertThat(e).as(body).isNotNull();
            assertThat(e.code()).as(body).isEqualTo(code(refused.status()));
            assertThat(e.status()).as(body).isEqualTo(refused.status());
            assertThat(e.outcome()).as(body).isEqualTo(outcome(refused.status()));
            assertThat(e.serverWords()).as(body).isEqualTo(words);
            assertThat(e)
                    .hasMessageContaining("jpd-2")
                    .hasMessageContaining(words)
                    .hasMessageNotContaining("canary");
        });
    }
}
