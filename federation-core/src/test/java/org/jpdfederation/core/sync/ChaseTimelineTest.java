package org.jpdfederation.core.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.ForwardedTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes that chase each other round the ring A to B to C to A, where all forward and flush each 30 s. */
@Tag("IF4")
@Tag("T27")
class ChaseTimelineTest {

    private static final EntityRef U = EntityRef.user("u");
    private static final List<String> BACKWARDS = List.of("C A", "B C", "A B");

    private static TestNetwork ring(Knobs knobs, List<String> order) {
        TimestampRule rule = new TimestampRule(ofSeconds(60), knobs);
        TestNetwork network = new TestNetwork(rule, knobs, "A", "B", "C");
        OutboundConfig forwarding =
                OutboundConfig.defaults().toBuilder().forwardPropagation(true).build();
        order.forEach(relation -> network.connect(relation.substring(0, 1), relation.substring(2), forwarding));
        return network;
    }

    private static void createAndDelete(TestNetwork network, Duration until) {
        network.at("A").put(user("u", "v1"));
        network.moveTo(ofSeconds(75));
        network.at("A").delete(U);
        network.runThrough(until);
    }

    private static List<String> everywhere(TestNetwork network) {
        return Stream.of("A", "B", "C").map(site -> network.at(site).text(U)).toList();
    }

    private static long effects(TestNetwork network) {
        return network.decisions.stream()
                .filter(decision -> decision.verdict().takesEffect())
                .count();
    }

    /**
     * By hand: B creates u at 30 s, C at 60 s; at 90 s A creates it again (it is deleted there) and B deletes and creates
     * it: 5. Then C deletes and creates at 120 s, 180 s, ...: 332 times until 20 000 s; A and B at 150 s, 210 s, ...: 331
     * times. 5 + 332 * 2 + 331 * 4 = 1 993.
     */
    @ParameterizedTest
    @EnumSource(ConflictScope.class)
    void whereEveryEventIsKept_creationAndDeletionChaseEachOtherForEver(ConflictScope scope) {
        TestNetwork network = ring(
                Knobs.defaults().toBuilder()
                        .conflictScope(scope)
                        .buffering(Buffering.EVERY_EVENT)
                        .build(),
                BACKWARDS);
        createAndDelete(network, ofSeconds(20_000));

        assertThat(effects(network)).isEqualTo(1_993);
        assertThat(everywhere(network)).containsOnly("user/u=v1");
    }

    /** At 90 s the creation comes home and takes the place of the deletion that waits there. */
    @Test
    void whereOneEntryAKeyIsKept_theDeletionIsLost_andTheRingIsQuiet() {
        TestNetwork network = ring(Knobs.defaults(), BACKWARDS);
        createAndDelete(network, ofDays(1));

        assertThat(network.decisions)
                .extracting(Decision::verdict)
                .containsExactly(Verdict.CREATED, Verdict.CREATED, Verdict.CREATED, Verdict.IGNORED_OLDER);
        assertThat(everywhere(network)).containsOnly("user/u=v1");
    }

    /** In each of these orders the creation is home before the deletion is made, at 60 s at the latest. */
    @ParameterizedTest
    @CsvSource({
        "A B, B C, C A,  90",
        "A B, C A, B C, 120",
        "B C, A B, C A, 120",
        "B C, C A, A B, 120",
        "C A, A B, B C, 120",
    })
    void inTheOtherOrdersTheUserIsGone_andTheRingIsQuiet(String first, String second, String third, int quietAt) {
        for (Buffering buffering : Buffering.values()) {
            TestNetwork network =
                    ring(Knobs.defaults().toBuilder().buffering(buffering).build(), List.of(first, second, third));
            createAndDelete(network, ofSeconds(quietAt - 1));
            int before = network.decisions.size();
            network.runThrough(ofSeconds(quietAt));
            int after = network.decisions.size();
            network.runThrough(ofDays(1));

            assertThat(after).as("the last decision is made at " + quietAt).isGreaterThan(before);
            assertThat(network.decisions).hasSize(after);
            assertThat(everywhere(network)).containsOnly("-");
        }
    }

    /**
     * By hand: B and C create u at 30 s and 60 s; the stamp of C, 60 s, leads A's by the window at 90 s. From then on A
     * and B accept it at 90 s, 150 s, ..., 3 570 s, and C at 120 s, 180 s, ..., 3 600 s: 59 times each.
     */
    @Test
    @Tag("K6")
    void whereForwardedChangesAreRestamped_anyUpdateGoesRoundForEver() {
        TestNetwork network = ring(
                Knobs.defaults().toBuilder()
                        .forwardedTime(ForwardedTime.RESTAMPED)
                        .build(),
                BACKWARDS);
        network.at("A").put(user("u", "v1"));
        network.runThrough(ofSeconds(3_600));

        assertThat(effects(network)).isEqualTo(2 + 3 * 59);
        assertThat(network.at("A").source.state().find(U))
                .map(EntityRecord::stamp)
                .contains(Stamp.of(TestNetwork.START.plusSeconds(3_540), network.at("C").name));
    }
}
