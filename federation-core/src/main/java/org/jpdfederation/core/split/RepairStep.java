package org.jpdfederation.core.split;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;

/**
 * One change by which a split is repaired. Immutable.
 *
 * @param action what is done
 * @param key which entity
 * @param site where
 * @param earliest the true time before which it must not be done
 * @param wallClock what the site's own clock shows then
 * @param value what is written; empty for a deletion
 * @param reaches the sites that it is to bring in step besides its own, in order
 * @param gains which rights which sites gain by it, in words; a site that gains none is left out
 */
public record RepairStep(
        Action action,
        EntityRef key,
        JpdName site,
        Instant earliest,
        Instant wallClock,
        Optional<Entity> value,
        List<JpdName> reaches,
        SortedMap<JpdName, List<String>> gains) {

    /** What a step does. */
    public enum Action {
        /** Writes the value again, late enough for the relations to bring it to others (rule R2). */
        TOUCH,
        /** Writes the value for this site alone; another step sees to each of the others (rule R2, T05). */
        WRITE_LOCALLY,
        /** Deletes the entity on this site; another step sees to each of the others (rule R3). */
        DELETE
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if a deletion has a value or another action has none
     */
    public RepairStep {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(wallClock, "wallClock");
        if (value.isPresent() == (action == Action.DELETE)) {
            throw new IllegalArgumentException(
                    action + " of " + key + (value.isPresent() ? " has no use for a value" : " needs a value"));
        }
        reaches = List.copyOf(reaches);
        gains = Collections.unmodifiableSortedMap(new TreeMap<>(gains));
    }

    /** Who does what, where and when, and who gains which right by it; never the content. */
    @Override
    public String toString() {
        String what = switch (action) {
            case TOUCH -> "write " + key + (reaches.isEmpty() ? "" : ", which reaches " + names(reaches));
            case WRITE_LOCALLY -> "write " + key + " for this site alone";
            case DELETE -> "delete " + key;
        };
        return "on " + site + ", not before " + earliest
                + (wallClock.equals(earliest) ? "" : " (its clock: " + wallClock + ")") + ": " + what
                + Rights.inWords(gains);
    }

    private static String names(List<JpdName> sites) {
        return sites.stream().map(JpdName::text).collect(Collectors.joining(", "));
    }
}
