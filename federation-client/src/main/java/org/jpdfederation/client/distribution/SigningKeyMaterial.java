package org.jpdfederation.client.distribution;

import java.util.function.Function;
import org.jpdfederation.client.internal.wire.ArmoredText;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.internal.Require;

/**
 * Where Distribution finds the two halves of a signing key: in the call itself, or in a vault. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
public sealed interface SigningKeyMaterial {

    /**
     * Both halves, as {@code gpg --armor --export} and {@code gpg --armor --export-secret-keys} write them: RSA of at
     * least 2048 bits.
     *
     * @param publicKey the armored public key
     * @param privateKey the armored private key
     */
    record Pair(String publicKey, Secret privateKey) implements SigningKeyMaterial {

        /**
         * Checks that the public half is none but that.
         *
         * @throws IllegalArgumentException if it is blank, or holds a private key
         */
        public Pair {
            ArmoredText.requirePublicKey(publicKey);
        }
    }

    /**
     * A vault of HashiCorp that Distribution knows.
     *
     * @param vaultId the vault's id
     * @param publicKey where the armored public key is
     * @param privateKey where the armored private key is
     */
    record Vault(String vaultId, Entry publicKey, Entry privateKey) implements SigningKeyMaterial {

        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Vault {
            Require.nonBlank("the vault's id", vaultId);
        }
    }

    /**
     * An entry of a vault. Immutable.
     *
     * @param path the path in the vault
     * @param key the key under that path
     */
    record Entry(String path, String key) {

        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public Entry {
            Require.nonBlank("the path in the vault", path);
            Require.nonBlank("the key in the vault", key);
        }
    }

    /**
     * Does what fits the place.
     *
     * @param pair for keys in the call
     * @param vault for keys in a vault
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(Function<? super Pair, ? extends T> pair, Function<? super Vault, ? extends T> vault) {
        return this instanceof Pair both ? pair.apply(both) : vault.apply((Vault) this);
    }
}
