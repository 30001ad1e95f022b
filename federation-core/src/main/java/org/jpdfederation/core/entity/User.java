package org.jpdfederation.core.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A user of the platform. Group memberships are kept by the {@link Group}. Immutable; two users are equal when every
 * field is.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-user-details">Get User Details</a>
 */
public final class User implements Entity {

    /** The realm of users whom Access itself signs in. */
    public static final String INTERNAL_REALM = "internal";

    private final EntityRef ref;
    private final @Nullable String email;
    private final String realm;
    private final String status;
    private final boolean admin;
    private final boolean profileUpdatable;
    private final boolean uiAccessDisabled;
    private final boolean internalPasswordDisabled;
    private final SortedSet<String> roleFlags;
    private final SignIn signIn;
    private final @Nullable Instant lastLoggedIn;
    private final @Nullable Secret password;

    private User(Builder builder) {
        this.ref = builder.ref;
        this.email = builder.email;
        this.realm = builder.realm;
        this.status = builder.status;
        this.admin = builder.admin;
        this.profileUpdatable = builder.profileUpdatable;
        this.uiAccessDisabled = builder.uiAccessDisabled;
        this.internalPasswordDisabled = builder.internalPasswordDisabled;
        this.roleFlags = builder.roleFlags;
        this.signIn = builder.signIn;
        this.lastLoggedIn = builder.lastLoggedIn;
        this.password = builder.password;
    }

    /**
     * Starts a user with the platform's defaults: internal realm, enabled, no admin, profile updatable.
     *
     * @param name the user name, not empty
     * @return a builder
     * @throws IllegalArgumentException if the name is empty
     */
    public static Builder named(String name) {
        return new Builder(EntityRef.user(name));
    }

    /**
     * A builder that holds this user's values.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(ref);
        builder.email = email;
        builder.realm = realm;
        builder.status = status;
        builder.admin = admin;
        builder.profileUpdatable = profileUpdatable;
        builder.uiAccessDisabled = uiAccessDisabled;
        builder.internalPasswordDisabled = internalPasswordDisabled;
        builder.roleFlags = roleFlags;
        builder.signIn = signIn;
        builder.lastLoggedIn = lastLoggedIn;
        builder.password = password;
        return builder;
    }

    @Override
    public EntityRef ref() {
        return ref;
    }

    /**
     * The user name.
     *
     * @return the name, not empty
     */
    public String name() {
        return ref.name();
    }

    /**
     * The e-mail address.
     *
     * @return the address, or empty when none is known
     */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /**
     * Who signs the user in: {@code internal}, or a provider such as {@code ldap}, {@code saml} or {@code crowd}.
     *
     * @return the realm
     */
    public String realm() {
        return realm;
    }

    /**
     * Whether an identity provider other than Access signs the user in.
     *
     * @return true if the realm is not {@value #INTERNAL_REALM}
     */
    public boolean thirdParty() {
        return !realm.equals(INTERNAL_REALM);
    }

    /**
     * The account's state; published are {@code invited}, {@code enabled}, {@code disabled}, {@code locked}. Other
     * words are kept as they came.
     *
     * @return the state
     */
    public String status() {
        return status;
    }

    /**
     * Whether the user administers the platform.
     *
     * @return true for an administrator
     */
    public boolean admin() {
        return admin;
    }

    /**
     * Whether the user may change the own profile.
     *
     * @return true if so
     */
    public boolean profileUpdatable() {
        return profileUpdatable;
    }

    /**
     * Whether the user is kept out of the web interface.
     *
     * @return true if so ({@code disable_ui_access})
     */
    public boolean uiAccessDisabled() {
        return uiAccessDisabled;
    }

    /**
     * Whether the user has no internal password.
     *
     * @return true if so
     */
    public boolean internalPasswordDisabled() {
        return internalPasswordDisabled;
    }

    /**
     * The role flags that are set, by their names in the API, such as {@code watch_manager}.
     *
     * @return the names in order
     */
    public SortedSet<String> roleFlags() {
        return roleFlags;
    }

    /**
     * Whether the user has ever logged in.
     *
     * @return yes, never or unknown
     */
    public SignIn signIn() {
        return signIn;
    }

    /**
     * When the user last logged in.
     *
     * @return the instant, or empty when it is not known or there was none
     */
    public Optional<Instant> lastLoggedIn() {
        return Optional.ofNullable(lastLoggedIn);
    }

