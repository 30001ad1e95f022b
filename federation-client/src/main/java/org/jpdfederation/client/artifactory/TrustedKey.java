package org.jpdfederation.client.artifactory;

import java.time.Instant;
import java.util.Optional;

/**
 * A public key with which an Artifactory verifies what it receives. Immutable.
 *
 * @param kid the id under which it is deleted
 * @param alias its name
 * @param fingerprint its fingerprint as the platform writes it; empty when it is not told
 * @param publicKey the armored key; some versions leave it out of the list
 * @param issuedBy whose key it is; empty when it is not told
 * @param issued when it was made, if it is told
 * @param validUntil when it ends, if it is told and it does
 * @param type its kind; empty when it is not told
 * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: artifactory/services/trustedkeys.go</a>
 */
public record TrustedKey(
        String kid,
        String alias,
        String fingerprint,
        Optional<String> publicKey,
        String issuedBy,
        Optional<Instant> issued,
        Optional<Instant> validUntil,
        String type) {}
