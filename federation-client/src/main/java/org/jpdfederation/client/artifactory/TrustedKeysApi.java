package org.jpdfederation.client.artifactory;

/**
 * The public keys with which it verifies what it receives. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/set-distribution-public-gpg-key">Set Distribution Public GPG Key</a>
 */
public interface TrustedKeysApi {}
