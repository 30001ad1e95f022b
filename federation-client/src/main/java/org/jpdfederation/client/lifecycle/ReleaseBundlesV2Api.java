package org.jpdfederation.client.lifecycle;

/**
 * Release Bundles v2 at the source. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2 Version</a>
 */
public interface ReleaseBundlesV2Api {}
