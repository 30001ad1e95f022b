package org.jpdfederation.client.distribution;

/**
 * What becomes of a version at the source when it is deleted from edges. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/delete-release-bundle-v1-version-from-distribution-edges">Delete Release Bundle v1 Version from
 *     Distribution Edges</a>
 */
public enum OnSuccess {
    /** It stays. */
    KEEP,
    /** It is deleted there too. */
    DELETE
}
