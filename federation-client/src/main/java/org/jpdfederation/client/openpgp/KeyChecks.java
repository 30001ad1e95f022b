package org.jpdfederation.client.openpgp;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a key that could be read. */
final class KeyChecks {

    private KeyChecks() {}

    static List<KeyFault> faults(KeyFacts key, Instant now) {
        Set<KeyFault> faults = EnumSet.noneOf(KeyFault.class);
        key.algorithm().fault().ifPresent(faults::add);
        if (!key.algorithm().known()) {
            return List.copyOf(faults); // nothing that it signed can be verified
        }
        identity(key).ifPresent(faults::add);
        time(key, now).ifPresent(faults::add);
        if (key.revokedAt(now)) {
            faults.add(KeyFault.REVOKED);
        }
        if (key.subkeys().stream().anyMatch(KeyChecks::unbound)) {
            faults.add(KeyFault.SUBKEY_UNBOUND);
        }
        key.certification().ifPresent(counts -> {
            signing(key, now).ifPresent(faults::add);
            hash(counts.hash()).ifPresent(faults::add);
        });
        return List.copyOf(faults);
    }

    private static Optional<KeyFault> identity(KeyFacts key) {
        if (key.users().isEmpty()) {
            return Optional.of(KeyFault.NO_USER_ID);
        }
        List<SelfSignature> all = key.users().stream()
                .flatMap(user -> user.certifications().stream())
                .toList();
        boolean changed = key.users().stream()
                .map(KeyFacts.User::certifications)
                .anyMatch(own -> !own.isEmpty() && own.stream().noneMatch(SelfSignature::good));
        if (changed) {
            return Optional.of(KeyFault.SELF_SIGNATURE_WRONG);
        }
        if (all.isEmpty()) {
            return Optional.of(KeyFault.SELF_SIGNATURE_MISSING);
        }
        return key.certification().isEmpty() ? Optional.of(KeyFault.REVOKED) : Optional.empty();
    }

    private static Optional<KeyFault> time(KeyFacts key, Instant now) {
        if (key.created().isAfter(now)) {
            return Optional.of(KeyFault.NOT_YET_VALID);
        }
        if (key.expires().filter(end -> !now.isBefore(end)).isPresent()) {
            return Optional.of(KeyFault.EXPIRED);
        }
        if (key.certification().isEmpty()
                || key.certifications().anyMatch(s -> !s.made().isAfter(now) && !s.endedAt(now))) {
            return Optional.empty();
        }
        boolean ended = key.certifications().anyMatch(s -> s.endedAt(now));
        return Optional.of(ended ? KeyFault.EXPIRED : KeyFault.NOT_YET_VALID);
    }

    private static boolean unbound(KeyFacts.Sub subkey) {
        boolean signs = subkey.capabilities().contains(KeyCapability.SIGN);
        return KeyFacts.newest(subkey.bindings()).isEmpty() || (signs && !subkey.confirms());
    }

    private static Optional<KeyFault> signing(KeyFacts key, Instant now) {
        if (key.capabilities().contains(KeyCapability.SIGN)) {
            return Optional.empty();
        }
        boolean bySubkey = key.subkeys().stream().anyMatch(subkey -> subkey.maySign() && subkey.liveAt(now));
        return Optional.of(bySubkey ? KeyFault.PRIMARY_CANNOT_SIGN : KeyFault.CANNOT_SIGN);
    }

    private static Optional<KeyFault> hash(int hash) {
        if (SignatureParts.isMd5(hash)) {
            return Optional.of(KeyFault.HASH_BROKEN);
        }
        return SignatureParts.isShort(hash) ? Optional.of(KeyFault.HASH_WEAK) : Optional.empty();
    }
}
