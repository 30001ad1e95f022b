package org.jpdfederation.testkit.simulation;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;

/**
 * The entities that a scenario file can tell. A user's value stands in the e-mail field. What a token's {@code expires}
 * says is no part of it: an expired token stays listed, and its value is its owner. Safe for use by many threads.
 */
public final class ScenarioEntities {

    private static final String SUBJECT = "jfac@scenario/users/";
    private static final String RESOURCE = "artifact";
    private static final String ACTION = "READ";

    private ScenarioEntities() {}

    /**
     * A user.
     *
     * @param name the name, not empty
     * @param value what stands for everything that a user has
     * @return the user
     */
    public static User user(String name, String value) {
        return User.named(name).email(value).build();
    }

    /**
     * A group.
     *
     * @param name the name, not empty
     * @param members the names of its members
     * @return the group
     */
    public static Group group(String name, Collection<String> members) {
        return Group.named(name).members(members).build();
    }

    /**
     * A permission: one and the same action on one resource for all its principals.
     *
     * @param name the name, not empty
     * @param users the names of the users who have it
     * @param groups the names of the groups that have it
     * @return the permission
     */
    public static Permission permission(String name, Collection<String> users, Collection<String> groups) {
        SortedMap<String, Permission.Resource> resources = new TreeMap<>();
        resources.put(RESOURCE, new Permission.Resource(granted(users), granted(groups), new TreeMap<>()));
        return Permission.of(name, resources);
    }

    private static SortedMap<String, SortedSet<String>> granted(Collection<String> names) {
        SortedMap<String, SortedSet<String>> grants = new TreeMap<>(NameOrder.BY_CODE_POINT);
        SortedSet<String> actions = new TreeSet<>();
        actions.add(ACTION);
        names.forEach(name -> grants.put(name, actions));
        return grants;
    }

    /**
     * A token.
     *
     * @param id the id, not empty
     * @param owner the name of the user whose token it is, not empty
     * @return the token
     */
    public static AccessToken token(String id, String owner) {
        return AccessToken.of(id, SUBJECT + owner).build();
    }

    /**
     * Whether a scenario file can tell all there is to an entity.
     *
     * @param entity the entity
     * @return true if one of the methods above makes an equal one
     */
    public static boolean canTell(Entity entity) {
        return entity.equals(retold(entity));
    }

    private static Entity retold(Entity entity) {
        if (entity instanceof User user) {
            return user(user.name(), user.email().orElse(""));
        } else if (entity instanceof Group group) {
            return group(group.name(), group.members());
        } else if (entity instanceof Permission permission) {
            return permission(permission.name(), permission.users(), permission.groups());
        }
        AccessToken token = (AccessToken) entity;
        return token(token.id(), token.owner().orElse("?"));
    }
}
