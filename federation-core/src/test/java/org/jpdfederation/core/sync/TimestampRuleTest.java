package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F15")
class TimestampRuleTest {

    private static final long T = 1_772_323_320_000L;
    private static final Instant NOW = Instant.ofEpochMilli(T);
    private static final JpdName HERE = JpdName.of("here");
    private static final JpdName THERE = JpdName.of("there");

    @ParameterizedTest
    @Tag("T03")
    @CsvSource({
        // window, lead, upsert of another source, delete of another source, upsert of the same source
        "60000,     -1, IGNORED_OLDER,     IGNORED_OLDER,     IGNORED_OLDER",
        "60000,      0, IGNORED_IN_WINDOW, IGNORED_IN_WINDOW, IGNORED_OLDER",
        "60000,      1, IGNORED_IN_WINDOW, IGNORED_IN_WINDOW, ACCEPTED",
        "60000,  59999, IGNORED_IN_WINDOW, IGNORED_IN_WINDOW, ACCEPTED",
        "60000,  60000, ACCEPTED,          DELETED,           ACCEPTED",
        "60000,  60001, ACCEPTED,          DELETED,           ACCEPTED",
        "60000, -60000, IGNORED_OLDER,     IGNORED_OLDER,     IGNORED_OLDER",
        "0,         -1, IGNORED_OLDER,     IGNORED_OLDER,     IGNORED_OLDER",
        "0,          0, ACCEPTED,          DELETED,           IGNORED_OLDER",
        "0,          1, ACCEPTED,          DELETED,           ACCEPTED",
        "1,         -1, IGNORED_OLDER,     IGNORED_OLDER,     IGNORED_OLDER",
        "1,          0, IGNORED_IN_WINDOW, IGNORED_IN_WINDOW, IGNORED_OLDER",
        "1,          1, ACCEPTED,          DELETED,           ACCEPTED",
    })
    void decidesByLeadAndSource(
            long window, long lead, Verdict foreignUpsert, Verdict foreignDelete, Verdict ownUpsert) {
        TimestampRule rule = new TimestampRule(Duration.ofMillis(window));
        Verdict ownDelete = ownUpsert == Verdict.ACCEPTED ? Verdict.DELETED : ownUpsert;

        assertThat(rule.decide(upsert(T + lead, THERE), record(T, HERE), NOW)).isEqualTo(foreignUpsert);
        assertThat(rule.decide(delete(T + lead, THERE), record(T, HERE), NOW)).isEqualTo(foreignDelete);
        assertThat(rule.decide(upsert(T + lead, THERE), record(T, THERE), NOW)).isEqualTo(ownUpsert);
        assertThat(rule.decide(delete(T + lead, THERE), record(T, THERE), NOW)).isEqualTo(ownDelete);
    }

    @Test
    void withoutARecord_anUpsertOfAnyAgeCreates_andADeleteFindsNothing() {
        TimestampRule rule = new TimestampRule(Duration.ofSeconds(60));

        assertThat(rule.decide(upsert(0, THERE), null, NOW)).isEqualTo(Verdict.CREATED);
        assertThat(rule.decide(upsert(T, HERE), null, NOW)).isEqualTo(Verdict.CREATED);
        assertThat(rule.decide(delete(T, THERE), null, NOW)).isEqualTo(Verdict.NOTHING_TO_DELETE);
    }

