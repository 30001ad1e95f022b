package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.permission;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.UnknownNames;
import org.jpdfederation.core.sync.Knobs.WindowMeaning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F17 at a target that allows partial entity sync: B holds a record, A sends what it changed. */
@Tag("F17")
class PartialSyncTest {

    private static final JpdName A = JpdName.of("A");
    private static final JpdName B = JpdName.of("B");
    private static final long T = TestNetwork.START.toEpochMilli();
    private static final EntityRef DEV = EntityRef.group("dev");

    private final SiteState state = new SiteState(RecordStore.inMemory());
    private SourceEngine source = new SourceEngine(B, state, Knobs.defaults());
    private TargetEngine target = target(Knobs.defaults());

    private TargetEngine target(Knobs knobs) {
        source = new SourceEngine(B, state, knobs);
        return new TargetEngine(
                source,
                new InboundConfig(List.of(), true),
                new TimestampRule(Duration.ofSeconds(60), knobs),
                from -> true);
    }

    private void hold(Entity entity, Stamp stamp) {
        state.apply(new Entry.Upsert(entity, stamp));
    }

    private static Entry change(Entity before, Entity after, long at) {
        return new Entry.Upsert(after, new Stamp(at, A), MemberDelta.between(before, after));
    }

    private Verdict receive(Entry... entries) {
        Answer answer =
                target.receive(new Batch(A, "B", 1, 1, Batch.Kind.CHANGES, List.of(entries)), TestNetwork.START);
        List<Decision> decisions = answer.decisions();
        return decisions.get(decisions.size() - 1).verdict();
    }

    private void expect(Entity content, Stamp stamp) {
        assertThat(state.find(content.ref())).contains(new EntityRecord(content, stamp));
    }

    /** Older, in the window, at its end: a delta merges whatever its timestamp, and the later stamp stays. */
    @ParameterizedTest
    @ValueSource(longs = {-3_600_000, -1, 0, 1, 59_999, 60_000})
    void merges_whateverTheTimestamp(long lead) {
        hold(group("dev", "bob", "old"), new Stamp(T, B));

        Verdict verdict = receive(change(group("dev", "old"), group("dev", "ann"), T + lead));

        assertThat(verdict).isEqualTo(Verdict.ACCEPTED);
        expect(group("dev", "ann", "bob"), lead > 0 ? new Stamp(T + lead, A) : new Stamp(T, B));
    }

    @Test
    void allButTheMembers_isTakenFromTheLaterSide() {
        Group held = group("dev", "bob").toBuilder().description("held").build();
        Group sent = group("dev", "ann").toBuilder().description("sent").build();
        hold(held, new Stamp(T, B));

        receive(change(group("dev"), sent, T - 1));
        expect(held.toBuilder().members(List.of("ann", "bob")).build(), new Stamp(T, B));

        receive(change(group("dev"), sent, T + 1));
        expect(sent.toBuilder().members(List.of("ann", "bob")).build(), new Stamp(T + 1, A));
    }

    @Test
    void mergesThePrincipalsOfAPermission() {
        hold(permission("p", List.of("bob"), List.of("dev")), new Stamp(T, B));

        receive(change(
                permission("p", List.of(), List.of("dev")), permission("p", List.of("ann"), List.of("ops")), T - 5));

        expect(permission("p", List.of("ann", "bob"), List.of("ops")), new Stamp(T, B));
    }

    @Test
    @Tag("F15")
    void aWholeEntity_andADeletion_areDecidedByTheirStamps() {
        hold(group("dev", "bob"), new Stamp(T, B));

        assertThat(receive(new Entry.Upsert(group("dev", "ann"), new Stamp(T + 59_999, A))))
                .isEqualTo(Verdict.IGNORED_IN_WINDOW);
        assertThat(receive(new Entry.Delete(DEV, new Stamp(T + 59_999, A)))).isEqualTo(Verdict.IGNORED_IN_WINDOW);
        assertThat(receive(new Entry.Upsert(group("dev", "ann"), new Stamp(T + 60_000, A))))
                .isEqualTo(Verdict.ACCEPTED);
        expect(group("dev", "ann"), new Stamp(T + 60_000, A));
    }

