package org.jpdfederation.client.openpgp;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.bcpg.BCPGKey;
import org.bouncycastle.bcpg.DSAPublicBCPGKey;
import org.bouncycastle.bcpg.ElGamalPublicBCPGKey;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyConverter;

/**
 * Kind and size of a key. The documents name RSA of 2048 bits or more (D-GPG). Keys above the largest sizes in use are
 * refused, since the time to check a signature grows with the size.
 *
 * @param description kind and size in bits
 * @param signs whether signatures can be made with such a key at all
 * @param encrypts whether such a key can encrypt at all
 * @param fault what is wrong with it
 */
record KeyAlgorithm(String description, boolean signs, boolean encrypts, Optional<KeyFault> fault) {

    /** The kinds that are known here (RFC 9580, 9.1). */
    static final List<Integer> NUMBERS = IntStream.of(1, 2, 3, 16, 17, 18, 19, 20, 22, 25, 26, 27, 28)
            .boxed()
            .toList();

    private static final int LEAST = 2048;
    private static final int LARGEST_RSA = 8192;
    private static final int LARGEST_EXPONENT = 64;
    private static final int LARGEST_DSA = 3072;
    /** Of DSA, whose time grows with it as well (FIPS 186-4, 4.2). */
    private static final int LARGEST_SUBGROUP = 256;

    /** Whether it is known, and so its signatures can be checked. */
    boolean known() {
        return !fault.equals(Optional.of(KeyFault.KEY_UNUSABLE));
    }

    /** Whether its signatures are worth something. */
    boolean strong() {
        return known() && !fault.equals(Optional.of(KeyFault.KEY_WEAK));
    }

    @SuppressWarnings("deprecation") // by the standard, for new keys; old ones have them
    static KeyAlgorithm of(PGPPublicKey key) {
        BCPGKey numbers = key.getPublicKeyPacket().getKey();
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL -> rsa(key, (RSAPublicBCPGKey) numbers, true, true);
            case PublicKeyAlgorithmTags.RSA_SIGN -> rsa(key, (RSAPublicBCPGKey) numbers, true, false);
            case PublicKeyAlgorithmTags.RSA_ENCRYPT -> rsa(key, (RSAPublicBCPGKey) numbers, false, true);
            case PublicKeyAlgorithmTags.DSA -> dsa(key, (DSAPublicBCPGKey) numbers);
            case PublicKeyAlgorithmTags.ELGAMAL_ENCRYPT, PublicKeyAlgorithmTags.ELGAMAL_GENERAL ->
                new KeyAlgorithm(
                        "Elgamal " + ((ElGamalPublicBCPGKey) numbers).getP().bitLength(),
                        false,
                        true,
                        Optional.of(KeyFault.NOT_RSA));
            case PublicKeyAlgorithmTags.ECDSA -> curve(key, "ECDSA", true);
            case PublicKeyAlgorithmTags.EDDSA_LEGACY -> curve(key, "EdDSA", true);
            case PublicKeyAlgorithmTags.Ed25519 -> curve(key, "Ed25519", true);
            case PublicKeyAlgorithmTags.Ed448 -> curve(key, "Ed448", true);
            case PublicKeyAlgorithmTags.ECDH -> curve(key, "ECDH", false);
            case PublicKeyAlgorithmTags.X25519 -> curve(key, "X25519", false);
            case PublicKeyAlgorithmTags.X448 -> curve(key, "X448", false);
            default -> unknown("algorithm " + key.getAlgorithm());
        };
    }

    private static KeyAlgorithm rsa(PGPPublicKey key, RSAPublicBCPGKey rsa, boolean signs, boolean encrypts) {
        int bits = rsa.getModulus().bitLength();
        int exponent = rsa.getPublicExponent().bitLength();
        boolean usable = bits <= LARGEST_RSA
                && exponent > 1
                && exponent <= LARGEST_EXPONENT
                && rsa.getPublicExponent().testBit(0);
        Optional<KeyFault> fault = bits < LEAST ? Optional.of(KeyFault.KEY_WEAK) : Optional.empty();
        return usable && convertible(key)
                ? new KeyAlgorithm("RSA " + bits, signs, encrypts, fault)
                : unknown("RSA " + bits);
    }

    private static KeyAlgorithm dsa(PGPPublicKey key, DSAPublicBCPGKey dsa) {
        int bits = dsa.getP().bitLength();
        KeyFault fault = bits < LEAST ? KeyFault.KEY_WEAK : KeyFault.NOT_RSA;
        return bits <= LARGEST_DSA && dsa.getQ().bitLength() <= LARGEST_SUBGROUP && convertible(key)
                ? new KeyAlgorithm("DSA " + bits, true, false, Optional.of(fault))
                : unknown("DSA " + bits);
    }

    private static KeyAlgorithm curve(PGPPublicKey key, String kind, boolean signs) {
        return convertible(key)
                ? new KeyAlgorithm(kind + " " + key.getBitStrength(), signs, !signs, Optional.of(KeyFault.NOT_RSA))
                : unknown(kind);
    }

    private static KeyAlgorithm unknown(String description) {
        return new KeyAlgorithm(description, false, false, Optional.of(KeyFault.KEY_UNUSABLE));
    }

    /** Whether the numbers are those of a key. */
    private static boolean convertible(PGPPublicKey key) {
        try {
            new BcPGPKeyConverter().getPublicKey(key);
            return true;
        } catch (PGPException | RuntimeException e) { // the converter throws many kinds
            return false;
        }
    }
}
