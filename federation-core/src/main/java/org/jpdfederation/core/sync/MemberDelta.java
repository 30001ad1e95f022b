package org.jpdfederation.core.sync;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * What a change added to and took from the members of a group or the principals of a permission (rule F17, partial
 * entity sync). A member whose actions change is added with the new ones. To apply a delta twice is to apply it once.
 * Immutable.
 *
 * @param added the members that are there after the change, with their actions; a user in a group has none. In order
 * @param removed the members that are not there after it, in order; none of them is added
 */
public record MemberDelta(SortedMap<Member, SortedSet<String>> added, SortedSet<Member> removed) {

    /**
     * A user in a group, or a user or group to which a permission grants actions on a type of resource. In order of
     * resource type, type and name. Immutable.
     *
     * @param resource the resource type in a permission, such as {@code artifact}; empty for a group's member
     * @param type users or groups
     * @param name the user's or group's name, not empty
     */
    public record Member(String resource, EntityType type, String name) implements Comparable<Member> {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the type is another than users and groups, or the name is empty
         */
        public Member {
            Objects.requireNonNull(resource, "resource");
            if (type != EntityType.USERS && type != EntityType.GROUPS) {
                throw new IllegalArgumentException("members are users and groups, not " + type);
            }
            Require.nonEmpty("name", name);
        }

        @Override
        public int compareTo(Member other) {
            int byResource = NameOrder.BY_CODE_POINT.compare(resource, other.resource);
            if (byResource != 0) {
                return byResource;
            }
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : NameOrder.BY_CODE_POINT.compare(name, other.name);
        }
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if a member is both added and removed
     */
    public MemberDelta {
        added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
        for (Member member : removed) {
            if (added.containsKey(member)) {
                throw new IllegalArgumentException(member + " is both added and removed");
            }
        }
    }

    /**
     * What a change did.
     *
     * @param before the entity before the change, or null when there was none
     * @param after the entity after it, of the same key
     * @return the delta, which may hold nothing; or empty when there was no entity or it has no members: for a user and
     *     a token
     */
    public static Optional<MemberDelta> between(@Nullable Entity before, Entity after) {
        if (before == null || !hasMembers(after)) {
            return Optional.empty();
        }
        SortedMap<Member, SortedSet<String>> were = membersOf(before);
        SortedMap<Member, SortedSet<String>> added = membersOf(after);
        SortedSet<Member> removed = new TreeSet<>(were.keySet());
        removed.removeAll(added.keySet());
        were.forEach(added::remove);
        return Optional.of(new MemberDelta(added, removed));
    }

    static boolean hasMembers(Entity entity) {
        return entity instanceof Group || entity instanceof Permission;
    }

    /**
     * This change and then another: {@code first.then(next).applyTo(x)} is {@code next.applyTo(first.applyTo(x))}.
     *
     * @param next the later change of the same entity
     * @return both as one
     */
    public MemberDelta then(MemberDelta next) {
        SortedMap<Member, SortedSet<String>> addedByBoth = new TreeMap<>(added);
        next.removed.forEach(addedByBoth::remove);
        addedByBoth.putAll(next.added);
        SortedSet<Member> removedByBoth = new TreeSet<>(removed);
        next.added.keySet().forEach(removedByBoth::remove);
        removedByBoth.addAll(next.removed);
        return new MemberDelta(addedByBoth, removedByBoth);
    }

    /**
     * The part that concerns some of the members.
     *
     * @param kept tells which
     * @return what was added and removed of these; the same object when that is all
     */
    public MemberDelta keeping(Predicate<Member> kept) {
        if (added.keySet().stream().allMatch(kept) && removed.stream().allMatch(kept)) {
            return this;
        }
        SortedMap<Member, SortedSet<String>> keptAdded = new TreeMap<>(added);
        keptAdded.keySet().removeIf(kept.negate());
        SortedSet<Member> keptRemoved = new TreeSet<>(removed);
        keptRemoved.removeIf(kept.negate());
        return new MemberDelta(keptAdded, keptRemoved);
    }

    /**
     * Changes the members of an entity and nothing else of it.
     *
     * @param record a group or permission
     * @return the entity with its members, the added ones, and without the removed ones
     * @throws IllegalArgumentException if the entity has no members
     */
    public Entity applyTo(Entity record) {
        return applyTo(record, record);
    }

    /**
     * Changes the members of one entity and takes all else from another. A resource type of a permission for which
     * members are left but {@code rest} names no targets has none.
     *
     * @param record a group or permission
     * @param rest the entity of the same key whose other fields count
     * @return {@code rest} with the members of {@code record}, the added ones, and without the removed ones
     * @throws IllegalArgumentException if the entities have no members or are not of one type
     */
    Entity applyTo(Entity record, Entity rest) {
        SortedMap<Member, SortedSet<String>> members = membersOf(record);
        removed.forEach(members::remove);
        members.putAll(added);
        if (rest instanceof Group group && record instanceof Group) {
            return group.toBuilder()
                    .members(members.keySet().stream().map(Member::name).toList())
                    .build();
        }
        if (rest instanceof Permission permission && record instanceof Permission) {
            return withPrincipals(permission, members);
        }
        throw new IllegalArgumentException(record.ref() + " and " + rest.ref() + " are not of one type with members");
    }

    private static SortedMap<Member, SortedSet<String>> membersOf(Entity entity) {
        SortedMap<Member, SortedSet<String>> members = new TreeMap<>();
        if (entity instanceof Group group) {
            SortedSet<String> none = Collections.emptySortedSet();
            group.members().forEach(name -> members.put(new Member("", EntityType.USERS, name), none));
        } else if (entity instanceof Permission permission) {
            permission.resources().forEach((type, resource) -> {
                resource.users()
                        .forEach((name, actions) -> members.put(new Member(type, EntityType.USERS, name), actions));
                resource.groups()
                        .forEach((name, actions) -> members.put(new Member(type, EntityType.GROUPS, name), actions));
            });
        }
        return members;
    }

    private static Permission withPrincipals(Permission permission, Map<Member, SortedSet<String>> principals) {
        SortedMap<String, SortedMap<String, SortedSet<String>>> users = new TreeMap<>();
        SortedMap<String, SortedMap<String, SortedSet<String>>> groups = new TreeMap<>();
        principals.forEach((principal, actions) -> (principal.type() == EntityType.USERS ? users : groups)
                .computeIfAbsent(principal.resource(), resource -> new TreeMap<>())
                .put(principal.name(), actions));
        SortedSet<String> types = new TreeSet<>(permission.resources().keySet());
        types.addAll(users.keySet());
        types.addAll(groups.keySet());
        SortedMap<String, Permission.Resource> resources = new TreeMap<>();
        for (String type : types) {
            Permission.@Nullable Resource held = permission.resources().get(type);
            resources.put(
                    type,
                    new Permission.Resource(
                            users.getOrDefault(type, Collections.emptySortedMap()),
                            groups.getOrDefault(type, Collections.emptySortedMap()),
                            held == null ? Collections.emptySortedMap() : held.targets()));
        }
        return new Permission(permission.ref(), resources);
    }
}
