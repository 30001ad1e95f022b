package org.jpdfederation.core.split;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import org.jpdfederation.core.entity.EntityRef;

/**
 * Predicts which entities end split (IF3): carries a history out on the engines, with whole links and until nothing
 * moves any more, and compares what the sites hold then. Nothing of it reaches a platform. Safe for use by many threads.
 */
public final class SplitPredictor {

    private SplitPredictor() {}

    /**
     * Predicts how a history ends. It is endless when something still changes after a thousand times the longest wait
     * of its relations; a change needs one wait for each relation on its way.
     *
     * @param history what the sites held and what was changed on them
     * @return what ends split, or what never comes to rest
     * @throws org.jpdfederation.core.error.InputException if a filter's pattern cannot be used
     */
    public static Prediction predict(History history) {
        Journal journal = new Journal(history);
        Rehearsal rehearsal = new Rehearsal(history, journal);
        boolean settled = rehearsal.run();
        List<Split> splits = new SplitReader(history, rehearsal, journal).splits();
        if (settled) {
            return new Prediction.Settled(history, splits, rehearsal.now());
        }
        Duration aRoundTrip =
                rehearsal.longestWait().multipliedBy(history.sites().size());
        SortedSet<EntityRef> restless = journal.changedSince(rehearsal.now().minus(aRoundTrip));
        return new Prediction.Endless(
                restless,
                splits.stream().filter(split -> !restless.contains(split.key())).toList());
    }
}
