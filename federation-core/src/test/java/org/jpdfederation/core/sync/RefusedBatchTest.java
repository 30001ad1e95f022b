package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.jpdfederation.core.sync.Knobs.BatchHandling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** K4: what becomes of a batch with an entry that the target cannot take. B takes from A and forwards to C. */
@Tag("K4")
class RefusedBatchTest {

    private static final JpdName A = JpdName.of("A");
    private static final Stamp STAMP = Stamp.of(TestNetwork.START, A);

    /** A store of which only so many writes succeed. */
    private static final class SmallDisk implements RecordStore {

        private final RecordStore records = RecordStore.inMemory();
        private int writesLeft = Integer.MAX_VALUE;

        private void write() {
            if (writesLeft == 0) {
                throw new StoreException("the disk of B is full", null);
            }
            writesLeft--;
        }

        @Override
        public Optional<EntityRecord> find(EntityRef key) {
            return records.find(key);
        }

        @Override
        public void put(EntityRecord record) {
            write();
            records.put(record);
        }

        @Override
        public void remove(EntityRef key) {
            write();
            records.remove(key);
        }

        @Override
        public void inTransaction(Runnable writes) {
            records.inTransaction(writes);
        }

        @Override
        public Stream<EntityRecord> ofType(EntityType type) {
            return records.ofType(type);
        }
    }

    /** Site B. */
    private static final class Site {

        final SmallDisk disk = new SmallDisk();
        final SiteState state = new SiteState(disk);
        final SourceEngine source;
        final TargetEngine target;

        Site(BatchHandling handling) {
            source = new SourceEngine(
                    JpdName.of("B"),
                    state,
                    Knobs.defaults().toBuilder().batchHandling(handling).build());
            source.connect(
                    "C",
                    JpdName.of("C"),
                    OutboundConfig.defaults().toBuilder()
                            .forwardPropagation(true)
                            .build(),
                    TargetSettings.defaults(),
                    TestNetwork.START);
            target = new TargetEngine(
                    source,
                    InboundConfig.defaults(),
                    new TimestampRule(Duration.ofSeconds(60)),
                    from -> true,
                    entry -> entry.key().name().startsWith("poison")
                            ? Optional.of("the name is illegal")
                            : Optional.empty());
        }

        Answer receive(List<Entry> entries) {
            return target.receive(new Batch(A, "B", 1, 1, Batch.Kind.CHANGES, entries), TestNetwork.START);
        }

        Answer receive(Entry... entries) {
            return receive(List.of(entries));
        }

        List<String> records() {
            return Stream.of(EntityType.values())
                    .flatMap(state::ofType)
                    .map(record -> TestText.of(record.content()) + " " + record.stamp())
                    .toList();
        }

        /** Whom groups and permissions reach: as the index says, and as all records say. */
        void expectIndexLikeRecords() {
            SiteState anew = new SiteState(disk);
            for (EntityType holders : List.of(EntityType.GROUPS, EntityType.PERMISSIONS)) {
                for (String name : List.of("u0", "u1", "u2", "g0", "g1")) {
                    for (EntityRef key : List.of(EntityRef.user(name), EntityRef.group(name))) {
                        assertThat(reaches(holders, state, key))
                                .as(holders + " reach " + key)
                                .isEqualTo(reaches(holders, anew, key));
                    }
                }
            }
        }

        private static boolean reaches(EntityType holders, SiteState state, EntityRef key) {
            OutboundConfig config = OutboundConfig.defaults().toBuilder()
                    .entityTypes(List.of(holders))
                    .build();
            return LiveSelection.of(config, TargetSettings.defaults(), ExcludedUsers.EXCLUDE_WINS, state)
                    .reaches(key);
        }
    }

    private static Entry upsert(Entity entity) {
        return new Entry.Upsert(entity, STAMP);
    }

    private static List<Entry> poisonAt301Of500() {
        return IntStream.rangeClosed(1, 500)
                .mapToObj(i -> upsert(user((i == 301 ? "poison" : "u") + i, "v")))
                .toList();
    }

    @Test
    @Tag("T13")
    void itemByItem_takesWhatComesBeforeThePoison_howeverOftenItIsSent() {
        Site b = new Site(BatchHandling.ITEM_BY_ITEM);

        Answer.Refused first = (Answer.Refused) b.receive(poisonAt301Of500());
        Answer.Refused again = (Answer.Refused) b.receive(poisonAt301Of500());

        assertThat(first.reason()).isEqualTo("B cannot take user/poison301: the name is illegal");
        assertThat(first.decisions()).hasSize(300).allMatch(decision -> decision.verdict() == Verdict.CREATED);
        assertThat(again.decisions()).hasSize(300).allMatch(decision -> decision.verdict() == Verdict.IGNORED_OLDER);
        assertThat(b.records()).hasSize(300);
        assertThat(b.source.waiting("C")).isEqualTo(300);
    }

    @Test
    @Tag("T13")
    void allOrNothing_nothingEverArrives() {
        Site b = new Site(BatchHandling.ALL_OR_NOTHING);

        Answer.Refused refused = (Answer.Refused) b.receive(poisonAt301Of500());

        assertThat(refused.reason()).isEqualTo("B cannot take user/poison301: the name is illegal");
        assertThat(refused.decisions()).isEmpty();
        assertThat(b.records()).isEmpty();
        assertThat(b.source.waiting("C")).isZero();
    }

