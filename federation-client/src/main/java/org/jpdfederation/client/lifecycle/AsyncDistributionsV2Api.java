package org.jpdfederation.client.lifecycle;

/** {@link DistributionsV2Api} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncDistributionsV2Api {}
