package org.jpdfederation.core.closure;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;

/**
 * What a relation says of a single entity (rule F4): whether its types and filters select it, and whether it is held
 * back all the same. What implicit sync adds is not judged here. Safe for use by many threads.
 */
public final class SelectionRule {

    /** Why a user is not carried although a type, a group or a permission selects it. */
    public enum HeldBack {
        /** The source's {@code exclude-users} names the user, and that wins over implicit sync (K7, first value). */
        EXCLUDED,
        /** The user comes from a third-party provider and has never logged in (AF 1.7). */
        NEVER_LOGGED_IN
    }

    private final SortedSet<EntityType> types;
    private final NameFilter permissionFilter;
    private final NameFilter groupFilter;
    /** Users who are taken out last, whatever brings them; none where the closure wins (K7). */
    private final SortedSet<String> excludedUsers;
    /** Users whom their type alone does not select; none where exclusion wins (K7). */
    private final SortedSet<String> onlyBrought;

    private final boolean active;

    private SelectionRule(OutboundConfig source, TargetSettings target, ExcludedUsers excluded) {
        this.types = target.entities().orElse(source.entityTypes());
        this.permissionFilter = NameFilter.compile(target.permissionFilters());
        this.groupFilter = NameFilter.compile(target.groupFilters());
        boolean closureWins = excluded == ExcludedUsers.CLOSURE_WINS;
        this.excludedUsers = closureWins ? Collections.emptySortedSet() : source.excludeUsers();
        this.onlyBrought = closureWins ? source.excludeUsers() : Collections.emptySortedSet();
        this.active = target.active();
    }

    /**
     * Makes the rule of a relation, with exclusion over implicit sync (K7, first value).
     *
     * @param source the source's outbound configuration
     * @param target what is set for this target alone
     * @return the rule
     * @throws org.jpdfederation.core.error.InputException if a pattern cannot be used
     */
    public static SelectionRule of(OutboundConfig source, TargetSettings target) {
        return of(source, target, ExcludedUsers.EXCLUDE_WINS);
    }

    /**
     * Makes the rule of a relation.
     *
     * @param source the source's outbound configuration
     * @param target what is set for this target alone
     * @param excludedUsers K7: whether an excluded user whom a group or permission brings is sent
     * @return the rule
     * @throws org.jpdfederation.core.error.InputException if a pattern cannot be used
     */
    public static SelectionRule of(OutboundConfig source, TargetSettings target, ExcludedUsers excludedUsers) {
        return new SelectionRule(source, target, excludedUsers);
    }

    /**
     * The entity types that the relation names.
     *
     * @return the types
     */
    public SortedSet<EntityType> types() {
        return types;
    }

    /**
     * Whether the relation carries anything at all.
     *
     * @return false when the target is not active
     */
    public boolean active() {
        return active;
    }

    /**
     * Whether types and filters select an entity, without implicit sync and before anything is held back.
     *
     * @param type the entity's type
     * @param name the entity's name
     * @return true if the type is named, the name passes the type's filter, and it is not that of an excluded user
     *     whom only implicit sync may bring (K7, second value)
     */
    public boolean selects(EntityType type, String name) {
        return active && types.contains(type) && filter(type).passes(name) && !onlyBrought(type, name);
    }

    private boolean onlyBrought(EntityType type, String name) {
        return type == EntityType.USERS && onlyBrought.contains(name);
    }

    /**
     * What keeps types and filters from selecting an entity; {@link #selects} says no exactly when there is something.
     *
     * @param type the entity's type
     * @param name the entity's name
     * @return the first of: target not active, type not named, user excluded, no include pattern matches, an exclude
     *     pattern matches; or empty when the entity is selected
     */
    public Optional<Obstacle> obstacle(EntityType type, String name) {
        if (selects(type, name)) {
            return Optional.empty();
        }
        if (!active) {
            return Optional.of(new Obstacle(Obstacle.Kind.TARGET_INACTIVE, type, ""));
        }
        if (!types.contains(type)) {
            return Optional.of(new Obstacle(Obstacle.Kind.TYPE_NOT_NAMED, type, ""));
        }
        if (onlyBrought(type, name)) {
            return Optional.of(new Obstacle(Obstacle.Kind.USER_EXCLUDED, type, ""));
        }
        if (!filter(type).includes(name)) {
            return Optional.of(new Obstacle(Obstacle.Kind.NOT_INCLUDED, type, ""));
        }
        String pattern = filter(type).excludedBy(name).orElseThrow();
        return Optional.of(new Obstacle(Obstacle.Kind.EXCLUDED, type, pattern));
    }

    /** Adds the ids of what types and filters select: all for which {@link #selects} says yes. */
    void addSelected(EntityIndex index, IdSet selected) {
        if (!active) {
            return;
        }
        for (EntityType type : types) {
            filter(type).addPassing(index.of(type), selected);
        }
        for (String name : onlyBrought) {
            int id = index.find(EntityRef.user(name));
            if (id != TypeIds.ABSENT) {
                selected.remove(id);
            }
        }
    }

    /** Whether a type's names are filtered by patterns. */
    boolean filters(EntityType type) {
        return !filter(type).isEmpty();
    }

    private NameFilter filter(EntityType type) {
        return switch (type) {
            case PERMISSIONS -> permissionFilter;
            case GROUPS -> groupFilter;
            case USERS, TOKENS -> NameFilter.ALL;
        };
    }

    /** The names of the users who are taken out last, whatever brings them. */
    SortedSet<String> excludedUsers() {
        return excludedUsers;
    }

    /** Whether a user of a third-party provider is known to have never logged in (AF 1.7). */
    static boolean neverLoggedIn(User user) {
        return user.thirdParty() && user.signIn() == SignIn.NEVER;
    }

    /**
     * Whether the source's {@code exclude-users} keeps an entity out, whatever brings it.
     *
     * @param key which entity
     * @return true for an excluded user, unless the closure wins (K7)
     */
    public boolean excludes(EntityRef key) {
        return key.type() == EntityType.USERS && excludedUsers.contains(key.name());
    }

    /**
     * Why an entity is not carried whatever selects it. Only users are held back; tokens of an excluded owner are sent.
     *
     * @param entity the entity
     * @return the reason, or empty when it is not held back
     */
    public Optional<HeldBack> heldBack(Entity entity) {
        if (!(entity instanceof User user)) {
            return Optional.empty();
        }
        if (excludes(user.ref())) {
            return Optional.of(HeldBack.EXCLUDED);
        }
        return neverLoggedIn(user) ? Optional.of(HeldBack.NEVER_LOGGED_IN) : Optional.empty();
    }

    /**
     * The entity as it is sent: the names of excluded users are taken out of members and principals, unless the closure
     * wins (K7).
     *
     * @param entity the entity at the source
     * @return the entity that leaves; the same object when nothing had to be taken out
     */
    public Entity asSent(Entity entity) {
        if (excludedUsers.isEmpty()) {
            return entity;
        }
        if (entity instanceof Group group && excludedUsers.stream().anyMatch(name -> hasMember(group, name))) {
            return group.toBuilder()
                    .members(group.members().stream()
                            .filter(name -> !excludedUsers.contains(name))
                            .toList())
                    .build();
        }
        if (entity instanceof Permission permission
                && permission.users().stream().anyMatch(excludedUsers::contains)) {
            return permission.withUsers(name -> !excludedUsers.contains(name));
        }
        return entity;
    }

    private static boolean hasMember(Group group, String name) {
        return Collections.binarySearch(group.members(), name, NameOrder.BY_CODE_POINT) >= 0;
    }
}
