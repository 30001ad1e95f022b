package org.jpdfederation.core.sync;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.closure.Holders;
import org.jspecify.annotations.Nullable;

/** A place in a {@link ChangeLog} with the entry that stands there. */
final class LogSlot {

    final long position;
    final Entry entry;
    /** Who brought the entity at the change. */
    final Holders holders;

    /** A bit for each reader that needs the slot, for its place or its content; shared, so never changed. */
    BitSet readers;

    @Nullable
    LogSlot earlierOfKey;

    private List<Coalesced> coalesced = List.of();

    /** The entry as it is for those readers that coalesced it with earlier ones; only where it is another one. */
    private record Coalesced(BitSet readers, Entry entry) {}

    LogSlot(long position, Entry entry, Holders holders, BitSet readers, @Nullable LogSlot earlierOfKey) {
        this.position = position;
        this.entry = entry;
        this.holders = holders;
        this.readers = readers;
        this.earlierOfKey = earlierOfKey;
    }

    /** The entry as a reader sends it, with the deltas of those that it takes the place of (F17). */
    Entry entryFor(int reader) {
        for (Coalesced one : coalesced) {
            if (one.readers.get(reader)) {
                return one.entry;
            }
        }
        return entry;
    }

    /** For a reader this entry takes the place of an earlier one. Readers for which that comes to the same share it. */
    void coalesceFor(int reader, Entry earlier) {
        Entry both = coalesce(earlier, entryFor(reader));
        forgetFor(reader);
        if (both == entry) {
            return;
        }
        for (Coalesced one : coalesced) {
            if (one.entry.equals(both)) {
                one.readers.set(reader);
                return;
            }
        }
        BitSet only = new BitSet();
        only.set(reader);
        List<Coalesced> more = new ArrayList<>(coalesced.size() + 1);
        more.addAll(coalesced);
        more.add(new Coalesced(only, both));
        coalesced = more;
    }

    void forgetFor(int reader) {
        if (!coalesced.isEmpty()) {
            coalesced.forEach(one -> one.readers.clear(reader));
            coalesced.removeIf(one -> one.readers.isEmpty());
        }
    }

    /**
     * The later of two entries of a key, so that it does to a target what both would have done in turn: deltas are
     * composed (F17), and behind a deletion or a whole entity the later one is a whole entity too.
     */
    private static Entry coalesce(Entry earlier, Entry later) {
        if (!(later instanceof Entry.Upsert upsert) || upsert.delta().isEmpty()) {
            return later;
        }
        MemberDelta delta = upsert.delta().get();
        Optional<MemberDelta> both = earlier instanceof Entry.Upsert before
                ? before.delta().map(first -> first.then(delta))
                : Optional.empty();
        return both.equals(upsert.delta()) ? later : new Entry.Upsert(upsert.content(), upsert.stamp(), both);
    }
}
