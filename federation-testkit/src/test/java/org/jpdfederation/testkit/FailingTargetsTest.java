package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jpdfederation.testkit.Federated.MILLI;
import static org.jpdfederation.testkit.Federated.WAIT;
import static org.jpdfederation.testkit.Federated.user;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SourceEffect.BroadcastResult;
import org.jpdfederation.core.sync.SourceEffect.DropReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow links, cut ones, targets that refuse, targets that are not there. The wait is 30 s, a try takes 3 s, four in all. */
class FailingTargetsTest {

    private final Federated fakes = Federated.star(
            OutboundConfig.defaults().toBuilder()
                    .considerStale(Duration.ofHours(1))
                    .build(),
            "a",
            "b");

    @AfterEach
    void close() {
        fakes.close();
    }

    private RelationState state() {
        return fakes.platform.at("a").relationState("b");
    }

    private List<Long> sentAt() {
        return fakes.events(NetworkEvent.Sent.class).stream().map(fakes::millis).toList();
    }

    /** State changes so far, as {@code 42000 FAILING}. */
    private List<String> states() {
        return fakes.events(NetworkEvent.StateChanged.class).stream()
                .map(change -> fakes.millis(change) + " " + change.after())
                .toList();
    }

    @Nested
    class SlowLinks {

        @Test
        @Tag("F9")
        void anAnswerExactlyAtTheTimeoutIsInTime() {
            fakes.platform.link("a", "b").latency(Duration.ofMillis(1_500));
            fakes.createUser("a", "kim");

            fakes.platform.advance(Duration.ofMillis(31_499));
            assertThat(fakes.users("b")).isEmpty();
            fakes.platform.advance(MILLI);
            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);

            fakes.platform.advance(Duration.ofMillis(1_499));
            assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);
            fakes.platform.advance(MILLI);
            assertThat(fakes.platform.at("a").waiting("b")).isZero();
            fakes.platform.advance(Duration.ofMinutes(5));
            assertThat(sentAt()).containsExactly(30_000L);
            assertThat(states()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(longs = {1_501, 2_000, 3_100})
        @Tag("F9")
        @Tag("K10")
        void aLaterAnswerIsNotSeen_yetEveryCopyArrives(long oneWay) {
            fakes.platform.link("a", "b").latency(Duration.ofMillis(oneWay));
            fakes.createUser("a", "kim");

            fakes.platform.advance(Duration.ofSeconds(59));

            assertThat(sentAt()).containsExactly(30_000L, 33_000L, 36_000L, 39_000L);
            assertThat(fakes.events(NetworkEvent.Decided.class))
                    .extracting(fakes::millis)
                    .containsExactly(30_000 + oneWay, 33_000 + oneWay, 36_000 + oneWay, 39_000 + oneWay);
            assertThat(fakes.decisions("b"))
                    .containsExactly(
                            "user/kim CREATED",
                            "user/kim IGNORED_OLDER",
                            "user/kim IGNORED_OLDER",
                            "user/kim IGNORED_OLDER");
            assertThat(states()).containsExactly("42000 FAILING");
            assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);

            fakes.platform.link("a", "b").latency(Duration.ZERO);
            fakes.platform.advance(Duration.ofSeconds(1));
            assertThat(states()).containsExactly("42000 FAILING", "60000 ACTIVE");
            assertThat(fakes.platform.at("a").waiting("b")).isZero();
        }

