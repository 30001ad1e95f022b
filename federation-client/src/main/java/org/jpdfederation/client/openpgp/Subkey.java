package org.jpdfederation.client.openpgp;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A subkey, as its primary key describes it. One that is not bound by a valid signature has no capability. Immutable.
 *
 * @param fingerprint what tells it from all others
 * @param algorithm kind and size in bits, such as {@code RSA 4096}
 * @param capabilities what it may be used for
 * @param created when it was made
 * @param expires the instant from which on it is expired; empty when it never is
 * @param revoked whether the primary key revokes it
 */
public record Subkey(
        KeyFingerprint fingerprint,
        String algorithm,
        SortedSet<KeyCapability> capabilities,
        Instant created,
        Optional<Instant> expires,
        boolean revoked) {

    /** Copies the capabilities. */
    public Subkey {
        capabilities = Collections.unmodifiableSortedSet(new TreeSet<>(capabilities));
    }
}
