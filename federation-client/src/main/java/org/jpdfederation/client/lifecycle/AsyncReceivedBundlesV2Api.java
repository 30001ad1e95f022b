package org.jpdfederation.client.lifecycle;

/** {@link ReceivedBundlesV2Api} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncReceivedBundlesV2Api {}
