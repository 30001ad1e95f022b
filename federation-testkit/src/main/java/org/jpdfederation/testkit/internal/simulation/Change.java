package org.jpdfederation.testkit.internal.simulation;

import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jspecify.annotations.Nullable;

/**
 * A change as the reference model knows it, or a record that a model site holds: a record is its last change.
 *
 * @param key which entity
 * @param content the entity, or null for a deletion
 * @param ts when, by the clock of {@code src}
 * @param src where it was made
 * @param delta what it did to members, or null when it is a whole entity
 */
record Change(
        EntityRef key,
        @Nullable Entity content,
        long ts,
        JpdName src,
        @Nullable MembersDelta delta) {

    boolean deletes() {
        return content == null;
    }

    Change stamped(long otherTs, JpdName otherSrc) {
        return new Change(key, content, otherTs, otherSrc, delta);
    }

    Change holding(@Nullable Entity otherContent) {
        return new Change(key, otherContent, ts, src, delta);
    }

    Change with(@Nullable MembersDelta otherDelta) {
        return new Change(key, content, ts, src, otherDelta);
    }

    /** Names the change without its content, which may hold secrets. */
    @Override
    public String toString() {
        return (deletes() ? "delete " : "") + key + "@" + ts + "(" + src + ")";
    }
}
