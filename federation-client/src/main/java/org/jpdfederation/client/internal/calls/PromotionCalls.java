package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.PromotionsApi;

/** {@code PromotionOperations}, waiting. */
record PromotionCalls(Exchange exchange) implements PromotionsApi {}
