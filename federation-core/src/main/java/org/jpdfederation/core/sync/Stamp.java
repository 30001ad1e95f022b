package org.jpdfederation.core.sync;

import java.time.Instant;
import java.util.Objects;
import org.jpdfederation.core.entity.JpdName;

/**
 * When and where a change was made. Immutable.
 *
 * @param epochMilli the wall clock of the site that made the change, in milliseconds since 1970-01-01T00:00Z
 * @param source the site that made it
 */
public record Stamp(long epochMilli, JpdName source) {

    /** Checks the parts. */
    public Stamp {
        Objects.requireNonNull(source, "source");
    }

    /**
     * Makes a stamp. Parts of a millisecond are cut off.
     *
     * @param at the wall clock of the site that made the change
     * @param source the site that made it
     * @return the stamp
     */
    public static Stamp of(Instant at, JpdName source) {
        return new Stamp(at.toEpochMilli(), source);
    }

    /**
     * The time of the change.
     *
     * @return the instant, in whole milliseconds
     */
    public Instant at() {
        return Instant.ofEpochMilli(epochMilli);
    }

    /** The time and the site. */
    @Override
    public String toString() {
        return at() + " by " + source;
    }
}
