package org.jpdfederation.core.split;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jpdfederation.core.entity.EntityRef;

/**
 * An entity that ends different on sites between which relations carry it. Sites that no relation joins for this entity
 * have splits of their own. Immutable.
 *
 * @param key which entity
 * @param sides what each of the sites has, in the order of the sites; some of them may agree
 * @param differences between which ends of relations it differs, in the order of sites and relations
 * @param edits the changes of the entity on these sites, in order of time
 * @param timeline the story that fits, or empty when none does
 * @param since the true time from which on the sites have held this, the start of the history at the earliest
 */
public record Split(
        EntityRef key,
        List<Side> sides,
        List<Difference> differences,
        List<HistoryEvent.Edit> edits,
        Optional<Timeline> timeline,
        Instant since) {

    /** Copies the lists. */
    public Split {
        Objects.requireNonNull(key, "key");
        sides = List.copyOf(sides);
        differences = List.copyOf(differences);
        edits = List.copyOf(edits);
        Objects.requireNonNull(timeline, "timeline");
        Objects.requireNonNull(since, "since");
    }

    /** The entity, its sides and the story; never the content. */
    @Override
    public String toString() {
        return key + " split since " + since + " ("
                + sides.stream().map(Side::toString).collect(Collectors.joining("; ")) + ")"
                + timeline.map(known -> ": " + known.number() + ", " + known.sentence())
                        .orElse("");
    }
}
