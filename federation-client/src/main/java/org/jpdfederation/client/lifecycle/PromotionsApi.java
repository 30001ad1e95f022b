package org.jpdfederation.client.lifecycle;

/**
 * Promotions of Release Bundles v2. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-details">Get Release Bundle v2 Version Details</a>
 */
public interface PromotionsApi {}
