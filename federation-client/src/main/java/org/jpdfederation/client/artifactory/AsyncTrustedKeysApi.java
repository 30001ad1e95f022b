package org.jpdfederation.client.artifactory;

/** {@link TrustedKeysApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncTrustedKeysApi {}
