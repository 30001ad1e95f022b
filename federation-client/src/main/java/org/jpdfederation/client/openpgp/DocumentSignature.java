package org.jpdfederation.client.openpgp;

import java.time.Instant;

/**
 * A valid signature over data. Immutable.
 *
 * @param signer the primary key or the subkey that made it
 * @param made when, by the signer's clock, a whole second
 * @param hash the hash algorithm, such as {@code SHA-512}
 */
public record DocumentSignature(KeyFingerprint signer, Instant made, String hash) {}
