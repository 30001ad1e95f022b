package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.Promotion;
import org.jpdfederation.client.lifecycle.PromotionRecord;
import org.jpdfederation.client.lifecycle.PromotionRequest;
import org.jpdfederation.client.lifecycle.PromotionsApi;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.client.lifecycle.Wait;

/** {@link PromotionOperations}, waiting. */
record PromotionCalls(Exchange exchange, BundleScope scope) implements PromotionsApi {

    @Override
    public PromotionsApi in(BundleScope scope) {
        return new PromotionCalls(exchange, scope);
    }

    @Override
    public Promotion promote(String name, String version, PromotionRequest request, Wait wait) {
        return exchange.run(PromotionOperations.promote(scope, name, version, request, wait));
    }

    @Override
    public StatusReport status(String name, String version, long createdMillis) {
        return exchange.run(PromotionOperations.status(scope, name, version, createdMillis));
    }

    @Override
    public StatusReport follow(String name, String version, long createdMillis, Duration every, Duration atMost) {
        return exchange.run(PromotionOperations.follow(scope, name, version, createdMillis, every, atMost));
    }

    @Override
    public Stream<PromotionRecord> list(String name, String version) {
        return exchange.stream(PromotionOperations.list(scope, name, version, ListQuery.all()));
    }

    @Override
    public Stream<PromotionRecord> list(String name, String version, ListQuery query) {
        return exchange.stream(PromotionOperations.list(scope, name, version, query));
    }

    @Override
    public void delete(String name, String version, long createdMillis, Wait wait) {
        exchange.run(PromotionOperations.delete(scope, name, version, createdMillis, wait));
    }
}
