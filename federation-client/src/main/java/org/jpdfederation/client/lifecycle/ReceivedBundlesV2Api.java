package org.jpdfederation.client.lifecycle;

/**
 * Release Bundles v2 that this JPD has received. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundles-v2">Get Received Release Bundles v2</a>
 */
public interface ReceivedBundlesV2Api {}
