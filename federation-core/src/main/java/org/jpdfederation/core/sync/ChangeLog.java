package org.jpdfederation.core.sync;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jpdfederation.core.closure.Holders;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one site that some relation has still to deliver: one log for all relations and a {@link Reader} for
 * each, instead of a queue of copies for each. Which relations an entry is for is settled when it is appended and kept
 * with it. With {@code COALESCE} the log holds at most four entries a key and reader, with {@code EVERY_EVENT} all that
 * is not delivered (K8).
 */
final class ChangeLog {

    private static final int SMALLEST_SWEEP = 64;

    private final boolean coalesces;
    private final List<LogSlot> slots = new ArrayList<>();
    private final Map<EntityRef, LogSlot> newest = new LinkedHashMap<>();
    private final List<@Nullable Reader> readers = new ArrayList<>();
    /** Each set of readers once, so that a further reader costs nothing for each slot. */
    private final Map<BitSet, BitSet> readerSets = new LinkedHashMap<>();

    private long end;
    private int sweepAt = SMALLEST_SWEEP;
    private @Nullable Taken lastTaken;

    /** What a reader has taken and not yet delivered or given back. */
    private record Taken(Reader by, Outlet outlet, long from, long to, List<Entry> entries) {}

    ChangeLog(Buffering buffering) {
        this.coalesces = buffering == Buffering.COALESCE;
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
     * @param holders who brought the entity at the change
     * @param selectedBy the indexes of the readers whose relations select it; kept
     */
    void append(Entry entry, Holders holders, BitSet selectedBy) {
        @Nullable LogSlot before = coalesces ? newest.get(entry.key()) : null;
        LogSlot slot = new LogSlot(++end, entry, holders, shared(selectedBy), before);
        slots.add(slot);
        if (coalesces) {
            newest.put(entry.key(), slot);
        }
        for (int i = selectedBy.nextSetBit(0); i >= 0; i = selectedBy.nextSetBit(i + 1)) {
            @Nullable Reader reader = readers.get(i);
            if (reader != null) {
                reader.appended(slot);
            }
        }
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

    private BitSet shared(BitSet set) {
        return readerSets.computeIfAbsent(set, first -> first);
    }

    /** Forgets what no reader needs any more, and links the rest anew. */
    private void sweep() {
        slots.removeIf(slot -> !isNeeded(slot));
        newest.clear();
        readerSets.clear();
        for (LogSlot slot : slots) {
            slot.readers = shared(slot.readers);
            slot.earlierOfKey = coalesces ? newest.put(slot.entry.key(), slot) : null;
        }
        sweepAt = Math.max(SMALLEST_SWEEP, 2 * slots.size());
    }

    private boolean isNeeded(LogSlot slot) {
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
        /** Nothing of this reader waits at a place up to here. */
        private long oldestAfter = end;

        private int waiting;

        private Reader(int index) {
            this.index = index;
        }

        /** The number of keys (K8 {@code EVERY_EVENT}: entries) that wait; what is in flight does not count. */
        int waiting() {
            return waiting;
        }

        /** What waits, in the order in which it would be taken. */
        List<Entry> waitingEntries() {
            return newestAfter(taken).stream().map(slot -> slot.entryFor(index)).toList();
        }

        /** What waits and what is in flight, of each key the newest. */
        Collection<LogSlot> undelivered() {
            return newestAfter(delivered);
        }

        private void appended(LogSlot slot) {
            @Nullable LogSlot before = previous(slot);
            if (before == null) {
                waiting++;
                return;
            }
            slot.coalesceFor(index, before.entryFor(index));
            if (previous(before) != null) {
                release(before); // neither the first, which gives the place, nor the newest content
            }
        }

        /** The slot of the same key before this one, among what waits for this reader. */
        private @Nullable LogSlot previous(LogSlot slot) {
            @Nullable LogSlot earlier = slot.earlierOfKey;
            while (earlier != null && earlier.position > taken) {
                if (earlier.readers.get(index)) {
                    return earlier;
                }
                earlier = earlier.earlierOfKey;
            }
            return null;
        }

        private void release(LogSlot slot) {
            BitSet others = (BitSet) slot.readers.clone();
            others.clear(index);
            slot.readers = shared(others);
            slot.forgetFor(index);
        }

        /** Releases a slot and all of its key before it, among what waits. */
        private void releaseKey(LogSlot newestOfKey) {
            for (@Nullable LogSlot slot = newestOfKey; slot != null; slot = previous(slot)) {
                release(slot);
            }
        }

        /**
         * Takes all that waits and passes: one entry a key, the newest, at the place of the key's first entry (rule F6);
         * with K8 {@code EVERY_EVENT} every entry. What does not pass is gone for good for this reader. Readers whose
         * relations send alike and that take the same get the same list.
         *
         * @param outlet tells what passes, and how it is sent
         * @param notPassed is given the keys that do not pass, in their order
         * @return the entries as sent
         */
        List<Entry> take(Outlet outlet, Consumer<EntityRef> notPassed) {
            List<Entry> entries = takenAlike(outlet);
            if (entries == null) {
                List<Entry> passing = new ArrayList<>();
                for (LogSlot slot : newestAfter(taken)) {
                    if (outlet.passes(slot.entry.key(), slot.holders)) {
                        passing.add(outlet.asSent(slot.entryFor(index)));
                    } else {
                        releaseKey(slot);
                        notPassed.accept(slot.entry.key());
                    }
                }
                entries = List.copyOf(passing);
            }
            lastTaken = new Taken(this, outlet, taken, end, entries);
            taken = end;
            oldestAfter = end;
            waiting = 0;
            return entries;
        }

        private @Nullable List<Entry> takenAlike(Outlet outlet) {
            @Nullable Taken last = lastTaken;
            if (last == null || last.from != taken || last.to != end || !outlet.sendsAlike(last.outlet)) {
                return null;
            }
            int other = last.by.index;
            for (int i = indexAfter(taken); i < slots.size(); i++) {
                LogSlot slot = slots.get(i);
                if (slot.readers.get(index) != slot.readers.get(other)
                        || slot.entryFor(index) != slot.entryFor(other)) {
                    return null;
                }
            }
            return last.entries;
        }

        /** What this reader took was taken anew, delivered or given back: nobody can share it any more. */
        private void closeTaken() {
            if (lastTaken != null && lastTaken.by == this) {
                lastTaken = null;
            }
        }

        /** For each key its newest slot behind a position, in the order of the first ones; or every slot (K8). */
        private Collection<LogSlot> newestAfter(long position) {
            if (!coalesces) {
                List<LogSlot> every = new ArrayList<>();
                forEachAfter(position, every::add);
                return every;
            }
            Map<EntityRef, LogSlot> byKey = new LinkedHashMap<>();
            forEachAfter(position, slot -> byKey.put(slot.entry.key(), slot));
            return byKey.values();
        }

        /** Visits what the log holds for this reader behind a position. */
        private void forEachAfter(long position, Consumer<LogSlot> visitor) {
            for (int i = indexAfter(position); i < slots.size(); i++) {
                LogSlot slot = slots.get(i);
                if (slot.readers.get(index)) {
                    visitor.accept(slot);
                }
            }
        }

        /** What was taken has arrived. */
        void delivered() {
            closeTaken();
            delivered = taken;
            if (slots.size() > SMALLEST_SWEEP && indexAfter(slowest()) > slots.size() / 2) {
                sweep();
            }
        }

        /** What was taken has not arrived: it waits again, at its old places (rule F10). */
        void giveBack() {
            closeTaken();
            long inFlightTo = taken;
            taken = delivered;
            oldestAfter = delivered;
            if (!coalesces) {
                waiting = newestAfter(taken).size();
                return;
            }
            Map<EntityRef, List<LogSlot>> byKey = new LinkedHashMap<>();
            forEachAfter(
                    taken,
                    slot -> byKey.computeIfAbsent(slot.entry.key(), key -> new ArrayList<>(2))
                            .add(slot));
            byKey.values().forEach(ofKey -> joinUp(ofKey, inFlightTo));
            waiting = byKey.size();
        }

        /** Of a key's slots the first gives the place; the newest of what was in flight goes into the newest of all. */
        private void joinUp(List<LogSlot> ofKey, long inFlightTo) {
            LogSlot last = ofKey.get(ofKey.size() - 1);
            @Nullable LogSlot inFlight = null;
            for (LogSlot slot : ofKey) {
                if (slot.position <= inFlightTo) {
                    inFlight = slot;
                }
            }
            if (inFlight != null && inFlight != last) {
                last.coalesceFor(index, inFlight.entryFor(index));
            }
            for (int i = 1; i < ofKey.size() - 1; i++) {
                release(ofKey.get(i));
            }
        }

        /**
         * Drops the key (K8 {@code EVERY_EVENT}: the entry) that has the first place among what waits (rule F12).
         *
         * @return the key
         */
        EntityRef dropOldest() {
            int first = indexAfter(oldestAfter);
            while (!slots.get(first).readers.get(index)) {
                first++;
            }
            LogSlot oldest = slots.get(first);
            oldestAfter = oldest.position;
            releaseKey(coalesces ? newestFor(oldest) : oldest);
            waiting--;
            return oldest.entry.key();
        }

        private LogSlot newestFor(LogSlot ofKey) {
            LogSlot slot = newest.getOrDefault(ofKey.entry.key(), ofKey);
            @Nullable LogSlot mine = slot.readers.get(index) ? slot : previous(slot);
            return mine == null ? ofKey : mine;
        }

        /**
         * Drops all that waits and all that is in flight.
         *
         * @return the keys that were dropped, in their order
         */
        List<EntityRef> drop() {
            List<EntityRef> keys = newestAfter(delivered).stream()
                    .map(slot -> slot.entry.key())
                    .toList();
            taken = end;
            oldestAfter = end;
            waiting = 0;
            delivered();
            return keys;
        }
    }

    /** How a relation sends what it takes from the log. */
    interface Outlet {

        /** Whether the newest entry of a key is taken, by who brought the entity at the change. */
        boolean passes(EntityRef key, Holders holders);

        /** The entry as it leaves. */
        Entry asSent(Entry entry);

        /** Whether this one passes what the other did, and sends it in the same form. */
        boolean sendsAlike(Outlet other);
    }
}
