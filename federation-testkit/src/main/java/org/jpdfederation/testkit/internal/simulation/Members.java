package org.jpdfederation.testkit.internal.simulation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;

/** Members of groups and principals of permissions, in one shape: the user or group, and what it may do. */
final class Members {

    /** The one resource type that stories grant permissions on. */
    static final String RESOURCE = "artifact";

    private static final SortedSet<String> NO_ACTIONS = Collections.emptySortedSet();

    private Members() {}

    static boolean hasMembers(Entity entity) {
        return entity instanceof Group || entity instanceof Permission;
    }

    static SortedMap<EntityRef, SortedSet<String>> of(Entity entity) {
        SortedMap<EntityRef, SortedSet<String>> members = new TreeMap<>();
        if (entity instanceof Group group) {
            group.members().forEach(name -> members.put(EntityRef.user(name), NO_ACTIONS));
        } else if (entity instanceof Permission permission) {
            permission.resources().values().forEach(resource -> {
                resource.users().forEach((name, actions) -> members.put(EntityRef.user(name), actions));
                resource.groups().forEach((name, actions) -> members.put(EntityRef.group(name), actions));
            });
        }
        return members;
    }

    /** The entity with other members. */
    static Entity replaced(Entity entity, SortedMap<EntityRef, SortedSet<String>> members) {
        if (entity instanceof Group group) {
            return group.toBuilder()
                    .members(members.keySet().stream().map(EntityRef::name).toList())
                    .build();
        }
        if (entity instanceof Permission permission) {
            TreeMap<String, SortedSet<String>> users = new TreeMap<>();
            TreeMap<String, SortedSet<String>> groups = new TreeMap<>();
            members.forEach((key, actions) ->
                    (key.equals(EntityRef.user(key.name())) ? users : groups).put(key.name(), actions));
            TreeMap<String, Permission.Resource> resources = new TreeMap<>();
            permission
                    .resources()
                    .forEach((type, resource) ->
                            resources.put(type, new Permission.Resource(users, groups, resource.targets())));
            return Permission.of(permission.name(), resources);
        }
        return entity;
    }

    /** The entity with those members only that are kept; the same object when all are. */
    static Entity keeping(Entity entity, Predicate<EntityRef> kept) {
        SortedMap<EntityRef, SortedSet<String>> members = of(entity);
        return members.keySet().removeIf(kept.negate()) ? replaced(entity, members) : entity;
    }
}
