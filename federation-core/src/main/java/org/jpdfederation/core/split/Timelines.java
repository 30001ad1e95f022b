package org.jpdfederation.core.split;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.LiveSelection;
import org.jpdfederation.core.sync.Stamp;

/** Tells by the end of a history which of the known stories a split fits; the first that does. */
final class Timelines {

    private final History history;
    private final Rehearsal rehearsal;
    private final EditStamps stamps;
    private final boolean everyUpdateIsAConflict;

    Timelines(History history, Rehearsal rehearsal) {
        this.history = history;
        this.rehearsal = rehearsal;
        this.stamps = new EditStamps(history);
        this.everyUpdateIsAConflict = history.knobs().conflictScope() == ConflictScope.EVERY_UPDATE;
    }

    /** A change that stands against another at the end: a value that a site holds, or the deletion of what it lacks. */
    private record Standing(Stamp stamp, Optional<Instant> madeAt) {}

    Optional<Timeline> of(List<Side> sides, List<Difference> differences, List<HistoryEvent.Edit> edits) {
        if (sides.stream().anyMatch(this::isFromTheFuture)) {
            return Optional.of(Timeline.STAMP_FROM_THE_FUTURE);
        }
        if (differences.stream().allMatch(this::isLeftOutOnTheWayBack)) {
            return Optional.of(Timeline.EXCLUSION_EATS);
        }
        List<Standing> values = values(sides, edits);
        if (sides.stream().allMatch(side -> side.record().isPresent())) {
            return betweenValues(sides.get(0), values, edits, window(sides));
        }
        List<HistoryEvent.Edit> deletions = edits.stream()
                .filter(edit -> edit instanceof HistoryEvent.Delete)
                .toList();
        if (deletions.isEmpty()) {
            return edits.isEmpty() ? Optional.of(Timeline.LINGERING) : Optional.empty();
        }
        HistoryEvent.Edit last = deletions.get(deletions.size() - 1);
        return Optional.of(afterDeletion(new Standing(stamps.of(last), Optional.of(last.at())), last.key(), values));
    }

    private boolean isFromTheFuture(Side side) {
        Instant latest = rehearsal.now().plus(rehearsal.window(side.site()));
        return side.record()
                .filter(record -> record.stamp().at().isAfter(latest))
                .isPresent();
    }

    /** T18: as the way back would send them, the two contents are alike. */
    private boolean isLeftOutOnTheWayBack(Difference difference) {
        EntityRef key = difference.key();
        Optional<EntityRecord> there = rehearsal.find(difference.from(), key);
        Optional<EntityRecord> here = rehearsal.find(difference.to(), key);
        return there.isPresent()
                && here.isPresent()
                && history.links().stream()
                        .filter(link ->
                                link.from().equals(difference.to()) && link.to().equals(difference.from()))
                        .map(rehearsal::selection)
                        .anyMatch(wayBack -> alike(wayBack, there.get(), here.get()));
    }

    private static boolean alike(LiveSelection selection, EntityRecord a, EntityRecord b) {
        return selection.asSent(a.content()).equals(selection.asSent(b.content()));
    }

    /** One for each value, that with the latest stamp. */
    private List<Standing> values(List<Side> sides, List<HistoryEvent.Edit> edits) {
        List<Standing> values = new ArrayList<>();
        for (int value = 1; value <= sides.size(); value++) {
            int number = value;
            sides.stream()
                    .filter(side -> side.value() == number)
                    .flatMap(side -> side.record().stream())
                    .map(EntityRecord::stamp)
                    .max((a, b) -> Long.compare(a.epochMilli(), b.epochMilli()))
                    .map(stamp -> new Standing(stamp, madeAt(stamp, edits)))
                    .ifPresent(values::add);
        }
        return values;
    }

    private Optional<Instant> madeAt(Stamp stamp, List<HistoryEvent.Edit> edits) {
        return edits.stream()
                .filter(edit -> stamps.of(edit).equals(stamp))
                .map(HistoryEvent.Edit::at)
                .findFirst();
    }

    private Timeline afterDeletion(Standing deletion, EntityRef key, List<Standing> values) {
        boolean byTheSame = values.stream().allMatch(value -> haveOneSource(value, deletion));
        if (byTheSame && values.stream().anyMatch(value -> areInverted(value, deletion))) {
            return Timeline.CLOCK_SET_BACK;
        }
        if (byTheSame && everyUpdateIsAConflict) {
            return key.type() == EntityType.TOKENS ? Timeline.REVOCATION_IN_WINDOW : Timeline.LOST_EDIT_OF_ONE_WRITER;
        }
        return Timeline.DELETION_LOST;
    }

    private Optional<Timeline> betweenValues(
            Side side, List<Standing> values, List<HistoryEvent.Edit> edits, Duration window) {
        for (int i = 0; i < values.size(); i++) {
            for (Standing other : values.subList(i + 1, values.size())) {
                Optional<Timeline> known = betweenTwo(side, values.get(i), other, edits, window);
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Timeline> betweenTwo(
            Side side, Standing a, Standing b, List<HistoryEvent.Edit> edits, Duration window) {
        boolean within = Math.abs(a.stamp().epochMilli() - b.stamp().epochMilli()) < window.toMillis();
        if (areInverted(a, b)) {
            return Optional.of(haveOneSource(a, b) ? Timeline.CLOCK_SET_BACK : Timeline.SLOW_CLOCK);
        }
        if (!within) {
            return Optional.empty();
        }
        if (haveOneSource(a, b)) {
            return everyUpdateIsAConflict ? Optional.of(Timeline.LOST_EDIT_OF_ONE_WRITER) : Optional.empty();
        }
        EntityType type = side.record().orElseThrow().key().type();
        if (type == EntityType.GROUPS || type == EntityType.PERMISSIONS) {
            return Optional.of(Timeline.LOST_MEMBER);
        }
        long writers = edits.stream().map(HistoryEvent.Edit::site).distinct().count();
        return Optional.of(writers > 2 ? Timeline.ORDER_DECIDED : Timeline.SPLIT_IN_WINDOW);
    }

    private static boolean haveOneSource(Standing a, Standing b) {
        return a.stamp().source().equals(b.stamp().source());
    }

    /** Whether the one that was made later has the earlier stamp. */
    private static boolean areInverted(Standing a, Standing b) {
        if (a.madeAt().isEmpty() || b.madeAt().isEmpty()) {
            return false;
        }
        int byTime = a.madeAt().get().compareTo(b.madeAt().get());
        int byStamp = Long.compare(a.stamp().epochMilli(), b.stamp().epochMilli());
        return byTime * byStamp < 0;
    }

    private Duration window(List<Side> sides) {
        return sides.stream()
                .map(side -> rehearsal.window(side.site()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
