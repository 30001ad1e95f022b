package org.jpdfederation.client.openpgp;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a key says of itself, with each signature verified already.
 *
 * @param direct the signatures over the key alone
 * @param revocations its own revocations
 */
record KeyFacts(
        KeyFingerprint fingerprint,
        KeyAlgorithm algorithm,
        Instant created,
        List<SelfSignature> direct,
        List<SelfSignature> revocations,
        List<User> users,
        List<Sub> subkeys) {

    private static final Comparator<SelfSignature> BY_TIME = Comparator.comparing(SelfSignature::made);

    /** A user id, with the signatures of the key itself over it. */
    record User(String id, List<SelfSignature> certifications, List<SelfSignature> revocations) {

        /** Revoked, unless it was signed again later. */
        boolean revoked() {
            Optional<SelfSignature> newest = newest(certifications);
            return newest.isPresent()
                    && revocations.stream()
                            .anyMatch(r ->
                                    r.good() && !r.made().isBefore(newest.get().made()));
        }
    }

    /**
     * A subkey, with the primary key's signatures over it.
     *
     * @param confirms whether it has signed the primary key in return, as one that signs must
     */
    record Sub(
            KeyFingerprint fingerprint,
            KeyAlgorithm algorithm,
            Instant created,
            List<SelfSignature> bindings,
            List<SelfSignature> revocations,
            boolean confirms) {

        SortedSet<KeyCapability> capabilities() {
            return newest(bindings)
                    .map(b -> KeyFacts.capabilities(b, algorithm))
                    .orElseGet(TreeSet::new);
        }

        /** By what the newest binding says of it, or with that binding. */
        Optional<Instant> expires() {
            return newest(bindings).stream()
                    .flatMap(b -> Stream.of(end(created, b), b.until()))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        boolean revokedAt(Instant at) {
            return KeyFacts.revokedAt(revocations, at);
        }

        boolean maySign() {
            return capabilities().contains(KeyCapability.SIGN) && confirms && algorithm.strong();
        }

        boolean liveAt(Instant at) {
            return !created.isAfter(at)
                    && !revokedAt(at)
                    && expires().map(at::isBefore).orElse(true);
        }
    }

    static Optional<SelfSignature> newest(List<SelfSignature> signatures) {
        return signatures.stream().filter(SelfSignature::good).max(BY_TIME);
    }

    /** The good signatures over user ids that are not revoked. */
    Stream<SelfSignature> certifications() {
        return users.stream()
                .filter(user -> !user.revoked())
                .flatMap(user -> user.certifications().stream())
                .filter(SelfSignature::good);
    }

    /** The signature over a user id that counts: the newest. */
    Optional<SelfSignature> certification() {
        return certifications().max(BY_TIME);
    }

    /** What the newest signature over a user id says; where that is silent, the newest over the key alone. */
    private <T> Optional<T> said(Predicate<SelfSignature> says, Function<SelfSignature, Optional<T>> what) {
        return Stream.of(certification(), newest(direct))
                .flatMap(Optional::stream)
                .filter(says)
                .findFirst()
                .flatMap(what);
    }

    Optional<Instant> expires() {
        return said(s -> s.life().isPresent(), s -> end(created, s));
    }

    SortedSet<KeyCapability> capabilities() {
        return certification().isEmpty()
                ? new TreeSet<>()
                : said(s -> s.flags().isPresent(), s -> Optional.of(capabilities(s, algorithm)))
                        .orElseGet(() -> allOf(algorithm));
    }

    /** Whether it is revoked, as far as that matters for what is done at an instant. */
    boolean revokedAt(Instant at) {
        return revokedAt(revocations, at);
    }

    private static boolean revokedAt(List<SelfSignature> revocations, Instant at) {
        return revocations.stream()
                .anyMatch(r -> r.good() && (r.hard() || !r.made().isAfter(at)));
    }

    private static Optional<Instant> end(Instant created, SelfSignature signature) {
        return signature.life().isEmpty()
                ? Optional.empty()
                : Optional.of(created.plusSeconds(signature.life().getAsLong()));
    }

    private static SortedSet<KeyCapability> capabilities(SelfSignature signature, KeyAlgorithm algorithm) {
        SortedSet<KeyCapability> said = allOf(algorithm);
        signature.flags().ifPresent(flags -> said.removeIf(capability -> !capability.isIn(flags)));
        return said;
    }

    /** Without flags, a key may be used for whatever its kind can do. */
    private static SortedSet<KeyCapability> allOf(KeyAlgorithm algorithm) {
        SortedSet<KeyCapability> all = new TreeSet<>();
        if (algorithm.signs()) {
            all.addAll(List.of(KeyCapability.CERTIFY, KeyCapability.SIGN, KeyCapability.AUTHENTICATE));
        }
        if (algorithm.encrypts()) {
            all.add(KeyCapability.ENCRYPT);
        }
        return all;
    }
}
