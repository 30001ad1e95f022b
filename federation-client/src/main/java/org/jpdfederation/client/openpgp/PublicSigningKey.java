package org.jpdfederation.client.openpgp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.jpdfederation.core.error.InputException;

/**
 * The public half of a key that signs release bundles. The source and each edge have it among their trusted keys and
 * verify bundles with it. Two are equal when their bytes are; compare {@link #fingerprint()} to learn whether they are
 * the same key. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
public final class PublicSigningKey {

    private final PGPPublicKeyRing ring;
    private final KeyFacts facts;
    private final String armored;

    /** Whatever of a broken key cannot be read is an exception here, and not later. */
    PublicSigningKey(PGPPublicKeyRing ring, byte[] bytes) throws Unusable {
        this.ring = ring;
        this.facts = KeyFactsReader.read(ring);
        this.armored = Armor.write(bytes, Armor.Kind.PUBLIC_KEY);
    }

    /**
     * Reads an ASCII-armored public key.
     *
     * @param given at most 1 MiB
     * @return the key, or why it cannot be read
     */
    public static KeyReading<PublicSigningKey> read(byte[] given) {
        return KeyReader.publicKey(given);
    }

    /**
     * Reads a public key that must be one.
     *
     * @param armored the text
     * @param source where it comes from, for the message
     * @return the key
     * @throws InputException with SIGNING_KEY_UNUSABLE if it cannot be read; the message holds the name of the
     *     {@link KeyFault} and nothing of the text
     */
    public static PublicSigningKey of(String armored, String source) {
        return SigningKeyError.orThrow(read(armored.getBytes(StandardCharsets.UTF_8)), source);
    }

    /**
     * What tells it from all others.
     *
     * @return the fingerprint of the primary key
     */
    public KeyFingerprint fingerprint() {
        return facts.fingerprint();
    }

    /**
     * Its kind.
     *
     * @return kind and size of the primary key in bits, such as {@code RSA 4096}
     */
    public String algorithm() {
        return facts.algorithm().description();
    }

    /**
     * Whose key it is. Control characters are left as they are.
     *
     * @return the user ids that the key itself has signed and not revoked, in their order
     */
    public List<String> userIds() {
        return facts.users().stream()
                .filter(user -> KeyFacts.newest(user.certifications()).isPresent() && !user.revoked())
                .map(KeyFacts.User::id)
                .toList();
    }

    /**
     * When it was made.
     *
     * @return the first instant at which it is valid, a whole second
     */
    public Instant created() {
        return facts.created();
    }

    /**
     * When its time is over.
     *
     * @return the instant from which on it is expired, a whole second; empty when it never is
     */
    public Optional<Instant> expires() {
        return facts.expires();
    }

    /**
     * Whether it is revoked by itself, whenever that was. Revocations by other keys are not known.
     *
     * @return whether a valid revocation is in it
     */
    public boolean revoked() {
        return facts.revocations().stream().anyMatch(SelfSignature::good);
    }

    /**
     * What the primary key may be used for.
     *
     * @return what the key says of itself; none when it has signed nothing over itself
     */
    public SortedSet<KeyCapability> capabilities() {
        return Collections.unmodifiableSortedSet(facts.capabilities());
    }

    /**
     * Its subkeys.
     *
     * @return in their order
     */
    public List<Subkey> subkeys() {
        return facts.subkeys().stream()
                .map(subkey -> new Subkey(
                        subkey.fingerprint(),
                        subkey.algorithm().description(),
                        subkey.capabilities(),
                        subkey.created(),
                        subkey.expires(),
                        subkey.revocations().stream().anyMatch(SelfSignature::good)))
                .toList();
    }

    /**
     * What stands against signing and verifying bundles with it. An expired key makes bundles fail to be created and to
     * be distributed (Create Release Bundle v2 Version).
     *
     * @param now the instant at which it shall be used
     * @return the faults in the order of {@link KeyFault}, none when it can be used
     */
    public List<KeyFault> faults(Instant now) {
        return KeyChecks.faults(facts, now);
    }

    /**
     * What stands against it, if it must be a certain one.
     *
     * @param now the instant at which it shall be used
     * @param expected the fingerprint of the source's key, or that which its owner told by another way
     * @return the faults in the order of {@link KeyFault}, none when it can be used
     */
    public List<KeyFault> faults(Instant now, KeyFingerprint expected) {
        List<KeyFault> faults = new ArrayList<>(faults(now));
        if (!fingerprint().equals(expected)) {
            faults.add(KeyFault.FINGERPRINT_DIFFERENT);
        }
        return List.copyOf(faults);
    }

    /**
     * The text to upload.
     *
     * @return ASCII armor with line feeds, without headers
     */
    public String armored() {
        return armored;
    }

    PGPPublicKeyRing ring() {
        return ring;
    }

    KeyFacts facts() {
        return facts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicSigningKey same && armored.equals(same.armored);
    }

    @Override
    public int hashCode() {
        return armored.hashCode();
    }

    /** Kind and fingerprint. */
    @Override
    public String toString() {
        return "PublicSigningKey[" + algorithm() + ", " + fingerprint() + "]";
    }
}
