package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the primary key's signature over a subkey is worth (RFC 9580, 5.2.3.18 and 10.1.5). */
@Tag("D-GPG")
class BindingTest {

    private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = Samples.random(7);
    private static final PGPKeyPair PRIMARY = pair();
    private static final PGPKeyPair SUBKEY = pair();
    private static final long DAY = 86_400;

    @Test
    void aSubkeySigns_whileItsBindingLasts() {
        PublicSigningKey key = key(HashAlgorithmTags.SHA256, 10 * DAY, true);

        assertThat(verified(key, Samples.MADE.plusSeconds(DAY))).isInstanceOf(SignatureCheck.Valid.class);
        assertThat(verified(key, Samples.MADE.plusSeconds(10 * DAY)))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.KEY_EXPIRED_AT_SIGNING));
        assertThat(key.subkeys().get(0).expires()).contains(Samples.MADE.plusSeconds(10 * DAY));
    }

    @Test
    void aBindingByMd5_bindsNothing() {
        PublicSigningKey key = key(HashAlgorithmTags.MD5, 10 * DAY, true);

        assertThat(verified(key, Samples.MADE.plusSeconds(DAY)))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.KEY_CANNOT_SIGN));
        assertThat(key.faults(Samples.NOW)).contains(KeyFault.SUBKEY_UNBOUND);
    }

    @Test
    void aSubkeyThatDidNotSignInReturn_cannotSign() {
        PublicSigningKey key = key(HashAlgorithmTags.SHA256, 10 * DAY, false);

        assertThat(verified(key, Samples.MADE.plusSeconds(DAY)))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.KEY_CANNOT_SIGN));
    }

    private static PGPKeyPair pair() {
        try {
            RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
            generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65537), RANDOM, 2048, 64));
            return new BcPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.RSA_GENERAL,
                    generator.generateKeyPair(),
                    Date.from(Samples.MADE));
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGPSignatureSubpacketGenerator says(int flags) {
        PGPSignatureSubpacketGenerator says = new PGPSignatureSubpacketGenerator();
        says.setSignatureCreationTime(false, Date.from(Samples.MADE));
        says.setKeyFlags(true, flags);
        return says;
    }

    /** A key whose only signing key is a subkey, bound for a time. */
    private static PublicSigningKey key(int bindingHash, long bindingSeconds, boolean confirmed) {
        try {
            PGPKeyRingGenerator ring = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    PRIMARY,
                    "Release <rel@acme.example>",
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                    says(KeyFlags.CERTIFY_OTHER).generate(),
                    null,
                    new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
                    null);
            ring.addSubKey(SUBKEY);
            PGPPublicKeyRing whole = ring.generatePublicKeyRing();
            PGPPublicKey subkey = whole.getPublicKey(SUBKEY.getKeyID());
            for (PGPSignature signature : List.copyOf(signatures(subkey))) {
                subkey = PGPPublicKey.removeCertification(subkey, signature);
            }
            PGPSignatureSubpacketGenerator binding = says(KeyFlags.SIGN_DATA);
            binding.setSignatureExpirationTime(true, bindingSeconds);
            if (confirmed) {
                binding.addEmbeddedSignature(
                        false,
                        generator(PGPSignature.PRIMARYKEY_BINDING, SUBKEY, HashAlgorithmTags.SHA256, says(0))
                                .generateCertification(PRIMARY.getPublicKey(), SUBKEY.getPublicKey()));
            }
            subkey = PGPPublicKey.addCertification(
                    subkey,
                    generator(PGPSignature.SUBKEY_BINDING, PRIMARY, bindingHash, binding)
                            .generateCertification(PRIMARY.getPublicKey(), SUBKEY.getPublicKey()));
            return PublicSigningKey.of(
                    Armor.write(PGPPublicKeyRing.insertPublicKey(whole, subkey).getEncoded(), Armor.Kind.PUBLIC_KEY),
                    "made here");
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PGPSignature> signatures(PGPPublicKey key) {
        List<PGPSignature> signatures = new ArrayList<>();
        key.getSignatures().forEachRemaining(signatures::add);
        return signatures;
    }

    private static PGPSignatureGenerator generator(
            int kind, PGPKeyPair by, int hash, PGPSignatureSubpacketGenerator says) throws PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, hash), by.getPublicKey());
        generator.init(kind, by.getPrivateKey());
        says.setIssuerFingerprint(false, by.getPublicKey());
        generator.setHashedSubpackets(says.generate());
        return generator;
    }

    private static SignatureCheck<DocumentSignature> verified(PublicSigningKey key, Instant signedAt) {
        try {
            PGPSignatureSubpacketGenerator says = new PGPSignatureSubpacketGenerator();
            says.setSignatureCreationTime(false, Date.from(signedAt));
            PGPSignatureGenerator generator =
                    generator(PGPSignature.BINARY_DOCUMENT, SUBKEY, HashAlgorithmTags.SHA256, says);
            generator.update(DATA);
            return SignatureVerifier.of(key, Samples.NOW)
                    .detached(
                            new ByteArrayInputStream(DATA), generator.generate().getEncoded());
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
