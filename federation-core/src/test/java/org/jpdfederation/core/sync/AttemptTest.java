package org.jpdfederation.core.sync;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries, acknowledgements and what failures do to a relation: F9, F11, F13. */
class AttemptTest {

    private static final String KIM = "user/kim=v1";

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B");
    private final TestSite a = network.at("A");
    private final TestSite b = network.at("B");

    private Link connect(OutboundConfig.Builder config) {
        return network.connect("A", "B", config.build());
    }

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder();
    }

    @Nested
    @Tag("F9")
    class Tries {

        @Test
        void withTheDefaults_areFour_everyThreeSeconds_andTheAttemptHasFailedAfterTwelve() {
            Link link = connect(config());
            link.cut = true;
            a.put(user("kim", "v1"));
            network.runThrough(ofSeconds(59));

            assertThat(link.log)
                    .containsExactly(
                            "30s CHANGES 1: " + KIM,
                            "33s CHANGES 2: " + KIM,
                            "36s CHANGES 3: " + KIM,
                            "39s CHANGES 4: " + KIM,
                            "42s ACTIVE FAILING");
            assertThat(link.sent).extracting(Batch::attempt).containsOnly(1L);
        }

        @Test
        void withoutRetries_isOne() {
            Link link = connect(config().numberOfRetries(0));
            link.cut = true;
            a.put(user("kim", "v1"));
            network.runThrough(ofSeconds(59));

            assertThat(link.log).containsExactly("30s CHANGES 1: " + KIM, "33s ACTIVE FAILING");
        }

        @Test
        void sendTheSameEntries_whateverWasChangedSince() {
            Link link = connect(config());
            link.cut = true;
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(31));
            a.put(user("kim", "v2"));
            network.moveTo(ofSeconds(35));
            link.cut = false;
            network.runThrough(ofSeconds(36));

            assertThat(link.log).endsWith("36s CHANGES 3: " + KIM);
            assertThat(b.find(EntityRef.user("kim"))).contains(user("kim", "v1"));
        }

        @Test
        void anAcknowledgementExactlyAtTheTimeout_counts() {
            Link link = connect(config());
            link.latency = ofMillis(1_500);
            a.put(user("kim", "v1"));
            network.runThrough(ofSeconds(59));

            assertThat(link.log).containsExactly("30s CHANGES 1: " + KIM);
            assertThat(a.source.waiting("B")).isZero();
        }

        @Test
        void anAcknowledgementOneMillisecondLater_isNotSeen_norIsOneOfAnEarlierTry() {
            Link link = connect(config());
            link.latency = ofMillis(1_500);
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(31));
            link.latency = ofMillis(1_501); // the first answer comes at 33.001 s, the next ones 3.002 s after their try
            network.runThrough(ofSeconds(59));

            assertThat(link.log)
                    .containsExactly(
                            "30s CHANGES 1: " + KIM,
                            "33s CHANGES 2: " + KIM,
                            "36s CHANGES 3: " + KIM,
                            "39s CHANGES 4: " + KIM,
                            "42s ACTIVE FAILING");
            assertThat(network.decisions)
                    .extracting(Decision::verdict)
                    .containsExactly(
                            Verdict.CREATED, Verdict.IGNORED_OLDER, Verdict.IGNORED_OLDER, Verdict.IGNORED_OLDER);
        }

        @Test
        void theEngineItself_isDeafAfterTheDeadline() {
            Link link = connect(config());
            link.cut = true;
            a.put(user("kim", "v1"));
            network.runThrough(ofSeconds(30));
            Batch first = link.sent.get(0);

            assertThat(a.source.timeoutIsDue("B", TestNetwork.START.plusMillis(32_999)))
                    .isFalse();
            assertThat(a.source.timeoutIsDue("B", TestNetwork.START.plusSeconds(33)))
                    .isTrue();
            assertThat(a.source.acknowledged(first, TestNetwork.START.plusMillis(33_001)))
                    .isEmpty();
            assertThat(a.source.timeout("B", TestNetwork.START.plusMillis(32_999)))
                    .isEmpty();
            assertThat(a.source.waiting("B")).isEqualTo(1);
            a.source.acknowledged(first, TestNetwork.START.plusSeconds(33));
            assertThat(a.source.waiting("B")).isZero();
        }

        @Test
        void theAcknowledgementOfAnEarlierTry_isNotSeenByTheEngine() {
            Link link = connect(config());
            link.cut = true;
            a.put(user("kim", "v1"));
            network.runThrough(ofSeconds(33));

            a.source.acknowledged(link.sent.get(0), TestNetwork.START.plusSeconds(34));
            assertThat(a.source.waiting("B")).isEqualTo(1);
            a.source.acknowledged(link.sent.get(1), TestNetwork.START.plusSeconds(34));
            assertThat(a.source.waiting("B")).isZero();
        }
    }

    @Nested
    @Tag("F11")
    class Staleness {

        @ParameterizedTest
        @CsvSource({"1, 3642", "168, 604842"})
        void comesWithTheFirstFailureMoreThanTheLimitAfterTheFirstFailedAttempt(int hours, int staleAt) {
            // attempts begin at multiples of 30 s and fail 12 s later; the first one begins at 30 s; 604 842 s is the
            // first 30 k + 12 above 30 + 168 * 3 600 = 604 830
            Link link = connect(config().considerStale(ofHours(hours)));
            link.cut = true;
            a.put(user("kim", "v1"));
            network.runThrough(ofSeconds(staleAt + 100_000));

            assertThat(states(link))
                    .containsExactly(
                            "42s ACTIVE FAILING", staleAt + "s FAILING STALE", staleAt + "s DROPPED [user/kim]");
            assertThat(link.log.get(link.log.size() - 1)).startsWith(staleAt + "s");
        }

        @Test
        void exactlyTheLimit_isNotStale_theNextFailureIs() {
            Link link = connect(
                    config().considerStale(ofHours(1)).timeout(ofSeconds(30)).numberOfRetries(0));
            link.cut = true;
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(3_660)); // the failure at 3 630 s is an hour after 30 s
            assertThat(a.source.relationState("B")).isEqualTo(RelationState.FAILING);
            network.runThrough(ofSeconds(3_660));

            assertThat(a.source.relationState("B")).isEqualTo(RelationState.STALE);
        }

        @Test
        @Tag("L4")
        void anIdleRelationIsNeverStale() {
            Link link = connect(config().considerStale(ofHours(1)));
            link.cut = true;
            network.runThrough(Duration.ofDays(30));

            assertThat(a.source.relationState("B")).isEqualTo(RelationState.ACTIVE);
            assertThat(link.log).isEmpty();
        }

        @Test
        void anAcknowledgementStartsTheCountAnew() {
            Link link = connect(config().considerStale(ofHours(1)));
            link.cut = true;
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(50));
            link.cut = false;
            network.moveTo(ofSeconds(61));
            link.cut = true;
            a.put(user("kim", "v2"));
            network.runThrough(ofSeconds(10_000));

            assertThat(states(link)) // an hour after 90 s is 3 690 s
                    .containsExactly(
                            "42s ACTIVE FAILING",
                            "60s FAILING ACTIVE",
                            "102s ACTIVE FAILING",
                            "3702s FAILING STALE",
                            "3702s DROPPED [user/kim]");
        }

        @Test
        void aSingleAttemptLongerThanTheLimit_isStaleAtOnce() {
            Link link = connect(
                    config().considerStale(ofHours(1)).timeout(ofSeconds(1_000)).numberOfRetries(3));
            link.cut = true;
            a.put(user("kim", "v1"));
            network.runThrough(ofSeconds(4_100));

            assertThat(states(link)).containsExactly("4030s ACTIVE STALE", "4030s DROPPED [user/kim]");
        }

        @Test
        void whatWaitsIsDroppedInItsOrder_alsoWhatCameDuringTheLastAttempt() {
            Link link = connect(config().considerStale(ofHours(1)));
            link.cut = true;
            a.put(user("kim", "v1"));
            a.put(user("ann", "a1"));
            network.moveTo(ofSeconds(3_640));
            a.put(user("bob", "b1"));
            a.delete(EntityRef.user("ann"));
            network.runThrough(ofSeconds(3_700));

            assertThat(link.log).endsWith("3642s FAILING STALE", "3642s DROPPED [user/kim, user/ann, user/bob]");
            assertThat(a.source.waiting("B")).isZero();
        }

        @Test
        void whileStale_nothingIsBufferedAndNothingIsSent() {
            Link link = stale();
            link.cut = false;
            a.put(user("ann", "a1"));
            network.runThrough(ofSeconds(20_000));

            assertThat(link.log).endsWith("3642s DROPPED [user/kim]");
            assertThat(a.source.waiting("B")).isZero();
        }

        @Test
        void aFullBroadcastRevives_andChangesFlowAgain() {
            Link link = stale();
            link.cut = false;
            a.put(user("ann", "a1"));
            network.moveTo(ofSeconds(4_000));
            network.broadcast(link);
            a.put(user("bob", "b1"));
            network.runThrough(ofSeconds(4_100));

            assertThat(link.log)
                    .endsWith(
                            "4000s BROADCAST 1: user/ann=a1, user/kim=v1",
                            "4000s STALE ACTIVE",
                            "4000s COMPLETED 2",
                            "4020s CHANGES 1: user/bob=b1");
        }

        private Link stale() {
            Link link = connect(config().considerStale(ofHours(1)));
            link.cut = true;
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(3_650));
            assertThat(a.source.relationState("B")).isEqualTo(RelationState.STALE);
            return link;
        }

        private static List<String> states(Link link) {
            return link.log.stream().filter(line -> !line.contains(" CHANGES ")).toList();
        }
    }

    @Test
    @Tag("F13")
    @Tag("IB7")
    void aTargetThatDoesNotTrust_refusesTheWholeBatch_andToTheSourceThatIsSilence() {
        Link link = connect(config());
        b.distrusted.add(a.name);
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(50));

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: " + KIM,
                        "33s CHANGES 2: " + KIM,
                        "36s CHANGES 3: " + KIM,
                        "39s CHANGES 4: " + KIM,
                        "42s ACTIVE FAILING");
        assertThat(b.find(EntityRef.user("kim"))).isEmpty();
        assertThat(network.decisions).isEmpty();
        assertThat(b.target.receive(link.sent.get(0), TestNetwork.START))
                .isEqualTo(new Answer.Refused("B does not trust A", List.of()));

        b.distrusted.clear();
        network.runThrough(ofSeconds(60));

        assertThat(b.find(EntityRef.user("kim"))).contains(user("kim", "v1"));
        assertThat(link.log).endsWith("60s FAILING ACTIVE");
    }
}
