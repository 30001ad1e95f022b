package org.jpdfederation.core.split;

import java.util.List;
import java.util.Objects;

/** What is to become of one split. Immutable. */
public sealed interface Repair {

    /**
     * What is split.
     *
     * @return the split
     */
    Split split();

    /**
     * It will be healed; a rehearsal of the whole plan has ended with its sites in step.
     *
     * @param split what is split
     * @param winner what is to hold on all of its sites
     * @param steps what is to be done, in order
     */
    record Planned(Split split, Winner winner, List<RepairStep> steps) implements Repair {

        /** Copies the list. */
        public Planned {
            Objects.requireNonNull(split, "split");
            Objects.requireNonNull(winner, "winner");
            steps = List.copyOf(steps);
        }
    }

    /**
     * No winner goes without saying, and the plan does nothing: whatever wins, some site gains rights (rule R5), or
     * users whom one direction excludes would lose theirs at home (T18).
     *
     * @param split what is split
     * @param candidates what could win, with what each would widen, the latest first
     */
    record ChoiceNeeded(Split split, List<Candidate> candidates) implements Repair {

        /** Copies the list. */
        public ChoiceNeeded {
            Objects.requireNonNull(split, "split");
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The rehearsed steps did not bring the sites in step, so the plan leaves it alone: something drives them apart
     * again, such as users whom one direction excludes (T18). Mend the relations first.
     *
     * @param split what is split
     * @param winner what was to win
     */
    record NotHealed(Split split, Winner winner) implements Repair {

        /** Checks the parts. */
        public NotHealed {
            Objects.requireNonNull(split, "split");
            Objects.requireNonNull(winner, "winner");
        }
    }
}
