package org.jpdfederation.client.openpgp;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times in packets: seconds from 1970 on, 32 bits without a sign (RFC 9580, 3.5). */
final class KeyTime {

    private static final Instant LAST = Instant.ofEpochSecond(0xFFFF_FFFFL);

    private KeyTime() {}

    static Instant seconds(Instant at) {
        Instant seconds = at.truncatedTo(ChronoUnit.SECONDS);
        if (at.isBefore(Instant.EPOCH) || seconds.isAfter(LAST)) {
            throw new IllegalArgumentException("keys and signatures name the years from 1970 to 2106, not " + at);
        }
        return seconds;
    }
}
