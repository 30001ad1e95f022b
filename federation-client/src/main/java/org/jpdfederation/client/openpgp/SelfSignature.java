package org.jpdfederation.client.openpgp;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a key says of itself in one signature: over a user id, over itself or over a subkey.
 *
 * @param good whether it is the key's own
 * @param made when it was made
 * @param until when it ends by itself
 * @param hash the number of its hash algorithm
 * @param life after how many seconds from its making the key expires
 * @param flags what the key may be used for
 * @param hard for a revocation: whether it reaches back, as after a theft (RFC 9580, 5.2.3.31)
 */
record SelfSignature(
        boolean good,
        Instant made,
        Optional<Instant> until,
        int hash,
        OptionalLong life,
        OptionalInt flags,
        boolean hard) {

    boolean endedAt(Instant now) {
        return until.isPresent() && !now.isBefore(until.get());
    }
}
