package org.jpdfederation.client.distribution;

/**
 * {@link DistributionApi} without waiting. Errors as {@link org.jpdfederation.client.access.AccessApi} says; a JPD
 * without it answers NOT_FOUND.
 * Implemented by this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/introduction-to-the-distribution-rest-apis">Distribution</a>
 */
public interface AsyncDistributionApi {

    /**
     * Release Bundles v1 at the source.
     *
     * @return the calls
     */
    AsyncReleaseBundlesApi releaseBundles();

    /**
     * What is sent to edges and removed from them, and how far it is.
     *
     * @return the calls
     */
    AsyncDistributionsApi distributions();

    /**
     * Archives of Release Bundles v1 for edges without a connection.
     *
     * @return the calls
     */
    AsyncExportsApi exports();

    /**
     * The key pairs that sign Release Bundles v1.
     *
     * @return the calls
     */
    AsyncSigningKeysApi signingKeys();

    /**
     * Who may send to which edges.
     *
     * @return the calls
     */
    AsyncDestinationPermissionsApi destinationPermissions();

    /**
     * The service itself.
     *
     * @return the calls
     */
    AsyncDistributionSystemApi system();
}
