package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncDistributionsV2Api;
import org.jpdfederation.client.lifecycle.AsyncLifecycleApi;
import org.jpdfederation.client.lifecycle.AsyncPromotionsApi;
import org.jpdfederation.client.lifecycle.AsyncReceivedBundlesV2Api;
import org.jpdfederation.client.lifecycle.AsyncReleaseBundlesV2Api;
import org.jpdfederation.client.lifecycle.BundleScope;

/** The calls of Lifecycle, not waiting. */
record AsyncLifecycleCalls(Exchange exchange) implements AsyncLifecycleApi {

    @Override
    public AsyncReleaseBundlesV2Api releaseBundles() {
        return new AsyncReleaseBundleV2Calls(exchange, BundleScope.unnamed());
    }

    @Override
    public AsyncPromotionsApi promotions() {
        return new AsyncPromotionCalls(exchange, BundleScope.unnamed());
    }

    @Override
    public AsyncDistributionsV2Api distributions() {
        return new AsyncDistributionV2Calls(exchange, BundleScope.unnamed());
    }

    @Override
    public AsyncReceivedBundlesV2Api receivedBundles() {
        return new AsyncReceivedBundleV2Calls(exchange, Optional.empty());
    }
}