    @Test
    void anAbsentRecord_isCreatedWhole() {
        assertThat(receive(change(group("dev", "bob"), group("dev", "ann", "bob"), T)))
                .isEqualTo(Verdict.CREATED);
        expect(group("dev", "ann", "bob"), new Stamp(T, A));
    }

    @Test
    void withoutPartialSync_theWholeEntityReplaces() {
        target.configure(InboundConfig.defaults(), new TimestampRule(Duration.ofSeconds(60)));
        hold(group("dev", "bob"), new Stamp(T, B));

        assertThat(receive(change(group("dev"), group("dev", "ann"), T + 59_999)))
                .isEqualTo(Verdict.IGNORED_IN_WINDOW);
        assertThat(receive(change(group("dev"), group("dev", "ann"), T + 60_000)))
                .isEqualTo(Verdict.ACCEPTED);
        expect(group("dev", "ann"), new Stamp(T + 60_000, A));
    }

    @Test
    @Tag("K2")
    void aDeltaFromTheFuture_isRefusedFirst() {
        target = target(Knobs.defaults().toBuilder()
                .windowMeaning(WindowMeaning.FUTURE_CAP)
                .build());
        hold(group("dev", "bob"), new Stamp(T, B));

        assertThat(receive(change(group("dev"), group("dev", "ann"), T + 60_001)))
                .isEqualTo(Verdict.REFUSED);
        expect(group("dev", "bob"), new Stamp(T, B));
        assertThat(receive(change(group("dev"), group("dev", "ann"), T + 60_000)))
                .isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @Tag("K9")
    void ofADelta_unknownNamesAreDropped_andRemovedOnesStayRemoved() {
        target = target(
                Knobs.defaults().toBuilder().unknownNames(UnknownNames.DROP).build());
        hold(user("ann", "v"), new Stamp(T, B));
        hold(group("dev", "ghost", "local"), new Stamp(T, B));

        receive(change(group("dev", "ghost"), group("dev", "ann", "nobody"), T + 1));

        expect(group("dev", "ann", "local"), new Stamp(T + 1, A)); // "local" is not of this entry
    }

    /** What is sent on is the change, with its own stamp and delta: the next site merges it too. */
    @Test
    @Tag("F18")
    @Tag("IB2")
    void forwardsTheChange_notTheMergedRecord() {
        hold(group("dev", "bob"), new Stamp(T, B));
        source.connect(
                "C",
                JpdName.of("C"),
                OutboundConfig.defaults().toBuilder().forwardPropagation(true).build(),
                TargetSettings.defaults(),
                TestNetwork.START);
        Entry change = change(group("dev"), group("dev", "ann"), T - 5);

        assertThat(receive(change)).isEqualTo(Verdict.ACCEPTED);
        assertThat(flushed(30)).containsExactly(change);

        assertThat(receive(change)).isEqualTo(Verdict.ACCEPTED);
        assertThat(flushed(60)).as("sent on once, however often it comes").isEmpty();
    }

    /** What the wait that ends now sends to C, and C acknowledges. */
    private List<Entry> flushed(int second) {
        Instant now = TestNetwork.START.plusSeconds(second);
        List<Entry> entries = new ArrayList<>();
        for (SourceEffect effect : source.flush("C", now)) {
            Batch batch = ((SourceEffect.Send) effect).batch();
            entries.addAll(batch.entries());
            source.acknowledged(batch, now);
        }
        return entries;
    }

    @Test
    @Tag("T15")
    void twoSitesThatAddAMemberEach_keepBoth() {
        hold(group("dev", "bob"), new Stamp(T + 70_000, B));

        receive(change(group("dev"), group("dev", "alice"), T));

        expect(group("dev", "alice", "bob"), new Stamp(T + 70_000, B));
    }
}
