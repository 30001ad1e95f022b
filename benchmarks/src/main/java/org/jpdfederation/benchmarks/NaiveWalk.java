package org.jpdfederation.benchmarks;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jpdfederation.core.entity.Inventory;

/**
 * The closure of permissions as one writes it first: a breadth-first walk over names in hash maps, with what was reached
 * in hash sets. The maps are made beforehand. For one thread at a time.
 */
final class NaiveWalk {

    private final Set<String> users = new HashSet<>();
    private final Map<String, List<String>> usersOfGroups = new HashMap<>();
    private final Map<String, List<String>> usersOfPermissions = new HashMap<>();
    private final Map<String, List<String>> groupsOfPermissions = new HashMap<>();

    NaiveWalk(Inventory inventory) {
        inventory.users().forEach(user -> users.add(user.name()));
        inventory.groups().forEach(group -> usersOfGroups.put(group.name(), group.members()));
        inventory.permissions().forEach(permission -> {
            usersOfPermissions.put(permission.name(), List.copyOf(permission.users()));
            groupsOfPermissions.put(permission.name(), List.copyOf(permission.groups()));
        });
    }

    /** How many users, groups and permissions some permissions carry. */
    int[] walk(Collection<String> permissions) {
        Set<String> reachedPermissions = new HashSet<>(permissions);
        Set<String> reachedGroups = new HashSet<>();
        Set<String> reachedUsers = new HashSet<>();
        Deque<String> groupsToVisit = new ArrayDeque<>();
        for (String permission : reachedPermissions) {
            reach(usersOfPermissions.getOrDefault(permission, List.of()), reachedUsers);
            for (String group : groupsOfPermissions.getOrDefault(permission, List.of())) {
                if (usersOfGroups.containsKey(group) && reachedGroups.add(group)) {
                    groupsToVisit.add(group);
                }
            }
        }
        while (!groupsToVisit.isEmpty()) {
            reach(usersOfGroups.getOrDefault(groupsToVisit.remove(), List.of()), reachedUsers);
        }
        return new int[] {reachedUsers.size(), reachedGroups.size(), reachedPermissions.size()};
    }

    private void reach(List<String> names, Set<String> reached) {
        for (String name : names) {
            if (users.contains(name)) {
                reached.add(name);
            }
        }
    }
}
