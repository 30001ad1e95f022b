package org.jpdfederation.client.openpgp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.openpgp.DocumentVerifier.Refused;

/** Verifies signed tokens in compact form (RFC 7515) with the RSA numbers of a primary key. */
final class JwsVerifier {

    private static final int LARGEST = 64 << 20;
    private static final String BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private JwsVerifier() {}

    static SignatureCheck<SignedPayload> verify(PublicSigningKey key, Instant now, String token) {
        try {
            return new SignatureCheck.Valid<>(verified(key, now, token.strip()));
        } catch (Refused e) {
            return new SignatureCheck.Invalid<>(e.fault());
        }
    }

    private static SignedPayload verified(PublicSigningKey key, Instant now, String token) throws Refused {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (token.length() > LARGEST || first < 1 || second < 0) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
        String algorithm = algorithm(decoded(token.substring(0, first)));
        byte[] payload = decoded(token.substring(first + 1, second));
        byte[] signature = decoded(token.substring(second + 1));
        requireUsable(key.facts(), now);
        byte[] signed = token.substring(0, second).getBytes(StandardCharsets.US_ASCII);
        if (!matches(key, algorithm, signed, signature)) {
            throw new Refused(SignatureFault.BAD_SIGNATURE);
        }
        return new SignedPayload(algorithm, payload);
    }

    /** The algorithm that the header names, if it is one of those that a public RSA key verifies. */
    private static String algorithm(byte[] header) throws Refused {
        Faults faults = new Faults("header");
        Optional<Section> section =
                JsonDocument.read(header, faults).flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults));
        Optional<String> algorithm = section.flatMap(keys -> keys.requiredText("alg"));
        if (!faults.isEmpty() || algorithm.isEmpty()) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
        if (section.orElseThrow().has("crit")) {
            throw new Refused(SignatureFault.CRITICAL_HEADER);
        }
        return switch (algorithm.get()) {
            case "RS256", "RS384", "RS512" -> algorithm.get();
            default -> throw new Refused(SignatureFault.ALGORITHM_REFUSED);
        };
    }

    /** The documents name RSA (artifactory-api 6.1), and a token does not tell when it was signed. */
    private static void requireUsable(KeyFacts key, Instant now) throws Refused {
        if (!Signer.certified(key) || key.algorithm().fault().isPresent()) {
            throw new Refused(SignatureFault.KEY_UNUSABLE);
        }
        if (key.created().isAfter(now)) {
            throw new Refused(SignatureFault.KEY_NOT_YET_VALID);
        }
        if (key.revokedAt(Instant.MIN)) {
            throw new Refused(SignatureFault.KEY_REVOKED);
        }
    }

    private static boolean matches(PublicSigningKey key, String algorithm, byte[] signed, byte[] signature)
            throws Refused {
        try {
            RSAPublicBCPGKey numbers = (RSAPublicBCPGKey)
                    key.ring().getPublicKey().getPublicKeyPacket().getKey();
            Signature verifier = Signature.getInstance("SHA" + algorithm.substring(2) + "withRSA");
            verifier.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(numbers.getModulus(), numbers.getPublicExponent())));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (java.security.SignatureException e) { // of another length than the key's
            return false;
        } catch (GeneralSecurityException e) {
            throw new Refused(SignatureFault.KEY_UNUSABLE);
        }
    }

    /** Strict: no padding, no white space, no other letters, no spare bits that say something. */
    private static byte[] decoded(String text) throws Refused {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int spare = text.length() % 4 == 2 ? 0x0F : text.length() % 4 == 3 ? 0x03 : 0;
            boolean padded = text.endsWith("=");
            if (padded || (spare != 0 && (BASE64URL.indexOf(text.charAt(text.length() - 1)) & spare) != 0)) {
                throw new Refused(SignatureFault.UNREADABLE);
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
    }
}