        @Test
        void aNegativeLatencyIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fakes.platform.link("a", "b").latency(Duration.ofMillis(-1)))
                    .withMessage("latency must not be negative, not PT-0.001S");
        }

        @Test
        @Tag("F8")
        void whatChangesDuringAnAttemptWaitsForTheNext() {
            fakes.platform.link("a", "b").latency(Duration.ofSeconds(1));
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMillis(30_500));
            fakes.setEmail("a", "kim", "new@example.org");
            fakes.platform.advance(Duration.ofMillis(30_499));

            assertThat(sentAt()).containsExactly(30_000L, 60_000L);
            assertThat(fakes.email("b", "kim")).isNotEqualTo("new@example.org");
            fakes.platform.advance(MILLI);
            assertThat(fakes.email("b", "kim")).isEqualTo("new@example.org");
        }
    }

    @Nested
    class CutLinks {

        @Test
        @Tag("F9")
        void aLinkHealedWithinTheTriesLosesNothing() {
            fakes.platform.link("a", "b").cut();
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofSeconds(32));
            assertThat(fakes.users("b")).isEmpty();

            fakes.platform.link("a", "b").heal();
            fakes.platform.advance(Duration.ofSeconds(1));

            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(states()).isEmpty();
        }

        @Test
        void whatIsUnderWayStillArrives_andItsAnswerComesBack() {
            fakes.platform.link("a", "b").latency(Duration.ofSeconds(1));
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMillis(30_500));
            fakes.platform.link("a", "b").cut();
            fakes.platform.advance(Duration.ofMinutes(1));

            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(states()).isEmpty();
            assertThat(fakes.platform.at("a").waiting("b")).isZero();
        }

        @Test
        void theOtherDirectionIsNotCut() {
            fakes.register("b", "a", TargetSettings.defaults());
            fakes.platform.link("a", "b").cut();
            fakes.createUser("a", "ann");
            fakes.createUser("b", "bob");
            fakes.platform.advance(WAIT);

            assertThat(fakes.users("a")).containsExactly("ann", "bob");
            assertThat(fakes.users("b")).containsExactly("bob");
        }

        @Test
        @Tag("F11")
        void aTargetIsStaleAtTheFirstFailureBeyondTheLimit() {
            fakes.platform.link("a", "b").cut();
            fakes.createUser("a", "kim");

            fakes.platform.advance(Duration.ofMillis(3_641_999));
            assertThat(states()).containsExactly("42000 FAILING");
            assertThat(fakes.events(NetworkEvent.Dropped.class)).isEmpty();

            fakes.platform.advance(MILLI);
            assertThat(states()).containsExactly("42000 FAILING", "3642000 STALE");
            assertThat(fakes.events(NetworkEvent.Dropped.class))
                    .containsExactly(new NetworkEvent.Dropped(
                            FakePlatformTest.START.plusSeconds(3_642),
                            fakes.platform.at("a").name(),
                            "b",
                            DropReason.STALE,
                            List.of(EntityRef.user("kim"))));
            assertThat(state()).isEqualTo(RelationState.STALE);
        }

        @Test
        @Tag("F19")
        void settleWaitsForABroadcastThatNothingAnswers_untilItHasFailed() {
            fakes.platform.link("a", "b").cut();
            fakes.access("a").federation().fullBroadcast("b");

            assertThat(fakes.platform.settle(Duration.ofMinutes(1))).isTrue();

            assertThat(fakes.platform.now()).isEqualTo(FakePlatformTest.START.plusSeconds(12));
            assertThat(fakes.events(NetworkEvent.BroadcastEnded.class))
                    .extracting(NetworkEvent.BroadcastEnded::result)
                    .containsExactly(BroadcastResult.FAILED);
        }

        @Test
        @Tag("F11")
        @Tag("L4")
        void anIdleTargetIsNeverStale() {
            fakes.platform.link("a", "b").cut();
            fakes.platform.advance(Duration.ofDays(30));

            assertThat(state()).isEqualTo(RelationState.ACTIVE);
            assertThat(fakes.events()).isEmpty();
        }
    }

    @Nested
    class StaleTargets {

        private void becomeStale() {
            fakes.createUser("a", "mallory");
            fakes.platform.advance(WAIT);
            fakes.platform.link("a", "b").cut();
            fakes.createUser("a", "kim");
            fakes.access("a").users().delete("mallory");
            fakes.platform.advance(Duration.ofHours(2));
            assertThat(state()).isEqualTo(RelationState.STALE);
            fakes.platform.link("a", "b").heal();
        }

        @Test
        @Tag("F11")
        void getNothing_evenWhenTheLinkIsWholeAgain() {
            becomeStale();
            int sent = sentAt().size();
            fakes.createUser("a", "late");
            fakes.platform.advance(Duration.ofHours(1));

            assertThat(fakes.platform.at("a").waiting("b")).isZero();
            assertThat(sentAt()).hasSize(sent);
            assertThat(fakes.users("b")).containsExactly("mallory");
        }

        @Test
        @Tag("F11")
        @Tag("F19")
        @Tag("T20")
        void areRevivedByABroadcast_whichDoesNotRepeatTheDeletion() {
            becomeStale();
            fakes.access("a").federation().fullBroadcast("b");

            assertThat(state()).isEqualTo(RelationState.ACTIVE);
            assertThat(fakes.users("b")).containsExactly("kim", "mallory");

            fakes.createUser("a", "late");
            fakes.platform.advance(WAIT);
            assertThat(fakes.users("b")).containsExactly("kim", "late", "mallory");
        }

        @Test
        @Tag("F19")
        void stayStaleWhenTheBroadcastFails() {
            becomeStale();
            fakes.platform.link("a", "b").cut();
            fakes.access("a").federation().fullBroadcast("b");
            fakes.platform.advance(Duration.ofMillis(11_999));
            assertThat(fakes.events(NetworkEvent.BroadcastEnded.class)).isEmpty();
            fakes.platform.advance(MILLI);

            assertThat(fakes.events(NetworkEvent.BroadcastEnded.class))
                    .extracting(NetworkEvent.BroadcastEnded::result)
                    .containsExactly(BroadcastResult.FAILED);
            assertThat(state()).isEqualTo(RelationState.STALE);
        }
    }

    @Nested
    class Refusals {

        @Test
        @Tag("F13")
        @Tag("F11")
        void aTargetThatDoesNotTrustRefusesEveryTry_andTakesTheChangeOnceItTrusts() {
            fakes.platform.at("b").distrust(fakes.platform.at("a"));
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofSeconds(42));

            assertThat(fakes.events(NetworkEvent.Refused.class))
                    .extracting(refused -> fakes.millis(refused) + " " + refused.from() + " to " + refused.site() + ": "
                            + refused.reason())
                    .containsExactly(
                            "30000 a to b: b does not trust a",
                            "33000 a to b: b does not trust a",
                            "36000 a to b: b does not trust a",
                            "39000 a to b: b does not trust a");
            assertThat(states()).containsExactly("42000 FAILING");
            assertThat(fakes.users("b")).isEmpty();

            fakes.platform.at("b").trust(fakes.platform.at("a"));
            fakes.platform.advance(Duration.ofSeconds(18));
            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(states()).containsExactly("42000 FAILING", "60000 ACTIVE");
        }

        @Test
        void aTargetThatLeadsNowhereFails_andTheOthersAreServed() {
            fakes.access("a")
                    .federation()
                    .register(new SyncTarget(
                            "gone", URI.create("https://gone.example.invalid/access"), TargetSettings.defaults()));
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofSeconds(42));

            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(fakes.platform.at("a").relationState("gone")).isEqualTo(RelationState.FAILING);
            assertThat(fakes.platform.at("a").waiting("gone")).isEqualTo(1);
            fakes.access("a").federation().fullBroadcast("gone");
            assertThat(fakes.platform.settle(Duration.ofMinutes(10))).isFalse();

            fakes.access("a").federation().remove("gone");
            assertThat(fakes.platform.settle(Duration.ZERO)).isTrue();
        }

        @Test
        void aTargetThatIsTheSourceItselfChangesNothing() {
            fakes.register("a", "a", TargetSettings.defaults());
            fakes.createUser("a", "kim");
            fakes.platform.advance(WAIT);

            assertThat(fakes.decisions("a")).containsExactly("user/kim IGNORED_OLDER");
            assertThat(fakes.users("b")).containsExactly("kim");
        }
    }

    @Nested
    class TargetsChangedDuringAnAttempt {

        private void sendSlowly() {
            fakes.platform.link("a", "b").latency(Duration.ofSeconds(1));
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMillis(30_500));
            assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);
        }

        @Test
        @Tag("K10")
        void theCopyUnderWayArrives_whenTheTargetIsRemoved() {
            sendSlowly();
            fakes.access("a").federation().remove("b");
            assertThat(fakes.platform.settle(Duration.ofMinutes(1))).isTrue();

            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(states()).isEmpty();
        }

        @Test
        void aReplacementStartsAnew_andTheOldAnswerCountsForNothing() {
            sendSlowly();
            fakes.access("a").federation().registerOrReplace(fakes.target("b", TargetSettings.defaults()));
            assertThat(fakes.platform.at("a").waiting("b")).isZero();
            fakes.createUser("a", "late");
            fakes.platform.advance(Duration.ofMillis(30_000));

            assertThat(sentAt()).containsExactly(30_000L, 60_500L);
            assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);
            assertThat(fakes.users("b")).containsExactly("kim");
            fakes.platform.advance(Duration.ofSeconds(2));
            assertThat(fakes.platform.at("a").waiting("b")).isZero();
            assertThat(fakes.users("b")).containsExactly("kim", "late");
            assertThat(state()).isEqualTo(RelationState.ACTIVE);
        }

        @Test
        void aReplacementThatLeadsElsewhereSendsThere() {
            try (Federated three = Federated.star("a", "b", "c")) {
                three.access("a").federation().remove("c");
                three.platform.link("a", "b").latency(Duration.ofSeconds(1));
                three.createUser("a", "kim");
                three.platform.advance(Duration.ofMillis(30_500));
                three.platform.at("c").trust(three.platform.at("a"));
                three.access("a")
                        .federation()
                        .registerOrReplace(
                                new SyncTarget("b", three.platform.at("c").accessUrl(), TargetSettings.defaults()));
                three.createUser("a", "late");
                three.platform.advance(Duration.ofMinutes(1));

                assertThat(three.users("b")).containsExactly("kim");
                assertThat(three.users("c")).containsExactly("late");
            }
        }

        @Test
        @Tag("F19")
        void aReplacementEndsTheBroadcastUnderWay() {
            fakes.platform.at("a").put(user("kim"));
            fakes.platform.link("a", "b").latency(Duration.ofSeconds(1));
            fakes.access("a").federation().fullBroadcast("b");
            fakes.platform.advance(Duration.ofMillis(500));
            fakes.access("a").federation().registerOrReplace(fakes.target("b", TargetSettings.defaults()));

            assertThat(fakes.platform.at("a").broadcasting("b")).isFalse();
            assertThat(fakes.platform.settle(Duration.ofMinutes(1))).isTrue();
            assertThat(fakes.users("b")).containsExactly("kim");
        }
    }
}
