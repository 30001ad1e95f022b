package org.jpdfederation.core.sync;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code auto-full-sync-recovered-servers}: probes of a stale target, and the broadcast that revives it. */
@Tag("F11")
class AutoFullSyncTest {

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B");
    private final TestSite a = network.at("A");

    /** Stale since 3 642 s, with waits that end at 3 660 s, 3 690 s, ...; now it is 3 650 s. */
    private Link stale() {
        Link link = network.connect(
                "A",
                "B",
                OutboundConfig.defaults().toBuilder()
                        .considerStale(ofHours(1))
                        .autoFullSync(true)
                        .bufferMaxSize(1_000)
                        .build());
        link.cut = true;
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(3_650));
        assertThat(a.source.relationState("B")).isEqualTo(RelationState.STALE);
        return link;
    }

    @Test
    void probesAtEachEndOfTheWait_andTheFirstAnswerStartsTheBroadcastThatRevives() {
        Link link = stale();
        network.moveTo(ofSeconds(3_700));
        link.cut = false;
        network.runThrough(ofSeconds(4_000));

        assertThat(link.log)
                .endsWith(
                        "3642s DROPPED [user/kim]",
                        "3660s PROBE",
                        "3690s PROBE",
                        "3720s PROBE ANSWERED",
                        "3720s BROADCAST 1: user/kim=v1",
                        "3720s STALE ACTIVE",
                        "3720s COMPLETED 1");
    }

    @Test
    void aTargetThatIsDown_doesNotAnswer() {
        Link link = stale();
        link.cut = false;
        network.network().crash(network.at("B").name);
        network.moveTo(ofSeconds(3_661));
        network.network().restart(network.at("B").name);
        network.runThrough(ofSeconds(3_690));

        assertThat(link.log)
                .endsWith(
                        "3660s PROBE",
                        "3690s PROBE ANSWERED",
                        "3690s BROADCAST 1: user/kim=v1",
                        "3690s STALE ACTIVE",
                        "3690s COMPLETED 1");
    }

    @Test
    void whileTheBroadcastRuns_changesAreBuffered_andNoProbeIsSent() {
        Link link = stale();
        link.cut = false;
        link.latency = ofSeconds(1);
        network.moveTo(ofSeconds(3_661));
        a.put(user("kim", "v2"));
        network.runThrough(ofSeconds(3_690));

        assertThat(link.log)
                .endsWith(
                        "3660s PROBE ANSWERED",
                        "3660s BROADCAST 1: user/kim=v1",
                        "3662s STALE ACTIVE",
                        "3662s COMPLETED 1",
                        "3690s CHANGES 1: user/kim=v2");
    }

    @Test
    void aBroadcastThatFails_isFollowedByProbesAgain_andWhatWasBufferedIsDropped() {
        Link link = stale();
        link.cut = false;
        link.latency = ofSeconds(60);
        network.moveTo(ofSeconds(3_661));
        a.put(user("ann", "v1"));
        network.runThrough(ofSeconds(3_690));

        assertThat(link.log)
                .endsWith(
                        "3660s BROADCAST 1: user/kim=v1",
                        "3663s BROADCAST 2: user/kim=v1",
                        "3666s BROADCAST 3: user/kim=v1",
                        "3669s BROADCAST 4: user/kim=v1",
                        "3672s FAILED 0",
                        "3672s DROPPED [user/ann]",
                        "3690s PROBE ANSWERED",
                        "3690s BROADCAST 1: user/ann=v1, user/kim=v1");
    }

    @Test
    void anAnswerThatComesWhenTheTargetIsRevived_startsNothing() {
        Link link = stale();
        link.cut = false;
        network.broadcast(link);
        assertThat(a.source.relationState("B")).isEqualTo(RelationState.ACTIVE);

        assertThat(a.source.probeAnswered("B", network.network().now())).isEmpty();
        assertThat(a.source.broadcasting("B")).isFalse();
    }
}
