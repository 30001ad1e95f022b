package org.jpdfederation.client.access;

/**
 * The Access service of one JPD. Every call throws {@link org.jpdfederation.client.error.PlatformRefusedException} when
 * the platform says no, {@link org.jpdfederation.client.error.UnreachableException} when no answer comes, and
 * {@link org.jpdfederation.client.error.MalformedAnswerException} when the answer cannot be read. A call whose answer was
 * lost is sent again as {@link org.jpdfederation.client.RetryPolicy} says, which may be done with reads and with writes
 * that leave the same when sent twice; that there is nothing (404) after such a deletion means that it is done. A method
 * of which that is not true says so. Names are encoded as one path segment; a name that is empty, {@code .} or
 * {@code ..}, or that holds a line break is refused with {@link IllegalArgumentException}. Implemented by this library
 * only. Safe for use by many threads.
 */
public interface AccessApi {

    /**
     * Asks whether the service answers.
     *
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/liveness-probe">Liveness Probe</a>
     */
    void ping();

    /**
     * How the router and all services of this JPD are. Needs no credentials, and tells the services' ids. A JPD that is
     * not well is an answer too (503).
     *
     * @return the states
     */
    PlatformHealth health();

    /**
     * The root certificate, which a target needs in order to trust this JPD.
     *
     * @return the certificate as PEM text, with header, footer and line breaks
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-root-certificate">Get Root Certificate</a>
     */
    String rootCertificate();

    /**
     * Starts to write a backup of the Access service (202). It runs on after the answer; never sent twice.
     */
    void startBackupExport();

    /**
     * Imports a backup of the Access service that lies where the platform looks for it. Never sent twice.
     *
     * @param content what the backup is said to be
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the backup is of no use
     */
    void importBackup(BackupContent content);

    /**
     * The switches of the service.
     *
     * @return the calls for them
     */
    AccessConfigApi config();

    /**
     * Trust between services of two JPDs.
     *
     * @return the calls for pairing
     */
    PairingApi pairing();

    /**
     * The users.
     *
     * @return the calls for users
     */
    UsersApi users();

    /**
     * The groups.
     *
     * @return the calls for groups
     */
    GroupsApi groups();

    /**
     * The permissions.
     *
     * @return the calls for permissions
     */
    PermissionsApi permissions();

    /**
     * The access tokens.
     *
     * @return the calls for tokens
     */
    TokensApi tokens();

    /**
     * The targets to which this JPD sends.
     *
     * @return the calls for federation
     */
    FederationApi federation();
}
