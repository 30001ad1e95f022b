package org.jpdfederation.core.split;

import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.EntityRecord;

/**
 * What one site has of a split entity. Immutable.
 *
 * @param site the site
 * @param value which of the split's values it holds: 1 is the one with the latest stamp, sites with equal numbers hold
 *     equal content; 0 when the site lacks the entity
 * @param record what it holds, or empty when it lacks the entity
 */
public record Side(JpdName site, int value, Optional<EntityRecord> record) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the value is not 0 exactly when there is no record
     */
    public Side {
        Objects.requireNonNull(site, "site");
        if (value < 0 || (value == 0) != record.isEmpty()) {
            throw new IllegalArgumentException("a side without a record has value 0, any other one from 1, not " + value
                    + (record.isEmpty() ? " without" : " with") + " a record");
        }
    }

    /** The site, the number of its value and the stamp; never the content. */
    @Override
    public String toString() {
        return record.map(held -> site + ": value " + value + ", " + held.stamp())
                .orElse(site + ": lacks it");
    }
}
