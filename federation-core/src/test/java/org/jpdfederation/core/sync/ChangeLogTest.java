package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jpdfederation.core.closure.Holders;
import org.jpdfederation.core.closure.MembershipIndex;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChangeLogTest {

    private static final int KEYS = 200;

    private final ChangeLog log = new ChangeLog(Knobs.Buffering.COALESCE);
    private final ChangeLog.Reader failing = log.newReader();
    private final ChangeLog.Reader healthy = log.newReader();
    private long time;

    @Test
    @Tag("IB4")
    void staysBoundedByTheKeys_overManyFailingAttempts() {
        long seed = 4;
        Random random = new Random(seed);
        int most = 0;
        for (int attempt = 0; attempt < 1_000; attempt++) {
            take(failing);
            for (int change = 0; change < 100; change++) {
                append(random.nextInt(KEYS));
                most = Math.max(most, log.size());
            }
            failing.giveBack();
            take(healthy);
            healthy.delivered();
            assertThat(failing.waiting()).isLessThanOrEqualTo(KEYS);
        }
        // what is needed: for the failing reader first and newest of what is in flight and of what waits, for the
        // healthy one at most the 100 changes of a round; the log is swept when it is twice what was needed
        assertThat(most).as("seed " + seed).isLessThanOrEqualTo(2 * (4 * KEYS + 100));
        assertThat(failing.waiting()).isEqualTo(KEYS);
    }

    @Test
    @Tag("IB4")
    void staysBoundedByTheKeys_overManyChangesThatWaitForOneAttempt() {
        int most = 0;
        for (int change = 0; change < 100_000; change++) {
            append(change % KEYS);
            most = Math.max(most, log.size());
        }
        // first and newest of each key are needed; the log is swept when it is twice that
        assertThat(most).isLessThanOrEqualTo(2 * 2 * KEYS);
        assertThat(failing.waiting()).isEqualTo(KEYS);
    }

    @Test
    @Tag("IB4")
    void keepsNextToNothing_onceAllIsDelivered() {
        for (int change = 0; change < 100_000; change++) {
            append(change % 5_000);
            if (change % 500 == 499) {
                for (ChangeLog.Reader reader : List.of(failing, healthy)) {
                    assertThat(take(reader)).hasSize(500);
                    reader.delivered();
                }
            }
        }
        assertThat(log.size()).isLessThanOrEqualTo(64);
    }

    /** A fraction of a second; it took half a minute when each change walked over the key's forgotten entries. */
    @Test
    @Timeout(10)
    void aBusyKeyIsCheap_whileAnotherReaderIsFarBehind() {
        for (int change = 0; change < 200_000; change++) {
            append(change < 100_000 ? change : -1);
            if (change % 500 == 0) {
                take(healthy);
                healthy.delivered();
            }
        }
        assertThat(failing.waiting()).isEqualTo(100_001);
    }

    @Test
    @Tag("IB4")
    void aClosedReaderHoldsNothingBack() {
        for (int key = 0; key < 100; key++) {
            append(key);
        }
        take(healthy);
        healthy.delivered();
        assertThat(log.size()).isEqualTo(100);

        log.close(failing);

        assertThat(log.size()).isZero();
    }

    @Test
    @Tag("F4")
    void aKeyThatDidNotPass_doesNotComeBackWithAFailedAttempt() {
        append(1);
        append(2);
        append(1);
        EntityRef one = EntityRef.user("user1");

        assertThat(failing.take(new Whole(one), key -> {}))
                .extracting(Entry::key)
                .containsExactly(EntityRef.user("user2"));
        append(3);
        append(1);
        failing.giveBack();

        assertThat(failing.waiting()).isEqualTo(3);
        assertThat(take(failing))
                .extracting(Entry::key)
                .containsExactly(EntityRef.user("user2"), EntityRef.user("user3"), one);
    }

    @Test
    void readersThatTakeTheSame_shareOneList() {
        append(1);
        append(2);

        assertThat(take(healthy)).isSameAs(take(failing)).hasSize(2);
    }

    @Test
    @Tag("IB7")
    void aReaderGetsNothingThatOnlyAnotherOneSelects() {
        append(1);
        append(2, healthy);
        append(3, failing);

        assertThat(take(healthy)).extracting(Entry::key).containsExactly(user(1), user(2));
        assertThat(take(failing)).extracting(Entry::key).containsExactly(user(1), user(3));
    }

    @Test
    @Tag("IB7")
    void aReaderGetsNothingThatOnlyAnotherOneSelected_afterThatIsDeliveredAndForgotten() {
        for (int key = 0; key < 200; key++) {
            append(key, healthy);
        }
        append(200);
        take(healthy);
        healthy.delivered();

        assertThat(take(failing)).extracting(Entry::key).containsExactly(user(200));
    }

    @Test
    void aReaderThatSendsInAnotherForm_sharesNothing() {
        append(1);
        append(2);
        take(healthy);

        assertThat(failing.take(new Whole(user(1)), key -> {}))
                .extracting(Entry::key)
                .containsExactly(user(2));
    }

    /** Sends all as it is, but for one key that does not pass. */
    private record Whole(EntityRef heldBack) implements ChangeLog.Outlet {

        @Override
        public boolean passes(EntityRef key, Holders holders) {
            return !key.equals(heldBack);
        }

        @Override
        public Entry asSent(Entry entry) {
            return entry;
        }

        @Override
        public boolean sendsAlike(ChangeLog.Outlet other) {
            return other.equals(this);
        }
    }

    private static List<Entry> take(ChangeLog.Reader reader) {
        return reader.take(new Whole(EntityRef.user("nobody")), key -> {});
    }

    private void append(int key) {
        append(key, failing, healthy);
    }

    private void append(int key, ChangeLog.Reader... selecting) {
        BitSet selectedBy = new BitSet();
        for (ChangeLog.Reader reader : selecting) {
            selectedBy.set(reader.index);
        }
        Entry change = new Entry.Upsert(TestData.user("user" + key, "v"), new Stamp(++time, JpdName.of("A")));
        log.append(change, new MembershipIndex().holders(change.key()), selectedBy);
    }

    private static EntityRef user(int key) {
        return EntityRef.user("user" + key);
    }
}