    /**
     * The password, if it is known here. The API never tells it; a fake knows those that were set.
     *
     * @return the password, or empty
     */
    public Optional<Secret> password() {
        return Optional.ofNullable(password);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof User that
                && ref.equals(that.ref)
                && Objects.equals(email, that.email)
                && realm.equals(that.realm)
                && status.equals(that.status)
                && admin == that.admin
                && profileUpdatable == that.profileUpdatable
                && uiAccessDisabled == that.uiAccessDisabled
                && internalPasswordDisabled == that.internalPasswordDisabled
                && roleFlags.equals(that.roleFlags)
                && signIn == that.signIn
                && Objects.equals(lastLoggedIn, that.lastLoggedIn)
                && Objects.equals(password, that.password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ref, email, realm, status, admin, password);
    }

    @Override
    public String toString() {
        return "User[" + name() + ", realm=" + realm + ", status=" + status + (admin ? ", admin" : "") + "]";
    }

    /** Collects the values of a {@link User}. For one thread at a time. */
    public static final class Builder {

        private final EntityRef ref;
        private @Nullable String email;
        private String realm = INTERNAL_REALM;
        private String status = "enabled";
        private boolean admin;
        private boolean profileUpdatable = true;
        private boolean uiAccessDisabled;
        private boolean internalPasswordDisabled;
        private SortedSet<String> roleFlags = java.util.Collections.emptySortedSet();
        private SignIn signIn = SignIn.UNKNOWN;
        private @Nullable Instant lastLoggedIn;
        private @Nullable Secret password;

        private Builder(EntityRef ref) {
            this.ref = ref;
        }

        /**
         * Sets the e-mail address.
         *
         * @param email the address, or null for none
         * @return this builder
         */
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        /**
         * Sets the realm.
         *
         * @param realm {@code internal} or the provider's word, not blank
         * @return this builder
         */
        public Builder realm(String realm) {
            this.realm = Require.nonBlank("realm", realm);
            return this;
        }

        /**
         * Sets the account's state.
         *
         * @param status such as {@code enabled}, not blank
         * @return this builder
         */
        public Builder status(String status) {
            this.status = Require.nonBlank("status", status);
            return this;
        }

        /**
         * Sets whether the user administers the platform.
         *
         * @param admin true for an administrator
         * @return this builder
         */
        public Builder admin(boolean admin) {
            this.admin = admin;
            return this;
        }

        /**
         * Sets whether the user may change the own profile.
         *
         * @param profileUpdatable true if so
         * @return this builder
         */
        public Builder profileUpdatable(boolean profileUpdatable) {
            this.profileUpdatable = profileUpdatable;
            return this;
        }

        /**
         * Sets whether the user is kept out of the web interface.
         *
         * @param uiAccessDisabled true if so
         * @return this builder
         */
        public Builder uiAccessDisabled(boolean uiAccessDisabled) {
            this.uiAccessDisabled = uiAccessDisabled;
            return this;
        }

        /**
         * Sets whether the user has no internal password.
         *
         * @param internalPasswordDisabled true if so
         * @return this builder
         */
        public Builder internalPasswordDisabled(boolean internalPasswordDisabled) {
            this.internalPasswordDisabled = internalPasswordDisabled;
            return this;
        }

        /**
         * Sets the role flags.
         *
         * @param roleFlags names such as {@code watch_manager}
         * @return this builder
         */
        public Builder roleFlags(Collection<String> roleFlags) {
            this.roleFlags = Require.sortedSet(roleFlags);
            return this;
        }

        /**
         * Sets whether the user has ever logged in, when the instant is not known.
         *
         * @param signIn yes, never or unknown
         * @return this builder
         */
        public Builder signIn(SignIn signIn) {
            this.signIn = Objects.requireNonNull(signIn, "signIn");
            this.lastLoggedIn = null;
            return this;
        }

        /**
         * Sets when the user last logged in, and with it that the user has.
         *
         * @param lastLoggedIn the instant
         * @return this builder
         */
        public Builder lastLoggedIn(Instant lastLoggedIn) {
            this.lastLoggedIn = Objects.requireNonNull(lastLoggedIn, "lastLoggedIn");
            this.signIn = SignIn.YES;
            return this;
        }

        /**
         * Sets the password.
         *
         * @param password the password, or null when it is not known
         * @return this builder
         */
        public Builder password(@Nullable Secret password) {
            this.password = password;
            return this;
        }

        /**
         * Makes the user.
         *
         * @return the user
         */
        public User build() {
            return new User(this);
        }
    }
}
