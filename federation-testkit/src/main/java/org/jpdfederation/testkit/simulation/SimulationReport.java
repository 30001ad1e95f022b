package org.jpdfederation.testkit.simulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.testkit.simulation.LinkFaults.Fate;

/**
 * What came of a run. Immutable, but for the coverage, which is for one thread at a time.
 *
 * @param story what was run
 * @param violation the first rule that did not hold, if any; the run ended there
 * @param operations local changes, batches sent, batches taken, and faults
 * @param quiet whether nothing was left to do at the end; false for an endless chase (T27) and after a violation
 * @param met what happened to messages on their way
 * @param coverage what was reached
 * @param log what happened, a line each; the same for the same story, byte for byte (IB10)
 */
public record SimulationReport(
        Story story,
        Optional<Violation> violation,
        long operations,
        boolean quiet,
        List<Fate> met,
        Coverage coverage,
        String log) {

    /** Checks and copies the parts. */
    public SimulationReport {
        Objects.requireNonNull(story, "story");
        met = List.copyOf(met);
    }

    /**
     * Whether every rule held.
     *
     * @return true if so
     */
    public boolean passed() {
        return violation.isEmpty();
    }

    /** How it ended, on one line. */
    @Override
    public String toString() {
        return violation.map(Violation::toString).orElse(quiet ? "quiet" : "endless") + " after " + operations
                + " operations";
    }
}
