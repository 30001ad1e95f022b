package org.jpdfederation.core.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * P20: a site dies at each step of a flush and comes back. A sends to B, and B to C what it accepts. At 0 s A creates one
 * user and deletes another that all hold; the batch leaves at 30 s, is under way for 1 s, and so is its answer. Each step
 * has an instant of its own; a crash is before or after what happens at that instant.
 *
 * <p>IB1: B and C end as A. IB2: the change has one effect at B, and is sent on once. Only a crash between the store of
 * records and the log breaks IB1 (T29).
 */
@Tag("P20")
@Tag("IB1")
@Tag("IB2")
class CrashPointsTest {

    private static final EntityRef U = EntityRef.user("u");
    private static final EntityRef GONE = EntityRef.user("gone");
    private static final Stamp AN_HOUR_AGO = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("A"));

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");
    private final TestSite b = network.at("B");
    private final OutboundConfig config = OutboundConfig.defaults();
    private final Link link = network.connect("A", "B", config);
    private final Link onward = network.connect(
            "B", "C", config.toBuilder().forwardPropagation(true).build());

    private void start() {
        Stream.of(a, b, network.at("C")).forEach(site -> site.hold(user("gone", "v0"), AN_HOUR_AGO));
        link.latency = ofSeconds(1);
        a.put(user("u", "v1"));
        a.delete(GONE);
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    private void crash(TestSite site, long millis, Side side, long restartSecond) {
        if (side == Side.BEFORE) {
            network.moveTo(ofMillis(millis));
        } else {
            network.runThrough(ofMillis(millis));
        }
        network.network().crash(site.name);
        network.moveTo(ofSeconds(restartSecond));
        network.network().restart(site.name);
    }

    /** What A sent, as second and try. */
    private List<String> sends() {
        return link.log.stream()
                .filter(line -> line.contains("CHANGES"))
                .map(line -> line.replaceFirst("s CHANGES (\\d): user/u=v1, -user/gone", "/$1"))
                .toList();
    }

    /** IB1, and IB2: the first copy that B decides on has effect, none of the others has. */
    private void expectOneEffect(int copiesDecidedOn, String forwardedAt) {
        for (String site : List.of("A", "B", "C")) {
            assertThat(List.of(network.at(site).text(U), network.at(site).text(GONE)))
                    .as(site)
                    .containsExactly("user/u=v1", "-");
        }
        List<Verdict> expected = new ArrayList<>(List.of(Verdict.CREATED, Verdict.DELETED));
        for (int again = 1; again < copiesDecidedOn; again++) {
            expected.addAll(List.of(Verdict.IGNORED_OLDER, Verdict.NOTHING_TO_DELETE));
        }
        assertThat(network.decisions)
                .filteredOn(decision -> decision.site().equals(b.name))
                .extracting(Decision::verdict)
                .isEqualTo(expected);
        assertThat(onward.log).containsExactly(forwardedAt + " CHANGES 1: user/u=v1, -user/gone");
        assertThat(a.source.waiting("B")).isZero();
        assertThat(a.source.relationState("B")).isEqualTo(RelationState.ACTIVE);
    }

    /** A is there again at 100 s, so that its next flush is at 130 s. B flushes at the multiples of 30 s. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "at the change,                            0, BEFORE, 130/1,      1, 150s",
        "before the take,                      29999, AFTER,  130/1,      1, 150s",
        "at the take,                          30000, BEFORE, 130/1,      1, 150s",
        "after the send,                       30000, AFTER,  30/1 130/1, 2, 60s",
        "before the target applies,            31000, BEFORE, 30/1 130/1, 2, 60s",
        "after the target has applied,         31000, AFTER,  30/1 130/1, 2, 60s",
        "before the acknowledgement,           32000, BEFORE, 30/1 130/1, 2, 60s",
        "after the acknowledgement,            32000, AFTER,  30/1,       1, 60s",
    })
    @Tag("T30")
    void theSourceDies_whenTheFirstTryArrives(
            String step, long millis, Side side, String sends, int copies, String forwardedAt) {
        start();
        crash(a, millis, side, 100);
        network.runThrough(ofDays(1));

        assertThat(sends()).as(step).isEqualTo(Arrays.asList(sends.split(" ")));
        expectOneEffect(copies, forwardedAt);
    }

    /** The first try is lost; the second leaves at 33 s and is there at 34 s, its answer at 35 s. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "while the lost try is in flight,      30000, AFTER,  30/1 130/1,      1, 150s",
        "before the timeout,                   33000, BEFORE, 30/1 130/1,      1, 150s",
        "after the second send,                33000, AFTER,  30/1 33/2 130/1, 2, 60s",
        "before the target applies,            34000, BEFORE, 30/1 33/2 130/1, 2, 60s",
        "after the target has applied,         34000, AFTER,  30/1 33/2 130/1, 2, 60s",
        "before the acknowledgement,           35000, BEFORE, 30/1 33/2 130/1, 2, 60s",
        "after the acknowledgement,            35000, AFTER,  30/1 33/2,       1, 60s",
    })
    @Tag("F9")
    void theSourceDies_whenTheSecondTryArrives(
            String step, long millis, Side side, String sends, int copies, String forwardedAt) {
        start();
        link.cut = true;
        network.runThrough(ofSeconds(30));
        link.cut = false;
        crash(a, millis, side, 100);
        network.runThrough(ofDays(1));

        assertThat(sends()).as(step).isEqualTo(Arrays.asList(sends.split(" ")));
        expectOneEffect(copies, forwardedAt);
    }

    /** All tries of the first attempt are lost; the last one, of 39 s, times out at 42 s. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the last timeout, 42000, BEFORE",
        "after the last timeout,  42000, AFTER",
    })
    @Tag("F10")
    void theSourceDies_whenTheAttemptFails(String step, long millis, Side side) {
        start();
        link.cut = true;
        crash(a, millis, side, 100);
        link.cut = false;
        network.runThrough(ofDays(1));

        assertThat(sends()).as(step).containsExactly("30/1", "33/2", "36/3", "39/4", "130/1");
        expectOneEffect(1, "150s");
    }

    /**
     * B is there again at 45 s, so that its next flush is at 75 s. The tries of 30 s to 39 s find it down or not;
     * A's next attempt is at 60 s.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the copy arrives,              31000, BEFORE, 30/1 33/2 36/3 39/4 60/1, 75s",
        "after it has applied,                 31000, AFTER,  30/1,                     75s",
        "when the answer is there,             32000, AFTER,  30/1,                     75s",
    })
    void theTargetDies(String step, long millis, Side side, String sends, String forwardedAt) {
        start();
        crash(b, millis, side, 45);
        network.runThrough(ofDays(1));

        assertThat(sends()).as(step).isEqualTo(Arrays.asList(sends.split(" ")));
        expectOneEffect(1, forwardedAt);
    }

    /** B flushes at 60 s to C; the answer is there at 62 s. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the take,                      60000, BEFORE, 130s",
        "after the send,                       60000, AFTER,  60s 130s",
        "after the target has applied,         61000, AFTER,  60s 130s",
        "before the acknowledgement,           62000, BEFORE, 60s 130s",
        "after the acknowledgement,            62000, AFTER,  60s",
    })
    @Tag("F18")
    void aForwardingSiteDies(String step, long millis, Side side, String forwardedAt) {
        start();
        onward.latency = ofSeconds(1);
        crash(b, millis, side, 100);
        network.runThrough(ofDays(1));

        assertThat(onward.log)
                .as(step)
                .isEqualTo(Stream.of(forwardedAt.split(" "))
                        .map(at -> at + " CHANGES 1: user/u=v1, -user/gone")
                        .toList());
        assertThat(network.at("C").text(U)).isEqualTo("user/u=v1");
        assertThat(network.at("C").text(GONE)).isEqualTo("-");
        assertThat(network.decisions)
                .filteredOn(decision -> decision.site().equals(JpdName.of("C")))
                .filteredOn(decision -> decision.verdict().takesEffect())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.CREATED, Verdict.DELETED);
    }

    /** The records have the change, the log has not. */
    @Test
    @Tag("T29")
    void theSourceDiesInsideTheChange_andTheTargetNeverLearns() {
        a.store.put(new EntityRecord(user("u", "v1"), Stamp.of(TestNetwork.START, a.name)));
        crash(a, 0, Side.BEFORE, 1);
        network.runThrough(ofDays(1));

        assertThat(a.text(U)).isEqualTo("user/u=v1");
        assertThat(b.text(U)).isEqualTo("-");
        assertThat(link.log).isEmpty();
    }

    /**
     * B dies when it has stored the first entry of the batch, and has neither answered nor forwarded it. The second try
     * goes on behind it; to its copy of the first entry B says that it has the change, so C never learns of that.
     */
    @Test
    @Tag("T29")
    void theTargetDiesInsideTheBatch_andGoesOnThere_butTheNextTargetNeverLearnsOfTheEntry() {
        start();
        link.cut = true;
        network.runThrough(ofSeconds(30));
        link.cut = false;
        b.store.put(new EntityRecord(user("u", "v1"), Stamp.of(TestNetwork.START, a.name)));
        crash(b, 30_000, Side.AFTER, 31);
        network.runThrough(ofDays(1));

        assertThat(sends()).containsExactly("30/1", "33/2");
        assertThat(network.decisions)
                .extracting(Decision::verdict)
                .containsExactly(Verdict.IGNORED_OLDER, Verdict.DELETED, Verdict.DELETED); // the last one at C
        assertThat(List.of(b.text(U), b.text(GONE))).containsExactly("user/u=v1", "-");
        assertThat(onward.log).containsExactly("61s CHANGES 1: -user/gone");
        assertThat(network.at("C").text(U)).isEqualTo("-");
    }
}
