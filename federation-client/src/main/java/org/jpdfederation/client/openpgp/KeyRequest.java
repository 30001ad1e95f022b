package org.jpdfederation.client.openpgp;

import java.time.Duration;
import java.util.Optional;
import org.jpdfederation.core.entity.Secret;

/**
 * What a new signing key shall be like. It is RSA and has no subkeys, so that its primary key signs. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
public final class KeyRequest {

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    private static final int STEP = 8;
    private static final long MOST_SECONDS = 0xFFFF_FFFFL;
    private static final int LONGEST_USER_ID = 1000;

    private final String userId;
    private final int bits;
    private final Optional<Duration> life;
    private final Optional<Secret> passphrase;

    private KeyRequest(String userId, int bits, Optional<Duration> life, Optional<Secret> passphrase) {
        this.userId = userId;
        this.bits = bits;
        this.life = life;
        this.passphrase = passphrase;
    }

    /**
     * A key of 4096 bits that never expires and has no passphrase.
     *
     * @param userId whose key it is, such as {@code Release <release@example.org>}: 1 to 1000 characters, none of them
     *     a control character
     * @return the request
     * @throws IllegalArgumentException if the user id is blank, too long or holds a control character
     */
    public static KeyRequest of(String userId) {
        if (userId.isBlank()
                || userId.length() > LONGEST_USER_ID
                || userId.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a user id has 1 to 1000 characters, no control characters, and is not blank");
        }
        return new KeyRequest(userId, 4096, Optional.empty(), Optional.empty());
    }

    /**
     * Sets the size.
     *
     * @param bits of the modulus: 2048, the least that the platform takes, to 8192, a multiple of 8
     * @return a request with that size
     * @throws IllegalArgumentException if it is out of range
     */
    public KeyRequest withBits(int bits) {
        if (bits < LEAST_BITS || bits > MOST_BITS || bits % STEP != 0) {
            throw new IllegalArgumentException(
                    "an RSA key for signing has 2048 to 8192 bits, a multiple of 8, not " + bits);
        }
        return new KeyRequest(userId, bits, life, passphrase);
    }

    /**
     * Sets how long it lasts. Without, it never expires.
     *
     * @param life whole seconds, from 1 s to 4294967295 s (136 years)
     * @return a request with that life
     * @throws IllegalArgumentException if it is out of range or has parts of a second
     */
    public KeyRequest withLife(Duration life) {
        if (life.getSeconds() < 1 || life.getSeconds() > MOST_SECONDS || life.getNano() != 0) {
            throw new IllegalArgumentException("a key lasts 1 to 4294967295 whole seconds, not " + life);
        }
        return new KeyRequest(userId, bits, Optional.of(life), passphrase);
    }

    /**
     * Sets the passphrase that protects the private key.
     *
     * @param passphrase any text; it is used as UTF-8
     * @return a request with that passphrase
     */
    public KeyRequest withPassphrase(Secret passphrase) {
        return new KeyRequest(userId, bits, life, Optional.of(passphrase));
    }

    /**
     * Whose key it is.
     *
     * @return the user id
     */
    public String userId() {
        return userId;
    }

    /**
     * Its size.
     *
     * @return the bits of the modulus
     */
    public int bits() {
        return bits;
    }

    /**
     * How long it lasts.
     *
     * @return from its making on; empty when it never expires
     */
    public Optional<Duration> life() {
        return life;
    }

    /**
     * What protects the private key.
     *
     * @return the passphrase; empty when nothing does
     */
    public Optional<Secret> passphrase() {
        return passphrase;
    }
}
