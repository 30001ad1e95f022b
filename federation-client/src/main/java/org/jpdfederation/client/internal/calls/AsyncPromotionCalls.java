package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncPromotionsApi;

/** {@code PromotionOperations}, not waiting. */
record AsyncPromotionCalls(Exchange exchange) implements AsyncPromotionsApi {}
