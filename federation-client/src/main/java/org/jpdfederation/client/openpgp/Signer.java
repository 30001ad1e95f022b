package org.jpdfederation.client.openpgp;

import java.time.Instant;
import java.util.Optional;

/**
 * The primary key or a subkey, as the maker of a signature.
 *
 * @param key the whole key
 * @param fingerprint which of its keys
 */
record Signer(KeyFacts key, KeyFingerprint fingerprint) {

    /** Whether its signatures are worth looking at. */
    boolean usable() {
        return certified(key) && subkey().map(sub -> sub.algorithm().strong()).orElse(true);
    }

    /** Whether the primary key is strong, and vouches for its user id in a way that cannot be forged. */
    static boolean certified(KeyFacts key) {
        return key.algorithm().strong()
                && key.certification()
                        .filter(c -> !SignatureParts.isMd5(c.hash()))
                        .isPresent();
    }

    /** Why it could not sign at an instant. */
    Optional<SignatureFault> refusal(Instant at) {
        Optional<KeyFacts.Sub> subkey = subkey();
        if (key.revokedAt(at) || subkey.filter(sub -> sub.revokedAt(at)).isPresent()) {
            return Optional.of(SignatureFault.KEY_REVOKED);
        }
        if (at.isBefore(key.created())
                || subkey.filter(sub -> at.isBefore(sub.created())).isPresent()) {
            return Optional.of(SignatureFault.KEY_NOT_YET_VALID);
        }
        boolean uncertified = key.certifications().allMatch(c -> c.endedAt(at));
        if (uncertified || over(key.expires(), at) || over(subkey.flatMap(KeyFacts.Sub::expires), at)) {
            return Optional.of(SignatureFault.KEY_EXPIRED_AT_SIGNING);
        }
        boolean may = subkey.map(KeyFacts.Sub::maySign)
                .orElseGet(() -> key.capabilities().contains(KeyCapability.SIGN));
        return may ? Optional.empty() : Optional.of(SignatureFault.KEY_CANNOT_SIGN);
    }

    private static boolean over(Optional<Instant> end, Instant at) {
        return end.filter(instant -> !at.isBefore(instant)).isPresent();
    }

    private Optional<KeyFacts.Sub> subkey() {
        return key.subkeys().stream()
                .filter(sub -> sub.fingerprint().equals(fingerprint))
                .findFirst();
    }
}
