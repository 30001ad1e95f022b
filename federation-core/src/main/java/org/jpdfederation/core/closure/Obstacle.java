package org.jpdfederation.core.closure;

import java.util.Objects;
import org.jpdfederation.core.entity.EntityType;

/**
 * What keeps a relation's types and filters from selecting an entity. Implicit sync may bring the entity all the same.
 * Immutable.
 *
 * @param kind which of the relation's settings it is
 * @param type the entity's type
 * @param pattern the exclude pattern that matches the name, as written; the empty text for other kinds
 */
public record Obstacle(Kind kind, EntityType type, String pattern) {

    /** Which setting of a relation keeps an entity out. */
    public enum Kind {
        /** The target is switched off: nothing is sent to it. */
        TARGET_INACTIVE,
        /** The entity's type is not among those that the relation names. */
        TYPE_NOT_NAMED,
        /** The source's {@code exclude-users} names the user, whom only implicit sync may bring (K7, second value). */
        USER_EXCLUDED,
        /** The type's filter has include patterns, and none matches the whole name. */
        NOT_INCLUDED,
        /** An exclude pattern of the type's filter matches the whole name. */
        EXCLUDED
    }

    /** Checks the parts. */
    public Obstacle {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(pattern, "pattern");
    }

    /**
     * The published setting, such as {@code AF 1.5 permission-filters exclude-patterns}.
     *
     * @return its name with the section of the rules
     */
    public String rule() {
        return switch (kind) {
            case TARGET_INACTIVE -> "AF 1.5 active";
            case TYPE_NOT_NAMED -> Link.BY_TYPE;
            case USER_EXCLUDED -> "AF 1.4 exclude-users";
            case NOT_INCLUDED -> Link.byFilter(type) + " include-patterns";
            case EXCLUDED -> Link.byFilter(type) + " exclude-patterns";
        };
    }

    /**
     * The obstacle as a clause for people.
     *
     * @return such as {@code the relation does not name permissions}
     */
    public String text() {
        return switch (kind) {
            case TARGET_INACTIVE -> "the target is not active";
            case TYPE_NOT_NAMED -> "the relation does not name " + type.word();
            case USER_EXCLUDED -> "the source excludes the user";
            case NOT_INCLUDED -> "no include pattern for " + type.word() + " matches its whole name";
            case EXCLUDED -> "the exclude pattern '" + pattern + "' for " + type.word() + " matches its whole name";
        };
    }
}
