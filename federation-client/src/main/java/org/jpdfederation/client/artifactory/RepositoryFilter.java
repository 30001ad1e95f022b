package org.jpdfederation.client.artifactory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which repositories a list shall have. Everything that is not set does not narrow it. Immutable. */
public final class RepositoryFilter {

    private static final RepositoryFilter NONE = new Builder().build();

    private final @Nullable RepositoryClass type;
    private final @Nullable String packageType;
    private final @Nullable String projectKey;

    private RepositoryFilter(Builder builder) {
        this.type = builder.type;
        this.packageType = builder.packageType;
        this.projectKey = builder.projectKey;
    }

    /**
     * All repositories.
     *
     * @return a filter that narrows nothing
     */
    public static RepositoryFilter none() {
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
     * The class.
     *
     * @return the class, or empty for any
     */
    public Optional<RepositoryClass> type() {
        return Optional.ofNullable(type);
    }

    /**
     * The type of packages.
     *
     * @return the type, or empty for any
     */
    public Optional<String> packageType() {
        return Optional.ofNullable(packageType);
    }

    /**
     * The project that they belong to.
     *
     * @return the project's key, or empty for any
     */
    public Optional<String> projectKey() {
        return Optional.ofNullable(projectKey);
    }

    /** Collects a {@link RepositoryFilter}. For one thread at a time. */
    public static final class Builder {

        private @Nullable RepositoryClass type;
        private @Nullable String packageType;
        private @Nullable String projectKey;

        private Builder() {}

        /**
         * Keeps repositories of a class.
         *
         * @param type the class
         * @return this builder
         */
        public Builder type(RepositoryClass type) {
            this.type = type;
            return this;
        }

        /**
         * Keeps repositories of a type of packages.
         *
         * @param packageType such as {@code maven}
         * @return this builder
         */
        public Builder packageType(String packageType) {
            this.packageType = packageType;
            return this;
        }

        /**
         * Keeps repositories of a project.
         *
         * @param projectKey the project's key
         * @return this builder
         */
        public Builder projectKey(String projectKey) {
            this.projectKey = projectKey;
            return this;
        }

        /**
         * Makes the filter.
         *
         * @return the filter
         */
        public RepositoryFilter build() {
            return new RepositoryFilter(this);
        }
    }
}
