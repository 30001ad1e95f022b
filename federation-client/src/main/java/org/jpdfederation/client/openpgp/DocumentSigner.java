package org.jpdfederation.client.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;

/** Signs data and texts with SHA-512. For one thread at a time. */
final class DocumentSigner {

    private static final int PIECE = 1 << 16;

    private final PGPPrivateKey key;
    private final PGPPublicKey own;
    private final Instant at;

    DocumentSigner(PGPPrivateKey key, PrivateSigningKey of, Instant at) {
        this.key = key;
        this.own = of.ring().getPublicKey(key.getKeyID());
        this.at = at;
    }

    String detached(InputStream data) throws IOException {
        return signature(PGPSignature.BINARY_DOCUMENT, data);
    }

    String clearText(String text) {
        List<String> lines = ClearTextFrame.lines(text);
        try {
            String signature = signature(
                    PGPSignature.CANONICAL_TEXT_DOCUMENT, new ByteArrayInputStream(ClearTextFrame.canonical(lines)));
            return new ClearTextFrame(lines, signature).written("SHA512");
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private String signature(int kind, InputStream data) throws IOException {
        PGPSignatureSubpacketGenerator says = new PGPSignatureSubpacketGenerator();
        says.setSignatureCreationTime(false, Date.from(at));
        says.setIssuerFingerprint(false, own);
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(own.getAlgorithm(), HashAlgorithmTags.SHA512), own);
            generator.init(kind, key);
            generator.setHashedSubpackets(says.generate());
            byte[] piece = new byte[PIECE];
            for (int read = data.read(piece); read >= 0; read = data.read(piece)) {
                generator.update(piece, 0, read);
            }
            return Armor.write(generator.generate().getEncoded(), Armor.Kind.SIGNATURE);
        } catch (PGPException e) {
            throw new IllegalStateException("a key that was proven to sign did not", e);
        }
    }
}
