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
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> ping();

    /**
     * See {@link AccessApi#health}.
     *
     * @return the states
     */
    CompletableFuture<PlatformHealth> health();

    /**
     * See {@link AccessApi#rootCertificate}.
     *
     * @return the certificate as PEM text, with header, footer and line breaks
     */
    CompletableFuture<String> rootCertificate();

    /**
     * See {@link AccessApi#startBackupExport}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> startBackupExport();

    /**
     * See {@link AccessApi#importBackup}.
     *
     * @param content what the backup is said to be
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> importBackup(BackupContent content);

    /**
     * The switches of the service.
     *
     * @return the calls for them
     */
    AsyncAccessConfigApi config();

    /**
     * Trust between services of two JPDs.
     *
     * @return the calls for pairing
     */
    AsyncPairingApi pairing();

    /**
     * The users.
     *
     * @return the calls for users
     */
    AsyncUsersApi users();

    /**
     * The groups.
     *
     * @return the calls for groups
     */
    AsyncGroupsApi groups();

    /**
     * The permissions.
     *
     * @return the calls for permissions
     */
    AsyncPermissionsApi permissions();

    /**
     * The access tokens.
     *
     * @return the calls for tokens
     */
    AsyncTokensApi tokens();

    /**
     * The targets to which this JPD sends.
     *
     * @return the calls for federation
     */
    AsyncFederationApi federation();
}
