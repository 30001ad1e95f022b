package org.jpdfederation.client.access;

import java.time.Duration;
import java.util.Optional;
import org.jpdfederation.core.entity.Secret;

/**
 * A token that was just created, with its value. Immutable.
 *
 * @param tokenId the token's id; some servers do not tell it
 * @param accessToken the value, which authenticates
 * @param refreshToken the value that gets a new token, if one was asked for
 * @param referenceToken the short stand-in, if one was asked for
 * @param expiresIn how long the token lives, in seconds; empty when the answer does not tell
 * @param scope what it allows
 * @param tokenType how it is sent, {@code Bearer}
 */
public record IssuedToken(
        Optional<String> tokenId,
        Secret accessToken,
        Optional<Secret> refreshToken,
        Optional<Secret> referenceToken,
        Optional<Duration> expiresIn,
        String scope,
        String tokenType) {}
