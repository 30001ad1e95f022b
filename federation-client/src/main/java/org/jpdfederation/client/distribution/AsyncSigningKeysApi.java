package org.jpdfederation.client.distribution;

/** {@link SigningKeysApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncSigningKeysApi {}
