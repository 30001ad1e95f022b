package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncReleaseBundlesV2Api;
import org.jpdfederation.client.lifecycle.BundleArtifactV2;
import org.jpdfederation.client.lifecycle.BundleDetails;
import org.jpdfederation.client.lifecycle.BundleGroup;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.BundleSource;
import org.jpdfederation.client.lifecycle.BundleVersion;
import org.jpdfederation.client.lifecycle.CreatedBundle;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.client.lifecycle.Wait;
import org.jspecify.annotations.Nullable;

/** {@link ReleaseBundleV2Operations}, not waiting. */
record AsyncReleaseBundleV2Calls(Exchange exchange, BundleScope scope) implements AsyncReleaseBundlesV2Api {

    @Override
    public AsyncReleaseBundlesV2Api in(BundleScope scope) {
        return new AsyncReleaseBundleV2Calls(exchange, scope);
    }

    @Override
    public CompletableFuture<CreatedBundle> create(BundleRequest request, Wait wait) {
        return exchange.start(ReleaseBundleV2Operations.create(scope, request, wait));
    }

    @Override
    public CompletableFuture<StatusReport> status(String name, String version) {
        return exchange.start(ReleaseBundleV2Operations.status(scope, name, version));
    }

    @Override
    public CompletableFuture<Followed<StatusReport>> follow(
            String name, String version, Duration every, Duration atMost) {
        return exchange.start(ReleaseBundleV2Operations.follow(scope, name, version, every, atMost));
    }

    @Override
    public CompletableFuture<Boolean> exists(String name, String version) {
        return exchange.start(ReleaseBundleV2Operations.exists(scope, name, version));
    }

    @Override
    public CompletableFuture<BundleDetails> get(String name, String version) {
        return exchange.start(ReleaseBundleV2Operations.get(scope, name, version));
    }

    @Override
    public Flow.Publisher<BundleArtifactV2> artifacts(String name, String version) {
        return exchange.publish(ReleaseBundleV2Operations.artifacts(scope, name, version));
    }

    @Override
    public Flow.Publisher<BundleVersion> versions(String name) {
        return exchange.publish(ReleaseBundleV2Operations.versions(scope, name, ListQuery.all()));
    }

    @Override
    public Flow.Publisher<BundleVersion> versions(String name, ListQuery query) {
        return exchange.publish(ReleaseBundleV2Operations.versions(scope, name, query));
    }

    @Override
    public Flow.Publisher<BundleGroup> list() {
        return exchange.publish(ReleaseBundleV2Operations.list(scope, ListQuery.all()));
    }

    @Override
    public Flow.Publisher<BundleGroup> list(ListQuery query) {
        return exchange.publish(ReleaseBundleV2Operations.list(scope, query));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name, String version, Wait wait) {
        return exchange.startAction(ReleaseBundleV2Operations.delete(scope, name, version, wait));
    }

    @Override
    public CompletableFuture<@Nullable Void> addSources(String name, String version, Collection<BundleSource> sources) {
        return exchange.startAction(ReleaseBundleV2Operations.addSources(scope, name, version, sources));
    }

    @Override
    public CompletableFuture<@Nullable Void> finalizeDraft(String name, String version, Wait wait) {
        return exchange.startAction(ReleaseBundleV2Operations.finalizeDraft(scope, name, version, wait));
    }

    @Override
    public CompletableFuture<@Nullable Void> finalizeDraft(String name, String version, String signingKey, Wait wait) {
        return exchange.startAction(ReleaseBundleV2Operations.finalizeDraft(scope, name, version, signingKey, wait));
    }
}
