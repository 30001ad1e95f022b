package org.jpdfederation.client.distribution;

/**
 * Archives of Release Bundles v1 for edges without a connection. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/export-release-bundle-v1-version-archived-file">Export Release Bundle v1 Version Archived File</a>
 */
public interface ExportsApi {}
