package org.jpdfederation.client.distribution;

import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A signing key on its way to Distribution. Immutable.
 *
 * @see SigningKeysApi#upload(SigningKeyUpload)
 */
public final class SigningKeyUpload {

    private final String alias;
    private final SigningKeyMaterial material;
    private final @Nullable Secret passphrase;
    private final boolean propagateToEdgeNodes;
    private final boolean failOnPropagationFailure;
    private final boolean setAsDefault;

    private SigningKeyUpload(Builder builder) {
        this.alias = builder.alias;
        this.material = builder.material;
        this.passphrase = builder.passphrase;
        this.propagateToEdgeNodes = builder.propagateToEdgeNodes;
        this.failOnPropagationFailure = builder.failOnPropagationFailure;
        this.setAsDefault = builder.setAsDefault;
    }

    /**
     * Begins an upload.
     *
     * @param alias the name that the key shall have in Distribution; the server would make one up
     * @param material the key itself, or where it is
     * @return a builder
     * @throws IllegalArgumentException if the alias is blank
     */
    public static Builder builder(String alias, SigningKeyMaterial material) {
        return new Builder(alias, material);
    }

    /**
     * The name that the key shall have.
     *
     * @return the alias
     */
    public String alias() {
        return alias;
    }

    /**
     * The key itself, or where it is.
     *
     * @return the material
     */
    public SigningKeyMaterial material() {
        return material;
    }

    /**
     * What the private key is locked with.
     *
     * @return the passphrase, or empty for none
     */
    public Optional<Secret> passphrase() {
        return Optional.ofNullable(passphrase);
    }

    /**
     * Whether the public key shall go to the edges.
     *
     * @return true if so
     */
    public boolean propagateToEdgeNodes() {
        return propagateToEdgeNodes;
    }

    /**
     * Whether the upload shall fail when an edge does not get the key.
     *
     * @return true if so
     */
    public boolean failOnPropagationFailure() {
        return failOnPropagationFailure;
    }

    /**
     * Whether it shall sign what names no key.
     *
     * @return true if so
     */
    public boolean setAsDefault() {
        return setAsDefault;
    }

    /** The alias; the rest may be long. */
    @Override
    public String toString() {
        return "SigningKeyUpload[" + alias + "]";
    }

    /** Collects a {@link SigningKeyUpload}. For one thread at a time. */
    public static final class Builder {

        private final String alias;
        private final SigningKeyMaterial material;
        private @Nullable Secret passphrase;
        private boolean propagateToEdgeNodes;
        private boolean failOnPropagationFailure;
        private boolean setAsDefault;

        private Builder(String alias, SigningKeyMaterial material) {
            this.alias = Require.nonBlank("the alias", alias);
            this.material = Objects.requireNonNull(material, "material");
        }

        /**
         * Sets what the private key is locked with. Distribution keeps it.
         *
         * @param passphrase the passphrase
         * @return this builder
         */
        public Builder passphrase(Secret passphrase) {
            this.passphrase = Objects.requireNonNull(passphrase, "passphrase");
            return this;
        }

        /**
         * Asks that the public key go to the edges that are known now. An edge that is added later gets it by
         * {@link SigningKeysApi#propagate(String)}.
         *
         * @return this builder
         */
        public Builder propagateToEdgeNodes() {
            this.propagateToEdgeNodes = true;
            return this;
        }

        /**
         * Asks that the upload fail when an edge does not get the key.
         *
         * @return this builder
         */
        public Builder failOnPropagationFailure() {
            this.failOnPropagationFailure = true;
            return this;
        }

        /**
         * Asks that the key sign what names no key. The first key needs it. No call is known that changes the default
         * among keys that are there.
         *
         * @return this builder
         */
        public Builder setAsDefault() {
            this.setAsDefault = true;
            return this;
        }

        /**
         * Makes the upload.
         *
         * @return the upload
         */
        public SigningKeyUpload build() {
            return new SigningKeyUpload(this);
        }
    }
}
