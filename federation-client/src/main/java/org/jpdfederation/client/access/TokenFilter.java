package org.jpdfederation.client.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens a list shall have. Everything that is not set does not narrow it. Immutable.
 *
 * @see <a
 *     href="https://jfrog.com/help/r/artifactory-what-are-the-query-parameters-to-filter-the-get-access-token-api-response">
 *     Query parameters of the list of tokens</a>
 */
public final class TokenFilter {

    private static final TokenFilter NONE = new Builder().build();

    private final @Nullable String username;
    private final @Nullable String description;
    private final @Nullable Boolean refreshable;

    private TokenFilter(Builder builder) {
        this.username = builder.username;
        this.description = builder.description;
        this.refreshable = builder.refreshable;
    }

    /**
     * All tokens.
     *
     * @return a filter that narrows nothing
     */
    public static TokenFilter none() {
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
     * Whose tokens.
     *
     * @return the user name, or empty for everybody's
     */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /**
     * With which description.
     *
     * @return the text, perhaps with a {@code *} at its end; or empty for any
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Whether they can be refreshed.
     *
     * @return true or false, or empty for both
     */
    public Optional<Boolean> refreshable() {
        return Optional.ofNullable(refreshable);
    }

    /** Collects a {@link TokenFilter}. For one thread at a time. */
    public static final class Builder {

        private @Nullable String username;
        private @Nullable String description;
        private @Nullable Boolean refreshable;

        private Builder() {}

        /**
         * Keeps the tokens of one user.
         *
         * @param username the user name
         * @return this builder
         */
        public Builder username(String username) {
            this.username = username;
            return this;
        }

        /**
         * Keeps the tokens with a description.
         *
         * @param description the description; a {@code *} at its end stands for any text
         * @return this builder
         */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /**
         * Keeps the tokens that can be refreshed.
         *
         * @return this builder
         */
        public Builder onlyRefreshable() {
            this.refreshable = true;
            return this;
        }

        /**
         * Keeps the tokens that cannot be refreshed.
         *
         * @return this builder
         */
        public Builder onlyNotRefreshable() {
            this.refreshable = false;
            return this;
        }

        /**
         * Makes the filter.
         *
         * @return the filter
         */
        public TokenFilter build() {
            return new TokenFilter(this);
        }
    }
}
