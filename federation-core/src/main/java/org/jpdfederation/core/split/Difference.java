package org.jpdfederation.core.split;

import java.util.Objects;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;

/**
 * An entity on which the two ends of a relation differ. Immutable.
 *
 * @param key which entity
 * @param from the source
 * @param to the target
 * @param kind how they differ
 */
public record Difference(EntityRef key, JpdName from, JpdName to, Kind kind) {

    /** How the ends of a relation differ on an entity. */
    public enum Kind {
        /** The source holds it and the relation selects it, but the target lacks it. */
        MISSING_AT_TARGET,
        /** Both hold it and the relation selects it, but not with the same content. */
        OTHER_CONTENT,
        /** Only the target holds it, though it came from elsewhere or could go back: the source has deleted it. */
        LEFT_AT_TARGET
    }

    /** Checks the parts. */
    public Difference {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
    }
}
