package org.jpdfederation.client.artifactory;

/** {@link ReceivedBundlesApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncReceivedBundlesApi {}
