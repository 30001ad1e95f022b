package org.jpdfederation.client.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list shall have, and in which order. Everything that is not set does not narrow it. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-user-list">Get User List</a>
 */
public final class UserFilter {

    private static final UserFilter NONE = new Builder().build();

    private final @Nullable String username;
    private final @Nullable UserStatus status;
    private final @Nullable String role;
    private final @Nullable String resourceType;
    private final @Nullable String resourceName;
    private final @Nullable String projectKey;
    private final boolean onlyAdmins;
    private final boolean descendingOrder;

    private UserFilter(Builder builder) {
        this.username = builder.username;
        this.status = builder.status;
        this.role = builder.role;
        this.resourceType = builder.resourceType;
        this.resourceName = builder.resourceName;
        this.projectKey = builder.projectKey;
        this.onlyAdmins = builder.onlyAdmins;
        this.descendingOrder = builder.descendingOrder;
    }

    /**
     * All users, in the platform's order.
     *
     * @return a filter that narrows nothing
     */
    public static UserFilter none() {
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
     * A piece of the user name.
     *
     * @return the piece, or empty for any
     */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /**
     * The state.
     *
     * @return the state, or empty for any
     */
    public Optional<UserStatus> status() {
        return Optional.ofNullable(status);
    }

    /**
     * The role that they have.
     *
     * @return the role, or empty for any
     */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    /**
     * The type of the resource on which they have rights.
     *
     * @return the type, or empty for any
     */
    public Optional<String> resourceType() {
        return Optional.ofNullable(resourceType);
    }

    /**
     * The name of the resource on which they have rights.
     *
     * @return the name, or empty for any
     */
    public Optional<String> resourceName() {
        return Optional.ofNullable(resourceName);
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
     * Whether only administrators are kept.
     *
     * @return true if so
     */
    public boolean onlyAdmins() {
        return onlyAdmins;
    }

    /**
     * Whether the names go down.
     *
     * @return true if so
     */
    public boolean descendingOrder() {
        return descendingOrder;
    }

    /** Collects a {@link UserFilter}. For one thread at a time. */
    public static final class Builder {

        private @Nullable String username;
        private @Nullable UserStatus status;
        private @Nullable String role;
        private @Nullable String resourceType;
        private @Nullable String resourceName;
        private @Nullable String projectKey;
        private boolean onlyAdmins;
        private boolean descendingOrder;

        private Builder() {}

        /**
         * Keeps users whose name contains a text; not together with a role.
         *
         * @param piece the text
         * @return this builder
         */
        public Builder username(String piece) {
            this.username = piece;
            return this;
        }

        /**
         * Keeps users of a state.
         *
         * @param status the state
         * @return this builder
         */
        public Builder status(UserStatus status) {
            this.status = status;
            return this;
        }

        /**
         * Keeps administrators; not together with a role or a resource.
         *
         * @return this builder
         */
        public Builder onlyAdmins() {
            this.onlyAdmins = true;
            return this;
        }

        /**
         * Keeps users who have a role; from 7.117 on.
         *
         * @param role the role
         * @return this builder
         */
        public Builder role(String role) {
            this.role = role;
            return this;
        }

        /**
         * Keeps users with rights on a resource; from 7.117 on.
         *
         * @param type the resource's type
         * @param name the resource's name
         * @return this builder
         */
        public Builder resource(String type, String name) {
            this.resourceType = type;
            this.resourceName = name;
            return this;
        }

        /**
         * Keeps users of a project.
         *
         * @param projectKey the project's key
         * @return this builder
         */
        public Builder projectKey(String projectKey) {
            this.projectKey = projectKey;
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
         * @throws IllegalArgumentException if a role is set with a name or with {@link #onlyAdmins}, which the platform
         *     would pass over, or a resource with {@link #onlyAdmins}, which it refuses
         */
        public UserFilter build() {
            if (role != null && (onlyAdmins || username != null)) {
                throw new IllegalArgumentException(
                        "a role cannot be set together with onlyAdmins or a username: the platform passes those over");
            }
            if (resourceName != null && onlyAdmins) {
                throw new IllegalArgumentException("a resource cannot be set together with onlyAdmins");
            }
            return new UserFilter(this);
        }
    }
}
