package org.jpdfederation.core.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.Set;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of received changes: F16, F18. */
class ForwardingTest {

    private static final EntityRef KIM = EntityRef.user("kim");
    private static final OutboundConfig PLAIN = OutboundConfig.defaults();
    private static final OutboundConfig FORWARDING =
            PLAIN.toBuilder().forwardPropagation(true).build();

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");
    private final TestSite b = network.at("B");
    private final TestSite c = network.at("C");

    @Test
    @Tag("F18")
    @Tag("K6")
    void inAChain_aChangeArrivesWithItsOwnStamp_andSoDoesItsDeletion() {
        network.connect("A", "B", PLAIN);
        Link onward = network.connect("B", "C", FORWARDING);
        network.moveTo(ofSeconds(10));
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(31));
        assertThat(c.source.state().find(KIM))
                .contains(new EntityRecord(user("kim", "v1"), Stamp.of(TestNetwork.START.plusSeconds(10), a.name)));

        a.delete(KIM);
        network.runThrough(ofSeconds(60));
        assertThat(c.text(KIM)).isEqualTo("-");
        assertThat(onward.log).containsExactly("30s CHANGES 1: user/kim=v1", "60s CHANGES 1: -user/kim");
    }

    @Test
    @Tag("F18")
    void withoutForwardPropagation_theChainEndsInTheMiddle() {
        network.connect("A", "B", FORWARDING);
        Link onward = network.connect("B", "C", PLAIN);
        a.put(user("kim", "v1"));
        network.runThrough(ofSeconds(300));

        assertThat(b.text(KIM)).isEqualTo("user/kim=v1");
        assertThat(onward.log).isEmpty();
    }

    @Test
    @Tag("F18")
    void neverGoesBackToTheSender() {
        network.connect("A", "B", FORWARDING);
        Link back = network.connect("B", "A", FORWARDING);
        Link onward = network.connect("B", "C", FORWARDING);
        a.put(user("kim", "v1"));
        network.runThrough(ofSeconds(300));

        assertThat(back.log).isEmpty();
        assertThat(onward.log).containsExactly("30s CHANGES 1: user/kim=v1");
    }

    @Test
    @Tag("F5")
    @Tag("F18")
    void whatAForwardedChangeBringsIn_goesAhead_withItsOwnStamp() {
        network.connect("A", "B", PLAIN);
        Link onward = network.connect(
                "B",
                "C",
                FORWARDING.toBuilder().entityTypes(Set.of(EntityType.GROUPS)).build());
        a.put(user("kim", "v1"));
        network.moveTo(ofSeconds(40));
        a.put(group("dev", "kim"));
        network.runThrough(ofSeconds(60));

        assertThat(onward.log).containsExactly("60s CHANGES 1: user/kim=v1, group/dev=[kim]");
        assertThat(onward.sent.get(0).entries())
                .extracting(Entry::stamp)
                .containsExactly(
                        Stamp.of(TestNetwork.START, a.name), Stamp.of(TestNetwork.START.plusSeconds(40), a.name));
    }

    @Test
    @Tag("F19")
    void recordsOfABroadcast_areForwardedAsOthers() {
        a.hold(user("kim", "v1"), Stamp.of(TestNetwork.START, a.name));
        Link link = network.connect("A", "B", PLAIN);
        Link onward = network.connect("B", "C", FORWARDING);
        network.broadcast(link);
        network.runThrough(ofSeconds(30));

        assertThat(onward.log).containsExactly("30s CHANGES 1: user/kim=v1");
    }

    @Test
    @Tag("F16")
    void anIgnoredEntry_isAcknowledgedLikeAnAcceptedOne_andNotForwarded() {
        b.hold(user("kim", "b1"), Stamp.of(TestNetwork.START.plusSeconds(20), b.name));
        Link link = network.connect("A", "B", PLAIN);
        Link onward = network.connect("B", "C", FORWARDING);
        network.moveTo(ofSeconds(25));
        a.put(user("kim", "a1"));
        network.runThrough(ofSeconds(300));

        assertThat(network.decisions).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.IGNORED_IN_WINDOW);
            assertThat(decision.site()).isEqualTo(b.name);
            assertThat(decision.from()).isEqualTo(a.name);
            assertThat(decision.key()).isEqualTo(KIM);
            assertThat(decision.entry()).isEqualTo(Stamp.of(TestNetwork.START.plusSeconds(25), a.name));
            assertThat(decision.record()).contains(Stamp.of(TestNetwork.START.plusSeconds(20), b.name));
        });
        assertThat(link.log).containsExactly("30s CHANGES 1: user/kim=a1");
        assertThat(a.source.relationState("B")).isEqualTo(RelationState.ACTIVE);
        assertThat(a.source.waiting("B")).isZero();
        assertThat(b.text(KIM)).isEqualTo("user/kim=b1");
        assertThat(onward.log).isEmpty();
    }

    @Test
    @Tag("T28")
    @Tag("IB2")
    void twoWaysToOneSite_theSecondCopyHasNoEffect() {
        network.connect("A", "C", PLAIN);
        network.connect("A", "B", PLAIN);
        network.connect("B", "C", FORWARDING);
        Link fromC = network.connect("C", "B", FORWARDING);
        a.put(user("kim", "v1"));
        network.runThrough(ofSeconds(300));

        assertThat(network.decisions)
                .filteredOn(decision -> decision.site().equals(JpdName.of("C")))
                .extracting(Decision::verdict)
                .containsExactly(Verdict.CREATED, Verdict.IGNORED_OLDER);
        assertThat(fromC.log).containsExactly("30s CHANGES 1: user/kim=v1");
    }
}
