package org.jpdfederation.core.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order within one instant: events, arrivals, answers, timeouts, ended waits, and last what has reached its size. */
@Tag("F7")
class OneInstantTest {

    private static final Stamp EARLIER = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("A"));

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");

    private Link connect(String from, String to, OutboundConfig.Builder config) {
        return network.connect(from, to, config.build());
    }

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder().timeout(ofSeconds(20)).forwardPropagation(true);
    }

    @Test
    @Tag("F19")
    void aBufferThatHasItsSize_isFlushedBehindAFullBroadcastAndAllElseThatIsDoneAtThisInstant() {
        a.hold(user("x", "v1"), EARLIER);
        Link link = connect("A", "B", config().bufferMaxSize(2));
        a.put(user("ann", "v1"));
        a.put(user("kim", "v1"));
        network.broadcast(link);
        a.put(user("ann", "v2"));
        network.runThrough(ofSeconds(0));

        assertThat(link.log)
                .containsExactly(
                        "0s BROADCAST 1: user/ann=v1, user/kim=v1",
                        "0s BROADCAST 1: user/x=v1",
                        "0s COMPLETED 3",
                        "0s CHANGES 1: user/ann=v2, user/kim=v1");
    }

    /** Sent at 30 s, the first attempt is answered at 40 s; then kim and zoe fill the buffer, and C's wait ends. */
    @Test
    void aBufferThatReachesItsSizeWhenAnAnswerComes_isFlushedBehindTheWaitsThatEnd() {
        Link link = connect("A", "B", config().bufferMaxSize(2));
        connect("C", "A", config().bufferWait(ofSeconds(40)));
        link.latency = ofSeconds(5);
        a.put(user("ann", "v1"));
        network.at("C").put(user("carl", "v1"));
        network.moveTo(ofSeconds(40));
        a.put(user("kim", "v1"));
        a.put(user("zoe", "v1"));
        network.runThrough(ofSeconds(40));

        assertThat(link.log)
                .containsExactly("30s CHANGES 1: user/ann=v1", "40s CHANGES 1: user/kim=v1, user/zoe=v1, user/carl=v1");
    }

    /** Both copies are sent at 6 s and arrive at 16 s; the answer to A takes no time, and A has been due since 12 s. */
    @Test
    void anAnswerThatTakesNoTime_comesBehindAllArrivals() {
        Link link = connect("A", "B", config().bufferWait(ofSeconds(6)));
        Link inbound = connect("C", "A", config().bufferWait(ofSeconds(6)));
        link.latency = ofSeconds(10);
        inbound.latency = ofSeconds(10);
        a.put(user("ann", "v1"));
        network.at("C").put(user("carl", "v1"));
        network.moveTo(ofSeconds(7));
        a.put(user("kim", "v1"));
        link.latency = ofSeconds(0);
        network.runThrough(ofSeconds(16));

        assertThat(link.log).containsExactly("6s CHANGES 1: user/ann=v1", "16s CHANGES 1: user/kim=v1, user/carl=v1");
    }
}
