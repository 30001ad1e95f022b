package org.jpdfederation.client.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/** Verifies OpenPGP signatures over data: first whose, then the bytes, then the times. For one thread at a time. */
final class DocumentVerifier {

    private static final int PIECE = 1 << 16;

    private final PublicSigningKey key;
    private final Instant now;

    /** The signature is not accepted. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final SignatureFault fault;

        Refused(SignatureFault fault) {
            super(fault.explanation());
            this.fault = fault;
        }

        SignatureFault fault() {
            return fault;
        }
    }

    DocumentVerifier(PublicSigningKey key, Instant now) {
        this.key = key;
        this.now = now;
    }

    SignatureCheck<DocumentSignature> detached(InputStream data, byte[] given) throws IOException {
        try {
            return new SignatureCheck.Valid<>(
                    verified(data, given, List.of(PGPSignature.BINARY_DOCUMENT, PGPSignature.CANONICAL_TEXT_DOCUMENT)));
        } catch (Refused e) {
            return new SignatureCheck.Invalid<>(e.fault());
        }
    }

    SignatureCheck<ClearText> clearText(byte[] signed) {
        try {
            ClearTextFrame frame = ClearTextFrame.of(signed);
            DocumentSignature signature = verified(
                    new ByteArrayInputStream(frame.canonical()),
                    frame.signature(),
                    List.of(PGPSignature.CANONICAL_TEXT_DOCUMENT));
            return new SignatureCheck.Valid<>(new ClearText(frame.text(), signature));
        } catch (Refused e) {
            return new SignatureCheck.Invalid<>(e.fault());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private DocumentSignature verified(InputStream data, byte[] given, List<Integer> kinds)
            throws Refused, IOException {
        PGPSignature signature = signature(given);
        if (!SignatureParts.readable(signature)) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
        if (!kinds.contains(signature.getSignatureType())) {
            throw new Refused(SignatureFault.WRONG_KIND);
        }
        @Nullable PGPPublicKey signer = key.ring().getPublicKey(signature.getKeyID());
        if (signer == null) {
            throw new Refused(SignatureFault.WRONG_KEY);
        }
        int hash = signature.getHashAlgorithm();
        if (SignatureParts.isMd5(hash) || SignatureParts.isShort(hash)) {
            throw new Refused(SignatureFault.HASH_WEAK);
        }
        Signer known = new Signer(key.facts(), KeyFingerprint.ofBytes(signer.getFingerprint()));
        if (!known.usable()) {
            throw new Refused(SignatureFault.KEY_UNUSABLE);
        }
        if (!matches(signature, signer, data)) {
            throw new Refused(SignatureFault.BAD_SIGNATURE);
        }
        Instant made = SignatureParts.made(signature);
        Optional<SignatureFault> fault = time(signature, made).or(() -> known.refusal(made));
        if (fault.isPresent()) {
            throw new Refused(fault.get());
        }
        return new DocumentSignature(known.fingerprint(), made, SignatureParts.hash(hash));
    }

    /** The one signature in a text or in bare bytes. */
    private static PGPSignature signature(byte[] given) throws Refused {
        try {
            boolean bare = given.length > 0 && given.length <= ArmorText.LARGEST && given[0] < 0;
            List<Packets.Packet> packets = Packets.of(bare ? given : Armor.read(given, Armor.Kind.SIGNATURE));
            if (packets.isEmpty() || packets.stream().anyMatch(packet -> packet.tag() != Packets.SIGNATURE)) {
                throw new Refused(SignatureFault.UNREADABLE);
            }
            if (packets.size() > 1) {
                throw new Refused(SignatureFault.SEVERAL);
            }
            return new PGPSignature(
                    new BCPGInputStream(new ByteArrayInputStream(packets.get(0).whole())));
        } catch (Unusable e) {
            throw new Refused(
                    e.fault() == KeyFault.SEVERAL_BLOCKS ? SignatureFault.SEVERAL : SignatureFault.UNREADABLE);
        } catch (IOException | PGPException | RuntimeException e) { // the parser throws many kinds
            throw new Refused(SignatureFault.UNREADABLE);
        }
    }

    private static boolean matches(PGPSignature signature, PGPPublicKey signer, InputStream data) throws IOException {
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), signer);
            byte[] piece = new byte[PIECE];
            for (int read = data.read(piece); read >= 0; read = data.read(piece)) {
                signature.update(piece, 0, read);
            }
            return signature.verify();
        } catch (PGPException | RuntimeException e) { // numbers that fit no signature of that key
            return false;
        }
    }

    private Optional<SignatureFault> time(PGPSignature signature, Instant made) {
        if (made.isAfter(now)) {
            return Optional.of(SignatureFault.SIGNED_IN_FUTURE);
        }
        boolean over = SignatureParts.until(signature)
                .filter(end -> !now.isBefore(end))
                .isPresent();
        return over ? Optional.of(SignatureFault.SIGNATURE_EXPIRED) : Optional.empty();
    }
}
