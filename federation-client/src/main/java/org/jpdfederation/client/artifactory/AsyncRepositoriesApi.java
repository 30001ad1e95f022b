package org.jpdfederation.client.artifactory;

/** {@link RepositoriesApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncRepositoriesApi {}
