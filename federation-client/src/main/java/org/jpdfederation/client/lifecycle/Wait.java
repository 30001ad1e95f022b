package org.jpdfederation.client.lifecycle;

/**
 * When the platform answers. It is always sent, as {@code async}. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2
 *     Version: async</a>
 */
public enum Wait {
    /** When all is done: {@code async=false}. Large bundles may take longer than the client's timeout for a call. */
    UNTIL_DONE,
    /** When the work is accepted: {@code async=true}. Its end is read from the status. */
    UNTIL_ACCEPTED
}
