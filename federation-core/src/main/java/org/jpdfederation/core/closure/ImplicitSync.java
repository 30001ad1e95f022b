package org.jpdfederation.core.closure;

import java.util.function.BiConsumer;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;

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
        if (entity instanceof Group group) {
            group.members().forEach(name -> brought.accept(EntityType.USERS, name));
        } else if (entity instanceof Permission permission) {
            permission.groups().forEach(name -> brought.accept(EntityType.GROUPS, name));
            permission.users().forEach(name -> brought.accept(EntityType.USERS, name));
        }
    }
}
