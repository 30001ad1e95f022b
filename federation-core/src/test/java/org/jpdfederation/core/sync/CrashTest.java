package org.jpdfederation.core.sync;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.List;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a source's death, its restart, its restore and its reconfiguration leave of what waits and is in flight. */
@Tag("IB1")
class CrashTest {

    private static final Stamp EARLIER = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("C"));

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B");
    private final TestSite a = network.at("A");

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder();
    }

    private void crash() {
        network.network().crash(a.name);
    }

    private void restart() {
        network.network().restart(a.name);
    }

    @Test
    void whatWasInFlight_waitsAgainAtItsOldPlace_withWhatIsNewer_andTheWaitBeginsAnew() {
        Link link = network.connect("A", "B", config().build());
        link.cut = true;
        a.put(user("kim", "v1"));
        a.put(user("ann", "v1"));
        network.moveTo(ofSeconds(31));
        a.put(user("bob", "v1"));
        a.put(user("kim", "v2"));
        crash();
        assertThat(a.source.waiting("B")).isEqualTo(3);
        network.moveTo(ofSeconds(100));
        restart();
        link.cut = false;
        network.runThrough(ofSeconds(130));

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: user/kim=v1, user/ann=v1",
                        "130s CHANGES 1: user/kim=v2, user/ann=v1, user/bob=v1");
    }

    @Test
    void aBufferThatHasItsSize_isFlushedAtTheRestart() {
        Link link = network.connect("A", "B", config().bufferMaxSize(2).build());
        link.cut = true;
        a.put(user("kim", "v1"));
        a.put(user("ann", "v1"));
        network.moveTo(ofSeconds(1));
        crash();
        network.moveTo(ofSeconds(5));
        restart();
        network.runThrough(ofSeconds(5));

        assertThat(link.log).endsWith("5s CHANGES 1: user/kim=v1, user/ann=v1");
        assertThat(link.log).hasSize(2);
    }

    @Test
    void anAnswerToATryBeforeTheCrash_isSeenByNoRule() {
        Link link = network.connect("A", "B", config().build());
        link.cut = true;
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(31));
        crash();
        restart();

        assertThat(a.source.acknowledged(link.sent.get(0), TestNetwork.START.plusSeconds(31)))
                .isEmpty();
        assertThat(a.source.waiting("B")).isEqualTo(1);
    }

    @Test
    @Tag("F19")
    void aFullBroadcast_isOver_andCanBeStartedAgain() {
        a.hold(user("u1", "v1"), EARLIER);
        a.hold(user("u2", "v1"), EARLIER);
        Link link = network.connect("A", "B", config().bufferMaxSize(1).build());
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.moveTo(ofSeconds(3));
        crash();
        network.moveTo(ofSeconds(10));
        restart();
        network.broadcast(link);
        network.runThrough(ofSeconds(20));

        assertThat(link.log)
                .containsExactly(
                        "0s BROADCAST 1: user/u1=v1",
                        "2s BROADCAST 1: user/u2=v1",
                        "3s FAILED 1",
                        "10s BROADCAST 1: user/u1=v1",
                        "12s BROADCAST 1: user/u2=v1",
                        "14s COMPLETED 2");
    }

    @Test
    @Tag("F11")
    void failingAndStaleSurvive_andSoDoesTheTimeOfTheFirstFailure() {
        Link link = network.connect("A", "B", config().considerStale(ofHours(1)).build());
        link.cut = true;
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(50));
        crash();
        assertThat(a.source.relationState("B")).isEqualTo(RelationState.FAILING);
        network.moveTo(ofSeconds(4_000));
        restart();
        network.moveTo(ofSeconds(4_043)); // first attempt at 30 s; this one begins at 4 030 s
        assertThat(link.log).endsWith("4042s FAILING STALE", "4042s DROPPED [user/kim]");
        crash();
        restart();
        link.cut = false;
        network.runThrough(ofSeconds(5_000));

        assertThat(a.source.relationState("B")).isEqualTo(RelationState.STALE);
        assertThat(link.log).endsWith("4042s DROPPED [user/kim]");
    }

    @Test
    @Tag("F12")
    void whatComesBackBeyondTheLimit_isDropped() {
        Link link = network.connect("A", "B", config().maxStoredEvents(2).build());
        link.cut = true;
        a.put(user("kim", "v1"));
        a.put(user("ann", "v1"));
        network.moveTo(ofSeconds(31));
        a.source.configure("B", config().maxStoredEvents(1).build(), TargetSettings.defaults());
        crash();

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: user/kim=v1, user/ann=v1", "31s DROPPED STORED_EVENTS_LIMIT [user/kim]");
    }

    @Test
    @Tag("T31")
    void aRestoredSite_holdsTheBackupAndNothingElse_andNoTargetCountsAsFailed() {
        a.hold(group("dev", "kim"), EARLIER);
        List<EntityRecord> backup = a.source.state().ofType(EntityType.GROUPS).toList();
        Link link = network.connect(
                "A", "B", config().entityTypes(List.of(EntityType.GROUPS)).build());
        a.put(group("dev"));
        a.put(group("ops", "ann"));
        link.cut = true;
        network.moveTo(ofSeconds(50));
        crash();
        network.network().restore(a.name, backup);
        restart();
        link.cut = false;
        a.put(user("ann", "v1")); // a member before the restore only
        a.put(user("kim", "v1"));
        network.runThrough(ofSeconds(80));

        assertThat(link.log).endsWith("42s ACTIVE FAILING", "50s FAILING ACTIVE", "80s CHANGES 1: user/kim=v1");
        assertThat(a.find(EntityRef.group("dev"))).contains(group("dev", "kim"));
        assertThat(a.find(EntityRef.group("ops"))).isEmpty();
    }

    @Test
    void onlyASiteThatIsDown_isRestored() {
        assertThatThrownBy(() -> network.network().restore(a.name, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A is up");
    }

    @Test
    @Tag("F7")
    void aNewWait_countsFromTheEndOfThePresentOne_aNewSizeAtOnce() {
        Link link = network.connect("A", "B", config().build());
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(10));
        a.source.configure("B", config().bufferWait(ofSeconds(5)).build(), TargetSettings.defaults());
        network.moveTo(ofSeconds(31));
        a.put(user("kim", "v2"));
        network.moveTo(ofSeconds(36));
        a.put(user("kim", "v3"));
        a.source.configure("B", config().bufferMaxSize(1).build(), TargetSettings.defaults());
        network.runThrough(ofSeconds(36));

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: user/kim=v1", "35s CHANGES 1: user/kim=v2", "36s CHANGES 1: user/kim=v3");
    }

    @Test
    @Tag("F9")
    void aNewTimeout_countsFromTheNextTry_newRetriesFromTheNextTimeout() {
        Link link = network.connect("A", "B", config().build());
        link.cut = true;
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(31));
        a.source.configure(
                "B", config().timeout(ofSeconds(5)).numberOfRetries(1).build(), TargetSettings.defaults());
        network.runThrough(ofSeconds(59));

        assertThat(link.log)
                .containsExactly("30s CHANGES 1: user/kim=v1", "33s CHANGES 2: user/kim=v1", "38s ACTIVE FAILING");
    }

    @Test
    @Tag("F18")
    void forwardPropagation_concernsWhatIsAcceptedFromThenOn() {
        TestNetwork chain = new TestNetwork(ofSeconds(60), "A", "B", "C");
        chain.connect("A", "B", config().build());
        Link onward = chain.connect("B", "C", config().build());
        chain.at("A").put(user("kim", "v1"));
        chain.moveTo(ofSeconds(31));
        chain.at("B").source.configure("C", config().forwardPropagation(true).build(), TargetSettings.defaults());
        chain.at("A").put(user("ann", "v1"));
        chain.runThrough(ofSeconds(90));

        assertThat(onward.log).containsExactly("60s CHANGES 1: user/ann=v1");
    }
}
