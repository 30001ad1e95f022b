package org.jpdfederation.client.lifecycle;

/** {@link ReleaseBundlesV2Api} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncReleaseBundlesV2Api {}
