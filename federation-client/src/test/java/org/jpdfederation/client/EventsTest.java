package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private final List<String> heard = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    private FederationClient.Builder builder(CallListener listener) {
        return FederationClient.builder(JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .token(Secret.of("canary-token"))
                .surroundings(new Rehearsal().longest())
                .listener(listener);
    }

    private final CallListener writer = new CallListener() {
        @Override
        public void started(Call call) {
            ids.add(call.requestId());
            heard.add("started " + call.deployment() + " " + call.operation() + " " + call.method() + " "
                    + call.pathTemplate());
        }

        @Override
        public void retried(Call call, Attempt attempt, Duration pause) {
            ids.add(call.requestId());
            heard.add("retried " + attempt.number() + " " + attempt.status() + " " + attempt.error() + " "
                    + pause.toMillis());
        }

        @Override
        public void ended(Call call, Attempt attempt, Duration duration) {
            ids.add(call.requestId());
            assertThat(duration).isPositive();
            heard.add("ended " + attempt.number() + " " + attempt.status() + " " + attempt.error());
        }
    };

    @Test
    void aCall_isHeardOf_withItsTries_andNoNameOrSecret() {
        SERVER.stubFor(get("/access/api/v2/users/canary")
                .inScenario("s")
                .willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE))
                .willSetStateTo("2"));
        SERVER.stubFor(get("/access/api/v2/users/canary")
                .inScenario("s")
                .whenScenarioStateIs("2")
                .willReturn(json(503, ""))
                .willSetStateTo("3"));
        SERVER.stubFor(get("/access/api/v2/users/canary")
                .inScenario("s")
                .whenScenarioStateIs("3")
                .willReturn(json(404, "canary")));

        try (FederationClient client = builder(writer).build()) {
            assertThat(client.access().users().find("canary")).isEmpty();
        }

        assertThat(heard)
                .containsExactly(
                        "started jpd-2 find user GET /access/api/v2/users/{username}",
                        "retried 1 OptionalInt.empty Optional[UNREACHABLE] 100",
                        "retried 2 OptionalInt[503] Optional.empty 200",
                        "ended 3 OptionalInt[404] Optional.empty");
        assertThat(ids).hasSize(4).containsOnly(ids.get(0));
        assertThat(heard.toString()).doesNotContain("canary");
    }

    @Test
    void twoCalls_haveTwoIds() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("OK")));
        try (FederationClient client = builder(writer).build()) {
            client.access().ping();
            client.access().ping();
        }
        assertThat(ids).hasSize(4);
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @Test
    void aListenerThatThrows_breaksNoCall() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("OK")));
        CallListener broken = new CallListener() {
            @Override
            public void started(Call call) {
                throw new IllegalStateException("started");
            }

            @Override
            public void ended(Call call, Attempt attempt, Duration duration) {
                throw new AssertionError("ended");
            }
        };
        try (FederationClient client = builder(broken).build()) {
            client.access().ping();
            client.async().access().ping().join();
        }
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aFailedCreate_isHeardOfAsEnded() {
        SERVER.stubFor(post(anyUrl()).willReturn(json(409, "")));
        try (FederationClient client = builder(writer).build()) {
            assertThatThrownBy(
                    () -> client.access().users().create(User.named("ada").build()));
        }
        assertThat(heard).last().isEqualTo("ended 1 OptionalInt[409] Optional.empty");
    }
}
