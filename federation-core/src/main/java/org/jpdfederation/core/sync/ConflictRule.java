package org.jpdfederation.core.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides what a received change does to what the target holds. Implementations are safe for use by many threads. */
public interface ConflictRule {

    /**
     * Decides on an entry.
     *
     * @param entry the received change
     * @param record the target's record of the same key, or null when it holds none
     * @param wallClock the target's own clock
     * @return the verdict
     */
    Verdict decide(Entry entry, @Nullable EntityRecord record, Instant wallClock);
}
