package org.jpdfederation.core.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timelines of late, lost and repeated delivery and of dying sites, with their faithful end states (IF4). */
@Tag("IF4")
class DeliveryTimelineTest {

    private static final EntityRef U = EntityRef.user("u");
    private static final Stamp AN_HOUR_AGO = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("A"));

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");
    private final TestSite b = network.at("B");

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder();
    }

    private List<Verdict> verdicts() {
        return network.decisions.stream().map(Decision::verdict).toList();
    }

    @Nested
    @Tag("T12")
    class LateApplyAfterTimeout {

        /** The first batch leaves at 15 s and is applied 20 s later; the second one leaves and is applied at 30 s. */
        private void story(Runnable secondChange) {
            Link link = network.connect(
                    "A",
                    "B",
                    config().bufferWait(ofSeconds(15)).numberOfRetries(0).build());
            a.put(user("u", "v1"));
            link.latency = ofSeconds(20);
            network.moveTo(ofSeconds(20));
            link.latency = ofSeconds(0);
            secondChange.run();
            network.runThrough(ofDays(1));
        }

        @Test
        void theOldValueIsOlder() {
            story(() -> a.put(user("u", "v2")));

            assertThat(verdicts()).containsExactly(Verdict.CREATED, Verdict.IGNORED_OLDER);
            assertThat(b.text(U)).isEqualTo("user/u=v2");
        }

        @Test
        void aDeletedUserIsThereAgain() {
            story(() -> a.delete(U));

            assertThat(verdicts()).containsExactly(Verdict.NOTHING_TO_DELETE, Verdict.CREATED);
            assertThat(b.text(U)).isEqualTo("user/u=v1");
        }
    }

    /**
     * 2 000 changes a minute, one each 30 ms: 500 of them every 15 s. An attempt of 10 s is over before 500 wait again.
     * One of 20 s is not: 35 s / 30 ms = 1 166 changes less the 500 sent leave 666 at its end, and 55 s / 30 ms = 1 833
     * leave 667; the last 167 leave 30 s after the attempt at 55 s, which the size started.
     */
    @ParameterizedTest
    @Tag("T14")
    @Tag("IB4")
    @Tag("IB6")
    @CsvSource(
            delimiter = '|',
            value = {"5 | 15s 500, 30s 500, 45s 500, 60s 500", "10 | 15s 500, 35s 666, 55s 667, 85s 167"})
    void overflowWhileInFlight_losesNoKey_andTheNextAttemptStartsAtOnce(int latency, String sends) {
        Link link = network.connect("A", "B", config().timeout(ofSeconds(30)).build());
        link.latency = ofSeconds(latency);
        for (int change = 1; change <= 2_000; change++) {
            network.moveTo(ofMillis(change * 30L));
            a.put(user("u" + change, "v"));
        }
        network.runThrough(ofSeconds(120));

        List<String> sizes = new ArrayList<>();
        for (int i = 0; i < link.sent.size(); i++) {
            sizes.add(link.log.get(i).split(" ")[0] + " "
                    + link.sent.get(i).entries().size());
        }
        assertThat(String.join(", ", sizes)).isEqualTo(sends);
        assertThat(b.source.state().ofType(EntityType.USERS))
                .hasSize(2_000)
                .containsExactlyElementsOf(
                        a.source.state().ofType(EntityType.USERS).toList());
        assertThat(a.source.waiting("B")).isZero();
    }

    /**
     * B is cut off for 167 hours, with an attempt each hour. 400 changes, one a minute, of which 100 are kept: the 100 deletions and the first 200
     * new users are gone.
     */
    @Test
    @Tag("T21")
    @Tag("F12")
    void almostStale_theOldestChangesAreGoneWithoutAnyError() {
        IntStream.rangeClosed(1, 100)
                .forEach(i -> Stream.of(a, b).forEach(site -> site.hold(user("old" + i, "v0"), AN_HOUR_AGO)));
        Link link = network.connect(
                "A", "B", config().bufferWait(ofHours(1)).maxStoredEvents(100).build());
        link.cut = true;
        for (int change = 1; change <= 400; change++) {
            network.moveTo(ofMinutes(change));
            if (change <= 100) {
                a.delete(EntityRef.user("old" + change));
            } else {
                a.put(user("new" + change, "v1"));
            }
        }
        network.moveTo(ofHours(167));
        link.cut = false;
        network.runThrough(ofHours(168));

        assertThat(link.log).filteredOn(line -> line.contains("DROPPED")).hasSize(300);
        assertThat(link.log).endsWith("601200s FAILING ACTIVE");
        assertThat(verdicts()).hasSize(100).containsOnly(Verdict.CREATED);
        assertThat(List.of(b.text(EntityRef.user("old1")), b.text(EntityRef.user("old100"))))
                .containsExactly("user/old1=v0", "user/old100=v0");
        assertThat(List.of(b.text(EntityRef.user("new300")), b.text(EntityRef.user("new301"))))
                .containsExactly("-", "user/new301=v1");
    }

    @Test
    @Tag("T29")
    void crashBetweenChangeAndBuffer_theTargetNeverLearns_butTheSiteIsConsistent() {
        Link link = network.connect(
                "A", "B", config().entityTypes(Set.of(EntityType.GROUPS)).build());
        a.store.put(new EntityRecord(group("dev", "u"), Stamp.of(TestNetwork.START, a.name)));
        network.network().crash(a.name);
        network.moveTo(ofSeconds(10));
        network.network().restart(a.name);
        network.moveTo(ofSeconds(1_001)); // waits end at 40 s, 70 s, ..., 1 000 s
        assertThat(link.log).isEmpty();

        a.put(user("u", "v1")); // selected for the group that the store holds
        network.runThrough(ofSeconds(1_030));

        assertThat(link.log).containsExactly("1030s CHANGES 1: user/u=v1");
        assertThat(b.text(EntityRef.group("dev"))).isEqualTo("-");
    }

    @Test
    @Tag("T30")
    @Tag("IB2")
    void crashBetweenAnswerAndMark_theSecondCopyHasNoEffect() {
        b.hold(user("gone", "v0"), AN_HOUR_AGO);
        a.hold(user("gone", "v0"), AN_HOUR_AGO);
        Link link = network.connect("A", "B", config().build());
        Link onward =
                network.connect("B", "C", config().forwardPropagation(true).build());
        link.latency = ofSeconds(1);
        a.put(user("u", "v1"));
        a.delete(EntityRef.user("gone"));
        network.moveTo(ofMillis(31_500)); // B has answered at 31 s; the answer would be here at 32 s
        network.network().crash(a.name);
        network.moveTo(ofSeconds(40));
        network.network().restart(a.name);
        network.runThrough(ofDays(1));

        assertThat(link.log)
                .containsExactly("30s CHANGES 1: user/u=v1, -user/gone", "70s CHANGES 1: user/u=v1, -user/gone");
        assertThat(network.decisions)
                .filteredOn(decision -> decision.site().equals(b.name))
                .extracting(Decision::verdict)
                .containsExactly(Verdict.CREATED, Verdict.DELETED, Verdict.IGNORED_OLDER, Verdict.NOTHING_TO_DELETE);
        assertThat(onward.log).containsExactly("60s CHANGES 1: user/u=v1, -user/gone");
    }

    @Test
    @Tag("T31")
    void restoreFromBackup_whatWasLostDoesNotComeBack_andWhatWaitedIsNotSent() {
        a.hold(user("u", "v1"), AN_HOUR_AGO);
        List<EntityRecord> backup = a.source.state().ofType(EntityType.USERS).toList();
        Link link = network.connect("A", "B", config().build());
        a.put(user("u", "v2"));
        a.put(user("bob", "b1"));
        network.moveTo(ofSeconds(31));
        link.cut = true;
        a.put(user("eve", "e1"));
        network.moveTo(ofSeconds(61)); // in flight
        network.network().crash(a.name);
        network.network().restore(a.name, backup);
        network.network().restart(a.name);
        link.cut = false;
        network.moveTo(ofDays(1));

        assertThat(link.log).containsExactly("30s CHANGES 1: user/u=v2, user/bob=b1", "60s CHANGES 1: user/eve=e1");
        assertThat(Stream.of("u", "bob", "eve").map(name -> a.text(EntityRef.user(name))))
                .containsExactly("user/u=v1", "-", "-");
        assertThat(Stream.of("u", "bob", "eve").map(name -> b.text(EntityRef.user(name))))
                .containsExactly("user/u=v2", "user/bob=b1", "-");
        network.broadcast(link);
        assertThat(b.text(U)).isEqualTo("user/u=v2"); // the old record is older
    }
}
