package org.jpdfederation.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.topology.Topology;

/**
 * A small inventory to count by hand:
 *
 * <pre>
 * users        alice, bob, break-glass (admin), carol (admin), dave (ldap, logged in), erin (ldap, never logged in)
 * groups       dev: alice, bob    empty: -    ops: break-glass, carol, erin    qa: -
 * permissions  deploy: group dev, user carol    release: group ops    secret: user bob
 * tokens       t1: alice's
 * </pre>
 */
final class Company {

    static final Inventory INVENTORY = Inventory.builder()
            .add(User.named("alice").build())
            .add(User.named("bob").build())
            .add(User.named("break-glass").admin(true).build())
            .add(User.named("carol").admin(true).build())
            .add(User.named("dave").realm("ldap").signIn(SignIn.YES).build())
            .add(User.named("erin").realm("ldap").signIn(SignIn.NEVER).build())
            .add(Group.named("dev").members(List.of("alice", "bob")).build())
            .add(Group.named("empty").build())
            .add(Group.named("ops")
                    .members(List.of("break-glass", "carol", "erin"))
                    .build())
            .add(Group.named("qa").build())
            .add(permission("deploy", List.of("carol"), List.of("dev")))
            .add(permission("release", List.of(), List.of("ops")))
            .add(permission("secret", List.of("bob"), List.of()))
            .add(AccessToken.of("t1", "jfac@1/users/alice").build())
            .build();

    static final OutboundConfig EXCLUDING = OutboundConfig.defaults().toBuilder()
            .excludeUsers(List.of("break-glass"))
            .build();

    private Company() {}

    static Permission permission(String name, List<String> users, List<String> groups) {
        return Permission.of(
                name, Map.of("artifact", new Permission.Resource(grants(users), grants(groups), new TreeMap<>())));
    }

    private static TreeMap<String, SortedSet<String>> grants(List<String> names) {
        TreeMap<String, SortedSet<String>> grants = new TreeMap<>();
        names.forEach(name -> grants.put(name, new TreeSet<>(List.of("READ"))));
        return grants;
    }

    static OutboundConfig sending(EntityType... types) {
        return OutboundConfig.defaults().toBuilder().entityTypes(List.of(types)).build();
    }

    static TargetSettings only(EntityType... types) {
        return TargetSettings.defaults().toBuilder().entities(List.of(types)).build();
    }

    /** The permissions that match, and what they bring. */
    static TargetSettings permissions(NamePatterns patterns) {
        return only(EntityType.PERMISSIONS).toBuilder()
                .permissionFilters(patterns)
                .build();
    }

    static FederationPlan plan(Topology.Builder builder) {
        return plan(builder, INVENTORY);
    }

    static FederationPlan plan(Topology.Builder builder, Inventory inventory) {
        Topology topology = builder.build();
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        topology.jpds().forEach(name -> jpds.put(name, Jpd.unplaced(name.text())));
        return FederationPlan.of(topology, jpds, EntityIndex.of(inventory));
    }

    static List<JpdName> names(String... names) {
        return Stream.of(names).map(JpdName::of).toList();
    }
}
