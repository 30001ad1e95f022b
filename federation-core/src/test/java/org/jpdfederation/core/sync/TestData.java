package org.jpdfederation.core.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;

/** Test data. The value of a user stands in the e-mail field, where failures show it. */
final class TestData {

    private TestData() {}

    /** A generator of its own for each seed: unscrambled, neighbouring seeds begin with nearly the same numbers. */
    static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    static User user(String name, String value) {
        return User.named(name).email(value).build();
    }

    static Group group(String name, String... members) {
        return Group.named(name).members(List.of(members)).build();
    }

    static Permission permission(String name, Collection<String> users, Collection<String> groups) {
        return Permission.of(name, Map.of("artifact", resource(users, groups)));
    }

    static Permission.Resource resource(Collection<String> users, Collection<String> groups) {
        return new Permission.Resource(read(users), read(groups), patterns());
    }

    static AccessToken token(String id, String owner) {
        return AccessToken.of(id, "jfac@01hq3v7k/users/" + owner).build();
    }

    private static SortedMap<String, SortedSet<String>> read(Collection<String> names) {
        SortedMap<String, SortedSet<String>> grants = new TreeMap<>();
        names.forEach(name -> grants.put(name, new TreeSet<>(List.of("READ"))));
        return grants;
    }

    private static SortedMap<String, Permission.Patterns> patterns() {
        return new TreeMap<>(Map.of("libs", new Permission.Patterns(List.of("**"), List.of())));
    }
}
