package org.jpdfederation.core.sync;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits and when it leaves: F6, F7, F8, F10. */
class BufferTest {

    private final TestNetwork network = new TestNetwork(Duration.ZERO, "A", "B");
    private final TestSite a = network.at("A");

    private Link connect(OutboundConfig.Builder config) {
        return network.connect("A", "B", config.build());
    }

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder();
    }

    @Nested
    @Tag("F6")
    class OneEntryForEachKey {

        @Test
        void keepsThePlaceOfTheFirstEntry_withTheNewestContent() {
            Link link = connect(config());
            a.put(user("kim", "v1"));
            a.put(user("ann", "a1"));
            a.put(user("kim", "v2"));
            a.put(user("bob", "b1"));
            a.put(user("kim", "v3"));
            a.delete(EntityRef.user("ann"));

            assertThat(a.source.waiting("B")).isEqualTo(3);
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/kim=v3, -user/ann, user/bob=b1");
        }

        @Test
        void newestIsWhatWasBufferedLast_whateverItsTimestamp() {
            Link link = connect(config());
            a.put(user("kim", "v1"));
            a.skew(ofSeconds(-90));
            a.put(user("kim", "v2"));

            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/kim=v2");
            assertThat(link.sent.get(0).entries().get(0).stamp().at())
                    .isEqualTo(TestNetwork.START.minus(ofSeconds(90)));
        }

        @Test
        void theContentIsThatOfTheChange_evenIfAForeignOneWasAcceptedSince() {
            Link link = connect(config());
            network.connect("B", "A", config().bufferWait(ofSeconds(10)).build());
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(5));
            network.at("B").put(user("kim", "v2"));

            network.moveTo(ofSeconds(11));
            assertThat(a.find(EntityRef.user("kim"))).contains(user("kim", "v2"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/kim=v1");
        }
    }

    @Nested
    @Tag("F7")
    class AnAttemptStarts {

        @Test
        void with499Changes_onlyWhenTheWaitEnds() {
            Link link = connect(config());
            network.moveTo(ofSeconds(1));
            change(499);

            network.moveTo(ofSeconds(30));
            assertThat(link.sent).isEmpty();
            network.runThrough(ofSeconds(30));

            assertThat(link.sent)
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.entries()).hasSize(499));
        }

        @Test
        void with500Changes_atOnce() {
            Link link = connect(config());
            network.moveTo(ofSeconds(1));
            change(500);
            network.moveTo(ofSeconds(2));

            assertThat(link.sent)
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.entries()).hasSize(500));
            assertThat(link.log.get(0)).startsWith("1s CHANGES 1: ");
        }

        @Test
        void with501ChangesAtOneInstant_atOnceAndWithAllOfThem() {
            Link link = connect(config());
            network.moveTo(ofSeconds(1));
            change(501);
            network.runThrough(ofSeconds(120));

            assertThat(link.sent)
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.entries()).hasSize(501));
        }

        @Test
        void with500ChangesAndOneMoreALittleLater_theOneLeavesWhenTheNewWaitEnds() {
            Link link = connect(config());
            network.moveTo(ofSeconds(1));
            change(500);
            network.moveTo(ofMillis(1_001));
            a.put(user("one-more", "v"));
            network.runThrough(ofSeconds(120));

            assertThat(link.sent).hasSize(2);
            assertThat(link.sent.get(0).entries()).hasSize(500);
            assertThat(link.log.get(1)).isEqualTo("31s CHANGES 1: user/one-more=v");
        }

        @Test
        void countsKeys_notChanges() {
            Link link = connect(config().bufferMaxSize(2));
            a.put(user("kim", "v1"));
            a.put(user("kim", "v2"));
            network.moveTo(ofSeconds(1));
            assertThat(link.sent).isEmpty();

            a.put(user("ann", "a1"));
            network.moveTo(ofSeconds(2));

            assertThat(link.log).containsExactly("1s CHANGES 1: user/kim=v2, user/ann=a1");
        }

        @Test
        void onMultiplesOfTheWait_aChangeAtTheVeryInstantIncluded() {
            Link link = connect(config());
            network.moveTo(ofSeconds(30));
            a.put(user("kim", "v1"));
            network.moveTo(ofMillis(30_001));
            a.put(user("kim", "v2"));
            network.moveTo(ofSeconds(155));
            a.put(user("kim", "v3"));
            network.runThrough(ofSeconds(200));

            assertThat(link.log)
                    .containsExactly(
                            "30s CHANGES 1: user/kim=v1", "60s CHANGES 1: user/kim=v2", "180s CHANGES 1: user/kim=v3");
        }

        @Test
        void afterAnAttemptBySize_theWaitHasBegunAnew() {
            Link link = connect(config().bufferMaxSize(2));
            network.moveTo(ofSeconds(20));
            change(2);
            network.moveTo(ofSeconds(25));
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(55));
            a.put(user("ann", "a1"));
            network.runThrough(ofSeconds(100));

            assertThat(link.log)
                    .containsExactly(
                            "20s CHANGES 1: user/user0=v, user/user1=v",
                            "50s CHANGES 1: user/kim=v1",
                            "80s CHANGES 1: user/ann=a1");
        }

        @Test
        void never_whileTheBufferIsEmpty() {
            Link link = connect(config());
            network.runThrough(Duration.ofDays(1));

            assertThat(link.log).isEmpty();
        }

        private void change(int users) {
            for (int i = 0; i < users; i++) {
                a.put(user("user" + i, "v"));
            }
        }
    }

    @Nested
    @Tag("F8")
    class OneInFlight {

        @Test
        void whatIsBufferedDuringAnAttempt_waitsForTheNextWaitsEnd() {
            Link link = connect(config());
            link.latency = ofSeconds(1);
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(31));
            a.put(user("kim", "v2"));
            assertThat(a.source.waiting("B"))
                    .as("one in flight, one in the buffer")
                    .isEqualTo(2);
            network.runThrough(ofSeconds(70));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/kim=v1", "60s CHANGES 1: user/kim=v2");
        }

        @Test
        void anAttemptThatFallsDueBySize_startsTheMomentTheOneInFlightEnds_andTheWaitBeginsAnewThen() {
            Link link = connect(config().bufferMaxSize(2));
            link.latency = ofSeconds(1);
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(31));
            a.put(user("kim", "v2"));
            a.put(user("ann", "a1"));
            network.moveTo(ofSeconds(40));
            a.put(user("bob", "b1"));
            network.runThrough(ofSeconds(90));

            assertThat(link.log)
                    .containsExactly(
                            "30s CHANGES 1: user/kim=v1",
                            "32s CHANGES 1: user/kim=v2, user/ann=a1",
                            "62s CHANGES 1: user/bob=b1");
        }

        @Test
        void anAttemptThatFallsDueByWait_startsTheMomentTheOneInFlightEnds_andLeavesTheWaitAlone() {
            Link link = connect(config().bufferWait(ofSeconds(5)).timeout(ofSeconds(10)));
            link.latency = ofSeconds(4);
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(6));
            a.put(user("ann", "a1"));
            network.moveTo(ofSeconds(12));
            a.put(user("bob", "b1"));
            network.moveTo(ofSeconds(22));
            a.put(user("eve", "e1"));
            network.runThrough(ofSeconds(60));

            assertThat(link.log)
                    .containsExactly(
                            "5s CHANGES 1: user/kim=v1",
                            "13s CHANGES 1: user/ann=a1, user/bob=b1",
                            "25s CHANGES 1: user/eve=e1");
        }

        @Test
        void aWaitThatEndsWithAnEmptyBuffer_makesNothingDue() {
            Link link = connect(config().bufferWait(ofSeconds(5)).timeout(ofSeconds(10)));
            link.latency = ofSeconds(4);
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(11));
            a.put(user("ann", "a1"));
            network.runThrough(ofSeconds(40));

            assertThat(link.log).containsExactly("5s CHANGES 1: user/kim=v1", "15s CHANGES 1: user/ann=a1");
        }
    }

    @Nested
    @Tag("F10")
    class GivenBack {

        @Test
        void entriesReturnToTheirOldPlacesInFront_andNewerContentStays() {
            Link link = connect(config());
            link.cut = true;
            a.put(user("kim", "v1"));
            a.put(user("ann", "a1"));
            network.moveTo(ofSeconds(35));
            a.put(user("bob", "b1"));
            a.put(user("ann", "a2"));
            network.moveTo(ofSeconds(50));
            assertThat(a.source.waiting("B")).isEqualTo(3);
            link.cut = false;
            network.runThrough(ofSeconds(60));

            assertThat(link.log).endsWith("60s CHANGES 1: user/kim=v1, user/ann=a2, user/bob=b1", "60s FAILING ACTIVE");
        }

        @Test
        void whatFellDueInFlight_startsTheMomentTheAttemptFails_togetherWithWhatCameBack() {
            Link link = connect(config().bufferWait(ofSeconds(10)));
            link.cut = true;
            a.put(user("kim", "v1"));
            network.moveTo(ofSeconds(15));
            a.put(user("ann", "a1"));
            network.moveTo(ofSeconds(21));
            link.cut = false;
            network.runThrough(ofSeconds(22));

            assertThat(link.log)
                    .endsWith("22s ACTIVE FAILING", "22s CHANGES 1: user/kim=v1, user/ann=a1", "22s FAILING ACTIVE");
        }

        /** Due by the wait since 5 s; that the buffer is full too when it starts at 12 s does not start the wait anew. */
        @Test
        void anAttemptThatFellDueByTheWait_leavesTheWaitAlone_alsoWhenTheBufferIsFullByThen() {
            Link link = connect(config().bufferWait(ofSeconds(5)).bufferMaxSize(2));
            link.cut = true;
            a.put(user("ann", "a1"));
            a.put(user("kim", "k1"));
            network.moveTo(ofSeconds(1));
            a.put(user("ann", "a2"));
            network.moveTo(ofSeconds(13));
            link.cut = false;
            network.moveTo(ofSeconds(15));
            a.put(user("bob", "b1"));
            network.runThrough(ofSeconds(15));

            assertThat(link.log)
                    .endsWith(
                            "12s ACTIVE FAILING",
                            "12s CHANGES 1: user/ann=a2, user/kim=k1",
                            "15s CHANGES 2: user/ann=a2, user/kim=k1",
                            "15s FAILING ACTIVE",
                            "15s CHANGES 1: user/bob=b1");
        }

        @Test
        void aBufferThatIsFullAfterAFailure_isTriedAgainAtOnce() {
            Link link = connect(config().bufferMaxSize(2).numberOfRetries(0));
            link.cut = true;
            a.put(user("kim", "v1"));
            a.put(user("ann", "a1"));
            network.runThrough(ofSeconds(6));

            assertThat(link.log)
                    .containsExactly(
                            "0s CHANGES 1: user/kim=v1, user/ann=a1",
                            "3s ACTIVE FAILING",
                            "3s CHANGES 1: user/kim=v1, user/ann=a1",
                            "6s CHANGES 1: user/kim=v1, user/ann=a1");
        }
    }
}
