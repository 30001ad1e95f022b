package org.jpdfederation.client.distribution;

/** {@link DestinationPermissionsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncDestinationPermissionsApi {}
