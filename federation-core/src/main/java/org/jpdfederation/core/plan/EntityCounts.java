package org.jpdfederation.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.entity.EntityType;

/**
 * How many entities of each type. Immutable.
 *
 * @param users the number of users
 * @param groups the number of groups
 * @param permissions the number of permissions
 * @param tokens the number of tokens
 */
public record EntityCounts(int users, int groups, int permissions, int tokens) {

    private static EntityCounts of(ToIntFunction<EntityType> count) {
        return new EntityCounts(
                count.applyAsInt(EntityType.USERS),
                count.applyAsInt(EntityType.GROUPS),
                count.applyAsInt(EntityType.PERMISSIONS),
                count.applyAsInt(EntityType.TOKENS));
    }

    static EntityCounts carriedBy(Selection selection) {
        return of(selection::count);
    }

    /** What one selection carries and the other does not. */
    static EntityCounts onlyIn(Selection selection, Selection without) {
        return of(type -> selection.countNotIn(without, type));
    }

    /**
     * The number of one type.
     *
     * @param type the type
     * @return its number
     */
    public int of(EntityType type) {
        return switch (type) {
            case USERS -> users;
            case GROUPS -> groups;
            case PERMISSIONS -> permissions;
            case TOKENS -> tokens;
        };
    }

    /**
     * The number of all types together.
     *
     * @return the sum
     */
    public int total() {
        return users + groups + permissions + tokens;
    }

    /** What is not zero, such as {@code 3 users, 1 group}; {@code nothing} if all are zero. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            if (of(type) > 0) {
                parts.add(of(type) + " " + (of(type) == 1 ? type.singular() : type.word()));
            }
        }
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }
}
