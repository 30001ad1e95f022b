package org.jpdfederation.client.artifactory;

/**
 * Release Bundles v1 that it has received. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-bundle-versions">Get All Bundle Versions</a>
 */
public interface ReceivedBundlesApi {}
