package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jpdfederation.testkit.Federated.AT_ONCE;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.core.network.NetworkEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a link can be told to do. Each change is sent at once; a try takes 3 s, four in all. */
class LinkFaultsTest {

    private final Federated fakes = Federated.star(AT_ONCE, "a", "b");
    private final Link link = fakes.platform.link("a", "b");

    @AfterEach
    void close() {
        fakes.close();
    }

    private List<Long> sentAt() {
        return fakes.events(NetworkEvent.Sent.class).stream().map(fakes::millis).toList();
    }

    @Test
    @Tag("F9")
    void losesTheNextCopies_eachTryIsOne() {
        link.loseNext(2);
        fakes.createUser("a", "kim");
        fakes.at("01:00");

        assertThat(sentAt()).containsExactly(0L, 3_000L, 6_000L);
        assertThat(fakes.timedDecisions("b")).containsExactly("6000 user/kim CREATED");
    }

    @Test
    void delaysTheNextCopy_soThatTheOneBehindOvertakesIt() {
        link.delayNext(Duration.ofMillis(3_500));
        fakes.createUser("a", "kim");
        fakes.at("01:00");

        assertThat(sentAt()).containsExactly(0L, 3_000L);
        assertThat(fakes.timedDecisions("b")).containsExactly("3000 user/kim CREATED", "3500 user/kim IGNORED_OLDER");
    }

    @Test
    @Tag("IB2")
    void repeatsTheNextCopy() {
        link.repeatNext(Duration.ofSeconds(10));
        fakes.createUser("a", "kim");
        fakes.at("01:00");

        assertThat(sentAt()).containsExactly(0L);
        assertThat(fakes.timedDecisions("b")).containsExactly("0 user/kim CREATED", "10000 user/kim IGNORED_OLDER");
    }

    @Test
    @Tag("F16")
    void losesTheNextAnswers_whatIsAppliedIsSentAgain() {
        link.loseNextAnswers(1);
        fakes.createUser("a", "kim");
        fakes.at("01:00");

        assertThat(sentAt()).containsExactly(0L, 3_000L);
        assertThat(fakes.timedDecisions("b")).containsExactly("0 user/kim CREATED", "3000 user/kim IGNORED_OLDER");
    }

    @Test
    @Tag("F9")
    void delaysTheNextAnswer() {
        link.delayNextAnswer(Duration.ofMillis(3_001));
        link.delayNextAnswer(Duration.ofMillis(3_000));
        fakes.createUser("a", "kim");
        fakes.at("00:05.999");
        assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);
        fakes.at("00:06");

        assertThat(fakes.platform.at("a").waiting("b")).as("in time, by a hair").isZero();
        assertThat(sentAt()).containsExactly(0L, 3_000L);
    }

    @Test
    void aSlowBodyTakesLongerTheMoreItHolds() {
        try (Federated waiting = Federated.star("a", "b")) {
            Link slow = waiting.platform.link("a", "b");
            slow.latency(Duration.ofMillis(100));
            slow.slowBodies(Duration.ofMillis(10));
            for (int i = 0; i < 7; i++) {
                waiting.createUser("a", "u" + i);
            }
            waiting.at("01:00");

            assertThat(waiting.events(NetworkEvent.Decided.class))
                    .extracting(waiting::millis)
                    .containsOnly(30_000L + 100 + 7 * 10);
            assertThat(waiting.events(NetworkEvent.Sent.class)).hasSize(1);
        }
    }

    @Test
    void faultsMeetTheCopiesInTheOrderInWhichTheyWerePlanned() {
        link.loseNext(1);
        link.delayNext(Duration.ofMillis(500));
        link.repeatNext(Duration.ofMillis(200));
        fakes.createUser("a", "kim"); // lost at 0 s, sent again at 3 s
        fakes.at("00:10").createUser("a", "zoe");
        fakes.at("01:00");

        assertThat(fakes.timedDecisions("b"))
                .containsExactly("3500 user/kim CREATED", "10000 user/zoe CREATED", "10200 user/zoe IGNORED_OLDER");
    }

    @Test
    void healingForgetsWhatIsPlanned_andKeepsTheLatency() {
        link.latency(Duration.ofMillis(700));
        link.loseNext(10);
        link.loseNextAnswers(10);
        link.cut();
        link.heal();
        fakes.createUser("a", "kim");
        fakes.at("01:00");

        assertThat(sentAt()).containsExactly(0L);
        assertThat(fakes.timedDecisions("b")).containsExactly("700 user/kim CREATED");
        assertThat(fakes.platform.at("a").waiting("b")).isZero();
    }

    @Test
    void theOtherDirectionIsALinkOfItsOwn() {
        try (Federated mesh = Federated.mesh(AT_ONCE, "a", "b")) {
            mesh.platform.link("b", "a").loseNext(100);
            mesh.createUser("a", "kim");
            mesh.createUser("b", "zoe");
            mesh.at("00:02");

            assertThat(mesh.users("a")).containsExactly("kim");
            assertThat(mesh.users("b")).containsExactly("kim", "zoe");
        }
    }

    static Stream<Consumer<Link>> impossible() {
        Duration before = Duration.ofMillis(-1);
        return Stream.of(
                link -> link.loseNext(0),
                link -> link.loseNextAnswers(-1),
                link -> link.delayNext(before),
                link -> link.delayNextAnswer(before),
                link -> link.repeatNext(before),
                link -> link.slowBodies(before));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatCannotHappenIsRefused_andPlansNothing(Consumer<Link> fault) {
        assertThatIllegalArgumentException().isThrownBy(() -> fault.accept(link));
        fakes.createUser("a", "kim");
        fakes.at("00:01");

        assertThat(fakes.timedDecisions("b")).containsExactly("0 user/kim CREATED");
    }
}
