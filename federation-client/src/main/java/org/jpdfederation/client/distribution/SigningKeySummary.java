package org.jpdfederation.client.distribution;

/**
 * A signing key in the list of Distribution. Immutable.
 *
 * @param alias its name
 * @param defaultKey whether it signs what names no key
 * @param passphrase whether Distribution has a passphrase for it
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-keys-list">Get Keys List</a>
 */
public record SigningKeySummary(String alias, boolean defaultKey, boolean passphrase) {}
