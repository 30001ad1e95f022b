package org.jpdfederation.core.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timelines of the semantics with their faithful end states, the bad ones included (IF4). */
@Tag("IF4")
class TimelineTest {

    private static final EntityRef U = EntityRef.user("u");
    private static final EntityRef DEV = EntityRef.group("dev");
    private static final Stamp AN_HOUR_AGO = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("A"));

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");
    private final TestSite b = network.at("B");

    private static OutboundConfig wait(Duration wait) {
        return OutboundConfig.defaults().toBuilder().bufferWait(wait).build();
    }

    private List<Link> mesh(Duration wait) {
        return List.of(network.connect("A", "B", wait(wait)), network.connect("B", "A", wait(wait)));
    }

    private void start(Entity entity) {
        a.hold(entity, AN_HOUR_AGO);
        b.hold(entity, AN_HOUR_AGO);
    }

    private List<Verdict> verdicts() {
        return network.decisions.stream().map(Decision::verdict).toList();
    }

    private void expect(EntityRef key, String atA, String atB) {
        assertThat(List.of(a.text(key), b.text(key))).containsExactly(atA, atB);
    }

    @Nested
    @Tag("T01")
    class SplitInsideTheWindow {

        private List<Link> links = List.of();

        private void split() {
            start(user("u", "v0"));
            links = mesh(ofSeconds(80));
            network.moveTo(ofSeconds(120));
            a.put(user("u", "abc"));
            network.moveTo(ofSeconds(150));
            b.put(user("u", "def"));
            network.moveTo(ofSeconds(170));
        }

        @Test
        void staysForEver_andBothSourcesSawSuccess() {
            split();

            assertThat(verdicts()).containsExactly(Verdict.IGNORED_OLDER, Verdict.IGNORED_IN_WINDOW);
            assertThat(links.get(0).log).containsExactly("160s CHANGES 1: user/u=abc");
            assertThat(links.get(1).log).containsExactly("160s CHANGES 1: user/u=def");
            network.runThrough(ofDays(1));
            expect(U, "user/u=abc", "user/u=def");
            assertThat(network.decisions).hasSize(2);
        }

        @Test
        void aFullBroadcastBothWaysChangesNothing() {
            split();
            links.forEach(network::broadcast);

            assertThat(verdicts())
                    .containsExactly(
                            Verdict.IGNORED_OLDER,
                            Verdict.IGNORED_IN_WINDOW,
                            Verdict.IGNORED_OLDER,
                            Verdict.IGNORED_IN_WINDOW);
            expect(U, "user/u=abc", "user/u=def");
        }

        @ParameterizedTest
        @CsvSource({
            "190000, user/u=def", // 03:10: lead 40 s
            "209999, user/u=def",
            "210000, user/u=new", // 03:30.000: lead 60 s
        })
        void anEditAtAMovesTheSplit_orHealsItFromAWindowAfterTheLastOn(long editedAt, String atB) {
            split();
            network.moveTo(ofMillis(editedAt));
            a.put(user("u", "new"));
            network.runThrough(ofSeconds(1_000));

            expect(U, "user/u=new", atB);
        }
    }

    @ParameterizedTest
    @Tag("T04")
    @CsvSource({"B, C, user/u=b", "C, B, user/u=c"})
    void orderDecides(String first, String second, String atA) {
        network.connect(first, "A", wait(ofSeconds(200)));
        network.connect(second, "A", wait(ofSeconds(200)));
        for (List<String> pair : List.of(List.of("A", "B"), List.of("A", "C"), List.of("B", "C"), List.of("C", "B"))) {
            network.connect(pair.get(0), pair.get(1), wait(ofSeconds(200)));
        }
        a.put(user("u", "a"));
        network.moveTo(ofSeconds(70));
        b.put(user("u", "b"));
        network.moveTo(ofSeconds(100));
        network.at("C").put(user("u", "c"));
        network.runThrough(ofDays(1));

        expect(U, atA, "user/u=b");
        assertThat(network.at("C").text(U)).isEqualTo("user/u=c");
    }

    @Test
    @Tag("T05")
    void poisonFromTheFuture_onlyALocalEditHeals() {
        Link link = network.connect("A", "B", OutboundConfig.defaults());
        a.skew(ofDays(3_650));
        a.put(user("u", "active"));
        network.moveTo(ofSeconds(60));
        a.skew(Duration.ZERO);
        a.put(user("u", "disabled"));
        network.moveTo(ofSeconds(100));
        network.broadcast(link);
        network.moveTo(ofSeconds(200));
        a.delete(U);
        network.moveTo(ofDays(30));
        network.broadcast(link);

        assertThat(verdicts())
                .containsExactly(Verdict.CREATED, Verdict.IGNORED_OLDER, Verdict.IGNORED_OLDER, Verdict.IGNORED_OLDER);
        expect(U, "-", "user/u=active");

        b.put(user("u", "edited at B"));
        network.moveTo(ofDays(30).plusSeconds(60));
        a.put(user("u", "from A"));
        network.runThrough(ofDays(30).plusSeconds(120));
        expect(U, "user/u=from A", "user/u=from A");
    }

    /** A's clock is 5 min behind: what it deletes at 12:06 has the stamp 12:01, and B's edit is of 12:02. */
    @Test
    @Tag("T06")
    void slowClock_itsDeletionIsOlderThanAnEditThatItHasSeen() {
        start(user("u", "v0"));
        mesh(ofSeconds(30));
        a.skew(ofSeconds(-300));
        network.moveTo(ofSeconds(120));
        b.put(user("u", "edited"));
        network.moveTo(ofSeconds(360));
        expect(U, "user/u=edited", "user/u=edited");
        a.delete(U);
        network.runThrough(ofSeconds(1_000));

        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.IGNORED_OLDER);
        expect(U, "-", "user/u=edited");
    }

    @Test
    @Tag("T07")
    @Tag("F2")
    void clockSetBack_splitsWithOneWriter() {
        network.connect("A", "B", OutboundConfig.defaults());
        network.moveTo(ofSeconds(25));
        a.put(user("u", "v1"));
        network.moveTo(ofSeconds(35));
        a.skew(ofSeconds(-90));
        a.put(user("u", "v2"));
        network.runThrough(ofSeconds(1_000));

        assertThat(verdicts()).containsExactly(Verdict.CREATED, Verdict.IGNORED_OLDER);
        expect(U, "user/u=v2", "user/u=v1");
    }

    @Test
    @Tag("T08")
    void aLateCopy_bringsADeletedUserBack() {
        Link link = network.connect("A", "B", OutboundConfig.defaults());
        a.put(user("u", "v1"));
        network.moveTo(ofSeconds(300));
        a.delete(U);
        network.moveTo(ofSeconds(400));
        expect(U, "-", "-");
        b.target.receive(link.sent.get(0), TestNetwork.START);

        expect(U, "-", "user/u=v1");
    }

    @Nested
    @Tag("T09")
    class ADeletionLosesToAConcurrentUpdate {

        @Test
        void a_updateThenDeletion_theLaterDeletionIsLostOnBothSites() {
            start(user("u", "v0"));
            mesh(ofSeconds(80));
            a.put(user("u", "v1"));
            network.moveTo(ofSeconds(30));
            b.delete(U);
            network.runThrough(ofDays(1));

            assertThat(verdicts()).containsExactly(Verdict.CREATED, Verdict.IGNORED_IN_WINDOW);
            expect(U, "user/u=v1", "user/u=v1");
        }

        @Test
        void b_deletionThenUpdate_uLives() {
            start(user("u", "v0"));
            mesh(ofSeconds(80));
            a.delete(U);
            network.moveTo(ofSeconds(30));
            b.put(user("u", "v1"));
            network.runThrough(ofDays(1));

            assertThat(verdicts()).containsExactly(Verdict.IGNORED_OLDER, Verdict.CREATED);
            expect(U, "user/u=v1", "user/u=v1");
        }

        @Test
        void c_bufferedUpdateThenDeletion_lostOnBothThoughLater() {
            start(user("u", "v0"));
            mesh(ofSeconds(80));
            b.put(user("u", "v1"));
            network.moveTo(ofSeconds(30));
            a.delete(U);
            network.runThrough(ofDays(1));

            assertThat(verdicts()).containsExactly(Verdict.IGNORED_IN_WINDOW, Verdict.CREATED);
            expect(U, "user/u=v1", "user/u=v1");
        }

        @Test
        void d_updateCutOff_goneAtAAliveAtB() {
            start(user("u", "v0"));
            Link link = mesh(ofSeconds(30)).get(0);
            link.cut = true;
            a.put(user("u", "v1"));
            network.moveTo(ofSeconds(90));
            b.delete(U);
            network.moveTo(ofSeconds(110));
            link.cut = false;
            network.runThrough(ofDays(1));

            assertThat(verdicts()).containsExactly(Verdict.DELETED, Verdict.CREATED);
            expect(U, "-", "user/u=v1");
        }
    }

    @Test
    @Tag("T10")
    void aBroadcastDoesNotDelete_andTheCureSpreadsTheDisease() {
        start(user("u", "v0"));
        a.delete(U); // before there is a relation: B misses it
        List<Link> links = mesh(ofSeconds(30));
        network.broadcast(links.get(0));
        expect(U, "-", "user/u=v0");

        network.broadcast(links.get(1));
        expect(U, "user/u=v0", "user/u=v0");
    }

    @Nested
    @Tag("T11")
    class BroadcastAgainstLiveChange {

        private void broadcastMeanwhile(Runnable change) {
            start(user("u", "v1"));
            a.hold(user("a1", "v"), AN_HOUR_AGO);
            a.hold(user("a2", "v"), AN_HOUR_AGO);
            Link link = network.connect(
                    "A",
                    "B",
                    OutboundConfig.defaults().toBuilder().bufferMaxSize(2).build());
            link.latency = ofSeconds(1);
            network.broadcast(link);
            network.moveTo(ofSeconds(1));
            change.run();
            a.put(user("other", "v"));
            network.runThrough(ofSeconds(20));
            assertThat(link.log.get(2)).isEqualTo("4s BROADCAST 1: user/u=v1");
        }

        @Test
        void theOldRecordIsOlder() {
            broadcastMeanwhile(() -> a.put(user("u", "v2")));

            assertThat(verdicts()).endsWith(Verdict.IGNORED_OLDER);
            expect(U, "user/u=v2", "user/u=v2");
        }

        @Test
        void aDeletedRecordIsCreatedAgain() {
            broadcastMeanwhile(() -> a.delete(U));

            assertThat(verdicts()).endsWith(Verdict.DELETED, Verdict.CREATED, Verdict.CREATED);
            expect(U, "-", "user/u=v1");
        }
    }

    @ParameterizedTest
    @Tag("T15")
    @Tag("F17")
    @CsvSource(
            delimiter = '|',
            value = {"70000 | group/dev=[bob]", "60000 | group/dev=[bob]", "59999 | group/dev=[alice]"})
    void aGroupMemberIsLost_orTheGroupIsSplit(long bobAddedAt, String atA) {
        start(group("dev"));
        mesh(ofSeconds(80));
        a.put(group("dev", "alice"));
        network.moveTo(ofMillis(bobAddedAt));
        b.put(group("dev", "bob"));
        network.runThrough(ofDays(1));

        expect(DEV, atA, "group/dev=[bob]");
    }

    @Test
    @Tag("T18")
    void exclusionEatsTheOriginal() {
        OutboundConfig excluding = OutboundConfig.defaults().toBuilder()
                .excludeUsers(List.of("break-glass"))
                .build();
        network.connect("A", "B", excluding);
        network.connect("B", "A", OutboundConfig.defaults());
        a.put(group("dev", "ann", "break-glass"));
        network.moveTo(ofSeconds(600));
        expect(DEV, "group/dev=[ann, break-glass]", "group/dev=[ann]");
        b.put(group("dev", "ann", "bob"));
        network.runThrough(ofSeconds(700));

        expect(DEV, "group/dev=[ann, bob]", "group/dev=[ann, bob]");
    }

    @Test
    @Tag("T20")
    void staleAndBack_theDeletedUserLives_andReturns() {
        start(user("u", "mallory's password"));
        List<Link> links = mesh(ofSeconds(30));
        links.forEach(link -> link.cut = true);
        a.put(user("kim", "v1"));
        network.moveTo(ofDays(2));
        a.delete(U);
        network.moveTo(ofDays(8));
        assertThat(links.get(0).log).endsWith("604842s FAILING STALE", "604842s DROPPED [user/kim, user/u]");
        links.forEach(link -> link.cut = false);
        network.broadcast(links.get(0));

        assertThat(a.source.relationState("B")).isEqualTo(RelationState.ACTIVE);
        assertThat(b.text(EntityRef.user("kim"))).isEqualTo("user/kim=v1");
        expect(U, "-", "user/u=mallory's password");

        network.broadcast(links.get(1));
        expect(U, "user/u=mallory's password", "user/u=mallory's password");
    }
}
