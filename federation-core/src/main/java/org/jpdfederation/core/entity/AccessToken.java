package org.jpdfederation.core.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The record of an access token. Its value is a {@link Secret} and known only to the one who created it. Immutable;
 * two tokens are equal when every field is.
 *
 * @see <a href="https://docs.jfrog.com/administration/reference/createtoken">Create Token</a>
 */
public final class AccessToken implements Entity {

    private static final String SUBJECT_OF_USER = "/users/";
    private static final String SCOPE_OF_GROUPS = "applied-permissions/groups:";

    private final EntityRef ref;
    private final String subject;
    private final String scope;
    private final @Nullable Instant expiry;
    private final @Nullable Instant issuedAt;
    private final @Nullable String issuer;
    private final String description;
    private final boolean refreshable;
    private final @Nullable Secret value;

    private AccessToken(Builder builder) {
        this.ref = builder.ref;
        this.subject = builder.subject;
        this.scope = builder.scope;
        this.expiry = builder.expiry;
        this.issuedAt = builder.issuedAt;
        this.issuer = builder.issuer;
        this.description = builder.description;
        this.refreshable = builder.refreshable;
        this.value = builder.value;
    }

    /**
     * Starts a token with the scope {@code applied-permissions/user} and no expiry.
     *
     * @param id the token's id, not empty
     * @param subject whose token it is, {@code <service-id>/users/<user name>}; not blank
     * @return a builder
     */
    public static Builder of(String id, String subject) {
        return new Builder(EntityRef.token(id), Require.nonBlank("subject", subject));
    }

    /**
     * A builder that holds this token's values.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(ref, subject);
        builder.scope = scope;
        builder.expiry = expiry;
        builder.issuedAt = issuedAt;
        builder.issuer = issuer;
        builder.description = description;
        builder.refreshable = refreshable;
        builder.value = value;
        return builder;
    }

    @Override
    public EntityRef ref() {
        return ref;
    }

    /**
     * The token's id.
     *
     * @return the id, not empty
     */
    public String id() {
        return ref.name();
    }

    /**
     * Whose token it is, {@code <service-id>/users/<user name>}.
     *
     * @return the subject
     */
    public String subject() {
        return subject;
    }

    /**
     * The name of the user whose token it is, taken from the subject.
     *
     * @return the user name, or empty when the subject names no user
     */
    public Optional<String> owner() {
        int at = subject.indexOf(SUBJECT_OF_USER);
        String name = at < 0 ? "" : subject.substring(at + SUBJECT_OF_USER.length());
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /**
     * The groups that the scope names ({@code applied-permissions/groups:a,b}).
     *
     * @return the names as they stand, quotes taken off
     */
    public List<String> scopeGroups() {
        List<String> groups = new ArrayList<>();
        int at = scope.indexOf(SCOPE_OF_GROUPS);
        if (at >= 0) {
            int from = at + SCOPE_OF_GROUPS.length();
            int end = scope.indexOf(' ', from);
            String list = scope.substring(from, end < 0 ? scope.length() : end);
            for (int start = 0; start <= list.length(); ) {
                int comma = list.indexOf(',', start);
                int stop = comma < 0 ? list.length() : comma;
                String name = list.substring(start, stop).replace("\"", "");
                if (!name.isEmpty()) {
                    groups.add(name);
                }
                start = stop + 1;
            }
        }
        return List.copyOf(groups);
    }

    /**
     * What the token allows, space-separated scopes.
     *
     * @return the scope
     */
    public String scope() {
        return scope;
    }

    /**
     * When it ends.
     *
     * @return the instant, or empty for a token without end
     */
    public Optional<Instant> expiry() {
        return Optional.ofNullable(expiry);
    }

    /**
     * When it was issued.
     *
     * @return the instant, or empty when it is not known
     */
    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    /**
     * The service id of the Access service that issued it.
     *
     * @return the id as text, or empty when it is not known
     */
    public Optional<String> issuer() {
        return Optional.ofNullable(issuer);
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
     * Whether a refresh token belongs to it.
     *
     * @return true if so
     */
    public boolean refreshable() {
        return refreshable;
    }

    /**
     * The token's value, which authenticates.
     *
     * @return the value, or empty when it is not known here
     */
    public Optional<Secret> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken that
                && ref.equals(that.ref)
                && subject.equals(that.subject)
                && scope.equals(that.scope)
                && Objects.equals(expiry, that.expiry)
                && Objects.equals(issuedAt, that.issuedAt)
                && Objects.equals(issuer, that.issuer)
                && description.equals(that.description)
                && refreshable == that.refreshable
                && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ref, subject, scope);
    }

    @Override
    public String toString() {
        return "AccessToken[" + id() + ", subject=" + subject + ", scope=" + scope + "]";
    }

    /** Collects the values of an {@link AccessToken}. For one thread at a time. */
    public static final class Builder {

        private final EntityRef ref;
        private String subject;
        private String scope = "applied-permissions/user";
        private @Nullable Instant expiry;
        private @Nullable Instant issuedAt;
        private @Nullable String issuer;
        private String description = "";
        private boolean refreshable;
        private @Nullable Secret value;

        private Builder(EntityRef ref, String subject) {
            this.ref = ref;
            this.subject = subject;
        }

        /**
         * Sets whose token it is.
         *
         * @param subject {@code <service-id>/users/<user name>}, not blank
         * @return this builder
         */
        public Builder subject(String subject) {
            this.subject = Require.nonBlank("subject", subject);
            return this;
        }

        /**
         * Sets what the token allows.
         *
         * @param scope space-separated scopes, not blank
         * @return this builder
         */
        public Builder scope(String scope) {
            this.scope = Require.nonBlank("scope", scope);
            return this;
        }

        /**
         * Sets when it ends.
         *
         * @param expiry the instant, or null for a token without end
         * @return this builder
         */
        public Builder expiry(@Nullable Instant expiry) {
            this.expiry = expiry;
            return this;
        }

        /**
         * Sets when it was issued.
         *
         * @param issuedAt the instant, or null when it is not known
         * @return this builder
         */
        public Builder issuedAt(@Nullable Instant issuedAt) {
            this.issuedAt = issuedAt;
            return this;
        }

        /**
         * Sets who issued it.
         *
         * @param issuer a service id as text, or null when it is not known
         * @return this builder
         */
        public Builder issuer(@Nullable String issuer) {
            this.issuer = issuer;
            return this;
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
         * Sets whether a refresh token belongs to it.
         *
         * @param refreshable true if so
         * @return this builder
         */
        public Builder refreshable(boolean refreshable) {
            this.refreshable = refreshable;
            return this;
        }

        /**
         * Sets the token's value.
         *
         * @param value the value, or null when it is not known here
         * @return this builder
         */
        public Builder value(@Nullable Secret value) {
            this.value = value;
            return this;
        }

        /**
         * Makes the token.
         *
         * @return the token
         */
        public AccessToken build() {
            return new AccessToken(this);
        }
    }
}
