package org.jpdfederation.client.openpgp;

import java.io.IOException;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.InputException;

/**
 * The private half of a key that signs release bundles, protected by a passphrase or not. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
public final class PrivateSigningKey {

    private final PGPSecretKeyRing ring;
    private final Secret armored;
    private final PublicSigningKey publicKey;

    /** Whatever of a broken key cannot be read is an exception here, and not later. */
    PrivateSigningKey(PGPSecretKeyRing ring, byte[] bytes) throws IOException, Unusable {
        this.ring = ring;
        this.armored = Secret.of(Armor.write(bytes, Armor.Kind.PRIVATE_KEY));
        this.publicKey =
                new PublicSigningKey(ring.toCertificate(), ring.toCertificate().getEncoded());
    }

    /**
     * Reads an ASCII-armored private key. No passphrase is needed for that.
     *
     * @param given at most 1 MiB
     * @return the key, or why it cannot be read
     */
    public static KeyReading<PrivateSigningKey> read(Secret given) {
        return KeyReader.privateKey(given);
    }

    /**
     * Reads a private key that must be one.
     *
     * @param armored the text
     * @param source where it comes from, for the message
     * @return the key
     * @throws InputException with SIGNING_KEY_UNUSABLE if it cannot be read; the message holds the name of the
     *     {@link KeyFault} and nothing of the text
     */
    public static PrivateSigningKey of(Secret armored, String source) {
        return SigningKeyError.orThrow(read(armored), source);
    }

    /**
     * Its public half.
     *
     * @return as it lies in the private one
     */
    public PublicSigningKey publicKey() {
        return publicKey;
    }

    /**
     * Whether a passphrase is needed to sign with it.
     *
     * @return whether its primary key is encrypted
     */
    public boolean isProtected() {
        return ring.getSecretKey().getS2KUsage() != 0;
    }

    /**
     * The text to upload.
     *
     * @return ASCII armor with line feeds, without headers
     */
    public Secret armored() {
        return armored;
    }

    PGPSecretKeyRing ring() {
        return ring;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrivateSigningKey same && armored.equals(same.armored);
    }

    @Override
    public int hashCode() {
        return publicKey.fingerprint().hashCode();
    }

    /** Kind and fingerprint. */
    @Override
    public String toString() {
        return "PrivateSigningKey[" + publicKey.algorithm() + ", " + publicKey.fingerprint() + "]";
    }
}
