package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.WindowMeaning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * P03, as far as the faithful rules go: a copy of an UPSERT that the target has decided on before changes nothing, however
 * late it comes and whatever came in between. For the stamp of a record that stays there only rises, by the window at
 * least where the source changes; so what was accepted leads it no more, and what was ignored never will. It holds for
 *
 * <ul>
 *   <li>windows of 1 ms or more: without one, of two equal stamps the last that comes wins;
 *   <li>whole entities: deltas merge whatever their stamps (F17);
 *   <li>records that nobody deletes: a deletion leaves no memory (F3), so that the late copy creates (T08);
 *   <li>local changes by a clock that is not behind what it has accepted, and with K2 {@code FUTURE_CAP} entries that are
 *       not refused: the clock comes up with them, and their copy may then be accepted.
 * </ul>
 */
@Tag("P03")
class LateCopyTest {

    private static final JpdName A = JpdName.of("A");
    private static final JpdName B = JpdName.of("B");
    private static final List<JpdName> SOURCES = List.of(A, JpdName.of("C"), JpdName.of("D"));
    private static final Instant START = TestNetwork.START;
    private static final int STORIES = 400;

    /** B, which forwards to E what it accepts. */
    private static final class Receiver {

        final SourceEngine source;
        final TargetEngine target;

        Receiver(Knobs knobs, Duration window, boolean partialSync) {
            source = new SourceEngine(B, new SiteState(RecordStore.inMemory()), knobs);
            target = new TargetEngine(
                    source, new InboundConfig(List.of(), partialSync), new TimestampRule(window, knobs), from -> true);
            OutboundConfig forwarding = OutboundConfig.defaults().toBuilder()
                    .forwardPropagation(true)
                    .build();
            source.connect("E", JpdName.of("E"), forwarding, TargetSettings.defaults(), START);
        }

        Verdict receive(Entry entry, Instant now) {
            Batch batch = new Batch(A, "B", 1, 1, Batch.Kind.CHANGES, List.of(entry));
            return target.receive(batch, now).decisions().get(0).verdict();
        }

        List<EntityRecord> records() {
            return Stream.of(EntityType.values())
                    .flatMap(source.state()::ofType)
                    .toList();
        }

        List<Entry> forwarded() {
            return source.progress("E", START).waiting();
        }
    }

    private static Entry upsert(Entity content, long second) {
        return new Entry.Upsert(content, Stamp.of(START.plusSeconds(second), A));
    }

    @Test
    void aLateCopyOfAnUpsert_changesNothing_asLongAsTheRecordIsThere() {
        int copies = 0;
        int ofAccepted = 0;
        for (long seed = 1; seed <= STORIES; seed++) {
            Random random = TestData.random(seed);
            Knobs knobs = Knobs.defaults().toBuilder()
                    .conflictScope(ConflictScope.values()[random.nextInt(2)])
                    .windowMeaning(WindowMeaning.values()[random.nextInt(2)])
                    .build();
            Receiver b =
                    new Receiver(knobs, Duration.ofMillis(List.of(1, 20, 60).get(random.nextInt(3))), false);
            List<Entry> decided = new ArrayList<>();
            List<Verdict> verdicts = new ArrayList<>();
            for (int step = 1; step <= 20; step++) {
                Instant now = START.plusMillis(20L * step);
                if (random.nextInt(6) == 0) {
                    b.source.localChange(new Entry.Upsert(content(random), Stamp.of(now, B)));
                } else {
                    Instant made = now.minusMillis(random.nextInt(200));
                    Entry entry = new Entry.Upsert(content(random), Stamp.of(made, SOURCES.get(random.nextInt(3))));
                    decided.add(entry);
                    verdicts.add(b.receive(entry, now));
                }
                List<EntityRecord> records = b.records();
                List<Entry> forwarded = b.forwarded();
                for (int i = random.nextInt(4); i > 0 && !decided.isEmpty(); i--) {
                    int which = random.nextInt(decided.size());
                    Verdict again = b.receive(decided.get(which), now);
                    String what = "seed " + seed + ", step " + step + ", " + decided.get(which);
                    assertThat(again.takesEffect()).as(what).isFalse();
                    assertThat(b.records()).as(what).isEqualTo(records);
                    assertThat(b.forwarded()).as(what).isEqualTo(forwarded);
                    copies++;
                    ofAccepted += verdicts.get(which).takesEffect() ? 1 : 0;
                }
            }
        }
        assertThat(ofAccepted).as("copies of what had an effect").isGreaterThan(2_000);
        assertThat(copies - ofAccepted).as("copies of what had none").isGreaterThan(2_000);
    }

    private static Entity content(Random random) {
        String value = "v" + random.nextInt(100);
        return random.nextInt(3) == 0 ? group("g", value) : user("u" + random.nextInt(2), value);
    }

    @Test
    @Tag("T08")
    void aLateCopy_bringsBackWhatWasDeletedSince() {
        Receiver b = new Receiver(Knobs.defaults(), Duration.ofSeconds(60), false);
        Entry created = upsert(user("u", "v1"), 0);
        Entry deleted = new Entry.Delete(created.key(), Stamp.of(START.plusSeconds(300), A));
        Instant now = START.plusSeconds(310);

        assertThat(Stream.of(created, deleted, created).map(entry -> b.receive(entry, now)))
                .containsExactly(Verdict.CREATED, Verdict.DELETED, Verdict.CREATED);
    }

    @Test
    @Tag("F17")
    void aLateCopyOfADelta_bringsBackAMemberThatWasRemovedSince() {
        Receiver b = new Receiver(Knobs.defaults(), Duration.ofSeconds(60), true);
        Entry whole = upsert(group("dev"), 0);
        Entry added = delta(group("dev"), group("dev", "kim"), 10);
        Entry removed = delta(group("dev", "kim"), group("dev"), 20);
        Instant now = START.plusSeconds(30);
        Stream.of(whole, added, removed).forEach(entry -> b.receive(entry, now));
        assertThat(b.records()).extracting(EntityRecord::content).containsExactly(group("dev"));

        assertThat(b.receive(added, now)).isEqualTo(Verdict.ACCEPTED);
        assertThat(b.records()).extracting(EntityRecord::content).containsExactly(group("dev", "kim"));
    }

    private static Entry delta(Entity before, Entity after, long second) {
        return new Entry.Upsert(after, Stamp.of(START.plusSeconds(second), A), MemberDelta.between(before, after));
    }

    /** The window is 60 s: at 0 s a stamp of 100 s is refused, at 40 s it is not. */
    @Test
    @Tag("K2")
    void aLateCopyOfWhatWasRefused_isTakenWhenTheClockHasComeUpWithIt() {
        Knobs knobs = Knobs.defaults().toBuilder()
                .windowMeaning(WindowMeaning.FUTURE_CAP)
                .build();
        Receiver b = new Receiver(knobs, Duration.ofSeconds(60), false);
        Entry ahead = upsert(user("u", "v1"), 100);

        assertThat(Stream.of(0, 40).map(second -> b.receive(ahead, START.plusSeconds(second))))
                .containsExactly(Verdict.REFUSED, Verdict.CREATED);
    }
}
