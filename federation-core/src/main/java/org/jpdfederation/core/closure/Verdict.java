package org.jpdfederation.core.closure;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.entity.EntityRef;

/** Whether a relation carries an entity, and why. Every verdict is immutable. */
public sealed interface Verdict {

    /**
     * The entity that was asked for.
     *
     * @return its key
     */
    EntityRef entity();

    /**
     * Handles every case, without a pattern switch.
     *
     * @param carried what to do with a carried entity
     * @param heldBack what to do with a user who is held back
     * @param notSelected what to do with an entity that nothing selects
     * @param unknown what to do with an entity that does not exist
     * @param <R> the type of the answer
     * @return the answer of the one function that applies
     */
    <R> R fold(
            Function<? super Carried, ? extends R> carried,
            Function<? super HeldBackUser, ? extends R> heldBack,
            Function<? super NotSelected, ? extends R> notSelected,
            Function<? super Unknown, ? extends R> unknown);

    /**
     * The relation carries the entity.
     *
     * @param entity the entity
     * @param chain why
     */
    record Carried(EntityRef entity, ReasonChain chain) implements Verdict {

        /** Checks the parts. */
        public Carried {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(chain, "chain");
        }

        @Override
        public <R> R fold(
                Function<? super Carried, ? extends R> carried,
                Function<? super HeldBackUser, ? extends R> heldBack,
                Function<? super NotSelected, ? extends R> notSelected,
                Function<? super Unknown, ? extends R> unknown) {
            return carried.apply(this);
        }
    }

    /**
     * The relation would carry the user, who is taken out last.
     *
     * @param entity the user
     * @param chain why the user would be carried
     * @param why why the user is not
     */
    record HeldBackUser(EntityRef entity, ReasonChain chain, HeldBack why) implements Verdict {

        /** Checks the parts. */
        public HeldBackUser {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(chain, "chain");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public <R> R fold(
                Function<? super Carried, ? extends R> carried,
                Function<? super HeldBackUser, ? extends R> heldBack,
                Function<? super NotSelected, ? extends R> notSelected,
                Function<? super Unknown, ? extends R> unknown) {
            return heldBack.apply(this);
        }
    }

    /**
     * Neither types and filters select the entity, nor does anything that is carried bring it.
     *
     * @param entity the entity
     * @param obstacle what keeps types and filters from selecting it
     * @param bringers the groups and permissions that would bring it if they were carried; none of them is. Groups
     *     first, by name
     */
    record NotSelected(EntityRef entity, Obstacle obstacle, List<Bringer> bringers) implements Verdict {

        /** Checks and copies the parts. */
        public NotSelected {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(obstacle, "obstacle");
            bringers = List.copyOf(bringers);
        }

        @Override
        public <R> R fold(
                Function<? super Carried, ? extends R> carried,
                Function<? super HeldBackUser, ? extends R> heldBack,
                Function<? super NotSelected, ? extends R> notSelected,
                Function<? super Unknown, ? extends R> unknown) {
            return notSelected.apply(this);
        }
    }

    /**
     * A group or permission that would bring an entity but is not carried itself. Immutable.
     *
     * @param entity the group or permission
     * @param obstacle what keeps types and filters from selecting it; a group may be brought by a permission all the
     *     same, which {@link Selection#explain} of the group tells
     */
    record Bringer(EntityRef entity, Obstacle obstacle) {

        /** Checks the parts. */
        public Bringer {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(obstacle, "obstacle");
        }
    }

    /**
     * The inventory has no such entity.
     *
     * @param entity the key that was asked for
     */
    record Unknown(EntityRef entity) implements Verdict {

        /** Checks the part. */
        public Unknown {
            Objects.requireNonNull(entity, "entity");
        }

        @Override
        public <R> R fold(
                Function<? super Carried, ? extends R> carried,
                Function<? super HeldBackUser, ? extends R> heldBack,
                Function<? super NotSelected, ? extends R> notSelected,
                Function<? super Unknown, ? extends R> unknown) {
            return unknown.apply(this);
        }
    }
}
