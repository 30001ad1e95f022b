package org.jpdfederation.core.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.Knobs.BatchHandling;
import org.jpdfederation.core.sync.Knobs.BroadcastTime;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.ForwardedTime;
import org.jpdfederation.core.sync.Knobs.TimedOutRequests;
import org.jpdfederation.core.sync.Knobs.Tries;
import org.jpdfederation.core.sync.Knobs.UnknownNames;
import org.jpdfederation.core.sync.Knobs.WindowMeaning;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * P04: A alone writes a user; B, and C to which B forwards, end at the last value, whatever the gaps between the edits, the
 * cuts, delays, retries and broadcasts. That follows from the rules as long as each site is told stamps that rise with the
 * edits and takes them, so the stories keep to this, and draw all else:
 *
 * <ul>
 *   <li>clocks may be wrong, but are not set back (T07);
 *   <li>K1 is {@code OTHER_SOURCE} (else T02), except with a future cap, where K1 plays no part;
 *   <li>K2: with {@code FUTURE_CAP} no clock is ahead of another by more than the window;
 *   <li>K5: with {@code SEND_TIME} a broadcast does not wait for an attempt in flight, or it makes an old value newer than
 *       edits since (T11);
 *   <li>K6 and K8: not both {@code RESTAMPED} and {@code EVERY_EVENT}, where two edits can get one stamp;
 *   <li>K10: deletions only without delays or with {@code NEVER_APPLIES}, since a late copy brings the deleted back (T08).
 * </ul>
 *
 * <p>K7 and K9 concern names in groups and permissions; a user has none.
 */
@Tag("P04")
class OneWriterTest {

    private static final EntityRef KIM = EntityRef.user("kim");
    private static final int STORIES = 500;

    @Test
    void allTargetsEndAtTheLastValue_withDelaysAndLateCopies() {
        Set<Verdict> reached = new TreeSet<>();
        for (long seed = 1; seed <= STORIES; seed++) {
            Random random = TestData.random(seed);
            new Story(random, knobs(random), true, false).run("seed " + seed, reached);
        }
        assertThat(reached).containsExactlyInAnyOrder(Verdict.CREATED, Verdict.ACCEPTED, Verdict.IGNORED_OLDER);
    }

    @Test
    void allTargetsEndAtTheLastValueOrWithoutTheUser_whenEditsAreDeletionsToo_andNoCopyIsLate() {
        Set<Verdict> reached = new TreeSet<>();
        for (long seed = 1; seed <= STORIES; seed++) {
            Random random = TestData.random(seed);
            Knobs knobs = knobs(random);
            boolean delays = knobs.timedOutRequests() == TimedOutRequests.NEVER_APPLIES;
            new Story(random, knobs, delays, true).run("seed " + seed, reached);
        }
        assertThat(reached).contains(Verdict.DELETED, Verdict.NOTHING_TO_DELETE, Verdict.IGNORED_OLDER);
    }

    /** A writes at 100 s of its clock; B takes nothing above 30 s + 60 s when it arrives. */
    @Test
    @Tag("K2")
    void aWriterAheadOfTheFutureCap_isRefused_andToldNothing() {
        Knobs knobs = Knobs.defaults().toBuilder()
                .windowMeaning(WindowMeaning.FUTURE_CAP)
                .build();
        TestNetwork network = new TestNetwork(new TimestampRule(ofSeconds(60), knobs), knobs, "A", "B");
        network.connect("A", "B", OutboundConfig.defaults());
        network.at("A").skew(ofSeconds(100));
        network.at("A").put(user("kim", "v1"));
        network.runThrough(ofDays(1));

        assertThat(network.decisions).extracting(Decision::verdict).containsExactly(Verdict.REFUSED);
        assertThat(network.at("B").text(KIM)).isEqualTo("-");
        assertThat(network.at("A").source.waiting("B")).isZero();
    }

