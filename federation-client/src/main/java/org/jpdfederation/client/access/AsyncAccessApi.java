package org.jpdfederation.client.access;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * {@link AccessApi} without waiting: each method does what its twin there does. A name that cannot be sent is refused
 * at once; every other error completes the future, as the cause of a {@link java.util.concurrent.CompletionException}
 * where it is waited for. Cancelling a future ends the call under way, which may have happened by then. Implemented by
 * this library only. Safe for use by many threads.
 */
public interface AsyncAccessApi {

    /**
     * See {@link AccessApi#ping}.
     *
     * @return done when the service has answered
     */
    CompletableFuture<@Nullable Void> ping();

    /**
     * See {@link AccessApi#rootCertificate}.
     *
     * @return the certificate as PEM text
     */
    CompletableFuture<String> rootCertificate();

    /**
     * The users.
     *
     * @return the calls for users
     */
    AsyncUsersApi users();
}
