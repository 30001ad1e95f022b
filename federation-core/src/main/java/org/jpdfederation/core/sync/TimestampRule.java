package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.WindowMeaning;
import org.jspecify.annotations.Nullable;

/**
 * The published conflict rule (rule F15) with knobs K1 and K2: the latest timestamp wins, and a conflicting change must
 * lead by at least the window, or must not be ahead of the target's clock by more than it. The rule does not converge
 * (T01, T04, T09). Immutable.
 *
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+Federation">Access Federation: conflicts</a>
 */
public final class TimestampRule implements ConflictRule {

    private final long windowMillis;
    private final boolean everyUpdateConflicts;
    private final boolean futureCap;

    /**
     * Makes the rule with the first values of K1 and K2.
     *
     * @param window {@code maximum-future-time-diff-millis}, at least zero
     * @throws IllegalArgumentException if the window is negative
     */
    public TimestampRule(Duration window) {
        this(window, Knobs.defaults());
    }

    /**
     * Makes the rule.
     *
     * @param window {@code maximum-future-time-diff-millis}, at least zero
     * @param knobs which updates conflict (K1) and what the window means (K2)
     * @throws IllegalArgumentException if the window is negative
     */
    public TimestampRule(Duration window, Knobs knobs) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("the conflict window must not be negative, not " + window);
        }
        this.windowMillis = window.toMillis();
        this.everyUpdateConflicts = knobs.conflictScope() == ConflictScope.EVERY_UPDATE;
        this.futureCap = knobs.windowMeaning() == WindowMeaning.FUTURE_CAP;
    }

    @Override
    public Verdict decide(Entry entry, @Nullable EntityRecord record, Instant wallClock) {
        long at = entry.stamp().epochMilli();
        if (futureCap && at - wallClock.toEpochMilli() > windowMillis) {
            return Verdict.REFUSED;
        }
        boolean upsert = entry instanceof Entry.Upsert;
        if (record == null) {
            return upsert ? Verdict.CREATED : Verdict.NOTHING_TO_DELETE;
        }
        Verdict taken = upsert ? Verdict.ACCEPTED : Verdict.DELETED;
        long lead = at - record.stamp().epochMilli();
        if (!conflict(entry, record)) {
            return lead > 0 ? taken : Verdict.IGNORED_OLDER;
        }
        if (lead < 0) {
            return Verdict.IGNORED_OLDER;
        }
        return lead >= windowMillis ? taken : Verdict.IGNORED_IN_WINDOW;
    }

    /** Whether the window is the least lead for this entry: K1, which plays no part in a future cap. */
    private boolean conflict(Entry entry, EntityRecord record) {
        return !futureCap
                && (everyUpdateConflicts
                        || !entry.stamp().source().equals(record.stamp().source()));
    }
}
