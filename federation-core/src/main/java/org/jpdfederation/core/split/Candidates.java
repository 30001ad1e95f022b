package org.jpdfederation.core.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Stamp;
import org.jspecify.annotations.Nullable;

/** What could win a split, and what wins unless somebody chooses (rules R2, R5). */
final class Candidates {

    private final EditStamps stamps;

    Candidates(History history) {
        this.stamps = new EditStamps(history);
    }

    /** The candidates, the latest first. The absence of an entity counts only when the history tells of a deletion. */
    List<Candidate> of(Split split) {
        List<Candidate> candidates = new ArrayList<>();
        for (int value = 1; value <= split.sides().size(); value++) {
            int number = value;
            split.sides().stream()
                    .filter(side -> side.value() == number)
                    .max(Comparator.comparingLong(Candidates::millis))
                    .ifPresent(side -> candidates.add(candidate(split, side)));
        }
        deletion(split).ifPresent(stamp -> candidates.add(new Candidate(Winner.deletion(), stamp, new TreeMap<>())));
        candidates.sort(Comparator.comparingLong(
                        (Candidate candidate) -> candidate.stamp().epochMilli())
                .reversed());
        return candidates;
    }

    private static long millis(Side side) {
        return side.record().orElseThrow().stamp().epochMilli();
    }

    private static Candidate candidate(Split split, Side side) {
        EntityRecord record = side.record().orElseThrow();
        return new Candidate(Winner.valueOf(side.site()), record.stamp(), gains(split.sides(), record.content()));
    }

    static SortedMap<JpdName, List<String>> gains(List<Side> sides, Entity value) {
        SortedMap<JpdName, List<String>> gains = new TreeMap<>();
        for (Side side : sides) {
            List<String> gained = Rights.gained(side.record().map(EntityRecord::content), Optional.of(value));
            if (!gained.isEmpty()) {
                gains.put(side.site(), gained);
            }
        }
        return gains;
    }

    private Optional<Stamp> deletion(Split split) {
        return split.edits().stream()
                .filter(edit -> edit instanceof HistoryEvent.Delete)
                .map(stamps::of)
                .max(Comparator.comparingLong(Stamp::epochMilli))
                .filter(stamp -> split.sides().stream().anyMatch(side -> side.value() == 0));
    }

    /** What wins: the chosen one, else the latest that widens nothing, but under T18 none by itself. */
    static Optional<Winner> winner(Split split, List<Candidate> candidates, Map<EntityRef, Winner> chosen) {
        @Nullable Winner choice = chosen.get(split.key());
        if (choice != null && fits(choice, split)) {
            return Optional.of(choice);
        }
        return split.timeline().equals(Optional.of(Timeline.EXCLUSION_EATS))
                ? Optional.empty()
                : candidates.stream()
                        .filter(candidate -> !candidate.widens())
                        .map(Candidate::winner)
                        .findFirst();
    }

    /** Whether a choice speaks of this split: sites that nothing joins have splits of the same entity by themselves. */
    static boolean fits(Winner choice, Split split) {
        return !(choice instanceof Winner.ValueOf valueOf)
                || split.sides().stream().anyMatch(side -> side.site().equals(valueOf.site()) && side.value() > 0);
    }
}
