package org.jpdfederation.client.distribution;

/**
 * The public half of a signing key in Distribution. Immutable.
 *
 * @param alias its name
 * @param publicKey the armored public key
 */
public record SigningKey(String alias, String publicKey) {}
