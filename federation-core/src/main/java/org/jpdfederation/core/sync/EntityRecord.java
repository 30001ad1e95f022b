package org.jpdfederation.core.sync;

import java.util.Objects;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;

/**
 * What a site holds of an entity: its content and the stamp of the last change that was applied. Immutable.
 *
 * @param content the entity
 * @param stamp when and where the last applied change was made
 */
public record EntityRecord(Entity content, Stamp stamp) {

    /** Checks the parts. */
    public EntityRecord {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(stamp, "stamp");
    }

    /**
     * Which entity.
     *
     * @return the key
     */
    public EntityRef key() {
        return content.ref();
    }
}
