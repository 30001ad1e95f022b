package org.jpdfederation.client.lifecycle;

/** {@link PromotionsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncPromotionsApi {}
