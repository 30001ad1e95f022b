package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.DistributionSite;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncDistributionsV2Api;
import org.jpdfederation.client.lifecycle.BundleExport;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.DistributionRequestV2;
import org.jpdfederation.client.lifecycle.DistributionSummary;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;
import org.jspecify.annotations.Nullable;

/** {@link DistributionV2Operations}, not waiting. */
record AsyncDistributionV2Calls(Exchange exchange, BundleScope scope) implements AsyncDistributionsV2Api {

    @Override
    public AsyncDistributionsV2Api in(BundleScope scope) {
        return new AsyncDistributionV2Calls(exchange, scope);
    }

    @Override
    public CompletableFuture<StartedDistribution> distribute(
            String name, String version, DistributionRequestV2 request) {
        return exchange.start(DistributionV2Operations.distribute(scope, name, version, request));
    }

    @Override
    public CompletableFuture<StartedDistribution> dryRunDistribute(
            String name, String version, DistributionRequestV2 request) {
        return exchange.start(DistributionV2Operations.dryRunDistribute(scope, name, version, request));
    }

    @Override
    public Flow.Publisher<DistributionSummary> list(String name, String version) {
        return exchange.publish(DistributionV2Operations.list(scope, name, version));
    }

    @Override
    public CompletableFuture<Tracker> get(String name, String version, long trackerId) {
        return exchange.start(DistributionV2Operations.get(scope, name, version, trackerId));
    }

    @Override
    public Flow.Publisher<SiteFiles> sites(String name, String version, long trackerId) {
        return exchange.publish(DistributionV2Operations.sites(scope, name, version, trackerId));
    }

    @Override
    public CompletableFuture<Followed<Tracker>> follow(
            String name, String version, long trackerId, Duration every, Duration atMost) {
        return exchange.start(DistributionV2Operations.follow(scope, name, version, trackerId, every, atMost));
    }

    @Override
    public CompletableFuture<List<DistributionSite>> abort(String name, String version) {
        return exchange.start(DistributionV2Operations.abort(scope, name, version));
    }

    @Override
    public CompletableFuture<StartedDistribution> deleteRemote(
            String name, String version, Collection<DistributionRule> rules) {
        return exchange.start(DistributionV2Operations.deleteRemote(scope, name, version, rules));
    }

    @Override
    public CompletableFuture<StartedDistribution> dryRunDeleteRemote(
            String name, String version, Collection<DistributionRule> rules) {
        return exchange.start(DistributionV2Operations.dryRunDeleteRemote(scope, name, version, rules));
    }

    @Override
    public CompletableFuture<@Nullable Void> startExport(
            String name, String version, Collection<PathMapping> mappings) {
        return exchange.startAction(DistributionV2Operations.startExport(scope, name, version, mappings));
    }

    @Override
    public CompletableFuture<BundleExport> exportStatus(String name, String version) {
        return exchange.start(DistributionV2Operations.exportStatus(scope, name, version));
    }

    @Override
    public CompletableFuture<Followed<BundleExport>> followExport(
            String name, String version, Duration every, Duration atMost) {
        return exchange.start(DistributionV2Operations.followExport(scope, name, version, every, atMost));
    }

    @Override
    public CompletableFuture<PropagationReport> propagateKey(String keyName) {
        return exchange.start(DistributionV2Operations.propagateKey(keyName));
    }
}