    /** B accepts both edits at 30 s and so forwards both with the stamp 30 s; at C the second does not lead the first. */
    @Test
    @Tag("K6")
    @Tag("K8")
    void editsThatArriveTogether_getOneStampWhenRestamped_andTheFirstWins() {
        Knobs knobs = Knobs.defaults().toBuilder()
                .forwardedTime(ForwardedTime.RESTAMPED)
                .buffering(Buffering.EVERY_EVENT)
                .build();
        TestNetwork network = new TestNetwork(new TimestampRule(ofSeconds(60), knobs), knobs, "A", "B", "C");
        network.connect("A", "B", OutboundConfig.defaults());
        network.connect(
                "B",
                "C",
                OutboundConfig.defaults().toBuilder().forwardPropagation(true).build());
        network.at("A").put(user("kim", "v1"));
        network.moveTo(ofSeconds(1));
        network.at("A").put(user("kim", "v2"));
        network.runThrough(ofDays(1));

        assertThat(network.decisions)
                .extracting(Decision::verdict)
                .containsExactly(Verdict.CREATED, Verdict.ACCEPTED, Verdict.CREATED, Verdict.IGNORED_OLDER);
        assertThat(network.at("B").text(KIM)).isEqualTo("user/kim=v2");
        assertThat(network.at("C").text(KIM)).isEqualTo("user/kim=v1");
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static Knobs knobs(Random random) {
        WindowMeaning meaning = one(WindowMeaning.values(), random);
        Buffering buffering = one(Buffering.values(), random);
        return Knobs.defaults().toBuilder()
                .windowMeaning(meaning)
                .conflictScope(
                        meaning == WindowMeaning.FUTURE_CAP
                                ? one(ConflictScope.values(), random)
                                : ConflictScope.OTHER_SOURCE)
                .tries(one(Tries.values(), random))
                .batchHandling(one(BatchHandling.values(), random))
                .broadcastTime(one(BroadcastTime.values(), random))
                .buffering(buffering)
                .forwardedTime(
                        buffering == Buffering.EVERY_EVENT
                                ? ForwardedTime.ORIGINAL
                                : one(ForwardedTime.values(), random))
                .excludedUsers(one(ExcludedUsers.values(), random))
                .unknownNames(one(UnknownNames.values(), random))
                .timedOutRequests(one(TimedOutRequests.values(), random))
                .build();
    }

    private static final class Story {

        private final Random random;
        private final Knobs knobs;
        private final boolean delays;
        private final boolean deletions;
        private final TestNetwork network;
        private final List<Link> links;

        Story(Random random, Knobs knobs, boolean delays, boolean deletions) {
            this.random = random;
            this.knobs = knobs;
            this.delays = delays;
            this.deletions = deletions;
            int window = random.nextInt(120_000);
            network = new TestNetwork(new TimestampRule(ofMillis(window), knobs), knobs, "A", "B", "C");
            links = List.of(network.connect("A", "B", config(false)), network.connect("B", "C", config(true)));
            boolean cap = knobs.windowMeaning() == WindowMeaning.FUTURE_CAP;
            for (String site : List.of("A", "B", "C")) {
                network.at(site).skew(ofMillis(cap ? random.nextInt(window + 1) : random.nextInt(200_000) - 100_000));
            }
        }

        private OutboundConfig config(boolean forwards) {
            return OutboundConfig.defaults().toBuilder()
                    .bufferWait(ofMillis(500 + random.nextInt(40_000)))
                    .bufferMaxSize(1 + random.nextInt(3))
                    .timeout(ofSeconds(1 + random.nextInt(4)))
                    .numberOfRetries(random.nextInt(4))
                    .forwardPropagation(forwards)
                    .build();
        }

        void run(String name, Set<Verdict> reached) {
            TestSite a = network.at("A");
            Duration time = Duration.ZERO;
            for (int edit = 1 + random.nextInt(8); edit > 0; edit--) {
                time = time.plusMillis(1 + random.nextInt(random.nextBoolean() ? 100 : 90_000));
                network.moveTo(time);
                if (deletions && random.nextInt(3) == 0) {
                    a.delete(KIM);
                } else {
                    a.put(user("kim", "v" + edit));
                }
                links.forEach(this::disturb);
                if (random.nextInt(4) == 0) {
                    broadcast();
                }
            }
            network.runThrough(time.plusSeconds(1));
            for (Link link : links) {
                link.cut = false;
                link.latency = Duration.ZERO;
            }
            assertThat(network.network().settle(ofSeconds(1_000)))
                    .as(name + ", quiet")
                    .isTrue();

            assertThat(List.of(network.at("B").text(KIM), network.at("C").text(KIM)))
                    .as(name + ", " + knobs)
                    .containsOnly(a.text(KIM));
            network.decisions.forEach(decision -> reached.add(decision.verdict()));
        }

        private void disturb(Link link) {
            link.cut = random.nextInt(3) == 0;
            link.latency = delays ? ofMillis(random.nextInt(5_000)) : Duration.ZERO;
        }

        private void broadcast() {
            boolean waits = !network.at("A")
                    .source
                    .progress("B", network.network().now())
                    .inFlight()
                    .isEmpty();
            if (knobs.broadcastTime() == BroadcastTime.RECORD_TIME || !waits) {
                network.broadcast(links.get(0));
            }
        }
    }
}
