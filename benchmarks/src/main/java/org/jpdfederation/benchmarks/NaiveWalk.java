package org.jpdfederation.benchmarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;

/**
 * The closure of permissions as one writes it first: entities by name in hash maps, what was reached in hash sets. The
 * maps are made beforehand. For one thread at a time.
 */
final class NaiveWalk {

    private final List<Permission> permissions;
    private final Map<String, User> users = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();

    NaiveWalk(Inventory inventory) {
        this.permissions = inventory.permissions();
        inventory.users().forEach(user -> users.put(user.name(), user));
        inventory.groups().forEach(group -> groups.put(group.name(), group));
    }

    /** How many users, groups and permissions the first permissions carry. */
    int[] walk(int first) {
        Set<String> reachedUsers = new HashSet<>();
        Set<String> reachedGroups = new HashSet<>();
        for (Permission permission : permissions.subList(0, first)) {
            for (String user : permission.users()) {
                if (users.containsKey(user)) {
                    reachedUsers.add(user);
                }
            }
            for (String name : permission.groups()) {
                Group group = groups.get(name);
                if (group != null && reachedGroups.add(name)) {
                    for (String member : group.members()) {
                        if (users.containsKey(member)) {
                            reachedUsers.add(member);
                        }
                    }
                }
            }
        }
        return new int[] {reachedUsers.size(), reachedGroups.size(), first};
    }
}
