package org.jpdfederation.client.access;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link AccessConfigApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncAccessConfigApi {

    /**
     * See {@link AccessConfigApi#basicAuthenticationEnabled}.
     *
     * @return true if so
     */
    CompletableFuture<Boolean> basicAuthenticationEnabled();

    /**
     * See {@link AccessConfigApi#enableBasicAuthentication}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> enableBasicAuthentication();

    /**
     * See {@link AccessConfigApi#disableBasicAuthentication}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> disableBasicAuthentication();

    /**
     * See {@link AccessConfigApi#defaultTokenExpiry}.
     *
     * @return whole seconds
     */
    CompletableFuture<Duration> defaultTokenExpiry();

    /**
     * See {@link AccessConfigApi#changeDefaultTokenExpiry}.
     *
     * @param expiry whole seconds, not negative; not more than the platform's {@code max-expiry} unless that is 0
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> changeDefaultTokenExpiry(Duration expiry);
}
