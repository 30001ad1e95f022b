package org.jpdfederation.client.distribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.internal.Require;

/**
 * Who may send to which edges. Immutable.
 *
 * @param name its name
 * @param resourceType what it is about, {@value #DESTINATION}; another word is kept
 * @param destinations the edges: those that one of the rules chooses
 * @param users the codes of the {@linkplain DestinationAction actions} by user name; in order of the names
 * @param groups the codes of the actions by group name; in order of the names
 * @see <a href="https://github.com/jfrog/terraform-provider-distribution">terraform-provider-distribution:
 *     pkg/distribution/permission_models.go</a>
 */
public record DestinationPermission(
        String name,
        String resourceType,
        List<DistributionRule> destinations,
        SortedMap<String, SortedSet<String>> users,
        SortedMap<String, SortedSet<String>> groups) {

    /** The one resource type that is known. */
    public static final String DESTINATION = "destination";

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public DestinationPermission {
        Require.nonBlank("the name of a permission", name);
        destinations = List.copyOf(destinations);
        users = copy(users);
        groups = copy(groups);
    }

    private static SortedMap<String, SortedSet<String>> copy(SortedMap<String, SortedSet<String>> grants) {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>(NameOrder.BY_CODE_POINT);
        grants.forEach((principal, codes) -> copy.put(principal, Require.sortedSet(codes)));
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Begins a permission for destinations.
     *
     * @param name its name
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects a {@link DestinationPermission}. For one thread at a time. */
    public static final class Builder {

        private final String name;
        private final List<DistributionRule> destinations = new ArrayList<>();
        private final SortedMap<String, SortedSet<String>> users = new TreeMap<>(NameOrder.BY_CODE_POINT);
        private final SortedMap<String, SortedSet<String>> groups = new TreeMap<>(NameOrder.BY_CODE_POINT);

        private Builder(String name) {
            this.name = Require.nonBlank("the name of a permission", name);
        }

        /**
         * Adds edges.
         *
         * @param rule what chooses them
         * @return this builder
         */
        public Builder destination(DistributionRule rule) {
            destinations.add(rule);
            return this;
        }

        /**
         * Sets what a user may do.
         *
         * @param user the user name
         * @param actions the actions
         * @return this builder
         */
        public Builder user(String user, DestinationAction... actions) {
            users.put(user, codes(actions));
            return this;
        }

        /**
         * Sets what a group may do.
         *
         * @param group the group's name
         * @param actions the actions
         * @return this builder
         */
        public Builder group(String group, DestinationAction... actions) {
            groups.put(group, codes(actions));
            return this;
        }

        private static SortedSet<String> codes(DestinationAction... actions) {
            return Require.sortedSet(
                    Stream.of(actions).map(DestinationAction::code).toList());
        }

        /**
         * Makes the permission.
         *
         * @return the permission
         */
        public DestinationPermission build() {
            return new DestinationPermission(name, DESTINATION, destinations, users, groups);
        }
    }
}