    @Test
    void refusesANegativeWindow() {
        assertThatThrownBy(() -> new TimestampRule(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be negative");
    }

    @Test
    void onlyWhatIsCreatedAcceptedOrDeletedTakesEffect() {
        Set<Verdict> effective = EnumSet.allOf(Verdict.class);
        effective.removeIf(verdict -> !verdict.takesEffect());

        assertThat(effective).containsExactlyInAnyOrder(Verdict.CREATED, Verdict.ACCEPTED, Verdict.DELETED);
    }

    /** The second source of F15: each row says which inputs it holds for, and exactly one row holds for any input. */
    private record Row(
            Op op,
            Held held,
            long leastLead,
            boolean leastIsWindow,
            long lessThan,
            boolean lessThanWindow,
            Verdict is) {

        boolean holds(Op op, Held held, long lead, long window) {
            long least = leastIsWindow ? window : leastLead;
            long below = lessThanWindow ? window : lessThan;
            return this.op == op && this.held == held && lead >= least && lead < below;
        }
    }

    private enum Op {
        UPSERT,
        DELETE
    }

    private enum Held {
        NOTHING,
        SAME_SOURCE,
        OTHER_SOURCE
    }

    private static final long ANY = Long.MAX_VALUE;

    private static final List<Row> TABLE = List.of(
            new Row(Op.UPSERT, Held.NOTHING, -ANY, false, ANY, false, Verdict.CREATED),
            new Row(Op.DELETE, Held.NOTHING, -ANY, false, ANY, false, Verdict.NOTHING_TO_DELETE),
            new Row(Op.UPSERT, Held.SAME_SOURCE, -ANY, false, 1, false, Verdict.IGNORED_OLDER),
            new Row(Op.UPSERT, Held.SAME_SOURCE, 1, false, ANY, false, Verdict.ACCEPTED),
            new Row(Op.DELETE, Held.SAME_SOURCE, -ANY, false, 1, false, Verdict.IGNORED_OLDER),
            new Row(Op.DELETE, Held.SAME_SOURCE, 1, false, ANY, false, Verdict.DELETED),
            new Row(Op.UPSERT, Held.OTHER_SOURCE, -ANY, false, 0, false, Verdict.IGNORED_OLDER),
            new Row(Op.UPSERT, Held.OTHER_SOURCE, 0, false, 0, true, Verdict.IGNORED_IN_WINDOW),
            new Row(Op.UPSERT, Held.OTHER_SOURCE, 0, true, ANY, false, Verdict.ACCEPTED),
            new Row(Op.DELETE, Held.OTHER_SOURCE, -ANY, false, 0, false, Verdict.IGNORED_OLDER),
            new Row(Op.DELETE, Held.OTHER_SOURCE, 0, false, 0, true, Verdict.IGNORED_IN_WINDOW),
            new Row(Op.DELETE, Held.OTHER_SOURCE, 0, true, ANY, false, Verdict.DELETED));

    @Test
    @Tag("P19")
    @DisplayName("P19: equals the table on a million random inputs, and every row is reached")
    void equalsTheTable() {
        long seed = 19;
        Random random = new Random(seed);
        int[] reached = new int[TABLE.size()];
        long[] windows = {0, 1, 2, 1_000, 60_000};
        List<TimestampRule> rules = new ArrayList<>();
        for (long window : windows) {
            rules.add(new TimestampRule(Duration.ofMillis(window)));
        }
        for (int i = 0; i < 1_000_000; i++) {
            int w = random.nextInt(windows.length);
            long near = random.nextBoolean() ? windows[w] : 0;
            long lead = random.nextInt(4) == 0
                    ? random.nextLong(-315_360_000_000L, 315_360_000_000L)
                    : near + random.nextInt(-3, 4);
            Op op = Op.values()[random.nextInt(2)];
            Held held = Held.values()[random.nextInt(3)];
            Entry entry = op == Op.UPSERT ? upsert(T + lead, THERE) : delete(T + lead, THERE);
            @Nullable
            EntityRecord record = switch (held) {
                case NOTHING -> null;
                case SAME_SOURCE -> record(T, THERE);
                case OTHER_SOURCE -> record(T, HERE);
            };
            int row = theRow(op, held, lead, windows[w]);
            reached[row]++;
            Verdict verdict = rules.get(w).decide(entry, record, NOW);
            if (verdict != TABLE.get(row).is()) {
                throw new AssertionError("seed " + seed + ", input " + i + ": " + op + " against " + held + ", lead "
                        + lead + " ms, window " + windows[w] + " ms: " + verdict + ", the table says "
                        + TABLE.get(row).is());
            }
        }
        assertThat(reached).as("times that each row was reached").doesNotContain(0);
    }

    private static int theRow(Op op, Held held, long lead, long window) {
        int found = -1;
        for (int row = 0; row < TABLE.size(); row++) {
            if (TABLE.get(row).holds(op, held, lead, window)) {
                if (found >= 0) {
                    throw new AssertionError("rows " + found + " and " + row + " of the table hold at once");
                }
                found = row;
            }
        }
        return found;
    }

    private static Entry upsert(long at, JpdName source) {
        return new Entry.Upsert(TestData.user("kim", "v"), new Stamp(at, source));
    }

    private static Entry delete(long at, JpdName source) {
        return new Entry.Delete(EntityRef.user("kim"), new Stamp(at, source));
    }

    private static EntityRecord record(long at, JpdName source) {
        return new EntityRecord(TestData.user("kim", "held"), new Stamp(at, source));
    }
}
