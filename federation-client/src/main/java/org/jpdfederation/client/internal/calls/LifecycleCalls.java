package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.DistributionsV2Api;
import org.jpdfederation.client.lifecycle.LifecycleApi;
import org.jpdfederation.client.lifecycle.PromotionsApi;
import org.jpdfederation.client.lifecycle.ReceivedBundlesV2Api;
import org.jpdfederation.client.lifecycle.ReleaseBundlesV2Api;

/** The calls of Lifecycle, waiting. */
public record LifecycleCalls(Exchange exchange) implements LifecycleApi {

    @Override
    public ReleaseBundlesV2Api releaseBundles() {
        return new ReleaseBundleV2Calls(exchange, BundleScope.unnamed());
    }

    @Override
    public PromotionsApi promotions() {
        return new PromotionCalls(exchange, BundleScope.unnamed());
    }

    @Override
    public DistributionsV2Api distributions() {
        return new DistributionV2Calls(exchange, BundleScope.unnamed());
    }

    @Override
    public ReceivedBundlesV2Api receivedBundles() {
        return new ReceivedBundleV2Calls(exchange, Optional.empty());
    }
}
