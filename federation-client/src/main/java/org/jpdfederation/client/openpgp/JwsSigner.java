package org.jpdfederation.client.openpgp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyConverter;

/** Makes signed tokens in compact form (RFC 7515). */
final class JwsSigner {

    private static final String HEADER = "{\"alg\":\"RS256\"}";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private JwsSigner() {}

    static String sign(SigningKeyPair pair, byte[] payload) {
        PrivateSigningKey key = pair.privateKey();
        String source = "signing key " + key.publicKey().fingerprint();
        key.publicKey().facts().algorithm().fault().ifPresent(fault -> {
            throw SigningKeyError.of(fault, source);
        });
        String signed = BASE64URL.encodeToString(HEADER.getBytes(StandardCharsets.UTF_8)) + "."
                + BASE64URL.encodeToString(payload);
        byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
        try {
            RSADigestSigner signer = new RSADigestSigner(new SHA256Digest());
            signer.init(true, new BcPGPKeyConverter().getPrivateKey(Unlocking.primary(key, pair.passphrase())));
            signer.update(bytes, 0, bytes.length);
            return signed + "." + BASE64URL.encodeToString(signer.generateSignature());
        } catch (Unusable e) {
            throw SigningKeyError.of(e.fault(), source);
        } catch (PGPException | CryptoException e) {
            throw new IllegalStateException("a key that was proven to sign did not", e);
        }
    }
}
