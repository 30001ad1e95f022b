package org.jpdfederation.core.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The published conflict rule (rule F15): the latest timestamp wins, and a change from another source must lead by at
 * least the window. Knobs K1 and K2 have their first values: a conflict is a change of another source, the window a
 * minimum lead. The rule does not converge (T01, T04, T09). Immutable.
 *
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+Federation">Access Federation: conflicts</a>
 */
public final class TimestampRule implements ConflictRule {

    private final long windowMillis;

    /**
     * Makes the rule.
     *
     * @param window {@code maximum-future-time-diff-millis}, at least zero
     * @throws IllegalArgumentException if the window is negative
     */
    public TimestampRule(Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("the conflict window must not be negative, not " + window);
        }
        this.windowMillis = window.toMillis();
    }

    @Override
    public Verdict decide(Entry entry, @Nullable EntityRecord record) {
        boolean upsert = entry instanceof Entry.Upsert;
        if (record == null) {
            return upsert ? Verdict.CREATED : Verdict.NOTHING_TO_DELETE;
        }
        Verdict taken = upsert ? Verdict.ACCEPTED : Verdict.DELETED;
        long lead = entry.stamp().epochMilli() - record.stamp().epochMilli();
        if (entry.stamp().source().equals(record.stamp().source())) {
            return lead > 0 ? taken : Verdict.IGNORED_OLDER;
        }
        if (lead < 0) {
            return Verdict.IGNORED_OLDER;
        }
        return lead >= windowMillis ? taken : Verdict.IGNORED_IN_WINDOW;
    }
}
