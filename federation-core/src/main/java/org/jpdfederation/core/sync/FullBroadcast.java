package org.jpdfederation.core.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A full broadcast under way (F19): what was selected at the request, in batches. The settings of the moment judge each
 * batch again as it leaves, as they do with any attempt (F4, IB7), by the memberships of the request.
 */
final class FullBroadcast {

    private final Selected selected;
    private final int batchSize;
    private @Nullable LiveSelection judging;
    private int next;
    private boolean begun;
    private int acknowledged;

    /**
     * What a selection makes of a state at one moment; one for all relations that select alike.
     *
     * @param version of the state
     * @param selection by which it is selected
     * @param records what is selected, by type and name
     * @param asSent the same as that selection sends it
     * @param holders all groups and permissions of the state
     */
    record Selected(
            long version,
            LiveSelection selection,
            List<Entry> records,
            List<Entry> asSent,
            List<EntityRecord> holders) {}

    FullBroadcast(Selected selected, int batchSize) {
        this.selected = selected;
        this.batchSize = batchSize;
    }

    /**
     * The next batch that has something to send. A broadcast sends at least one batch, so that its acknowledgement can
     * end a stale state.
     *
     * @return the batch, or null when nothing is left
     */
    @Nullable
    List<Entry> next(LiveSelection selection) {
        while (isLeft()) {
            int from = next;
            next = Math.min(from + batchSize, selected.records.size());
            List<Entry> batch = batch(selection, from, next);
            if (!batch.isEmpty() || (!begun && next == selected.records.size())) {
                begun = true;
                return batch;
            }
        }
        return null;
    }

    private List<Entry> batch(LiveSelection selection, int from, int to) {
        if (selection.selectsAlike(selected.selection)) {
            return selected.asSent.subList(from, to);
        }
        LiveSelection then = overStateOfRequest(selection);
        List<Entry> passing = new ArrayList<>();
        for (Entry record : selected.records.subList(from, to)) {
            if (then.passes(record.key())) {
                passing.add(then.asSent(record));
            }
        }
        return passing;
    }

    private LiveSelection overStateOfRequest(LiveSelection selection) {
        @Nullable LiveSelection known = judging;
        if (known == null || !known.selectsAlike(selection)) {
            RecordStore holders = RecordStore.inMemory();
            selected.holders.forEach(holders::put);
            known = selection.over(new SiteState(holders));
            judging = known;
        }
        return known;
    }

    /** Whether there is a batch to judge; what is in flight does not count. */
    boolean isLeft() {
        return !begun || next < selected.records.size();
    }

    /** What is still to be sent, as it was selected. */
    List<Entry> toSend() {
        return selected.asSent.subList(next, selected.asSent.size());
    }

    void acknowledged(int entries) {
        acknowledged += entries;
    }

    /** How many entries were acknowledged. */
    int acknowledged() {
        return acknowledged;
    }
}
