package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.WindowMeaning;
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

    /** K1, EVERY_UPDATE: a change of the same source is a conflict too. */
    @ParameterizedTest
    @Tag("K1")
    @Tag("T03")
    @CsvSource({
        // window, lead, upsert, delete; of the same source as the record's and of another alike
        "60000,    -1, IGNORED_OLDER,     IGNORED_OLDER",
        "60000,     0, IGNORED_IN_WINDOW, IGNORED_IN_WINDOW",
        "60000, 59999, IGNORED_IN_WINDOW, IGNORED_IN_WINDOW",
        "60000, 60000, ACCEPTED,          DELETED",
        "60000, 60001, ACCEPTED,          DELETED",
        "0,        -1, IGNORED_OLDER,     IGNORED_OLDER",
        "0,         0, ACCEPTED,          DELETED",
        "1,         0, IGNORED_IN_WINDOW, IGNORED_IN_WINDOW",
        "1,         1, ACCEPTED,          DELETED",
    })
    void everyUpdate_needsTheLead(long window, long lead, Verdict upsert, Verdict delete) {
        TimestampRule rule = rule(window, ConflictScope.EVERY_UPDATE, WindowMeaning.MINIMUM_LEAD);

        for (JpdName source : List.of(HERE, THERE)) {
            assertThat(rule.decide(upsert(T + lead, source), record(T, HERE), NOW))
                    .isEqualTo(upsert);
            assertThat(rule.decide(delete(T + lead, source), record(T, HERE), NOW))
                    .isEqualTo(delete);
        }
    }

    /** K2, FUTURE_CAP: the target's clock comes first, then the later timestamp wins by any lead. K1 plays no part. */
    @ParameterizedTest
    @Tag("K2")
    @Tag("T03")
    @CsvSource({
        // window, how far the entry is ahead of the clock, lead over the record, upsert, delete
        "60000, 60001,     1, REFUSED,       REFUSED",
        "60000, 60001,    -1, REFUSED,       REFUSED",
        "60000, 60001,      , REFUSED,       REFUSED", // no record
        "60000, 60000,     1, ACCEPTED,      DELETED",
        "60000, 60000,     0, IGNORED_OLDER, IGNORED_OLDER",
        "60000, 60000,    -1, IGNORED_OLDER, IGNORED_OLDER",
        "60000, 60000,      , CREATED,       NOTHING_TO_DELETE",
        "60000, -9999, 59999, ACCEPTED,      DELETED",
        "0,         1,      , REFUSED,       REFUSED",
        "0,         0,     1, ACCEPTED,      DELETED",
        "1,         1,     1, ACCEPTED,      DELETED",
        "1,         2,     1, REFUSED,       REFUSED",
    })
    void futureCap_refusesWhatIsTooFarAhead(
            long window, long ahead, @Nullable Long lead, Verdict upsert, Verdict delete) {
        Instant clock = Instant.ofEpochMilli(T - ahead);
        EntityRecord record = lead == null ? null : record(T - lead, HERE);

        for (ConflictScope scope : ConflictScope.values()) {
            for (JpdName source : List.of(HERE, THERE)) {
                TimestampRule rule = rule(window, scope, WindowMeaning.FUTURE_CAP);
                assertThat(rule.decide(upsert(T, source), record, clock)).isEqualTo(upsert);
                assertThat(rule.decide(delete(T, source), record, clock)).isEqualTo(delete);
            }
        }
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

    /** Where a lead, or how far an entry is ahead of the clock, lies beside the window. */
    private enum Range {
        ANY((time, window) -> true),
        BELOW_ZERO((time, window) -> time <= -1),
        ZERO_OR_LESS((time, window) -> time <= 0),
        ABOVE_ZERO((time, window) -> time >= 1),
        ZERO_TO_WINDOW((time, window) -> time >= 0 && time <= window - 1),
        WINDOW_OR_MORE((time, window) -> time >= window),
        WINDOW_OR_LESS((time, window) -> time <= window),
        MORE_THAN_WINDOW((time, window) -> time >= window + 1);

        final BiPredicate<Long, Long> holds;

        Range(BiPredicate<Long, Long> holds) {
            this.holds = holds;
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

    /** The second source of F15: what holds for some values of K1 and K2, written down row by row. */
    private record Row(
            Set<ConflictScope> scope,
            WindowMeaning meaning,
            Set<Held> held,
            Range lead,
            Range ahead,
            Verdict upsert,
            Verdict delete) {

        boolean holds(Input input) {
            return scope.contains(input.scope)
                    && meaning == input.meaning
                    && held.contains(input.held)
                    && lead.holds.test(input.lead, input.window)
                    && ahead.holds.test(input.ahead, input.window);
        }
    }

    private record Input(
            ConflictScope scope, WindowMeaning meaning, Op op, Held held, long lead, long ahead, long window) {}

    private static final List<Row> TABLE = table();

    private static List<Row> table() {
        Set<ConflictScope> both = EnumSet.allOf(ConflictScope.class);
        Set<ConflictScope> other = EnumSet.of(ConflictScope.OTHER_SOURCE);
        Set<ConflictScope> every = EnumSet.of(ConflictScope.EVERY_UPDATE);
        Set<Held> none = EnumSet.of(Held.NOTHING);
        Set<Held> same = EnumSet.of(Held.SAME_SOURCE);
        Set<Held> foreign = EnumSet.of(Held.OTHER_SOURCE);
        Set<Held> any = EnumSet.of(Held.SAME_SOURCE, Held.OTHER_SOURCE);
        WindowMeaning lead = WindowMeaning.MINIMUM_LEAD;
        WindowMeaning cap = WindowMeaning.FUTURE_CAP;
        Verdict older = Verdict.IGNORED_OLDER;
        Verdict inWindow = Verdict.IGNORED_IN_WINDOW;
        return List.of(
                new Row(both, lead, none, Range.ANY, Range.ANY, Verdict.CREATED, Verdict.NOTHING_TO_DELETE),
                new Row(other, lead, same, Range.ZERO_OR_LESS, Range.ANY, older, older),
                new Row(other, lead, same, Range.ABOVE_ZERO, Range.ANY, Verdict.ACCEPTED, Verdict.DELETED),
                new Row(other, lead, foreign, Range.BELOW_ZERO, Range.ANY, older, older),
                new Row(other, lead, foreign, Range.ZERO_TO_WINDOW, Range.ANY, inWindow, inWindow),
                new Row(other, lead, foreign, Range.WINDOW_OR_MORE, Range.ANY, Verdict.ACCEPTED, Verdict.DELETED),
                new Row(every, lead, any, Range.BELOW_ZERO, Range.ANY, older, older),
                new Row(every, lead, any, Range.ZERO_TO_WINDOW, Range.ANY, inWindow, inWindow),
                new Row(every, lead, any, Range.WINDOW_OR_MORE, Range.ANY, Verdict.ACCEPTED, Verdict.DELETED),
                new Row(both, cap, none, Range.ANY, Range.MORE_THAN_WINDOW, Verdict.REFUSED, Verdict.REFUSED),
                new Row(both, cap, any, Range.ANY, Range.MORE_THAN_WINDOW, Verdict.REFUSED, Verdict.REFUSED),
                new Row(both, cap, none, Range.ANY, Range.WINDOW_OR_LESS, Verdict.CREATED, Verdict.NOTHING_TO_DELETE),
                new Row(both, cap, any, Range.ZERO_OR_LESS, Range.WINDOW_OR_LESS, older, older),
                new Row(both, cap, any, Range.ABOVE_ZERO, Range.WINDOW_OR_LESS, Verdict.ACCEPTED, Verdict.DELETED));
    }

    @Test
    @Tag("P19")
    @Tag("K1")
    @Tag("K2")
    @DisplayName("P19: equals the table on a million random inputs, and every row is reached")
    void equalsTheTable() {
        long seed = 19;
        Random random = TestData.random(seed);
        int[] reachedByUpsert = new int[TABLE.size()];
        int[] reachedByDelete = new int[TABLE.size()];
        for (int i = 0; i < 1_000_000; i++) {
            Input input = input(random);
            int row = theRow(input);
            Verdict expected = input.op == Op.UPSERT
                    ? TABLE.get(row).upsert()
                    : TABLE.get(row).delete();
            (input.op == Op.UPSERT ? reachedByUpsert : reachedByDelete)[row]++;
            Verdict verdict = decide(input);
            if (verdict != expected) {
                throw new AssertionError("seed " + seed + ", input " + i + ": " + input + ": " + verdict
                        + ", the table says " + expected);
            }
        }
        assertThat(reachedByUpsert).as("times that each row was reached").doesNotContain(0);
        assertThat(reachedByDelete).as("times that each row was reached").doesNotContain(0);
    }

    private static Input input(Random random) {
        long window = List.of(0L, 1L, 2L, 1_000L, 60_000L).get(random.nextInt(5));
        return new Input(
                ConflictScope.values()[random.nextInt(2)],
                WindowMeaning.values()[random.nextInt(2)],
                Op.values()[random.nextInt(2)],
                Held.values()[random.nextInt(3)],
                nearABoundary(window, random),
                nearABoundary(window, random),
                window);
    }

    /** Three times out of four around zero or the window, else anything within ten years. */
    private static long nearABoundary(long window, Random random) {
        return random.nextInt(4) == 0
                ? random.nextLong(-315_360_000_000L, 315_360_000_000L)
                : (random.nextBoolean() ? window : 0) + random.nextInt(-3, 4);
    }

    private static int theRow(Input input) {
        int found = -1;
        for (int row = 0; row < TABLE.size(); row++) {
            if (TABLE.get(row).holds(input)) {
                if (found >= 0) {
                    throw new AssertionError("rows " + found + " and " + row + " of the table hold at once");
                }
                found = row;
            }
        }
        return found;
    }

    private static Verdict decide(Input input) {
        Entry entry = input.op == Op.UPSERT ? upsert(T, THERE) : delete(T, THERE);
        EntityRecord record = input.held == Held.NOTHING
                ? null
                : record(T - input.lead, input.held == Held.SAME_SOURCE ? THERE : HERE);
        return rule(input.window, input.scope, input.meaning)
                .decide(entry, record, Instant.ofEpochMilli(T - input.ahead));
    }

    private static TimestampRule rule(long window, ConflictScope scope, WindowMeaning meaning) {
        return new TimestampRule(
                Duration.ofMillis(window),
                Knobs.defaults().toBuilder()
                        .conflictScope(scope)
                        .windowMeaning(meaning)
                        .build());
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
