package org.jpdfederation.core.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What K1 makes of one writer. The stories begin 25 s after the relation, so that it flushes at 00:05 and 00:35. */
@Tag("K1")
@Tag("IF4")
class ConflictScopeTest {

    private static final int BEGIN = 25;

    private static TestNetwork network(ConflictScope scope) {
        Knobs knobs = Knobs.defaults().toBuilder().conflictScope(scope).build();
        TestNetwork network = new TestNetwork(new TimestampRule(ofSeconds(60), knobs), knobs, "A", "B");
        network.connect("A", "B", OutboundConfig.defaults());
        network.moveTo(ofSeconds(BEGIN));
        return network;
    }

    /** v2 leads v1 by 20 s, less than the window of 60 s. */
    @ParameterizedTest
    @Tag("T02")
    @CsvSource({"OTHER_SOURCE, ACCEPTED, v2", "EVERY_UPDATE, IGNORED_IN_WINDOW, v1"})
    void ofTwoEditsOfOneWriter_theSecondIsLostIfEveryUpdateConflicts(ConflictScope scope, Verdict second, String atB) {
        TestNetwork network = network(scope);
        network.at("A").put(TestData.user("u", "v1"));
        network.moveTo(ofSeconds(BEGIN + 20));
        network.at("A").put(TestData.user("u", "v2"));
        network.runThrough(ofDays(1));

        assertThat(network.decisions.stream().map(Decision::verdict)).containsExactly(Verdict.CREATED, second);
        assertThat(network.at("A").text(EntityRef.user("u"))).isEqualTo("user/u=v2");
        assertThat(network.at("B").text(EntityRef.user("u"))).isEqualTo("user/u=" + atB);
    }

    /** The revocation leads the issue by 10 s. */
    @ParameterizedTest
    @Tag("T16")
    @Tag("F20")
    @CsvSource({"OTHER_SOURCE, DELETED, -", "EVERY_UPDATE, IGNORED_IN_WINDOW, token/t=kim"})
    void aRevokedToken_worksOnIfEveryUpdateConflicts(ConflictScope scope, Verdict revocation, String atB) {
        TestNetwork network = network(scope);
        network.at("A").put(TestData.token("t", "kim"));
        network.moveTo(ofSeconds(BEGIN + 10));
        assertThat(network.at("B").text(EntityRef.token("t"))).isEqualTo("token/t=kim");
        network.at("A").delete(EntityRef.token("t"));
        network.runThrough(ofDays(1));

        assertThat(network.decisions.stream().map(Decision::verdict)).containsExactly(Verdict.CREATED, revocation);
        assertThat(network.at("A").text(EntityRef.token("t"))).isEqualTo("-");
        assertThat(network.at("B").text(EntityRef.token("t"))).isEqualTo(atB);
    }
}
