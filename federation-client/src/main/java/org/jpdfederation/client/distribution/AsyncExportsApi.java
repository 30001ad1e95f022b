package org.jpdfederation.client.distribution;

/** {@link ExportsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncExportsApi {}
