package org.jpdfederation.core.sync;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one site that some relation has still to deliver: one log for all relations and a {@link Reader} for
 * each, instead of a queue of copies for each. Which relations an entry is for is settled when it is appended and kept
 * with it.
 */
final class ChangeLog {

    private static final int SMALLEST_SWEEP = 64;

    private final List<Slot> slots = new ArrayList<>();
    private final Map<EntityRef, Slot> newest = new LinkedHashMap<>();
    private final List<@Nullable Reader> readers = new ArrayList<>();
    private long end;
    private int sweepAt = SMALLEST_SWEEP;

    /** An entry in the log; {@code readers} has a bit for each reader that needs it, for its place or its content. */
    private static final class Slot {
        final long position;
        final Entry entry;
        final BitSet readers;

        @Nullable
        Slot earlierOfKey;

        Slot(long position, Entry entry, BitSet readers, @Nullable Slot earlierOfKey) {
            this.position = position;
            this.entry = entry;
            this.readers = readers;
            this.earlierOfKey = earlierOfKey;
        }
    }

    /** Adds a reader that starts at the present end. */
    Reader newReader() {
        Reader reader = new Reader(readers.size());
        readers.add(reader);
        return reader;
    }

    void close(Reader reader) {
        readers.set(reader.index, null);
        sweep();
    }

    /**
     * Appends an entry.
     *
     * @param entry the change
     * @param selectedBy the indexes of the readers whose relations select it; kept
     */
    void append(Entry entry, BitSet selectedBy) {
        Slot slot = new Slot(++end, entry, selectedBy, newest.get(entry.key()));
        slots.add(slot);
        newest.put(entry.key(), slot);
        for (int i = selectedBy.nextSetBit(0); i >= 0; i = selectedBy.nextSetBit(i + 1)) {
            @Nullable Reader reader = readers.get(i);
            if (reader != null) {
                reader.appended(slot);
            }
        }
        @Nullable Slot before = slot.earlierOfKey;
        if (before != null && !isNeeded(before)) {
            slot.earlierOfKey = before.earlierOfKey;
        }
        if (slots.size() >= sweepAt) {
            sweep();
        }
    }

    /** The number of entries kept, for tests of rule IB4. */
    int size() {
        return slots.size();
    }

    /** Forgets what no reader needs any more, and links the rest anew. */
    private void sweep() {
        slots.removeIf(slot -> !isNeeded(slot));
        newest.clear();
        for (Slot slot : slots) {
            slot.earlierOfKey = newest.put(slot.entry.key(), slot);
        }
        sweepAt = Math.max(SMALLEST_SWEEP, 2 * slots.size());
    }

    private boolean isNeeded(Slot slot) {
        for (int i = slot.readers.nextSetBit(0); i >= 0; i = slot.readers.nextSetBit(i + 1)) {
            @Nullable Reader reader = readers.get(i);
            if (reader != null && slot.position > reader.delivered) {
                return true;
            }
        }
        return false;
    }

    /** Up to where every reader has delivered. */
    private long slowest() {
        long least = end;
        for (@Nullable Reader reader : readers) {
            if (reader != null) {
                least = Math.min(least, reader.delivered);
            }
        }
        return least;
    }

    private int indexAfter(long position) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).position <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Where one relation stands in the log: what is delivered, what is taken and in flight, what waits. Giving back
     * what was in flight (rule F10) is only to move the mark: places and newest contents are in the log still.
     */
    final class Reader {

        final int index;
        private long delivered = end;
        private long taken = end;
        private int waiting;

        private Reader(int index) {
            this.index = index;
        }

        /** The number of keys that wait; what is in flight does not count. */
        int waiting() {
            return waiting;
        }

        /** What waits, in the order in which it would be taken. */
        List<Entry> waitingEntries() {
            Map<EntityRef, Entry> byKey = new LinkedHashMap<>();
            forEachAfter(taken, slot -> byKey.put(slot.entry.key(), slot.entry));
            return List.copyOf(byKey.values());
        }

        /** The end of the log now; entries up to it are older than what is appended from now on. */
        long mark() {
            return end;
        }

        private void appended(Slot slot) {
            @Nullable Slot before = previous(slot);
            if (before == null) {
                waiting++;
            } else if (previous(before) != null) {
                before.readers.clear(index); // neither the first, which gives the place, nor the newest content
            }
        }

        private @Nullable Slot previous(Slot slot) {
            @Nullable Slot earlier = slot.earlierOfKey;
            while (earlier != null && earlier.position > taken) {
                if (earlier.readers.get(index)) {
                    return earlier;
                }
                earlier = earlier.earlierOfKey;
            }
            return null;
        }

        /**
         * Takes all that waits: one entry a key, the newest, at the place of the key's first entry (rule F6).
         *
         * @param passes whether a key whose newest entry has this log position is taken; for this reader the others
         *     are gone for good
         * @return the entries
         */
        List<Entry> take(Passes passes) {
            Map<EntityRef, Slot> byKey = new LinkedHashMap<>();
            forEachAfter(taken, slot -> byKey.put(slot.entry.key(), slot));
            byKey.values().removeIf(slot -> !passes.test(slot.entry.key(), slot.position));
            forEachAfter(taken, slot -> {
                if (!byKey.containsKey(slot.entry.key())) {
                    slot.readers.clear(index);
                }
            });
            taken = end;
            waiting = 0;
            return byKey.values().stream().map(slot -> slot.entry).toList();
        }

        /** Visits what the log holds for this reader behind a position. */
        private void forEachAfter(long position, Consumer<Slot> visitor) {
            for (int i = indexAfter(position); i < slots.size(); i++) {
                Slot slot = slots.get(i);
                if (slot.readers.get(index)) {
                    visitor.accept(slot);
                }
            }
        }

        /** What was taken has arrived. */
        void delivered() {
            delivered = taken;
            if (slots.size() > SMALLEST_SWEEP && indexAfter(slowest()) > slots.size() / 2) {
                sweep();
            }
        }

        /** What was taken has not arrived: it waits again, at its old places (rule F10). */
        void giveBack() {
            taken = delivered;
            Map<EntityRef, List<Slot>> byKey = new LinkedHashMap<>();
            forEachAfter(
                    taken,
                    slot -> byKey.computeIfAbsent(slot.entry.key(), key -> new ArrayList<>(2))
                            .add(slot));
            for (List<Slot> ofKey : byKey.values()) {
                for (int i = 1; i < ofKey.size() - 1; i++) {
                    ofKey.get(i).readers.clear(index);
                }
            }
            waiting = byKey.size();
        }

        /**
         * Drops all that waits and all that is in flight.
         *
         * @return the keys that were dropped, in their order
         */
        List<EntityRef> drop() {
            taken = delivered;
            List<EntityRef> keys =
                    take((key, position) -> true).stream().map(Entry::key).toList();
            delivered();
            return keys;
        }
    }

    /** Tells which keys are taken. */
    interface Passes {
        boolean test(EntityRef key, long position);
    }
}
