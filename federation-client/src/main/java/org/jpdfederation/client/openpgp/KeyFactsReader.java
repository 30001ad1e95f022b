package org.jpdfederation.client.openpgp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Verifies all that a key says of itself. For one thread at a time. */
final class KeyFactsReader {

    /** Each takes up to some hundredths of a second; a key signs itself a few times in its life. */
    private static final int MOST_VERIFIED = 100;

    private final PGPPublicKey primary;
    private final KeyAlgorithm algorithm;
    private int verified;

    /** How one kind of signature is verified, once it knows the key. */
    private interface Check {
        boolean holds(PGPSignature signature) throws PGPException;
    }

    private KeyFactsReader(PGPPublicKey primary) {
        this.primary = primary;
        this.algorithm = KeyAlgorithm.of(primary);
    }

    static KeyFacts read(PGPPublicKeyRing ring) throws Unusable {
        return new KeyFactsReader(ring.getPublicKey()).facts(ring);
    }

    private KeyFacts facts(PGPPublicKeyRing ring) throws Unusable {
        List<KeyFacts.User> users = new ArrayList<>();
        for (Iterator<byte[]> ids = primary.getRawUserIDs(); ids.hasNext(); ) {
            users.add(user(ids.next()));
        }
        List<KeyFacts.Sub> subkeys = new ArrayList<>();
        for (PGPPublicKey key : ring) {
            if (!key.isMasterKey()) {
                subkeys.add(subkey(key));
            }
        }
        return new KeyFacts(
                KeyFingerprint.ofBytes(primary.getFingerprint()),
                algorithm,
                primary.getCreationTime().toInstant(),
                own(primary.getSignaturesOfType(PGPSignature.DIRECT_KEY), s -> s.verifyCertification(primary)),
                own(primary.getSignaturesOfType(PGPSignature.KEY_REVOCATION), s -> s.verifyCertification(primary)),
                List.copyOf(users),
                List.copyOf(subkeys));
    }

    private KeyFacts.User user(byte[] id) throws Unusable {
        List<PGPSignature> certifications = new ArrayList<>();
        List<PGPSignature> revocations = new ArrayList<>();
        primary.getSignaturesForID(id)
                .forEachRemaining(s -> (s.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION
                                ? revocations
                                : certifications)
                        .add(s));
        certifications.removeIf(s -> !s.isCertification());
        return new KeyFacts.User(
                new String(id, StandardCharsets.UTF_8),
                own(certifications.iterator(), s -> s.verifyCertification(id, primary)),
                own(revocations.iterator(), s -> s.verifyCertification(id, primary)));
    }

    private KeyFacts.Sub subkey(PGPPublicKey key) throws Unusable {
        KeyAlgorithm kind = KeyAlgorithm.of(key);
        List<PGPSignature> bindings = new ArrayList<>();
        key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING).forEachRemaining(bindings::add);
        return new KeyFacts.Sub(
                KeyFingerprint.ofBytes(key.getFingerprint()),
                kind,
                key.getCreationTime().toInstant(),
                own(
                        bindings.iterator(),
                        s -> !SignatureParts.isMd5(s.getHashAlgorithm()) && s.verifyCertification(primary, key)),
                own(key.getSignaturesOfType(PGPSignature.SUBKEY_REVOCATION), s -> s.verifyCertification(primary, key)),
                kind.known() && confirmed(bindings, key));
    }

    private boolean confirmed(List<PGPSignature> bindings, PGPPublicKey key) throws Unusable {
        for (PGPSignature binding : bindings) {
            if (confirmed(binding, key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a binding holds the subkey's own signature over the primary key (RFC 9580, 10.1.5). The first counts: one
     * is due, and thousands would fit.
     */
    private boolean confirmed(PGPSignature binding, PGPPublicKey key) throws Unusable {
        try {
            PGPSignatureList embedded = binding.getHashedSubPackets().getEmbeddedSignatures();
            if (embedded.isEmpty()) {
                embedded = binding.getUnhashedSubPackets().getEmbeddedSignatures(); // it proves itself
            }
            if (embedded.isEmpty()) {
                return false;
            }
            PGPSignature back = embedded.get(0);
            return back.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING
                    && SignatureParts.readable(back)
                    && !SignatureParts.isMd5(back.getHashAlgorithm())
                    && holds(back, key, s -> s.verifyCertification(primary, key));
        } catch (PGPException | RuntimeException e) { // broken, or of version 3
            return false;
        }
    }

    /** The signatures among them that claim to be the primary key's own. */
    private List<SelfSignature> own(Iterator<PGPSignature> signatures, Check check) throws Unusable {
        List<SelfSignature> own = new ArrayList<>();
        while (signatures.hasNext()) {
            PGPSignature signature = signatures.next();
            if (signature.getKeyID() == primary.getKeyID() && SignatureParts.readable(signature)) {
                own.add(SignatureParts.self(signature, algorithm.known() && holds(signature, primary, check)));
            }
        }
        return List.copyOf(own);
    }

    /** The library tells of a broken signature by exceptions of many kinds. */
    private boolean holds(PGPSignature signature, PGPPublicKey by, Check check) throws Unusable {
        verified++;
        if (verified > MOST_VERIFIED) {
            throw new Unusable(KeyFault.TOO_MANY_SIGNATURES);
        }
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), by);
            return check.holds(signature);
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }
}
