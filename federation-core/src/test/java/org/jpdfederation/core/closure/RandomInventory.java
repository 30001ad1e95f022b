package org.jpdfederation.core.closure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;

/** Inventories and relations drawn from a seed: small, dense, with unknown names, empty types and shared names. */
final class RandomInventory {

    private final Random random;

    RandomInventory(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbouring seeds begin alike
    }

    Inventory inventory() {
        int names = 1 + random.nextInt(70); // over 64 at times, so that ids cross a word
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            String name = "n" + i;
            if (random.nextInt(10) < 8) {
                entities.add(User.named(name)
                        .admin(random.nextInt(5) == 0)
                        .realm(random.nextInt(3) == 0 ? "ldap" : User.INTERNAL_REALM)
                        .signIn(SignIn.values()[random.nextInt(3)])
                        .build());
            }
            if (random.nextInt(10) < 4) {
                entities.add(Group.named(name)
                        .adminPrivileges(random.nextInt(5) == 0)
                        .members(some(names, 5))
                        .build());
            }
            if (random.nextInt(10) < 3) {
                entities.add(Fixtures.permission(name, some(names, 3), some(names, 3)));
            }
            if (random.nextInt(10) == 0) {
                entities.add(AccessToken.of(name, "jfac@x/users/n" + random.nextInt(names))
                        .build());
            }
        }
        Collections.shuffle(entities, random);
        return Fixtures.inventory(entities.toArray(new Entity[0]));
    }

    /** The settings that decide what a relation carries. */
    record Relation(OutboundConfig source, TargetSettings target, ExcludedUsers excludedUsers) {

        SelectionRule rule() {
            return SelectionRule.of(source, target, excludedUsers);
        }
    }

    Relation relation() {
        EnumSet<EntityType> types = EnumSet.noneOf(EntityType.class);
        for (EntityType type : EntityType.values()) {
            if (random.nextBoolean()) {
                types.add(type);
            }
        }
        OutboundConfig source =
                OutboundConfig.defaults().toBuilder().excludeUsers(some(70, 4)).build();
        TargetSettings target = TargetSettings.defaults().toBuilder()
                .entities(types)
                .permissionFilters(patterns())
                .groupFilters(patterns())
                .active(random.nextInt(20) != 0)
                .build();
        return new Relation(source, target, ExcludedUsers.values()[random.nextInt(2)]);
    }

    private NamePatterns patterns() {
        List<String> include = random.nextBoolean() ? List.of() : List.of("n[" + random.nextInt(5) + "-8].*", "n1");
        List<String> exclude = random.nextBoolean() ? List.of() : List.of("n.?" + random.nextInt(10));
        return new NamePatterns(include, exclude);
    }

    private List<String> some(int names, int atMost) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            some.add("n" + random.nextInt(names));
        }
        return some;
    }
}
