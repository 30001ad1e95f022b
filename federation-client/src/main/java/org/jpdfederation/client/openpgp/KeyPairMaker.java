package org.jpdfederation.client.openpgp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PBESecretKeyEncryptor;
import org.bouncycastle.openpgp.operator.PGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** Makes RSA keys that are their own and only signing key. */
final class KeyPairMaker {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int PRIME_CERTAINTY = 128;
    /** The coded count 0xE0: 16 MiB are hashed for each try of a passphrase. */
    private static final int HASHED = 0xE0;

    private KeyPairMaker() {}

    static PrivateSigningKey make(KeyRequest request, Instant created, SecureRandom random) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(EXPONENT, random, request.bits(), PRIME_CERTAINTY));
        try {
            PGPSecretKeyRing ring = ring(request, created, generator.generateKeyPair(), random);
            return new PrivateSigningKey(ring, ring.getEncoded());
        } catch (PGPException | IOException | Unusable e) {
            throw new IllegalStateException("an RSA key could not be put in packets", e);
        }
    }

    private static PGPSecretKeyRing ring(
            KeyRequest request, Instant created, AsymmetricCipherKeyPair numbers, SecureRandom random)
            throws PGPException {
        Date made = Date.from(created);
        PGPKeyPair pair =
                new BcPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL, numbers, made);
        PGPSignatureSubpacketGenerator says = new PGPSignatureSubpacketGenerator();
        says.setSignatureCreationTime(false, made);
        says.setIssuerFingerprint(false, pair.getPublicKey());
        says.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
        says.setPreferredHashAlgorithms(
                false, new int[] {HashAlgorithmTags.SHA512, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA256});
        says.setPreferredSymmetricAlgorithms(
                false, new int[] {SymmetricKeyAlgorithmTags.AES_256, SymmetricKeyAlgorithmTags.AES_128});
        request.life().ifPresent(life -> says.setKeyExpirationTime(true, life.toSeconds()));
        PGPDigestCalculatorProvider digests = new BcPGPDigestCalculatorProvider();
        return new PGPKeyRingGenerator(
                        PGPSignature.POSITIVE_CERTIFICATION,
                        pair,
                        request.userId(),
                        digests.get(HashAlgorithmTags.SHA1), // the one that protected keys are sealed with
                        says.generate(),
                        null,
                        new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA512),
                        encryptor(request, digests, random))
                .generateSecretKeyRing();
    }

    private static @Nullable PBESecretKeyEncryptor encryptor(
            KeyRequest request, PGPDigestCalculatorProvider digests, SecureRandom random) throws PGPException {
        if (request.passphrase().isEmpty()) {
            return null;
        }
        Secret passphrase = request.passphrase().get();
        return new BcPBESecretKeyEncryptorBuilder(
                        SymmetricKeyAlgorithmTags.AES_256, digests.get(HashAlgorithmTags.SHA256), HASHED)
                .setSecureRandom(random)
                .build(passphrase.reveal().toCharArray());
    }
}
