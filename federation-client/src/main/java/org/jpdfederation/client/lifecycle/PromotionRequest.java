package org.jpdfederation.client.lifecycle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A promotion of a Release Bundle v2 to be made. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/promote-release-bundle-v2-version">Promote Release Bundle v2
 *     Version</a>
 */
public final class PromotionRequest {

    /** What becomes of the files at their old place. */
    public enum Manner {
        /** They stay. */
        COPY,
        /** They go. */
        MOVE
    }

    private final String environment;
    private final List<String> includedRepositoryKeys;
    private final List<String> excludedRepositoryKeys;
    private final @Nullable Manner manner;
    private final @Nullable String signingKey;

    private PromotionRequest(Builder builder) {
        this.environment = builder.environment;
        this.includedRepositoryKeys = builder.includedRepositoryKeys;
        this.excludedRepositoryKeys = builder.excludedRepositoryKeys;
        this.manner = builder.manner;
        this.signingKey = builder.signingKey;
    }

    /**
     * Starts a request.
     *
     * @param environment where the bundle goes, such as {@code PROD}
     * @return a builder
     * @throws IllegalArgumentException if it is blank
     */
    public static Builder to(String environment) {
        return new Builder(Require.nonBlank("environment", environment));
    }

    /**
     * Where the bundle goes.
     *
     * @return the environment
     */
    public String environment() {
        return environment;
    }

    /**
     * The only repositories that may take files.
     *
     * @return their keys; empty for all of the environment
     */
    public List<String> includedRepositoryKeys() {
        return includedRepositoryKeys;
    }

    /**
     * The repositories that take no files.
     *
     * @return their keys
     */
    public List<String> excludedRepositoryKeys() {
        return excludedRepositoryKeys;
    }

    /**
     * What becomes of the files at their old place.
     *
     * @return the manner, or empty for the platform's own choice
     */
    public Optional<Manner> manner() {
        return Optional.ofNullable(manner);
    }

    /**
     * The key pair that signs.
     *
     * @return its name, or empty for the platform's own choice
     */
    public Optional<String> signingKey() {
        return Optional.ofNullable(signingKey);
    }

    /** Collects a {@link PromotionRequest}. For one thread at a time. */
    public static final class Builder {

        private final String environment;
        private List<String> includedRepositoryKeys = List.of();
        private List<String> excludedRepositoryKeys = List.of();
        private @Nullable Manner manner;
        private @Nullable String signingKey;

        private Builder(String environment) {
            this.environment = environment;
        }

        /**
         * Names the only repositories that may take files.
         *
         * @param keys their keys
         * @return this builder
         */
        public Builder includedRepositories(Collection<String> keys) {
            this.includedRepositoryKeys = List.copyOf(keys);
            return this;
        }

        /**
         * Names repositories that take no files.
         *
         * @param keys their keys
         * @return this builder
         */
        public Builder excludedRepositories(Collection<String> keys) {
            this.excludedRepositoryKeys = List.copyOf(keys);
            return this;
        }

        /**
         * Sets what becomes of the files at their old place.
         *
         * @param manner the manner
         * @return this builder
         */
        public Builder manner(Manner manner) {
            this.manner = manner;
            return this;
        }

        /**
         * Sets the key pair that signs. Without it the platform takes its default key.
         *
         * @param name the name of the key pair in Artifactory
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder signingKey(String name) {
            this.signingKey = Require.nonBlank("signingKey", name);
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public PromotionRequest build() {
            return new PromotionRequest(this);
        }
    }
}
