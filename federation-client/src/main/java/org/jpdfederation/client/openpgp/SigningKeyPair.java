package org.jpdfederation.client.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.InputException;

/**
 * Both halves of a key that signs release bundles, and the passphrase of the private one: what Distribution is given.
 * Immutable.
 *
 * @param publicKey what source and edges verify with
 * @param privateKey what Distribution signs with
 * @param passphrase what protects the private key; empty when nothing does
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
public record SigningKeyPair(PublicSigningKey publicKey, PrivateSigningKey privateKey, Optional<Secret> passphrase) {

    /**
     * A pair whose private key needs no passphrase.
     *
     * @param publicKey what source and edges verify with
     * @param privateKey what Distribution signs with
     * @return the pair; whether the halves belong together is told by {@link #faults}
     */
    public static SigningKeyPair of(PublicSigningKey publicKey, PrivateSigningKey privateKey) {
        return new SigningKeyPair(publicKey, privateKey, Optional.empty());
    }

    /**
     * The same pair with a passphrase.
     *
     * @param passphrase of the private key
     * @return the pair; whether it is the right one is told by {@link #faults}
     */
    public SigningKeyPair withPassphrase(Secret passphrase) {
        return new SigningKeyPair(publicKey, privateKey, Optional.of(passphrase));
    }

    /**
     * Makes a new pair: RSA, the primary key signs, no subkeys. Same request, instant and random bytes, same pair. It
     * takes about a second for 4096 bits.
     *
     * @param request what it shall be like
     * @param created when it is made; the part of a second is cut off
     * @param random where its secrets come from: {@code new SecureRandom()} for all but tests
     * @return the pair, with the passphrase of the request
     * @throws IllegalArgumentException if the instant is not from 1970 to 2106, the years that a key can name
     */
    public static SigningKeyPair generate(KeyRequest request, Instant created, SecureRandom random) {
        PrivateSigningKey privateKey = KeyPairMaker.make(request, KeyTime.seconds(created), random);
        return new SigningKeyPair(privateKey.publicKey(), privateKey, request.passphrase());
    }

    /**
     * What stands against signing with it: all of the public key, then of the private one.
     *
     * @param now the instant at which it shall be used
     * @return the faults in the order of {@link KeyFault}, none when it can be used
     */
    public List<KeyFault> faults(Instant now) {
        List<KeyFault> faults = new ArrayList<>(publicKey.faults(now));
        try {
            if (!publicKey.fingerprint().equals(privateKey.publicKey().fingerprint())) {
                throw new Unusable(KeyFault.PAIR_DIFFERENT);
            }
            Unlocking.signer(privateKey, passphrase);
        } catch (Unusable e) {
            faults.add(e.fault());
        }
        return List.copyOf(faults);
    }

    /**
     * Signs data, to be verified with {@link SignatureVerifier#detached}.
     *
     * @param data read to its end, in pieces; not closed
     * @param at when it is signed; the part of a second is cut off
     * @return an ASCII-armored signature
     * @throws IOException if the data cannot be read
     * @throws InputException with SIGNING_KEY_UNUSABLE if the private key cannot be used; the message holds the name of
     *     the {@link KeyFault}
     * @throws IllegalArgumentException if the instant is not from 1970 to 2106
     */
    public String signDetached(InputStream data, Instant at) throws IOException {
        return signer(at).detached(data);
    }

    /**
     * Signs a text within itself, to be verified with {@link SignatureVerifier#clearText}. White space at the ends of
     * lines and the line break at the end of the text are not signed.
     *
     * @param text with line feeds, or carriage returns and line feeds; no other carriage returns
     * @param at when it is signed; the part of a second is cut off
     * @return the signed text, with line feeds
     * @throws InputException with SIGNING_KEY_UNUSABLE if the private key cannot be used; the message holds the name of
     *     the {@link KeyFault}
     * @throws IllegalArgumentException if the instant is not from 1970 to 2106, or the text has a carriage return
     *     within a line
     */
    public String signClearText(String text, Instant at) {
        return signer(at).clearText(text);
    }

    /**
     * Signs a payload as release bundles are, with the primary key and RS256, to be verified with
     * {@link SignatureVerifier#jws}.
     *
     * @param payload any bytes
     * @return {@code header.payload.signature}
     * @throws InputException with SIGNING_KEY_UNUSABLE if the private key cannot be used or is not RSA; the message
     *     holds the name of the {@link KeyFault}
     */
    public String signJws(byte[] payload) {
        return JwsSigner.sign(this, payload);
    }

    private DocumentSigner signer(Instant at) {
        try {
            return new DocumentSigner(Unlocking.signer(privateKey, passphrase), privateKey, KeyTime.seconds(at));
        } catch (Unusable e) {
            throw SigningKeyError.of(
                    e.fault(), "signing key " + privateKey.publicKey().fingerprint());
        }
    }

    /** Kind and fingerprint. */
    @Override
    public String toString() {
        return "SigningKeyPair[" + publicKey.algorithm() + ", " + publicKey.fingerprint() + "]";
    }
}
