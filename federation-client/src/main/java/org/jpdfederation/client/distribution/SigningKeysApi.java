package org.jpdfederation.client.distribution;

/**
 * The key pairs that sign Release Bundles v1. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/upload-and-propagate-gpg-signing-keys-for-distribution">Upload and Propagate GPG Signing Keys for Distribution</a>
 */
public interface SigningKeysApi {}
