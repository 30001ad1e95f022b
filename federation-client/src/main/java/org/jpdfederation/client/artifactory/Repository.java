package org.jpdfederation.client.artifactory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A repository: its key, class and type of packages, and what all classes have in common. Each setting may be absent:
 * then it was not told, or is left as it is. Immutable.
 */
public final class Repository {

    private final String key;
    private final RepositoryClass type;
    private final String packageType;
    private final @Nullable String description;
    private final @Nullable String notes;
    private final @Nullable String includesPattern;
    private final @Nullable String excludesPattern;
    private final @Nullable String repoLayoutRef;
    private final @Nullable String projectKey;
    private final @Nullable List<String> environments;
    private final @Nullable List<String> propertySets;
    private final @Nullable Boolean xrayIndex;
    private final @Nullable Boolean blackedOut;
    private final SortedMap<String, Secret> further;

    private Repository(Builder builder) {
        this.key = builder.key;
        this.type = builder.type;
        this.packageType = builder.packageType;
        this.description = builder.description;
        this.notes = builder.notes;
        this.includesPattern = builder.includesPattern;
        this.excludesPattern = builder.excludesPattern;
        this.repoLayoutRef = builder.repoLayoutRef;
        this.projectKey = builder.projectKey;
        this.environments = builder.environments;
        this.propertySets = builder.propertySets;
        this.xrayIndex = builder.xrayIndex;
        this.blackedOut = builder.blackedOut;
        this.further = Require.sortedMap(builder.further);
    }

    /**
     * Starts a repository.
     *
     * @param key the key
     * @param type the class
     * @param packageType such as {@code maven}
     * @return a builder
     * @throws IllegalArgumentException if the key or the type of packages is blank
     */
    public static Builder builder(String key, RepositoryClass type, String packageType) {
        return new Builder(key, type, packageType);
    }

    /**
     * The key.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The class.
     *
     * @return the class
     */
    public RepositoryClass type() {
        return type;
    }

    /**
     * The type of packages.
     *
     * @return such as {@code maven}
     */
    public String packageType() {
        return packageType;
    }

    /**
     * What it is for.
     *
     * @return what it is for, or empty if that is not set
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Notes of its administrators.
     *
     * @return notes of its administrators, or empty if that is not set
     */
    public Optional<String> notes() {
        return Optional.ofNullable(notes);
    }

    /**
     * Which paths it takes.
     *
     * @return which paths it takes, or empty if that is not set
     */
    public Optional<String> includesPattern() {
        return Optional.ofNullable(includesPattern);
    }

    /**
     * Which paths it does not take.
     *
     * @return which paths it does not take, or empty if that is not set
     */
    public Optional<String> excludesPattern() {
        return Optional.ofNullable(excludesPattern);
    }

    /**
     * The name of its layout.
     *
     * @return the name of its layout, or empty if that is not set
     */
    public Optional<String> repoLayoutRef() {
        return Optional.ofNullable(repoLayoutRef);
    }

    /**
     * The project that it belongs to.
     *
     * @return the project that it belongs to, or empty if that is not set
     */
    public Optional<String> projectKey() {
        return Optional.ofNullable(projectKey);
    }

    /**
     * The environments that it belongs to.
     *
     * @return the environments that it belongs to, or empty if that is not set
     */
    public Optional<List<String>> environments() {
        return Optional.ofNullable(environments);
    }

    /**
     * The property sets that it uses.
     *
     * @return the property sets that it uses, or empty if that is not set
     */
    public Optional<List<String>> propertySets() {
        return Optional.ofNullable(propertySets);
    }

    /**
     * Whether Xray indexes it.
     *
     * @return whether Xray indexes it, or empty if that is not set
     */
    public Optional<Boolean> xrayIndex() {
        return Optional.ofNullable(xrayIndex);
    }

    /**
     * Whether it is out of use.
     *
     * @return whether it is out of use, or empty if that is not set
     */
    public Optional<Boolean> blackedOut() {
        return Optional.ofNullable(blackedOut);
    }

