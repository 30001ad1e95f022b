package org.jpdfederation.client.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jpdfederation.core.entity.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What a new token shall be. Everything that is not set is left to the platform. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/administration/reference/createtoken">Create Token</a>
 */
public final class TokenRequest {

    private static final int LONGEST_USERNAME = 255;
    private static final int LONGEST_SCOPE = 500;
    private static final int LONGEST_DESCRIPTION = 1_024;
    private static final int LONGEST_AUDIENCE = 255;

    private final @Nullable String username;
    private final List<TokenScope> scopes;
    private final @Nullable Duration expiresIn;
    private final @Nullable String description;
    private final List<ServiceId> audience;
    private final @Nullable String projectKey;
    private final boolean refreshable;
    private final boolean referenceToken;
    private final boolean forceRevocable;

    private TokenRequest(Builder builder) {
        this.username = builder.username;
        this.scopes = builder.scopes;
        this.expiresIn = builder.expiresIn;
        this.description = builder.description;
        this.audience = builder.audience;
        this.projectKey = builder.projectKey;
        this.refreshable = builder.refreshable;
        this.referenceToken = builder.referenceToken;
        this.forceRevocable = builder.forceRevocable;
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
     * @return the scopes; none for the platform's default, {@link TokenScope#USER}
     */
    public List<TokenScope> scopes() {
        return scopes;
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
     * @return service ids, in which {@code *} may stand for a type or a service; none for the platform's default,
     *     {@code *@*}
     */
    public List<ServiceId> audience() {
        return audience;
    }

    /**
     * The project to which it shall belong.
     *
     * @return the project's key, or empty for none
     */
    public Optional<String> projectKey() {
        return Optional.ofNullable(projectKey);
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

    /**
     * Whether the token shall be stored, and so be revocable, however short it lives.
     *
     * @return true if so
     */
    public boolean forceRevocable() {
        return forceRevocable;
    }

    /** Collects a {@link TokenRequest}. For one thread at a time. */
    public static final class Builder {

        private @Nullable String username;
        private List<TokenScope> scopes = List.of();
        private @Nullable Duration expiresIn;
        private @Nullable String description;
        private List<ServiceId> audience = List.of();
        private @Nullable String projectKey;
        private boolean refreshable;
        private boolean referenceToken;
        private boolean forceRevocable;

        private Builder() {}

        /**
         * Sets whose token it shall be; only administrators may name others.
         *
         * @param username the user name, at most 255 characters
         * @return this builder
         * @throws IllegalArgumentException if it is longer
         */
        public Builder username(String username) {
            this.username = atMost(LONGEST_USERNAME, "username", username);
            return this;
        }

        /**
         * Sets what it shall allow.
         *
         * @param scopes the scopes, together at most 500 characters with a space between two
         * @return this builder
         * @throws IllegalArgumentException if they are longer
         */
        public Builder scopes(TokenScope... scopes) {
            this.scopes = List.of(scopes);
            atMost(
                    LONGEST_SCOPE,
                    "scopes",
                    this.scopes.stream().map(TokenScope::text).collect(Collectors.joining(" ")));
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
         * @throws IllegalArgumentException if it is longer
         */
        public Builder description(String description) {
            this.description = atMost(LONGEST_DESCRIPTION, "description", description);
            return this;
        }

        /**
         * Sets which services shall take it.
         *
         * @param services service ids of a published type or {@code *}, such as {@code jfrt@*}; together at most 255
         *     characters with a space between two
         * @return this builder
         * @throws IllegalArgumentException if a type is not published, or they are longer
         */
        public Builder audience(ServiceId... services) {
            for (ServiceId service : services) {
                boolean published =
                        service.prefix().equals("*") || (service.type().isPresent() && !service.legacyFormat());
                if (!published) {
                    throw new IllegalArgumentException(
                            "'" + service + "' is no audience: it must begin with jfrt, jfxr,"
                                    + " jfpip, jfds, jfmc, jfac, jfevt, jfmd, jfcon or *, then @");
                }
            }
            this.audience = List.of(services);
            atMost(
                    LONGEST_AUDIENCE,
                    "audience",
                    audience.stream().map(ServiceId::toString).collect(Collectors.joining(" ")));
            return this;
        }

        /**
         * Sets the project to which it shall belong.
         *
         * @param projectKey 2 to 32 characters: small letters, digits and hyphens, a letter first
         * @return this builder
         * @throws IllegalArgumentException if it is no such text
         */
        public Builder projectKey(String projectKey) {
            boolean valid = projectKey.length() >= 2
                    && projectKey.length() <= 32
                    && smallLetter(projectKey.charAt(0))
                    && projectKey.chars().allMatch(c -> smallLetter(c) || (c >= '0' && c <= '9') || c == '-');
            if (!valid) {
                throw new IllegalArgumentException("'" + projectKey + "' is no project key: 2 to 32 characters,"
                        + " small letters, digits and hyphens, a letter first");
            }
            this.projectKey = projectKey;
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
         * Asks that the token be stored however short it lives, so that it can be revoked; from 7.50.3 on.
         *
         * @return this builder
         */
        public Builder forceRevocable() {
            this.forceRevocable = true;
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

        private static boolean smallLetter(int c) {
            return c >= 'a' && c <= 'z';
        }

        private static String atMost(int longest, String what, String text) {
            int length = text.codePointCount(0, text.length());
            if (length > longest) {
                throw new IllegalArgumentException(
                        what + " may have " + longest + " characters, not " + length + "; shorten it");
            }
            return text;
        }
    }
}
