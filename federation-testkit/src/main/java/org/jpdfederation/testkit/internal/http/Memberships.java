package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.User;

/**
 * Who is in which group. Groups hold their members; what a user document shows as {@code groups} is read from there,
 * and writing it changes those groups. Names stay in a group when their user goes (own choice: nothing is published).
 */
final class Memberships {

    private Memberships() {}

    static boolean isMember(Group group, String userName) {
        return Collections.binarySearch(group.members(), userName, NameOrder.BY_CODE_POINT) >= 0;
    }

    /** The groups of a user, by name. */
    static List<Group> of(String userName, Backend backend) {
        List<Group> groups = new ArrayList<>();
        for (Entity entity : backend.list(EntityType.GROUPS)) {
            if (entity instanceof Group group && isMember(group, userName)) {
                groups.add(group);
            }
        }
        return groups;
    }

    static List<String> names(List<Group> groups) {
        return groups.stream().map(Group::name).toList();
    }

    /** Whether a user administers the platform, by the own flag or by a group's ({@code effective_admin}). */
    static boolean isAdmin(User user, Backend backend) {
        return user.admin() || of(user.name(), backend).stream().anyMatch(Group::adminPrivileges);
    }

    /** The users whom a group makes administrators. */
    static SortedSet<String> adminsByGroup(Backend backend) {
        SortedSet<String> names = new TreeSet<>(NameOrder.BY_CODE_POINT);
        for (Entity entity : backend.list(EntityType.GROUPS)) {
            if (entity instanceof Group group && group.adminPrivileges()) {
                names.addAll(group.members());
            }
        }
        return names;
    }

    /** Puts a user into groups and takes it out of others; groups in which nothing changes are left alone. */
    static void change(String userName, Collection<String> add, Collection<String> remove, Backend backend) {
        SortedSet<String> touched = new TreeSet<>(NameOrder.BY_CODE_POINT);
        touched.addAll(add);
        touched.addAll(remove);
        for (String name : touched) {
            backend.find(EntityRef.group(name)).map(Group.class::cast).ifPresent(group -> {
                boolean member = !remove.contains(name);
                if (member != isMember(group, userName)) {
                    backend.put(group.withMembers(members -> {
                        if (member) {
                            members.add(userName);
                        } else {
                            members.remove(userName);
                        }
                        return members;
                    }));
                }
            });
        }
    }
}