    /**
     * Settings of its class that have no method here. They are only written: a repository that was read has none.
     *
     * @return the values as JSON, hidden since a password may be among them, in order of the names
     */
    public SortedMap<String, Secret> further() {
        return further;
    }

    /** Key, class and type of packages. */
    @Override
    public String toString() {
        return "Repository[" + key + ", " + type + ", " + packageType + "]";
    }

    /** Collects a {@link Repository}. For one thread at a time. */
    public static final class Builder {

        private final String key;
        private final RepositoryClass type;
        private final String packageType;
        private @Nullable String description;
        private @Nullable String notes;
        private @Nullable String includesPattern;
        private @Nullable String excludesPattern;
        private @Nullable String repoLayoutRef;
        private @Nullable String projectKey;
        private @Nullable List<String> environments;
        private @Nullable List<String> propertySets;
        private @Nullable Boolean xrayIndex;
        private @Nullable Boolean blackedOut;
        private final SortedMap<String, Secret> further = new TreeMap<>();

        private Builder(String key, RepositoryClass type, String packageType) {
            this.key = Require.nonBlank("key", key);
            this.type = type;
            this.packageType = Require.nonBlank("packageType", packageType);
        }

        /**
         * Sets what it is for.
         *
         * @param description the text
         * @return this builder
         */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /**
         * Sets notes of its administrators.
         *
         * @param notes the text
         * @return this builder
         */
        public Builder notes(String notes) {
            this.notes = notes;
            return this;
        }

        /**
         * Sets which paths it takes.
         *
         * @param includesPattern patterns with commas between them
         * @return this builder
         */
        public Builder includesPattern(String includesPattern) {
            this.includesPattern = includesPattern;
            return this;
        }

        /**
         * Sets which paths it does not take.
         *
         * @param excludesPattern patterns with commas between them
         * @return this builder
         */
        public Builder excludesPattern(String excludesPattern) {
            this.excludesPattern = excludesPattern;
            return this;
        }

        /**
         * Sets its layout.
         *
         * @param repoLayoutRef the name of a layout
         * @return this builder
         */
        public Builder repoLayoutRef(String repoLayoutRef) {
            this.repoLayoutRef = repoLayoutRef;
            return this;
        }

        /**
         * Sets the project that it belongs to.
         *
         * @param projectKey the key of a project
         * @return this builder
         */
        public Builder projectKey(String projectKey) {
            this.projectKey = projectKey;
            return this;
        }

        /**
         * Sets the environments that it belongs to.
         *
         * @param environments their names
         * @return this builder
         */
        public Builder environments(Collection<String> environments) {
            this.environments = List.copyOf(environments);
            return this;
        }

        /**
         * Sets the property sets that it uses.
         *
         * @param propertySets their names
         * @return this builder
         */
        public Builder propertySets(Collection<String> propertySets) {
            this.propertySets = List.copyOf(propertySets);
            return this;
        }

        /**
         * Sets whether Xray indexes it.
         *
         * @param xrayIndex true if so
         * @return this builder
         */
        public Builder xrayIndex(boolean xrayIndex) {
            this.xrayIndex = xrayIndex;
            return this;
        }

        /**
         * Sets whether it is out of use.
         *
         * @param blackedOut true if so
         * @return this builder
         */
        public Builder blackedOut(boolean blackedOut) {
            this.blackedOut = blackedOut;
            return this;
        }

        /**
         * Sets what has no method here, such as a setting of one class of repositories.
         *
         * @param name the name of the field in the platform's document
         * @param json the value as JSON, such as {@code "https://repo.example.org"} with its quotes
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder further(String name, Secret json) {
            further.put(Require.nonBlank("name", name), json);
            return this;
        }

        /**
         * Makes the repository.
         *
         * @return the repository
         */
        public Repository build() {
            return new Repository(this);
        }
    }
}
