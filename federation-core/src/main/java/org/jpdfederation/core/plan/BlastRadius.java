package org.jpdfederation.core.plan;

import java.util.Objects;
import org.jpdfederation.core.internal.Require;

/**
 * What one change to a relation would do to what it carries. Immutable.
 *
 * @param change the change, as an instruction: {@code name tokens in the entity types}
 * @param gained what would be carried that is not carried now
 * @param lost what is carried now and would not be
 */
public record BlastRadius(String change, EntityCounts gained, EntityCounts lost) {

    /** Checks the parts. */
    public BlastRadius {
        Require.nonBlank("change", change);
        Objects.requireNonNull(gained, "gained");
        Objects.requireNonNull(lost, "lost");
    }
}
