package org.jpdfederation.core.config;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for one target. A configuration file can hold the permission filters only; entity types, group
 * filters and the active flag have no published spelling there and need the REST API. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/register-access-federation">Register Access Federation</a>
 */
public final class TargetSettings {

    private static final TargetSettings DEFAULTS = new Builder().build();

    private final @Nullable SortedSet<EntityType> entities;
    private final NamePatterns permissionFilters;
    private final NamePatterns groupFilters;
    private final boolean active;

    private TargetSettings(Builder builder) {
        this.entities = builder.entities;
        this.permissionFilters = builder.permissionFilters;
        this.groupFilters = builder.groupFilters;
        this.active = builder.active;
    }

    /**
     * Nothing of its own: the source's entity types, no filters, active.
     *
     * @return the defaults
     */
    public static TargetSettings defaults() {
        return DEFAULTS;
    }

    /**
     * A builder that holds these values.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.entities = entities;
        builder.permissionFilters = permissionFilters;
        builder.groupFilters = groupFilters;
        builder.active = active;
        return builder;
    }

    /**
     * The entity types for this target.
     *
     * @return the types, or empty when those of the source hold
     */
    public Optional<SortedSet<EntityType>> entities() {
        return Optional.ofNullable(entities);
    }

    /**
     * Which permissions go to the target.
     *
     * @return the patterns for permission names
     */
    public NamePatterns permissionFilters() {
        return permissionFilters;
    }

    /**
     * Which groups go to the target as groups. A group that a permission brings along is not held back by it.
     *
     * @return the patterns for group names
     */
    public NamePatterns groupFilters() {
        return groupFilters;
    }

    /**
     * Whether the target is served at all.
     *
     * @return true by default
     */
    public boolean active() {
        return active;
    }

    /**
     * Whether a configuration file can express these settings.
     *
     * @return false if entity types, group filters or the active flag are set
     */
    public boolean hasYamlSpelling() {
        return entities == null && groupFilters.isEmpty() && active;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetSettings that
                && Objects.equals(entities, that.entities)
                && permissionFilters.equals(that.permissionFilters)
                && groupFilters.equals(that.groupFilters)
                && active == that.active;
    }

    @Override
    public int hashCode() {
        return Objects.hash(entities, permissionFilters, groupFilters, active);
    }

    @Override
    public String toString() {
        return "TargetSettings[entities=" + entities + ", permissionFilters=" + permissionFilters + ", groupFilters="
                + groupFilters + ", active=" + active + "]";
    }

    /** Collects {@link TargetSettings}. For one thread at a time. */
    public static final class Builder {

        private @Nullable SortedSet<EntityType> entities;
        private NamePatterns permissionFilters = NamePatterns.all();
        private NamePatterns groupFilters = NamePatterns.all();
        private boolean active = true;

        private Builder() {}

        /**
         * Sets the entity types for this target.
         *
         * @param entities the types
         * @return this builder
         */
        public Builder entities(Collection<EntityType> entities) {
            this.entities = Collections.unmodifiableSortedSet(new TreeSet<>(entities));
            return this;
        }

        /**
         * Sets which permissions go to the target.
         *
         * @param permissionFilters patterns for permission names
         * @return this builder
         */
        public Builder permissionFilters(NamePatterns permissionFilters) {
            this.permissionFilters = Objects.requireNonNull(permissionFilters, "permissionFilters");
            return this;
        }

        /**
         * Sets which groups go to the target as groups.
         *
         * @param groupFilters patterns for group names
         * @return this builder
         */
        public Builder groupFilters(NamePatterns groupFilters) {
            this.groupFilters = Objects.requireNonNull(groupFilters, "groupFilters");
            return this;
        }

        /**
         * Sets whether the target is served.
         *
         * @param active false to hold the target back
         * @return this builder
         */
        public Builder active(boolean active) {
            this.active = active;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         */
        public TargetSettings build() {
            return new TargetSettings(this);
        }
    }
}
