package org.jpdfederation.client.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which groups a list shall have, and in which order. Everything that is not set does not narrow it. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-a-list-of-groups">Get a List of Groups</a>
 */
public final class GroupFilter {

    private static final GroupFilter NONE = new Builder().build();

    private final @Nullable String groupName;
    private final @Nullable String projectKey;
    private final @Nullable RoleOnResource role;
    private final boolean descendingOrder;

    private GroupFilter(Builder builder) {
        this.groupName = builder.groupName;
        this.projectKey = builder.projectKey;
        this.role = builder.role;
        this.descendingOrder = builder.descendingOrder;
    }

    /**
     * A role, and the resource on which a group has it. Immutable.
     *
     * @param role the role
     * @param resourceType the resource's type
     * @param resourceName the resource's name
     */
    public record RoleOnResource(String role, String resourceType, String resourceName) {}

    /**
     * All groups, in the platform's order.
     *
     * @return a filter that narrows nothing
     */
    public static GroupFilter none() {
        return NONE;
    }

    /**
     * Starts a filter.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The text that narrows the names.
     *
     * @return the text, or empty for any name
     */
    public Optional<String> groupName() {
        return Optional.ofNullable(groupName);
    }

    /**
     * The project that they belong to.
     *
     * @return the project's key, or empty for any
     */
    public Optional<String> projectKey() {
        return Optional.ofNullable(projectKey);
    }

    /**
     * The role that they have on a resource.
     *
     * @return the role and the resource, or empty for any
     */
    public Optional<RoleOnResource> role() {
        return Optional.ofNullable(role);
    }

    /**
     * Whether the names go down.
     *
     * @return true if so
     */
    public boolean descendingOrder() {
        return descendingOrder;
    }

    /** Collects a {@link GroupFilter}. For one thread at a time. */
    public static final class Builder {

        private @Nullable String groupName;
        private @Nullable String projectKey;
        private @Nullable RoleOnResource role;
        private boolean descendingOrder;

        private Builder() {}

        /**
         * Narrows by name. Not published whether the text must be the name or a piece of it; of users it is a piece.
         *
         * @param groupName the text
         * @return this builder
         */
        public Builder groupName(String groupName) {
            this.groupName = groupName;
            return this;
        }

        /**
         * Keeps groups of a project.
         *
         * @param projectKey the project's key
         * @return this builder
         */
        public Builder projectKey(String projectKey) {
            this.projectKey = projectKey;
            return this;
        }

        /**
         * Keeps groups that have a role on a resource; from 7.117.1 on. The platform takes the three only together.
         *
         * @param role the role
         * @param resourceType the resource's type
         * @param resourceName the resource's name
         * @return this builder
         */
        public Builder role(String role, String resourceType, String resourceName) {
            this.role = new RoleOnResource(role, resourceType, resourceName);
            return this;
        }

        /**
         * Lets the names go down.
         *
         * @return this builder
         */
        public Builder descendingOrder() {
            this.descendingOrder = true;
            return this;
        }

        /**
         * Makes the filter.
         *
         * @return the filter
         */
        public GroupFilter build() {
            return new GroupFilter(this);
        }
    }
}
