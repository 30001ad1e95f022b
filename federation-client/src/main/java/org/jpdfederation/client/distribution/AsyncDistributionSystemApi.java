package org.jpdfederation.client.distribution;

/** {@link DistributionSystemApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncDistributionSystemApi {}
