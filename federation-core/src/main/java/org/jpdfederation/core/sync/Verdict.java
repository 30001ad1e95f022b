package org.jpdfederation.core.sync;

/** What a target makes of an entry; the words of rules F14 and F15. Immutable. */
public enum Verdict {
    /** There was no record: the entity is stored with the entry's stamp. */
    CREATED,
    /** There was no record to delete. */
    NOTHING_TO_DELETE,
    /** The record is replaced. */
    ACCEPTED,
    /** The record is removed. */
    DELETED,
    /** The change leads the record by less than the conflict window: no effect. */
    IGNORED_IN_WINDOW,
    /** The change is older than the record, or as old and of the same source: no effect. */
    IGNORED_OLDER,
    /** The change is ahead of the target's clock by more than the window (K2, {@code FUTURE_CAP}): no effect. */
    REFUSED,
    /** A service id in the content matches no mapping (rule F14): no effect. */
    UNMAPPED_SERVICE;

    /**
     * Whether the target's state changes.
     *
     * @return true for {@link #CREATED}, {@link #ACCEPTED} and {@link #DELETED}
     */
    public boolean takesEffect() {
        return this == CREATED || this == ACCEPTED || this == DELETED;
    }
}
