package org.jpdfederation.client.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.core.error.InputException;

/**
 * Verifies signatures with one public key at one instant. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
public final class SignatureVerifier {

    private final PublicSigningKey key;
    private final Instant now;

    private SignatureVerifier(PublicSigningKey key, Instant now) {
        this.key = key;
        this.now = now;
    }

    /**
     * A verifier.
     *
     * @param key the only key whose signatures, or whose subkeys' signatures, are accepted
     * @param now the instant of the verification; signatures from later on are refused
     * @return the verifier
     */
    public static SignatureVerifier of(PublicSigningKey key, Instant now) {
        return new SignatureVerifier(key, now);
    }

    /**
     * Verifies a signature that stands apart from its data. One that was made over a text says nothing of how its lines
     * end: they may have changed since.
     *
     * @param data read to its end, in pieces; not closed
     * @param signature one signature, ASCII-armored or not, at most 1 MiB
     * @return who signed when, or why it is not accepted
     * @throws IOException if the data cannot be read
     */
    public SignatureCheck<DocumentSignature> detached(InputStream data, byte[] signature) throws IOException {
        return new DocumentVerifier(key, now).detached(data, signature);
    }

    /**
     * Verifies a signature that stands apart from its file.
     *
     * @param file the data
     * @param signature one signature, ASCII-armored or not, at most 1 MiB
     * @return who signed when, or why it is not accepted
     * @throws InputException with FILE_MISSING or FILE_UNREADABLE if the file cannot be read
     */
    public SignatureCheck<DocumentSignature> detached(Path file, byte[] signature) {
        TextFile.requireFile(file);
        try (InputStream data = Files.newInputStream(file)) {
            return detached(data, signature);
        } catch (IOException e) {
            throw TextFile.unreadable(file, "it cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }

    /**
     * Verifies a text that is signed within itself.
     *
     * @param signed UTF-8, at most 16 MiB, with nothing before or behind what is signed
     * @return the text and who signed it when, or why it is not accepted
     */
    public SignatureCheck<ClearText> clearText(byte[] signed) {
        return new DocumentVerifier(key, now).clearText(signed);
    }

    /**
     * Verifies a received release bundle: the answer of {@code GET
     * /artifactory/api/release/bundles/{name}/{version}?format=jws}. As in the public plugin that does so, the primary
     * key must have signed it, whatever it says it may be used for. When it was signed is not in the token: a key that
     * has expired since then verifies it, one that is made later than {@code now} or was revoked because it was stolen or for no reason told does not.
     * Keys and certificates that the token itself holds or names are not looked at.
     *
     * @param token {@code header.payload.signature}, at most 64 Mi characters; white space around it is left out
     * @return the payload, or why it is not accepted
     */
    public SignatureCheck<SignedPayload> jws(String token) {
        return JwsVerifier.verify(key, now, token);
    }
}
