package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.WindowMeaning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A batch that comes twice changes what the target holds, and what it sends on, once. One entry a key, as a coalescing
 * buffer sends; names are kept: with K9 {@code DROP} a delta that comes again may add a name that has become known.
 */
@Tag("P02")
@Tag("IB2")
class DuplicateTest {

    private static final List<JpdName> SOURCES = List.of(JpdName.of("A"), JpdName.of("B"), JpdName.of("D"));
    private static final long T = TestNetwork.START.toEpochMilli();

    @Test
    void aBatchThatComesTwice_hasOneEffect() {
        int sentOn = 0;
        int merged = 0;
        for (long seed = 0; seed < 800; seed++) {
            Random random = TestData.random(seed);
            Knobs knobs = Knobs.defaults().toBuilder()
                    .conflictScope(ConflictScope.values()[random.nextInt(2)])
                    .windowMeaning(WindowMeaning.values()[random.nextInt(2)])
                    .build();
            Duration window = Duration.ofMillis(List.of(1, 20, 60).get(random.nextInt(3)));
            boolean partialSync = random.nextBoolean();
            SourceEngine source = new SourceEngine(JpdName.of("B"), new SiteState(RecordStore.inMemory()), knobs);
            TargetEngine target = new TargetEngine(
                    source, new InboundConfig(List.of(), partialSync), new TimestampRule(window, knobs), from -> true);
            source.connect(
                    "C",
                    JpdName.of("C"),
                    OutboundConfig.defaults().toBuilder()
                            .forwardPropagation(true)
                            .build(),
                    TargetSettings.defaults(),
                    TestNetwork.START);
            Instant now = TestNetwork.START;
            for (int round = 0; round < 5; round++) {
                Batch batch = new Batch(SOURCES.get(0), "B", round, 1, Batch.Kind.CHANGES, entries(random));
                target.receive(batch, TestNetwork.START);
                now = now.plusSeconds(30);
                sentOn += deliverAll(source, now);
                List<EntityRecord> once = records(source.state());

                Answer again = target.receive(batch, TestNetwork.START);

                String what = "seed " + seed + ", round " + round + ", " + batch.entries();
                assertThat(records(source.state())).as(what).isEqualTo(once);
                assertThat(source.waiting("C")).as(what).isZero();
                merged += (int) again.decisions().stream()
                        .filter(decision -> decision.verdict() == Verdict.ACCEPTED)
                        .count();
            }
        }
        assertThat(sentOn).as("entries sent on").isGreaterThan(3_000);
        assertThat(merged).as("deltas merged again").isGreaterThan(300);
    }

    private static int deliverAll(SourceEngine source, Instant now) {
        int entries = 0;
        for (SourceEffect effect : source.flush("C", now)) {
            Batch batch = ((SourceEffect.Send) effect).batch();
            entries += batch.entries().size();
            source.acknowledged(batch, now);
        }
        return entries;
    }

    private static List<EntityRecord> records(SiteState state) {
        return Stream.of(EntityType.values()).flatMap(state::ofType).toList();
    }

    private static List<Entry> entries(Random random) {
        Map<EntityRef, Entry> byKey = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            Entity content = content(random);
            Stamp stamp = new Stamp(T + random.nextInt(200) - 100, SOURCES.get(random.nextInt(3)));
            Entry entry;
            if (random.nextInt(5) == 0) {
                entry = new Entry.Delete(content.ref(), stamp);
            } else if (random.nextBoolean()) {
                entry = new Entry.Upsert(content, stamp);
            } else {
                entry = new Entry.Upsert(content, stamp, MemberDelta.between(before(content, random), content));
            }
            byKey.put(entry.key(), entry);
        }
        return List.copyOf(byKey.values());
    }

    private static Entity content(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> TestData.user("u" + random.nextInt(2), "v" + random.nextInt(100));
            case 1 -> TestData.group("g" + random.nextInt(2), users(random).toArray(String[]::new));
            default -> TestData.permission("p" + random.nextInt(2), users(random), users(random));
        };
    }

    /** Another state of the same entity, from which the change started. */
    private static Entity before(Entity content, Random random) {
        Entity before = content(random);
        while (!before.ref().equals(content.ref())) {
            before = content(random);
        }
        return before;
    }

    private static List<String> users(Random random) {
        List<String> users = new ArrayList<>(List.of("u0", "u1", "u2"));
        users.removeIf(name -> random.nextBoolean());
        return users;
    }
}
