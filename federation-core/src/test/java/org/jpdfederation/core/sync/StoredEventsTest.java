package org.jpdfederation.core.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The limit of stored events, for each relation by itself. */
@Tag("F12")
class StoredEventsTest {

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");

    private static OutboundConfig keeping(int events) {
        return OutboundConfig.defaults().toBuilder()
                .maxStoredEvents(events)
                .numberOfRetries(0)
                .build();
    }

    private void put(String... names) {
        for (String name : names) {
            a.put(user(name, "v"));
        }
    }

    @Test
    void theOldestGoFirst_alsoWhileTheTargetIsHealthy_andOtherRelationsKeepTheirs() {
        Link link = network.connect("A", "B", keeping(2));
        Link unlimited = network.connect("A", "C", OutboundConfig.defaults());
        put("ann", "bob", "eve");

        assertThat(a.source.waiting("B")).isEqualTo(2);
        network.runThrough(ofSeconds(30));
        assertThat(link.log)
                .containsExactly("0s DROPPED STORED_EVENTS_LIMIT [user/ann]", "30s CHANGES 1: user/bob=v, user/eve=v");
        assertThat(unlimited.log).containsExactly("30s CHANGES 1: user/ann=v, user/bob=v, user/eve=v");
    }

    @Test
    void oneMoreChangeOfAKeyThatWaits_dropsNothing() {
        Link link = network.connect("A", "B", keeping(2));
        put("ann", "bob", "ann", "bob");
        network.runThrough(ofSeconds(30));

        assertThat(link.log).containsExactly("30s CHANGES 1: user/ann=v, user/bob=v");
    }

    @Test
    void theOldestIsWhatHasTheFirstPlace_howeverNewItsContent() {
        Link link = network.connect("A", "B", keeping(2));
        put("ann", "bob", "ann", "eve");
        network.runThrough(ofSeconds(30));

        assertThat(link.log)
                .containsExactly("0s DROPPED STORED_EVENTS_LIMIT [user/ann]", "30s CHANGES 1: user/bob=v, user/eve=v");
    }

    @Test
    void whatIsInFlightCounts_butIsNotDropped() {
        Link link = network.connect("A", "B", keeping(3));
        link.latency = ofSeconds(1);
        put("ann", "bob");
        network.moveTo(ofSeconds(31));
        put("eve", "kim", "zoe");
        network.runThrough(ofSeconds(60));

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: user/ann=v, user/bob=v",
                        "31s DROPPED STORED_EVENTS_LIMIT [user/eve]",
                        "31s DROPPED STORED_EVENTS_LIMIT [user/kim]",
                        "60s CHANGES 1: user/zoe=v");
    }

    @Test
    void whatComesBack_isTheOldest() {
        Link link = network.connect("A", "B", keeping(3));
        link.cut = true;
        put("ann", "bob");
        network.moveTo(ofSeconds(31));
        put("eve");
        a.source.configure("B", keeping(2), TargetSettings.defaults());
        network.moveTo(ofSeconds(50));
        link.cut = false;
        network.runThrough(ofSeconds(60));

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: user/ann=v, user/bob=v",
                        "33s ACTIVE FAILING",
                        "33s DROPPED STORED_EVENTS_LIMIT [user/ann]",
                        "60s CHANGES 1: user/bob=v, user/eve=v",
                        "60s FAILING ACTIVE");
    }

    @Test
    void whatASiteAcceptsAndForwards_countsToo() {
        network.connect("A", "B", OutboundConfig.defaults());
        Link onward = network.connect(
                "B", "C", keeping(1).toBuilder().forwardPropagation(true).build());
        put("ann", "bob");
        network.runThrough(ofSeconds(60));

        assertThat(onward.log)
                .containsExactly("30s DROPPED STORED_EVENTS_LIMIT [user/ann]", "30s CHANGES 1: user/bob=v");
    }

    @Test
    @Tag("K8")
    void whereEveryEventIsKept_entriesCount() {
        Knobs everyEvent =
                Knobs.defaults().toBuilder().buffering(Buffering.EVERY_EVENT).build();
        TestNetwork events = new TestNetwork(new TimestampRule(ofSeconds(60)), everyEvent, "A", "B");
        Link link = events.connect("A", "B", keeping(2));
        for (String value : new String[] {"v1", "v2", "v3"}) {
            events.at("A").put(user("ann", value));
        }
        events.runThrough(ofSeconds(30));

        assertThat(link.log)
                .containsExactly(
                        "0s DROPPED STORED_EVENTS_LIMIT [user/ann]", "30s CHANGES 1: user/ann=v2, user/ann=v3");
    }
}
