package org.jpdfederation.client.openpgp;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.jspecify.annotations.Nullable;

/** What stands in the signed part of a signature. */
final class SignatureParts {

    private static final int VERSION = 4;

    /** The subpackets that are understood here, so that a signature may insist on them (RFC 9580, 5.2.3.7). */
    private static final List<Integer> UNDERSTOOD = IntStream.of(
                    2, 3, 4, 5, 7, 9, 11, 16, 21, 22, 23, 25, 26, 27, 28, 29, 30, 32, 33, 34)
            .boxed()
            .toList();

    private static final SortedMap<Integer, String> HASHES = hashes();

    private SignatureParts() {}

    private static SortedMap<Integer, String> hashes() {
        SortedMap<Integer, String> names = new TreeMap<>();
        names.put(HashAlgorithmTags.MD5, "MD5");
        names.put(HashAlgorithmTags.SHA1, "SHA-1");
        names.put(HashAlgorithmTags.RIPEMD160, "RIPEMD-160");
        names.put(HashAlgorithmTags.SHA224, "SHA-224");
        names.put(HashAlgorithmTags.SHA256, "SHA-256");
        names.put(HashAlgorithmTags.SHA384, "SHA-384");
        names.put(HashAlgorithmTags.SHA512, "SHA-512");
        names.put(HashAlgorithmTags.SHA3_256, "SHA3-256");
        names.put(HashAlgorithmTags.SHA3_512, "SHA3-512");
        return names;
    }

    /** Whether it is of version 4, tells when it was made, and insists on nothing that is unknown here. */
    static boolean readable(PGPSignature signature) {
        if (signature.getVersion() != VERSION) {
            return false;
        }
        PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
        return hashed.getSignatureCreationTime() != null
                && HASHES.containsKey(signature.getHashAlgorithm())
                && IntStream.of(hashed.getCriticalTags()).allMatch(UNDERSTOOD::contains);
    }

    static Instant made(PGPSignature signature) {
        @Nullable Date made = signature.getHashedSubPackets().getSignatureCreationTime();
        return made == null ? Instant.EPOCH : made.toInstant();
    }

    static Optional<Instant> until(PGPSignature signature) {
        long seconds = signature.getHashedSubPackets().getSignatureExpirationTime();
        return seconds == 0 ? Optional.empty() : Optional.of(made(signature).plusSeconds(seconds));
    }

    static String hash(int number) {
        return HASHES.getOrDefault(number, "hash " + number);
    }

    static boolean isMd5(int hash) {
        return hash == HashAlgorithmTags.MD5;
    }

    static boolean isShort(int hash) {
        return hash == HashAlgorithmTags.SHA1 || hash == HashAlgorithmTags.RIPEMD160;
    }

    static SelfSignature self(PGPSignature signature, boolean good) {
        PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
        long life = hashed.getKeyExpirationTime();
        return new SelfSignature(
                good,
                made(signature),
                until(signature),
                signature.getHashAlgorithm(),
                life == 0 ? OptionalLong.empty() : OptionalLong.of(life),
                hashed.hasSubpacket(SignatureSubpacketTags.KEY_FLAGS)
                        ? OptionalInt.of(hashed.getKeyFlags())
                        : OptionalInt.empty(),
                signature.isHardRevocation());
    }
}
