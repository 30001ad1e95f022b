package org.jpdfederation.core.sync;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.permission;
import static org.jpdfederation.core.sync.TestData.token;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.List;
import java.util.Set;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F19")
class BroadcastTest {

    private static final Stamp EARLIER = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("C"));

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B");
    private final TestSite a = network.at("A");
    private final TestSite b = network.at("B");

    private Link connect(OutboundConfig.Builder config) {
        return network.connect("A", "B", config.build());
    }

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder();
    }

    private void holdUsers(String... names) {
        for (String name : names) {
            a.hold(user(name, "v1"), EARLIER);
        }
    }

    @Test
    void sendsUsersGroupsPermissionsTokens_eachByName() {
        a.hold(token("t2", "kim"), EARLIER);
        a.hold(token("t1", "kim"), EARLIER);
        a.hold(permission("deploy", List.of("kim"), List.of()), EARLIER);
        a.hold(group("ops"), EARLIER);
        a.hold(group("dev", "kim"), EARLIER);
        holdUsers("kim", "ann", "Zed");
        Link link = connect(config());
        network.broadcast(link);

        assertThat(link.log)
                .containsExactly(
                        "0s BROADCAST 1: user/Zed=v1, user/ann=v1, user/kim=v1, group/dev=[kim], group/ops=[],"
                                + " permission/deploy=[kim][], token/t1=kim, token/t2=kim",
                        "0s COMPLETED 8");
    }

    @Test
    void sendsOnlyWhatIsSelected_closureIncluded_excludedNamesTakenOut() {
        a.hold(group("dev", "ann", "kim"), EARLIER);
        holdUsers("ann", "kim", "out");
        Link link = connect(config().entityTypes(Set.of(EntityType.GROUPS)).excludeUsers(List.of("ann")));
        network.broadcast(link);

        assertThat(link.log).containsExactly("0s BROADCAST 1: user/kim=v1, group/dev=[kim]", "0s COMPLETED 2");
    }

    @Test
    void goesInBatchesOfTheBuffersSize_oneAfterTheOther() {
        holdUsers("u1", "u2", "u3", "u4", "u5");
        Link link = connect(config().bufferMaxSize(2));
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.runThrough(ofSeconds(60));

        assertThat(link.log)
                .containsExactly(
                        "0s BROADCAST 1: user/u1=v1, user/u2=v1",
                        "2s BROADCAST 1: user/u3=v1, user/u4=v1",
                        "4s BROADCAST 1: user/u5=v1",
                        "6s COMPLETED 5");
    }

    @Test
    @Tag("K5")
    void keepsEachRecordsOwnStamp_atBothEnds() {
        holdUsers("kim");
        Link link = connect(config());
        network.moveTo(ofSeconds(7));
        network.broadcast(link);

        EntityRef kim = EntityRef.user("kim");
        assertThat(link.sent.get(0).entries()).extracting(Entry::stamp).containsExactly(EARLIER);
        assertThat(b.source.state().find(kim)).map(EntityRecord::stamp).contains(EARLIER);
        assertThat(a.source.state().find(kim)).map(EntityRecord::stamp).contains(EARLIER);
    }

    @Test
    void deletesNothing() {
        b.hold(user("mallory", "m1"), EARLIER);
        holdUsers("kim");
        network.broadcast(connect(config()));

        assertThat(b.text(EntityRef.user("mallory"))).isEqualTo("user/mallory=m1");
    }

    @Test
    void waitsForAnAttemptInFlight_withTheRecordsOfTheRequest() {
        holdUsers("ann");
        Link link = connect(config());
        link.latency = ofSeconds(1);
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(31));
        assertThat(network.broadcast(link)).isEqualTo(new BroadcastStart.Started(List.of()));
        a.put(user("kim", "v2"));
        network.runThrough(ofSeconds(65));

        assertThat(link.log)
                .containsExactly(
                        "30s CHANGES 1: user/kim=v1",
                        "32s BROADCAST 1: user/ann=v1, user/kim=v1",
                        "34s COMPLETED 2",
                        "60s CHANGES 1: user/kim=v2");
    }

    @Test
    void leavesTheBufferAndItsWaitAlone() {
        Link link = connect(config());
        network.moveTo(ofSeconds(5));
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(10));
        network.broadcast(link);
        assertThat(a.source.waiting("B")).isEqualTo(1);
        network.runThrough(ofSeconds(30));

        assertThat(link.log)
                .containsExactly("10s BROADCAST 1: user/kim=v1", "10s COMPLETED 1", "30s CHANGES 1: user/kim=v1");
    }

    @Test
    @Tag("F9")
    void isTriedAsAnAttempt_andThenOver_notRepeated() {
        holdUsers("u1", "u2", "u3", "u4");
        Link link = connect(config().bufferMaxSize(3));
        link.latency = ofSeconds(1);
        network.moveTo(ofSeconds(10));
        network.broadcast(link);
        network.moveTo(ofSeconds(11));
        link.cut = true;
        network.runThrough(ofSeconds(100));

        assertThat(link.log)
                .containsExactly(
                        "10s BROADCAST 1: user/u1=v1, user/u2=v1, user/u3=v1",
                        "12s BROADCAST 1: user/u4=v1",
                        "15s BROADCAST 2: user/u4=v1",
                        "18s BROADCAST 3: user/u4=v1",
                        "21s BROADCAST 4: user/u4=v1",
                        "24s FAILED 3");
        assertThat(a.source.broadcasting("B")).isFalse();
    }

    @Test
    @Tag("F11")
    void itsLastAcknowledgementMakesTheRelationActive_noEarlierOne() {
        holdUsers("u1", "u2", "u3", "u4");
        Link link = connect(config().bufferMaxSize(2).numberOfRetries(0));
        link.cut = true;
        a.put(user("u1", "v2"));
        network.moveTo(ofSeconds(40));
        link.cut = false;
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.runThrough(ofSeconds(50));

        assertThat(link.log)
                .endsWith(
                        "33s ACTIVE FAILING",
                        "40s BROADCAST 1: user/u1=v2, user/u2=v1",
                        "42s BROADCAST 1: user/u3=v1, user/u4=v1",
                        "44s FAILING ACTIVE",
                        "44s COMPLETED 4");
    }

    @Test
    void changesTakeTurnsWithItsBatches() {
        holdUsers("u1", "u2", "u3", "u4", "u5", "u6");
        Link link = connect(config().bufferMaxSize(2));
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.moveTo(ofSeconds(1));
        a.put(user("kim", "k1"));
        a.put(user("ann", "a1"));
        network.runThrough(ofSeconds(20));

        assertThat(link.log)
                .containsExactly(
                        "0s BROADCAST 1: user/u1=v1, user/u2=v1",
                        "2s CHANGES 1: user/kim=k1, user/ann=a1",
                        "4s BROADCAST 1: user/u3=v1, user/u4=v1",
                        "6s BROADCAST 1: user/u5=v1, user/u6=v1",
                        "8s COMPLETED 6");
    }

    @Test
    @Tag("IB7")
    @Tag("F4")
    void leavesOutOfTheBatchesToCome_whatIsNotSelectedAnyMore() {
        holdUsers("ann", "kim");
        a.hold(group("dev", "ann", "kim"), EARLIER);
        Link link = connect(config().bufferMaxSize(1));
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.moveTo(ofSeconds(1));
        a.source.configure("B", excludingKim(), TargetSettings.defaults());
        network.runThrough(ofSeconds(20));

        assertThat(link.log)
                .containsExactly("0s BROADCAST 1: user/ann=v1", "2s BROADCAST 1: group/dev=[ann]", "4s COMPLETED 2");
    }

    @Test
    @Tag("IB7")
    @Tag("F19")
    void isOverWithItsLastAcknowledgement_whenNothingOfTheRestIsSelectedAnyMore() {
        holdUsers("ann", "kim");
        Link link = connect(config().bufferMaxSize(1));
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.moveTo(ofSeconds(1));
        a.source.configure("B", excludingKim(), TargetSettings.defaults());
        network.runThrough(ofSeconds(20));

        assertThat(link.log).containsExactly("0s BROADCAST 1: user/ann=v1", "2s COMPLETED 1");
        assertThat(b.text(EntityRef.user("kim"))).isEqualTo("-");
    }

    @Test
    @Tag("F4")
    @Tag("F19")
    void isJudgedAgainByTheMembershipsOfTheRequest() {
        holdUsers("ann", "kim");
        a.hold(group("dev", "kim"), EARLIER);
        Link link = connect(config().bufferMaxSize(1));
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.moveTo(ofSeconds(1));
        a.delete(EntityRef.group("dev"));
        a.source.configure(
                "B",
                config().bufferMaxSize(1)
                        .entityTypes(List.of(EntityType.GROUPS))
                        .build(),
                TargetSettings.defaults());
        network.runThrough(ofSeconds(20));

        assertThat(link.log)
                .containsExactly(
                        "0s BROADCAST 1: user/ann=v1",
                        "2s CHANGES 1: -group/dev",
                        "4s BROADCAST 1: user/kim=v1",
                        "6s BROADCAST 1: group/dev=[kim]",
                        "8s COMPLETED 3");
    }

    private static OutboundConfig excludingKim() {
        return config().bufferMaxSize(1).excludeUsers(List.of("kim")).build();
    }

    @Test
    void isRefused_whileOneRuns() {
        holdUsers("kim");
        Link link = connect(config());
        link.latency = ofSeconds(1);
        network.broadcast(link);

        assertThat(network.broadcast(link)).isEqualTo(new BroadcastStart.AlreadyRunning());
        network.runThrough(ofSeconds(2));
        assertThat(network.broadcast(link)).isInstanceOf(BroadcastStart.Started.class);
    }

    @Test
    void isNotForATargetThatIsNotActiveOrHasNoTypes() {
        TargetSettings inactive =
                TargetSettings.defaults().toBuilder().active(false).build();
        Link link = network.connect("A", "B", OutboundConfig.defaults(), inactive);
        assertThat(network.broadcast(link)).isEqualTo(new BroadcastStart.NotEligible());

        a.source.configure("B", config().entityTypes(Set.of()).build(), TargetSettings.defaults());
        assertThat(network.broadcast(link)).isEqualTo(new BroadcastStart.NotEligible());
        assertThat(link.log).isEmpty();
    }

    @Test
    void ofNothing_isOneEmptyBatch_soThatItsAcknowledgementCanRevive() {
        Link link = stale();
        a.delete(EntityRef.user("kim"));
        link.cut = false;
        network.broadcast(link);

        assertThat(link.log).endsWith("3650s BROADCAST 1: ", "3650s STALE ACTIVE", "3650s COMPLETED 0");
    }

    @Test
    @Tag("F11")
    void thatFails_leavesAStaleTargetStale_andWhatWasBufferedMeanwhileIsDroppedWithARecord() {
        Link link = stale();
        network.broadcast(link);
        network.moveTo(ofSeconds(3_655));
        a.put(user("ann", "a1"));
        assertThat(a.source.waiting("B")).isEqualTo(1);
        network.runThrough(ofSeconds(4_000));

        assertThat(link.log).endsWith("3659s BROADCAST 4: user/kim=v1", "3662s FAILED 0", "3662s DROPPED [user/ann]");
        assertThat(a.source.relationState("B")).isEqualTo(RelationState.STALE);
        a.put(user("ann", "a2"));
        assertThat(a.source.waiting("B")).isZero();
    }

    @Test
    @Tag("IB1")
    void toAStaleTarget_losesNoChangeThatIsMadeWhileItRuns() {
        Link link = stale();
        link.cut = false;
        link.latency = ofSeconds(1);
        network.broadcast(link);
        network.moveTo(ofSeconds(3_651));
        a.put(user("kim", "v2"));
        network.runThrough(ofSeconds(3_700));

        assertThat(link.log)
                .endsWith(
                        "3650s BROADCAST 1: user/kim=v1",
                        "3652s STALE ACTIVE",
                        "3652s COMPLETED 1",
                        "3660s CHANGES 1: user/kim=v2");
        assertThat(b.text(EntityRef.user("kim"))).isEqualTo("user/kim=v2");
    }

    @Test
    @Tag("F7")
    @Tag("IB6")
    void toAStaleTarget_whoseWaitEndsMeanwhile_isFollowedAtOnceByWhatWaits() {
        Link link = stale();
        link.cut = false;
        link.latency = ofSeconds(1);
        network.moveTo(ofSeconds(3_659));
        network.broadcast(link);
        a.put(user("kim", "v2"));
        network.runThrough(ofSeconds(3_670));

        assertThat(link.log)
                .endsWith(
                        "3659s BROADCAST 1: user/kim=v1",
                        "3661s STALE ACTIVE",
                        "3661s COMPLETED 1",
                        "3661s CHANGES 1: user/kim=v2");
    }

    @Test
    @Tag("F7")
    void whatFellDueBeforeTheTargetWasStale_isForgottenWithWhatWasDropped() {
        Link link = connect(config().bufferWait(ofSeconds(10)).considerStale(ofHours(1)));
        link.cut = true;
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(3_615)); // attempts begin at 10 s, 30 s, ..., 3 610 s; an hour after 10 s is 3 610 s
        a.put(user("kim", "v2")); // due at 3 620 s, while an attempt is in flight
        network.moveTo(ofSeconds(3_623));
        link.cut = false;
        link.latency = ofSeconds(1);
        network.broadcast(link);
        a.put(user("kim", "v3"));
        network.runThrough(ofSeconds(3_630));

        assertThat(link.log)
                .endsWith(
                        "3622s FAILING STALE",
                        "3622s DROPPED [user/kim]",
                        "3623s BROADCAST 1: user/kim=v2",
                        "3625s STALE ACTIVE",
                        "3625s COMPLETED 1",
                        "3630s CHANGES 1: user/kim=v3");
    }

    /** A relation that is stale since 3 642 s, at 3 650 s. */
    private Link stale() {
        Link link = connect(config().considerStale(ofHours(1)));
        link.cut = true;
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(3_650));
        assertThat(a.source.relationState("B")).isEqualTo(RelationState.STALE);
        return link;
    }
}
