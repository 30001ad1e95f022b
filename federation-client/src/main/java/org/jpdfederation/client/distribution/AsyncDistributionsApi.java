package org.jpdfederation.client.distribution;

/** {@link DistributionsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncDistributionsApi {}
