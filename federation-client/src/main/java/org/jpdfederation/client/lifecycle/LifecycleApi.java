package org.jpdfederation.client.lifecycle;

/**
 * The Release Lifecycle service of one JPD: Release Bundles v2. Errors as
 * {@link org.jpdfederation.client.access.AccessApi} says; a JPD without it answers NOT_FOUND.
 * Implemented by this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Release Bundle v2</a>
 */
public interface LifecycleApi {

    /**
     * Release Bundles v2 at the source.
     *
     * @return the calls
     */
    ReleaseBundlesV2Api releaseBundles();

    /**
     * Promotions of Release Bundles v2.
     *
     * @return the calls
     */
    PromotionsApi promotions();

    /**
     * What is sent to edges and removed from them, and how far it is.
     *
     * @return the calls
     */
    DistributionsV2Api distributions();

    /**
     * Release Bundles v2 that this JPD has received.
     *
     * @return the calls
     */
    ReceivedBundlesV2Api receivedBundles();
}
