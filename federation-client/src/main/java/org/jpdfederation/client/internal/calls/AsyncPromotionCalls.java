package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncPromotionsApi;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.Promotion;
import org.jpdfederation.client.lifecycle.PromotionRecord;
import org.jpdfederation.client.lifecycle.PromotionRequest;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.client.lifecycle.Wait;
import org.jspecify.annotations.Nullable;

/** {@link PromotionOperations}, not waiting. */
record AsyncPromotionCalls(Exchange exchange, BundleScope scope) implements AsyncPromotionsApi {

    @Override
    public AsyncPromotionsApi in(BundleScope scope) {
        return new AsyncPromotionCalls(exchange, scope);
    }

    @Override
    public CompletableFuture<Promotion> promote(String name, String version, PromotionRequest request, Wait wait) {
        return exchange.start(PromotionOperations.promote(scope, name, version, request, wait));
    }

    @Override
    public CompletableFuture<StatusReport> status(String name, String version, long createdMillis) {
        return exchange.start(PromotionOperations.status(scope, name, version, createdMillis));
    }

    @Override
    public CompletableFuture<StatusReport> follow(
            String name, String version, long createdMillis, Duration every, Duration atMost) {
        return exchange.start(PromotionOperations.follow(scope, name, version, createdMillis, every, atMost));
    }

    @Override
    public Flow.Publisher<PromotionRecord> list(String name, String version) {
        return exchange.publish(PromotionOperations.list(scope, name, version, ListQuery.all()));
    }

    @Override
    public Flow.Publisher<PromotionRecord> list(String name, String version, ListQuery query) {
        return exchange.publish(PromotionOperations.list(scope, name, version, query));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name, String version, long createdMillis, Wait wait) {
        return exchange.startAction(PromotionOperations.delete(scope, name, version, createdMillis, wait));
    }
}
