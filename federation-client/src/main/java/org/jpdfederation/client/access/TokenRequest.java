package org.jpdfederation.client.access;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new token shall be. Everything that is not set is left to the platform. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/administration/reference/createtoken">Create Token</a>
 */
public final class TokenRequest {

    private final @Nullable String username;
    private final @Nullable String scope;
    private final @Nullable Duration expiresIn;
    private final @Nullable String description;
    private final @Nullable String audience;
    private final boolean refreshable;
    private final boolean referenceToken;

    private TokenRequest(Builder builder) {
        this.username = builder.username;
        this.scope = builder.scope;
        this.expiresIn = builder.expiresIn;
        this.description = builder.description;
        this.audience = builder.audience;
        this.refreshable = builder.refreshable;
        this.referenceToken = builder.referenceToken;
    }

    /**
     * Starts a request.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whose token it shall be.
     *
     * @return the user name, or empty for the caller
     */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /**
     * What it shall allow.
     *
     * @return space-separated scopes, or empty for the platform's default, {@code applied-permissions/user}
     */
    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }

    /**
     * How long it shall live.
     *
     * @return whole seconds, zero for ever; or empty for the platform's default
     */
    public Optional<Duration> expiresIn() {
        return Optional.ofNullable(expiresIn);
    }

    /**
     * The description.
     *
     * @return the text, or empty
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Which services shall take it.
     *
     * @return space-separated service ids, or empty for the platform's default, {@code *@*}
     */
    public Optional<String> audience() {
        return Optional.ofNullable(audience);
    }

    /**
     * Whether a refresh token is wanted.
     *
     * @return true if so
     */
    public boolean refreshable() {
        return refreshable;
    }

    /**
     * Whether a reference token, a short stand-in for the token, is wanted.
     *
     * @return true if so
     */
    public boolean referenceToken() {
        return referenceToken;
    }

    /** Collects a {@link TokenRequest}. For one thread at a time. */
    public static final class Builder {

        private @Nullable String username;
        private @Nullable String scope;
        private @Nullable Duration expiresIn;
        private @Nullable String description;
        private @Nullable String audience;
        private boolean refreshable;
        private boolean referenceToken;

        private Builder() {}

        /**
         * Sets whose token it shall be; only administrators may name others.
         *
         * @param username the user name, at most 255 characters
         * @return this builder
         */
        public Builder username(String username) {
            this.username = username;
            return this;
        }

        /**
         * Sets what it shall allow.
         *
         * @param scope space-separated scopes, at most 500 characters
         * @return this builder
         */
        public Builder scope(String scope) {
            this.scope = scope;
            return this;
        }

        /**
         * Sets how long it shall live.
         *
         * @param expiresIn whole seconds, zero for ever, which only administrators may ask for
         * @return this builder
         * @throws IllegalArgumentException if it is negative or has a part of a second
         */
        public Builder expiresIn(Duration expiresIn) {
            if (expiresIn.isNegative() || expiresIn.toNanosPart() != 0) {
                throw new IllegalArgumentException("expiresIn must be whole seconds, at least 0, not " + expiresIn);
            }
            this.expiresIn = expiresIn;
            return this;
        }

        /**
         * Sets the description.
         *
         * @param description the text, at most 1024 characters
         * @return this builder
         */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /**
         * Sets which services shall take it.
         *
         * @param audience space-separated service ids, at most 255 characters
         * @return this builder
         */
        public Builder audience(String audience) {
            this.audience = audience;
            return this;
        }

        /**
         * Asks for a refresh token.
         *
         * @return this builder
         */
        public Builder refreshable() {
            this.refreshable = true;
            return this;
        }

        /**
         * Asks for a reference token; from 7.38.10 on.
         *
         * @return this builder
         */
        public Builder referenceToken() {
            this.referenceToken = true;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public TokenRequest build() {
            return new TokenRequest(this);
        }
    }
}
