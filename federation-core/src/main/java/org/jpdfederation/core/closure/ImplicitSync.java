package org.jpdfederation.core.closure;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * The rule of implicit synchronization, in its one place: a group that is synchronized brings its users, a permission
 * its groups and users. Users and tokens bring nothing. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-federation-parameters">
 *     Access Federation Parameters: implicit synchronization</a>
 */
public final class ImplicitSync {

    private ImplicitSync() {}

    /**
     * Tells what an entity brings along, one step far. For a permission groups come before users; within a type the
     * order is by name. A name may stand for no known entity.
     *
     * @param entity the entity that is synchronized
     * @param brought is given the type and name of each entity that it brings
     */
    public static void forEachBroughtBy(Entity entity, BiConsumer<EntityType, String> brought) {
        groups(entity).forEach(name -> brought.accept(EntityType.GROUPS, name));
        users(entity).forEach(name -> brought.accept(EntityType.USERS, name));
    }

    /**
     * Tells what an entity brings along and another state of it does not. Both lists of names are gone through once; for
     * each difference there is one call, in the order of {@link #forEachBroughtBy}.
     *
     * @param entity the entity that is synchronized
     * @param other another state of it, or null for none
     * @param brought is given the type and name of each entity that only the first brings
     */
    public static void forEachBroughtByOnly(
            Entity entity, @Nullable Entity other, BiConsumer<EntityType, String> brought) {
        if (other == null) {
            forEachBroughtBy(entity, brought);
            return;
        }
        forEachOnlyIn(groups(entity), groups(other), name -> brought.accept(EntityType.GROUPS, name));
        forEachOnlyIn(users(entity), users(other), name -> brought.accept(EntityType.USERS, name));
    }

    private static Collection<String> groups(Entity entity) {
        return entity instanceof Permission permission ? permission.groups() : List.of();
    }

    private static Collection<String> users(Entity entity) {
        if (entity instanceof Group group) {
            return group.members();
        }
        return entity instanceof Permission permission ? permission.users() : List.of();
    }

    /** Merges two collections in order of the names. */
    private static void forEachOnlyIn(Collection<String> names, Collection<String> others, Consumer<String> action) {
        Iterator<String> rest = others.iterator();
        @Nullable String other = next(rest);
        for (String name : names) {
            while (other != null && !other.equals(name) && NameOrder.BY_CODE_POINT.compare(other, name) < 0) {
                other = next(rest);
            }
            if (name.equals(other)) {
                other = next(rest);
            } else {
                action.accept(name);
            }
        }
    }

    private static @Nullable String next(Iterator<String> names) {
        return names.hasNext() ? names.next() : null;
    }
}
