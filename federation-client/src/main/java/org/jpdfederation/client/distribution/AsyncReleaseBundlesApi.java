package org.jpdfederation.client.distribution;

/** {@link ReleaseBundlesApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncReleaseBundlesApi {}
