package org.jpdfederation.core.entity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A group and who is in it. Immutable; two groups are equal when every field is.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-group-details">Get Group Details</a>
 */
public final class Group implements Entity {

    private final EntityRef ref;
    private final String description;
    private final boolean autoJoin;
    private final boolean adminPrivileges;
    private final @Nullable String externalId;
    private final String realm;
    private final @Nullable String realmAttributes;
    private final SortedSet<String> roleFlags;
    private final List<String> members;

    private Group(Builder builder) {
        this.ref = builder.ref;
        this.description = builder.description;
        this.autoJoin = builder.autoJoin;
        this.adminPrivileges = builder.adminPrivileges;
        this.externalId = builder.externalId;
        this.realm = builder.realm;
        this.realmAttributes = builder.realmAttributes;
        this.roleFlags = builder.roleFlags;
        this.members = builder.members;
    }

    /**
     * Starts an internal group without members.
     *
     * @param name the group's name, not empty
     * @return a builder
     * @throws IllegalArgumentException if the name is empty
     */
    public static Builder named(String name) {
        return new Builder(EntityRef.group(name));
    }

    /**
     * A builder that holds this group's values.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(ref);
        builder.description = description;
        builder.autoJoin = autoJoin;
        builder.adminPrivileges = adminPrivileges;
        builder.externalId = externalId;
        builder.realm = realm;
        builder.realmAttributes = realmAttributes;
        builder.roleFlags = roleFlags;
        builder.members = members;
        return builder;
    }

    /**
     * A copy with other members.
     *
     * @param change takes the members and gives the new ones
     * @return the changed group
     */
    public Group withMembers(UnaryOperator<SortedSet<String>> change) {
        SortedSet<String> copy = new TreeSet<>(NameOrder.BY_CODE_POINT);
        copy.addAll(members);
        return toBuilder().members(change.apply(copy)).build();
    }

    @Override
    public EntityRef ref() {
        return ref;
    }

    /**
     * The group's name.
     *
     * @return the name, not empty
     */
    public String name() {
        return ref.name();
    }

    /**
     * The description.
     *
     * @return the text, empty when there is none
     */
    public String description() {
        return description;
    }

    /**
     * Whether new users join on their own.
     *
     * @return true if so
     */
    public boolean autoJoin() {
        return autoJoin;
    }

    /**
     * Whether members administer the platform.
     *
     * @return true if so
     */
    public boolean adminPrivileges() {
        return adminPrivileges;
    }

    /**
     * The id in a SCIM provider.
     *
     * @return the id, or empty
     */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /**
     * Where the group comes from: {@code internal} or a provider.
     *
     * @return the realm
     */
    public String realm() {
        return realm;
    }

    /**
     * What the provider says of the group.
     *
     * @return the attributes, or empty
     */
    public Optional<String> realmAttributes() {
        return Optional.ofNullable(realmAttributes);
    }

    /**
     * The role flags that are set, by their names in the API, such as {@code policy_manager}.
     *
     * @return the names in order
     */
    public SortedSet<String> roleFlags() {
        return roleFlags;
    }

    /**
     * The names of the members. A name may stand for no known user.
     *
     * @return the names by code point, without doubles; unmodifiable
     */
    public List<String> members() {
        return members;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Group that
                && ref.equals(that.ref)
                && description.equals(that.description)
                && autoJoin == that.autoJoin
                && adminPrivileges == that.adminPrivileges
                && Objects.equals(externalId, that.externalId)
                && realm.equals(that.realm)
                && Objects.equals(realmAttributes, that.realmAttributes)
                && roleFlags.equals(that.roleFlags)
                && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ref, description, members);
    }

    @Override
    public String toString() {
        return "Group[" + name() + ", members=" + members.size() + (adminPrivileges ? ", admin" : "") + "]";
    }

    /** Collects the values of a {@link Group}. For one thread at a time. */
    public static final class Builder {

        private final EntityRef ref;
        private String description = "";
        private boolean autoJoin;
        private boolean adminPrivileges;
        private @Nullable String externalId;
        private String realm = User.INTERNAL_REALM;
        private @Nullable String realmAttributes;
        private SortedSet<String> roleFlags = java.util.Collections.emptySortedSet();
        private List<String> members = List.of();

        private Builder(EntityRef ref) {
            this.ref = ref;
        }

        /**
         * Sets the description.
         *
         * @param description the text, may be empty
         * @return this builder
         */
        public Builder description(String description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /**
         * Sets whether new users join on their own.
         *
         * @param autoJoin true if so
         * @return this builder
         */
        public Builder autoJoin(boolean autoJoin) {
            this.autoJoin = autoJoin;
            return this;
        }

        /**
         * Sets whether members administer the platform.
         *
         * @param adminPrivileges true if so
         * @return this builder
         */
        public Builder adminPrivileges(boolean adminPrivileges) {
            this.adminPrivileges = adminPrivileges;
            return this;
        }

        /**
         * Sets the id in a SCIM provider.
         *
         * @param externalId the id, or null
         * @return this builder
         */
        public Builder externalId(@Nullable String externalId) {
            this.externalId = externalId;
            return this;
        }

        /**
         * Sets where the group comes from.
         *
         * @param realm {@code internal} or the provider's word, not blank
         * @return this builder
         */
        public Builder realm(String realm) {
            this.realm = Require.nonBlank("realm", realm);
            return this;
        }

        /**
         * Sets what the provider says of the group.
         *
         * @param realmAttributes the attributes, or null
         * @return this builder
         */
        public Builder realmAttributes(@Nullable String realmAttributes) {
            this.realmAttributes = realmAttributes;
            return this;
        }

        /**
         * Sets the role flags.
         *
         * @param roleFlags names such as {@code policy_manager}
         * @return this builder
         */
        public Builder roleFlags(Collection<String> roleFlags) {
            this.roleFlags = Require.sortedSet(roleFlags);
            return this;
        }

        /**
         * Sets the members.
         *
         * @param members user names; doubles count once
         * @return this builder
         */
        public Builder members(Collection<String> members) {
            this.members = Require.sortedNames(members);
            return this;
        }

        /**
         * Makes the group.
         *
         * @return the group
         */
        public Group build() {
            return new Group(this);
        }
    }
}
