package org.jpdfederation.core.closure;

import java.util.Objects;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;

/**
 * One link of a {@link ReasonChain}. Immutable.
 *
 * @param rule the rule by which the entity is selected, such as {@code AF 1.6 implicit sync}
 * @param entity the entity that this link explains
 * @param text the link as a sentence, such as {@code group/dev brings its member user/alice}
 */
public record Link(String rule, EntityRef entity, String text) {

    static final String BY_TYPE = "AF 1.4 entity-types-to-sync";
    private static final String BY_IMPLICIT_SYNC = "AF 1.6 implicit sync";

    /** Checks the parts. */
    public Link {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(text, "text");
    }

    static String byFilter(EntityType type) {
        return "AF 1.5 " + type.singular() + "-filters";
    }

    /** The relation sends all entities of the type. */
    static Link byType(EntityRef entity) {
        return new Link(
                BY_TYPE,
                entity,
                entity + " is selected: the relation names " + entity.type().word());
    }

    /** The relation sends those entities of the type that pass a filter. */
    static Link byTypeAndFilter(EntityRef entity) {
        return new Link(
                byFilter(entity.type()),
                entity,
                entity + " is selected: the relation names " + entity.type().word()
                        + ", and the name passes their filter");
    }

    /** A closure begins with the entity. */
    static Link askedFor(EntityRef entity) {
        return new Link(BY_IMPLICIT_SYNC, entity, entity + " is asked for");
    }

    /** A holder that is carried brings the entity. */
    static Link brought(EntityRef holder, EntityRef entity) {
        String how = holder.type() == EntityType.GROUPS
                ? holder + " brings its member " + entity
                : holder + " brings " + entity;
        return new Link(BY_IMPLICIT_SYNC, entity, how);
    }

    /** The sentence. */
    @Override
    public String toString() {
        return text;
    }
}
