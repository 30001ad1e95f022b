package org.jpdfederation.core.topology;

import java.util.Objects;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;

/**
 * A directed relation: one JPD sends, another receives. A two-way relation is two of them. Immutable.
 *
 * @param from the source
 * @param to the target, which must trust the source
 * @param settings what is set for this target alone
 */
public record Relation(JpdName from, JpdName to, TargetSettings settings) {

    /**
     * Checks the parts.
     *
     * @throws TopologyException if a JPD would send to itself
     */
    public Relation {
        Objects.requireNonNull(settings, "settings");
        if (from.equals(to)) {
            throw new TopologyException("'" + from + "' cannot send to itself; remove that relation");
        }
    }

    /** {@code from -> to}. */
    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
