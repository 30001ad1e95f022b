package org.jpdfederation.core.split;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;

/**
 * What an entity lets people do, in words. Actions and targets of a permission are compared by themselves, and target
 * patterns as a whole: where that is not exact it speaks of a gain too much, never of one too few.
 */
final class Rights {

    private static final List<String> KEPT_OUT = List.of("disabled", "locked");

    private static final int MOST_IN_WORDS = 10;

    private Rights() {}

    /** What a site gains when the one takes the place of the other; sorted. */
    static List<String> gained(Optional<Entity> before, Optional<Entity> after) {
        SortedSet<String> gained = new TreeSet<>();
        after.ifPresent(entity -> add(entity, gained));
        before.ifPresent(entity -> {
            SortedSet<String> had = new TreeSet<>();
            add(entity, had);
            gained.removeAll(had);
            if (entity instanceof AccessToken old
                    && after.orElse(entity) instanceof AccessToken token
                    && !end(token).isAfter(end(old))) {
                gained.remove(validity(token));
            }
        });
        return List.copyOf(gained);
    }

    /** {@code ; B gains: member ann, member bob}, shortened where there are many; empty where there are none. */
    static String inWords(SortedMap<JpdName, List<String>> gains) {
        StringBuilder words = new StringBuilder();
        gains.forEach((site, gained) -> {
            words.append("; ").append(site).append(" gains: ");
            words.append(gained.stream().limit(MOST_IN_WORDS).collect(Collectors.joining(", ")));
            if (gained.size() > MOST_IN_WORDS) {
                words.append(" and ").append(gained.size() - MOST_IN_WORDS).append(" more");
            }
        });
        return words.toString();
    }

    private static void add(Entity entity, SortedSet<String> rights) {
        if (entity instanceof User user) {
            addUser(user, rights);
        } else if (entity instanceof Group group) {
            addGroup(group, rights);
        } else if (entity instanceof Permission permission) {
            addPermission(permission, rights);
        } else if (entity instanceof AccessToken token) {
            addToken(token, rights);
        }
    }

    private static void addUser(User user, SortedSet<String> rights) {
        if (!KEPT_OUT.contains(user.status())) {
            rights.add("sign in");
            if (!user.uiAccessDisabled()) {
                rights.add("use the web interface");
            }
            if (!user.internalPasswordDisabled()) {
                rights.add("use an internal password");
            }
        }
        if (user.admin()) {
            rights.add("administer the platform");
        }
        user.roleFlags().forEach(role -> rights.add("role " + role));
    }

    private static void addGroup(Group group, SortedSet<String> rights) {
        group.members().forEach(member -> rights.add("member " + member));
        if (group.adminPrivileges()) {
            rights.add("members administer the platform");
        }
        if (group.autoJoin()) {
            rights.add("new users join");
        }
        group.roleFlags().forEach(role -> rights.add("role " + role));
    }

    private static void addPermission(Permission permission, SortedSet<String> rights) {
        permission.resources().forEach((type, resource) -> {
            addActions("user", resource.users(), type, rights);
            addActions("group", resource.groups(), type, rights);
            resource.targets()
                    .forEach((target, patterns) -> rights.add("on " + type + " " + target + ": " + patterns.include()
                            + (patterns.exclude().isEmpty() ? "" : " without " + patterns.exclude())));
        });
    }

    private static void addActions(
            String kind, SortedMap<String, SortedSet<String>> grants, String type, SortedSet<String> rights) {
        grants.forEach((name, actions) ->
                actions.forEach(action -> rights.add(kind + " " + name + ": " + action + " on " + type)));
    }

    private static void addToken(AccessToken token, SortedSet<String> rights) {
        rights.add("act for " + token.subject());
        rights.add("scope " + token.scope());
        rights.add(validity(token));
        if (token.refreshable()) {
            rights.add("be refreshed");
        }
    }

    private static String validity(AccessToken token) {
        return token.expiry().map(until -> "valid until " + until).orElse("valid for ever");
    }

    private static Instant end(AccessToken token) {
        return token.expiry().orElse(Instant.MAX);
    }
}
