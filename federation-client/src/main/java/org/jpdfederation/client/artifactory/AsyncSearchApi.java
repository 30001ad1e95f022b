package org.jpdfederation.client.artifactory;

/** {@link SearchApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncSearchApi {}
