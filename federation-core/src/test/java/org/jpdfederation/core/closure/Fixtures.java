package org.jpdfederation.core.closure;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;

/** Short words for the entities and rules of these tests. */
final class Fixtures {

    private Fixtures() {}

    static User user(String name) {
        return User.named(name).build();
    }

    static User ldapUser(String name, SignIn signIn) {
        return User.named(name).realm("ldap").signIn(signIn).build();
    }

    static Group group(String name, String... members) {
        return Group.named(name).members(List.of(members)).build();
    }

    /** A permission that grants READ on artifacts. */
    static Permission permission(String name, List<String> groups, List<String> users) {
        var groupActions = new TreeMap<String, java.util.SortedSet<String>>();
        groups.forEach(group -> groupActions.put(group, new TreeSet<>(List.of("READ"))));
        var userActions = new TreeMap<String, java.util.SortedSet<String>>();
        users.forEach(user -> userActions.put(user, new TreeSet<>(List.of("READ"))));
        var resource = new Permission.Resource(userActions, groupActions, new TreeMap<>());
        return Permission.of(name, new TreeMap<>(java.util.Map.of("artifact", resource)));
    }

    static Inventory inventory(Entity... entities) {
        Inventory.Builder builder = Inventory.builder();
        for (Entity entity : entities) {
            builder.add(entity);
        }
        return builder.build();
    }

    static OutboundConfig excluding(String... users) {
        return OutboundConfig.defaults().toBuilder()
                .excludeUsers(List.of(users))
                .build();
    }

    static TargetSettings sending(EntityType... types) {
        return TargetSettings.defaults().toBuilder().entities(List.of(types)).build();
    }

    static SelectionRule rule(EntityType... types) {
        return SelectionRule.of(OutboundConfig.defaults(), sending(types));
    }

    static List<String> names(Selection selection) {
        return selection.entities().map(entity -> entity.ref().toString()).toList();
    }
}
