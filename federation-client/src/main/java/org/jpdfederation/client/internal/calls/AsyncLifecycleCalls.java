package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncDistributionsV2Api;
import org.jpdfederation.client.lifecycle.AsyncLifecycleApi;
import org.jpdfederation.client.lifecycle.AsyncPromotionsApi;
import org.jpdfederation.client.lifecycle.AsyncReceivedBundlesV2Api;
import org.jpdfederation.client.lifecycle.AsyncReleaseBundlesV2Api;

/** The calls of Lifecycle, not waiting. */
record AsyncLifecycleCalls(Exchange exchange) implements AsyncLifecycleApi {

    @Override
    public AsyncReleaseBundlesV2Api releaseBundles() {
        return new AsyncReleaseBundleV2Calls(exchange);
    }

    @Override
    public AsyncPromotionsApi promotions() {
        return new AsyncPromotionCalls(exchange);
    }

    @Override
    public AsyncDistributionsV2Api distributions() {
        return new AsyncDistributionV2Calls(exchange);
    }

    @Override
    public AsyncReceivedBundlesV2Api received() {
        return new AsyncReceivedBundleV2Calls(exchange);
    }
}
