package org.jpdfederation.core.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jpdfederation.core.internal.Require;

/**
 * A permission: which users and groups may do what on which resources. Immutable.
 *
 * @param ref the key, of type {@link EntityType#PERMISSIONS}
 * @param resources what is granted, by resource type: {@code artifact}, {@code build}, {@code release_bundle},
 *     {@code destination}, {@code pipeline_source}; other words are kept. In order of the words
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-permission-details-by-permission-name">
 *     Get Permission Details by Permission Name</a>
 */
public record Permission(EntityRef ref, SortedMap<String, Resource> resources) implements Entity {

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the key is not that of a permission
     */
    public Permission {
        if (ref.type() != EntityType.PERMISSIONS) {
            throw new IllegalArgumentException(ref + " is no permission");
        }
        resources = Require.sortedMap(resources);
    }

    /**
     * Makes a permission.
     *
     * @param name the permission's name, not empty
     * @param resources what is granted, by resource type
     * @return the permission
     */
    public static Permission of(String name, Map<String, Resource> resources) {
        return new Permission(EntityRef.permission(name), Require.sortedMap(resources));
    }

    /**
     * The permission's name.
     *
     * @return the name, not empty
     */
    public String name() {
        return ref.name();
    }

    /**
     * The users named in any of its resources.
     *
     * @return the names in order
     */
    public SortedSet<String> users() {
        SortedSet<String> names = new TreeSet<>(NameOrder.BY_CODE_POINT);
        resources.values().forEach(resource -> names.addAll(resource.users().keySet()));
        return names;
    }

    /**
     * The groups named in any of its resources.
     *
     * @return the names in order
     */
    public SortedSet<String> groups() {
        SortedSet<String> names = new TreeSet<>(NameOrder.BY_CODE_POINT);
        resources.values().forEach(resource -> names.addAll(resource.groups().keySet()));
        return names;
    }

    /**
     * A copy from which some users' grants are taken out.
     *
     * @param kept tells which user names stay
     * @return the permission with those users only
     */
    public Permission withUsers(Predicate<String> kept) {
        return withPrincipals((type, name) -> type != EntityType.USERS || kept.test(name));
    }

    /**
     * A copy from which some users' and groups' grants are taken out.
     *
     * @param kept tells which names of users and groups stay
     * @return the permission with those users and groups only
     */
    public Permission withPrincipals(BiPredicate<EntityType, String> kept) {
        SortedMap<String, Resource> changed = new TreeMap<>(NameOrder.BY_CODE_POINT);
        resources.forEach((type, resource) -> {
            SortedMap<String, SortedSet<String>> users = new TreeMap<>(resource.users());
            users.keySet().removeIf(name -> !kept.test(EntityType.USERS, name));
            SortedMap<String, SortedSet<String>> groups = new TreeMap<>(resource.groups());
            groups.keySet().removeIf(name -> !kept.test(EntityType.GROUPS, name));
            changed.put(type, new Resource(users, groups, resource.targets()));
        });
        return new Permission(ref, changed);
    }

    /**
     * What it grants on one type of resource.
     *
     * @param type the type
     * @return the grants, or empty if there are none for it
     */
    public Optional<Resource> resource(ResourceType type) {
        return Optional.ofNullable(resources.get(type.word()));
    }

    /**
     * What a permission grants on one type of resource. Immutable.
     *
     * @param users the actions by user name, such as {@code READ}; in order of the names
     * @param groups the actions by group name; in order of the names
     * @param targets the patterns by repository key (for {@code destination} and {@code pipeline_source} also
     *     {@code *}); in order of the keys
     */
    public record Resource(
            SortedMap<String, SortedSet<String>> users,
            SortedMap<String, SortedSet<String>> groups,
            SortedMap<String, Patterns> targets) {

        /** Copies the parts. */
        public Resource {
            users = copyOfActions(users);
            groups = copyOfActions(groups);
            targets = Require.sortedMap(targets);
        }

        /**
         * Starts with no grants and no targets.
         *
         * @return a builder
         */
        public static ResourceBuilder builder() {
            return new ResourceBuilder();
        }

        private static SortedMap<String, SortedSet<String>> copyOfActions(SortedMap<String, SortedSet<String>> grants) {
            SortedMap<String, SortedSet<String>> copy = new TreeMap<>(NameOrder.BY_CODE_POINT);
            grants.forEach((name, actions) -> copy.put(name, Require.sortedSet(actions)));
            return java.util.Collections.unmodifiableSortedMap(copy);
        }
    }

    /** Collects a {@link Resource}. For one thread at a time. */
    public static final class ResourceBuilder {

        private final SortedMap<String, SortedSet<String>> users = new TreeMap<>(NameOrder.BY_CODE_POINT);
        private final SortedMap<String, SortedSet<String>> groups = new TreeMap<>(NameOrder.BY_CODE_POINT);
        private final SortedMap<String, Patterns> targets = new TreeMap<>(NameOrder.BY_CODE_POINT);

        private ResourceBuilder() {}

        /**
         * Sets what a user may do.
         *
         * @param name the user name
         * @param actions the actions
         * @return this builder
         */
        public ResourceBuilder user(String name, PermissionAction... actions) {
            users.put(name, words(actions));
            return this;
        }

        /**
         * Sets what a group may do.
         *
         * @param name the group's name
         * @param actions the actions
         * @return this builder
         */
        public ResourceBuilder group(String name, PermissionAction... actions) {
            groups.put(name, words(actions));
            return this;
        }

        /**
         * Adds a target with all that is in it.
         *
         * @param key the key, as the {@link ResourceType} says
         * @return this builder
         */
        public ResourceBuilder target(String key) {
            return target(key, Patterns.EVERYTHING);
        }

        /**
         * Adds a target, or a part of it.
         *
         * @param key the key, as the {@link ResourceType} says
         * @param patterns what of it
         * @return this builder
         */
        public ResourceBuilder target(String key, Patterns patterns) {
            targets.put(key, patterns);
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the grants
         */
        public Resource build() {
            return new Resource(users, groups, targets);
        }

        private static SortedSet<String> words(PermissionAction... actions) {
            return Require.sortedSet(
                    List.of(actions).stream().map(PermissionAction::word).toList());
        }
    }

    /**
     * Ant style path patterns ({@code *}, {@code **}, {@code ?}); not the regular expressions of federation filters.
     * Immutable.
     *
     * @param include what is covered, in the order given
     * @param exclude what is left out of it, in the order given
     */
    public record Patterns(List<String> include, List<String> exclude) {

        /** All that is there, {@code **}: the platform's default. */
        public static final Patterns EVERYTHING = new Patterns(List.of("**"), List.of());

        /** Copies the lists. */
        public Patterns {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }
}
