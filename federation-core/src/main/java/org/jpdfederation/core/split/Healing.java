package org.jpdfederation.core.split;

import java.util.Objects;
import org.jpdfederation.core.entity.EntityRef;

/**
 * Whether a split is gone. Immutable.
 *
 * @param key which entity
 * @param healed true when all of its sites hold what the plan's rehearsal ended with
 * @param why which sites do not and how, or that all do; never the content
 */
public record Healing(EntityRef key, boolean healed, String why) {

    /** Checks the parts. */
    public Healing {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(why, "why");
    }

    @Override
    public String toString() {
        return key + (healed ? " is healed: " : " is not healed: ") + why;
    }
}
