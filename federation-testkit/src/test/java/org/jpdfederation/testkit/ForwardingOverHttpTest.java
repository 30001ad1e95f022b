package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jpdfederation.testkit.Federated.WAIT;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.EndlessChaseException;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target sends on of what it received (F18, AF 1.13). */
@Tag("F18")
class ForwardingOverHttpTest {

    @Test
    void aChainSendsOnWhatItAccepts_withTheFirstSourcesStamp() {
        try (Federated fakes = Federated.chain("a", "b", "c")) {
            fakes.createUser("a", "kim");
            fakes.access("a")
                    .groups()
                    .create(Group.named("dev").members(List.of("kim")).build());
            String token = fakes.access("a")
                    .tokens()
                    .create(TokenRequest.builder().username("kim").build())
                    .tokenId()
                    .orElseThrow();
            fakes.platform.advance(WAIT);

            assertThat(fakes.users("c")).containsExactly("kim");
            assertThat(fakes.access("c").groups().get("dev").members()).containsExactly("kim");
            assertThat(fakes.access("c").tokens().find(token)).isPresent();
            assertThat(fakes.stampOf("c", EntityRef.user("kim"))).contains("0 by a");
            assertThat(fakes.events(NetworkEvent.Sent.class))
                    .as("relations in the chain's direction: both hops at one instant")
                    .extracting(
                            sent -> sent.batch().from() + " to " + sent.batch().target() + " at " + fakes.millis(sent))
                    .containsExactly("a to b at 30000", "b to c at 30000");

            fakes.access("a").users().delete("kim");
            fakes.platform.advance(WAIT);
            assertThat(fakes.users("b")).isEmpty();
            assertThat(fakes.users("c")).isEmpty();
        }
    }

    @Test
    void aHopThatIsWrittenAgainstTheDirectionTakesAWaitMore() {
        try (Federated fakes = Federated.of("a", "b", "c")) {
            fakes.platform
                    .at("b")
                    .configure(
                            OutboundConfig.defaults().toBuilder()
                                    .forwardPropagation(true)
                                    .build(),
                            InboundConfig.defaults());
            fakes.register("b", "c", TargetSettings.defaults());
            fakes.register("a", "b", TargetSettings.defaults());
            fakes.createUser("a", "kim");

            fakes.platform.advance(Duration.ofMillis(59_999));
            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(fakes.users("c")).isEmpty();
            fakes.platform.advance(Duration.ofMillis(1));
            assertThat(fakes.users("c")).containsExactly("kim");
        }
    }

    @Test
    void withoutForwardPropagationNothingIsSentOn_butWhatIsChangedThere() {
        try (Federated fakes = Federated.of("a", "b", "c")) {
            fakes.register("a", "b", TargetSettings.defaults());
            fakes.register("b", "c", TargetSettings.defaults());
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMinutes(5));
            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(fakes.users("c")).isEmpty();

            fakes.setEmail("b", "kim", "b@example.org");
            fakes.platform.advance(WAIT);
            assertThat(fakes.email("c", "kim")).isEqualTo("b@example.org");
        }
    }

    @Test
    @Tag("F19")
    void whatABroadcastBringsIsSentOnToo() {
        try (Federated fakes = Federated.chain("a", "b", "c")) {
            fakes.platform.at("a").preload(Inventory.builder().add(user("kim")).build());
            fakes.access("a").federation().fullBroadcast("b");
            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(fakes.users("c")).isEmpty();

            fakes.platform.advance(WAIT);
            assertThat(fakes.users("c")).containsExactly("kim");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    @Tag("L3")
    void inAMeshThatForwards_nothingGoesRoundForEver(int bufferSize) {
        OutboundConfig outbound = OutboundConfig.defaults().toBuilder()
                .forwardPropagation(true)
                .bufferMaxSize(bufferSize)
                .build();
        try (Federated fakes = Federated.mesh(outbound, "a", "b", "c")) {
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMinutes(2));
            fakes.setEmail("b", "kim", "b@example.org");
            assertThat(fakes.platform.settle(Duration.ofMinutes(10))).isTrue();

            for (String jpd : List.of("a", "b", "c")) {
                assertThat(fakes.email(jpd, "kim")).isEqualTo("b@example.org");
            }
            assertThat(fakes.events(NetworkEvent.Decided.class)).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Tag("T27")
    void aChaseWithinOneInstantIsAnError_andNoHang() {
        OutboundConfig chasing = OutboundConfig.defaults().toBuilder()
                .forwardPropagation(true)
                .bufferMaxSize(1)
                .maximumFutureTimeDiff(Duration.ZERO)
                .build();
        try (Federated fakes = Federated.of("a", "b", "c")) {
            fakes.platform.connect(Topology.graph(Federated.jpds("a", "b", "c"))
                    .outbound(chasing)
                    .relation(JpdName.of("c"), JpdName.of("a"))
                    .relation(JpdName.of("b"), JpdName.of("c"))
                    .relation(JpdName.of("a"), JpdName.of("b"))
                    .build());
            for (String jpd : List.of("a", "b", "c")) {
                fakes.createUser(jpd, "kim");
            }

            assertThatExceptionOfType(EndlessChaseException.class)
                    .isThrownBy(() -> fakes.platform.advance(Duration.ZERO))
                    .withMessageStartingWith("changes go round without end at 2026-01-05T09:00:00Z");
            assertThat(fakes.users("a")).containsExactly("kim");
        }
    }

    @Test
    void atOneInstantArrivalsComeBeforeAnswers() {
        OutboundConfig quick = OutboundConfig.defaults().toBuilder()
                .forwardPropagation(true)
                .bufferWait(Duration.ofSeconds(1))
                .build();
        try (Federated fakes = Federated.of("a", "b", "c")) {
            fakes.platform.connect(Topology.chain(Federated.jpds("a", "b", "c"))
                    .outbound(quick)
                    .build());
            fakes.platform.link("a", "b").latency(Duration.ofSeconds(1));
            fakes.platform.link("b", "c").latency(Duration.ofSeconds(1));
            fakes.createUser("b", "first"); // sent at 1 s, its answer comes at 3 s
            fakes.platform.advance(Duration.ofMillis(1_500));
            fakes.createUser("b", "second"); // due at 2 s, so sent when the answer has come
            fakes.createUser("a", "third"); // sent at 2 s, arrives at b at 3 s

            fakes.platform.advance(Duration.ofMillis(1_500));

            assertThat(fakes.events(NetworkEvent.Sent.class))
                    .filteredOn(sent -> sent.batch().target().equals("c"))
                    .extracting(sent -> fakes.millis(sent) + " "
                            + sent.batch().entries().stream()
                                    .map(entry -> entry.key().name())
                                    .toList())
                    .containsExactly("1000 [first]", "3000 [second, third]");
        }
    }
}
