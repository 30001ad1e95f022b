package org.jpdfederation.client.distribution;

import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.entity.Secret;

/**
 * How a version of a Release Bundle v1 is signed. Immutable.
 *
 * @param keyAlias the key pair, or empty for the default one; Distribution 2.8.1 and later
 * @param passphrase what opens the key, if anything; visible ASCII, since it travels in a header
 * @param storingRepository the repository at the source that stores the artifacts, or empty for the platform's choice
 * @see <a href="https://jfrog.com/help/r/jfrog-distribution-documentation/signing-a-release-bundle">Signing a Release
 *     Bundle</a>
 */
public record Signing(Optional<String> keyAlias, Optional<Secret> passphrase, Optional<String> storingRepository) {

    /** Checks that all are there. */
    public Signing {
        Objects.requireNonNull(keyAlias, "keyAlias");
        Objects.requireNonNull(passphrase, "passphrase");
        Objects.requireNonNull(storingRepository, "storingRepository");
    }

    /**
     * With the default key pair.
     *
     * @return how to sign
     */
    public static Signing withDefaultKey() {
        return new Signing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * With a key pair.
     *
     * @param alias its name
     * @return how to sign
     */
    public static Signing withKey(String alias) {
        return new Signing(Optional.of(alias), Optional.empty(), Optional.empty());
    }

    /**
     * The same with what opens the key.
     *
     * @param given the passphrase
     * @return how to sign
     */
    public Signing withPassphrase(Secret given) {
        return new Signing(keyAlias, Optional.of(given), storingRepository);
    }

    /**
     * The same with the repository that stores the artifacts.
     *
     * @param repository its key
     * @return how to sign
     */
    public Signing withStoringRepository(String repository) {
        return new Signing(keyAlias, passphrase, Optional.of(repository));
    }
}
