package org.jpdfederation.core.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.Knobs.BroadcastTime;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.Knobs.ForwardedTime;
import org.jpdfederation.core.sync.Knobs.Tries;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other values of the knobs that a source follows. */
class SourceKnobsTest {

    private static final EntityRef KIM = EntityRef.user("kim");

    private static TestNetwork network(Knobs.Builder knobs) {
        return new TestNetwork(new TimestampRule(ofSeconds(60)), knobs.build(), "A", "B", "C");
    }

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder();
    }

    private static Stamp at(int second, TestSite site) {
        return Stamp.of(TestNetwork.START.plusSeconds(second), site.name);
    }

    private static Stamp stampOfKim(TestSite site) {
        return site.source.state().find(KIM).orElseThrow().stamp();
    }

    @ParameterizedTest
    @Tag("K3")
    @Tag("IB5")
    @CsvSource({"FIRST_PLUS_N, 0, 1", "FIRST_PLUS_N, 3, 4", "N_IN_ALL, 0, 1", "N_IN_ALL, 1, 1", "N_IN_ALL, 3, 3"})
    void tries(Tries tries, int retries, int sent) {
        TestNetwork network = network(Knobs.defaults().toBuilder().tries(tries));
        Link link = network.connect("A", "B", config().numberOfRetries(retries).build());
        link.cut = true;
        network.at("A").put(user("kim", "v1"));
        network.runThrough(ofSeconds(59));

        assertThat(link.sent).hasSize(sent);
        assertThat(link.log).last().isEqualTo(30 + 3 * sent + "s ACTIVE FAILING");
    }

    @Test
    @Tag("K5")
    void sendTime_isThatOfEachBatch_byTheSourcesClock_andTheRecordsSourceStays() {
        TestNetwork network = network(Knobs.defaults().toBuilder().broadcastTime(BroadcastTime.SEND_TIME));
        TestSite a = network.at("A");
        TestSite c = network.at("C");
        a.hold(user("kim", "v1"), at(-3_600, c));
        a.hold(user("ann", "v1"), at(-3_600, a));
        Link link = network.connect("A", "B", config().bufferMaxSize(1).build());
        link.latency = ofSeconds(1);
        a.skew(ofSeconds(-5));
        network.broadcast(link);
        network.runThrough(ofSeconds(10));

        assertThat(link.sent.stream().map(batch -> batch.entries().get(0).stamp()))
                .containsExactly(at(-5, a), at(-3, c)); // ann at 0 s, kim when ann is acknowledged, at 2 s
        assertThat(stampOfKim(network.at("B"))).isEqualTo(at(-3, c));
        assertThat(stampOfKim(a)).isEqualTo(at(-3_600, c));
    }

    @Test
    @Tag("K5")
    @Tag("F9")
    void sendTime_isKeptByRetries_whichSendTheSameEntries() {
        TestNetwork network = network(Knobs.defaults().toBuilder().broadcastTime(BroadcastTime.SEND_TIME));
        TestSite a = network.at("A");
        a.hold(user("kim", "v1"), at(-3_600, a));
        Link link = network.connect("A", "B", config().build());
        link.cut = true;
        network.broadcast(link);
        network.runThrough(ofSeconds(9));

        assertThat(link.sent.stream().map(batch -> batch.entries().get(0).stamp()))
                .containsExactly(at(0, a), at(0, a), at(0, a), at(0, a));
    }

    /** T11 by K5: u is read at 0 s as v1, changed at 10 s, and the broadcast's second batch leaves at 80 s. */
    @ParameterizedTest
    @Tag("K5")
    @Tag("T11")
    @CsvSource({"RECORD_TIME, user/u=v2", "SEND_TIME, user/u=v1"})
    void aBroadcastAgainstALiveChange_rollsItBack_ifOldRecordsGetTheTimeOfSending(BroadcastTime time, String atB) {
        TestNetwork network = network(Knobs.defaults().toBuilder().broadcastTime(time));
        TestSite a = network.at("A");
        a.hold(user("first", "v1"), at(-3_600, a));
        a.hold(user("u", "v1"), at(-3_600, network.at("C")));
        Link link = network.connect(
                "A", "B", config().bufferMaxSize(1).timeout(ofSeconds(100)).build());
        link.latency = ofSeconds(20);
        network.broadcast(link); // a batch of "first", answered at 40 s; then the change, answered at 80 s
        network.moveTo(ofSeconds(10));
        a.put(user("u", "v2"));
        network.runThrough(ofSeconds(200));

        assertThat(link.log)
                .startsWith("0s BROADCAST 1: user/first=v1", "40s CHANGES 1: user/u=v2", "80s BROADCAST 1: user/u=v1");
        assertThat(network.at("B").text(EntityRef.user("u"))).isEqualTo(atB);
        assertThat(a.text(EntityRef.user("u"))).isEqualTo("user/u=v2");
    }

    @Test
    @Tag("K6")
    void restamped_isTheForwardingSiteAndItsClockWhenItAccepted_itsOwnRecordKeepsWhatCame() {
        TestNetwork network = network(Knobs.defaults().toBuilder().forwardedTime(ForwardedTime.RESTAMPED));
        TestSite a = network.at("A");
        TestSite b = network.at("B");
        network.connect("A", "B", config().build());
        Link onward = network.connect(
                "B",
                "C",
                config().bufferWait(ofSeconds(40)).forwardPropagation(true).build());
        b.skew(ofSeconds(7));
        network.moveTo(ofSeconds(10));
        a.put(user("kim", "v1"));
        network.runThrough(ofSeconds(40));

        assertThat(onward.log).containsExactly("40s CHANGES 1: user/kim=v1");
        assertThat(stampOfKim(b)).isEqualTo(at(10, a));
        assertThat(stampOfKim(network.at("C"))).isEqualTo(at(37, b)); // accepted at 30 s
    }

    @Test
    @Tag("K6")
    void restamped_leavesLocalChangesAndDirectTargetsAlone_andConcernsDeletionsToo() {
        TestNetwork network = network(Knobs.defaults().toBuilder().forwardedTime(ForwardedTime.RESTAMPED));
        TestSite a = network.at("A");
        Link link = network.connect("A", "B", config().build());
        Link onward =
                network.connect("B", "C", config().forwardPropagation(true).build());
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(45));
        a.delete(KIM);
        network.runThrough(ofSeconds(60));

        assertThat(link.sent.stream().map(batch -> batch.entries().get(0).stamp()))
                .containsExactly(at(0, a), at(45, a));
        assertThat(onward.sent.stream().map(batch -> batch.entries().get(0).stamp()))
                .containsExactly(at(30, network.at("B")), at(60, network.at("B")));
    }

    @Test
    @Tag("K8")
    void everyEvent_isSentInOrder_andCountsForTheSize() {
        TestNetwork network = network(Knobs.defaults().toBuilder().buffering(Buffering.EVERY_EVENT));
        TestSite a = network.at("A");
        Link link = network.connect("A", "B", config().bufferMaxSize(4).build());
        a.put(user("kim", "v1"));
        a.put(user("ann", "v1"));
        a.delete(KIM);
        assertThat(a.source.waiting("B")).isEqualTo(3);
        network.moveTo(ofSeconds(5));
        a.put(user("kim", "v2"));
        network.runThrough(ofSeconds(5));

        assertThat(link.log).containsExactly("5s CHANGES 1: user/kim=v1, user/ann=v1, -user/kim, user/kim=v2");
    }

    @Test
    @Tag("K8")
    @Tag("F10")
    void everyEvent_ofAFailedAttempt_waitsAgainBeforeWhatCameSince() {
        TestNetwork network = network(Knobs.defaults().toBuilder().buffering(Buffering.EVERY_EVENT));
        TestSite a = network.at("A");
        Link link = network.connect("A", "B", config().numberOfRetries(0).build());
        link.cut = true;
        a.put(user("kim", "v1"));
        a.put(user("kim", "v2"));
        network.moveTo(ofSeconds(31));
        a.put(user("kim", "v3"));
        assertThat(a.source.waiting("B")).isEqualTo(3);
        network.runThrough(ofSeconds(60));

        assertThat(link.log).contains("60s CHANGES 1: user/kim=v1, user/kim=v2, user/kim=v3");
    }
}
