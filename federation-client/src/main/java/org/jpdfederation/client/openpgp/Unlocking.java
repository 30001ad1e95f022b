package org.jpdfederation.client.openpgp;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SecretKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.PBESecretKeyDecryptor;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** Gets a private key out of its protection, and makes sure that it is the one it says. */
final class Unlocking {

    @SuppressWarnings("deprecation") // by the standard, for new keys; old ones have them
    private static final List<Integer> USAGES =
            List.of(SecretKeyPacket.USAGE_NONE, SecretKeyPacket.USAGE_SHA1, SecretKeyPacket.USAGE_CHECKSUM);
    /** Simple, salted, and iterated and salted; others may take as much memory as they like. */
    @SuppressWarnings("deprecation")
    private static final List<Integer> DERIVATIONS = List.of(S2K.SIMPLE, S2K.SALTED, S2K.SALTED_AND_ITERATED);
    /** IDEA to Blowfish, AES, Twofish, Camellia (RFC 9580, 9.3). */
    private static final List<Integer> CIPHERS =
            IntStream.of(1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13).boxed().toList();

    private Unlocking() {}

    /** The key that signs: the primary key if it may, else the first subkey that may. */
    static PGPPrivateKey signer(PrivateSigningKey key, Optional<Secret> passphrase) throws Unusable {
        KeyFacts facts = key.publicKey().facts();
        if (!facts.capabilities().contains(KeyCapability.SIGN)) {
            for (KeyFacts.Sub subkey : facts.subkeys()) {
                @Nullable PGPSecretKey secret = subkey.maySign() ? subkeyOf(key, subkey) : null;
                if (secret != null) {
                    return unlocked(secret, passphrase);
                }
            }
        }
        return primary(key, passphrase);
    }

    /** The primary key, whatever it may be used for. */
    static PGPPrivateKey primary(PrivateSigningKey key, Optional<Secret> passphrase) throws Unusable {
        return unlocked(key.ring().getSecretKey(), passphrase);
    }

    private static @Nullable PGPSecretKey subkeyOf(PrivateSigningKey key, KeyFacts.Sub subkey) {
        for (PGPSecretKey secret : key.ring()) {
            if (KeyFingerprint.ofBytes(secret.getPublicKey().getFingerprint()).equals(subkey.fingerprint())) {
                return secret;
            }
        }
        return null;
    }

    private static PGPPrivateKey unlocked(PGPSecretKey secret, Optional<Secret> passphrase) throws Unusable {
        if (secret.isPrivateKeyEmpty()) {
            throw new Unusable(KeyFault.PRIVATE_PART_MISSING);
        }
        boolean encrypted = secret.getS2KUsage() != SecretKeyPacket.USAGE_NONE;
        if (!USAGES.contains(secret.getS2KUsage()) || (encrypted && !derivationKnown(secret))) {
            throw new Unusable(KeyFault.PROTECTION_UNKNOWN);
        }
        if (encrypted && passphrase.isEmpty()) {
            throw new Unusable(KeyFault.PASSPHRASE_MISSING);
        }
        @Nullable PGPPrivateKey key;
        try {
            key = secret.extractPrivateKey(encrypted ? decryptor(passphrase.orElseThrow()) : null);
        } catch (PGPException | RuntimeException e) { // what comes out of a wrong passphrase breaks the parser anyhow
            throw new Unusable(encrypted ? KeyFault.PASSPHRASE_WRONG : KeyFault.PRIVATE_KEY_BROKEN);
        }
        if (key == null || !proven(key, secret.getPublicKey())) {
            throw new Unusable(KeyFault.PRIVATE_KEY_BROKEN);
        }
        return key;
    }

    private static boolean derivationKnown(PGPSecretKey secret) {
        @Nullable S2K derivation = secret.getS2K();
        return derivation != null
                && DERIVATIONS.contains(derivation.getType())
                && CIPHERS.contains(secret.getKeyEncryptionAlgorithm());
    }

    private static PBESecretKeyDecryptor decryptor(Secret passphrase) {
        return new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                .build(passphrase.reveal().toCharArray());
    }

    /** A key whose public part was exchanged would give itself away by its signatures, so none leaves unverified. */
    private static boolean proven(PGPPrivateKey key, PGPPublicKey own) {
        if (!KeyAlgorithm.of(own).signs()) {
            return false;
        }
        try {
            byte[] probe = {1};
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(own.getAlgorithm(), HashAlgorithmTags.SHA256), own);
            generator.init(PGPSignature.BINARY_DOCUMENT, key);
            generator.update(probe);
            PGPSignature signature = generator.generate();
            signature.init(new BcPGPContentVerifierBuilderProvider(), own);
            signature.update(probe);
            return signature.verify();
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }
}
