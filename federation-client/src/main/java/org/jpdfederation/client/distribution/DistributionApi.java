package org.jpdfederation.client.distribution;

/**
 * The Distribution service of one JPD: Release Bundles v1 and what signs and carries them. Errors as
 * {@link org.jpdfederation.client.access.AccessApi} says; a JPD without it answers NOT_FOUND.
 * Implemented by this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/introduction-to-the-distribution-rest-apis">Distribution</a>
 */
public interface DistributionApi {

    /**
     * Release Bundles v1 at the source.
     *
     * @return the calls
     */
    ReleaseBundlesApi releaseBundles();

    /**
     * What is sent to edges and removed from them, and how far it is.
     *
     * @return the calls
     */
    DistributionsApi distributions();

    /**
     * Archives of Release Bundles v1 for edges without a connection.
     *
     * @return the calls
     */
    ExportsApi exports();

    /**
     * The key pairs that sign Release Bundles v1.
     *
     * @return the calls
     */
    SigningKeysApi signingKeys();

    /**
     * Who may send to which edges.
     *
     * @return the calls
     */
    DestinationPermissionsApi destinationPermissions();

    /**
     * The service itself.
     *
     * @return the calls
     */
    DistributionSystemApi system();
}