    @Test
    void allOrNothing_withoutPoisonTakesAndForwardsAll_eachSeeingTheOnesBefore() {
        Site b = new Site(BatchHandling.ALL_OR_NOTHING);
        Entry deletion = new Entry.Delete(EntityRef.user("u0"), new Stamp(STAMP.epochMilli() + 1, A));

        Answer answer = b.receive(upsert(user("u0", "v")), upsert(group("g0", "u0")), deletion);

        assertThat(answer.decisions().stream().map(Decision::verdict))
                .containsExactly(Verdict.CREATED, Verdict.CREATED, Verdict.DELETED);
        assertThat(b.records()).containsExactly("group/g0=[u0] " + STAMP);
        assertThat(b.source.waiting("C")).isEqualTo(2);
    }

    @Test
    void itemByItem_onAFullDisk_keepsWhatWasWritten() {
        Site b = new Site(BatchHandling.ITEM_BY_ITEM);
        b.disk.writesLeft = 2;

        Answer.Refused refused = (Answer.Refused) b.receive(
                upsert(user("u0", "v")),
                upsert(group("g0", "u0")),
                upsert(group("g0", "u1")),
                upsert(group("g1", "u1")));

        // the third is IGNORED_OLDER, of the same stamp as the second, and needs no write
        assertThat(refused.reason()).isEqualTo("B cannot take group/g1: the disk of B is full");
        assertThat(refused.decisions().stream().map(Decision::verdict))
                .containsExactly(Verdict.CREATED, Verdict.CREATED, Verdict.IGNORED_OLDER);
        assertThat(b.records()).containsExactly("user/u0=v " + STAMP, "group/g0=[u0] " + STAMP);
        assertThat(b.source.waiting("C")).isEqualTo(2);
        b.expectIndexLikeRecords();
    }

    @Test
    void allOrNothing_onAFullDisk_isAsBefore() {
        Site b = new Site(BatchHandling.ALL_OR_NOTHING);
        b.receive(upsert(group("g0", "u0")));
        b.disk.writesLeft = 1;
        Entry replacement = new Entry.Upsert(group("g0", "u1"), new Stamp(STAMP.epochMilli() + 1, A));

        Answer.Refused refused = (Answer.Refused) b.receive(replacement, upsert(user("u1", "v")));

        assertThat(refused.reason()).isEqualTo("B cannot take user/u1: the disk of B is full");
        assertThat(refused.decisions()).isEmpty();
        assertThat(b.records()).containsExactly("group/g0=[u0] " + STAMP);
        assertThat(b.source.waiting("C")).isEqualTo(1);
        b.expectIndexLikeRecords();
    }

    @Test
    void aLocalChangeOnAFullDisk_failsAndChangesNothing() {
        Site b = new Site(BatchHandling.ITEM_BY_ITEM);
        b.receive(upsert(group("g0", "u0")));
        b.disk.writesLeft = 0;

        for (Entry change : List.of(upsert(group("g0", "u1")), new Entry.Delete(EntityRef.group("g0"), STAMP))) {
            assertThatThrownBy(() -> b.source.localChange(change))
                    .isInstanceOfSatisfying(StoreException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.STORE_UNWRITABLE);
                        assertThat(error.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                        assertThat(error.retryable()).isTrue();
                    })
                    .hasMessage("the disk of B is full");
        }
        assertThat(b.records()).containsExactly("group/g0=[u0] " + STAMP);
        assertThat(b.source.waiting("C")).isEqualTo(1);
        b.expectIndexLikeRecords();
    }

    /** The disk fills up at any write of any batch: records and index agree, and a refused whole batch changed nothing. */
    @Test
    void onGeneratedBatches_recordsAndIndexAgree() {
        int refusedInAll = 0;
        for (long seed = 0; seed < 200; seed++) {
            Random random = TestData.random(seed);
            Site b = new Site(BatchHandling.values()[random.nextInt(2)]);
            for (int batch = 0; batch < 6; batch++) {
                List<String> before = b.records();
                int waited = b.source.waiting("C");
                b.disk.writesLeft = random.nextInt(8);
                Answer answer = b.receive(generated(random));
                b.expectIndexLikeRecords();
                if (answer instanceof Answer.Refused) {
                    refusedInAll++;
                    if (b.source.knobs().batchHandling() == BatchHandling.ALL_OR_NOTHING) {
                        assertThat(b.records()).as("seed " + seed).isEqualTo(before);
                        assertThat(b.source.waiting("C")).as("seed " + seed).isEqualTo(waited);
                    }
                }
            }
        }
        assertThat(refusedInAll).isBetween(100, 1_100);
    }

    private static List<Entry> generated(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Stamp stamp = new Stamp(STAMP.epochMilli() + random.nextInt(1_000), A);
            Entity entity = switch (random.nextInt(3)) {
                case 0 -> user("u" + random.nextInt(3), "v");
                case 1 -> group("g" + random.nextInt(2), "u" + random.nextInt(3), "u" + random.nextInt(3));
                default -> TestData.permission("p", List.of("u" + random.nextInt(3)), List.of("g" + random.nextInt(2)));
            };
            entries.add(
                    random.nextInt(4) == 0 ? new Entry.Delete(entity.ref(), stamp) : new Entry.Upsert(entity, stamp));
        }
        return entries;
    }
}
