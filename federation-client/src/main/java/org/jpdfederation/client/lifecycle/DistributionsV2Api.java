package org.jpdfederation.client.lifecycle;

/**
 * What is sent to edges and removed from them, and how far it is. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/distribute-release-bundle-version-v2">Distribute Release Bundle Version v2</a>
 */
public interface DistributionsV2Api {}
