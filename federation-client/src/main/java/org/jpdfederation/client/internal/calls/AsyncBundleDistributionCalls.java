package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.AsyncDistributionsApi;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DynamicDistribution;
import org.jpdfederation.client.distribution.OnSuccess;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.distribution.DistributionRule;

/** {@link BundleDistributionOperations}, not waiting. */
record AsyncBundleDistributionCalls(Exchange exchange) implements AsyncDistributionsApi {

    @Override
    public CompletableFuture<StartedDistribution> distribute(String name, String version, DistributionRequest request) {
        return exchange.start(BundleDistributionOperations.distribute(name, version, request));
    }

    @Override
    public CompletableFuture<StartedDistribution> dryRunDistribute(
            String name, String version, DistributionRequest request) {
        return exchange.start(BundleDistributionOperations.dryRunDistribute(name, version, request));
    }

    @Override
    public CompletableFuture<StartedDistribution> distributeDynamic(DynamicDistribution request) {
        return exchange.start(BundleDistributionOperations.distributeDynamic(request));
    }

    @Override
    public CompletableFuture<StartedDistribution> deleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.start(BundleDistributionOperations.deleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public CompletableFuture<StartedDistribution> dryRunDeleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.start(BundleDistributionOperations.dryRunDeleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public Flow.Publisher<Tracker> list() {
        return exchange.publish(BundleDistributionOperations.list());
    }

    @Override
    public Flow.Publisher<Tracker> list(String name) {
        return exchange.publish(BundleDistributionOperations.list(name));
    }

    @Override
    public CompletableFuture<List<Tracker>> list(String name, String version) {
        return exchange.start(BundleDistributionOperations.list(name, version));
    }

    @Override
    public CompletableFuture<Tracker> get(String name, String version, long trackerId) {
        return exchange.start(BundleDistributionOperations.get(name, version, trackerId));
    }

    @Override
    public Flow.Publisher<SiteFiles> sites(String name, String version, long trackerId) {
        return exchange.publish(BundleDistributionOperations.sites(name, version, trackerId));
    }

    @Override
    public CompletableFuture<Followed<Tracker>> follow(
            String name, String version, long trackerId, Duration every, Duration atMost) {
        return exchange.start(BundleDistributionOperations.follow(name, version, trackerId, every, atMost));
    }

    @Override
    public CompletableFuture<Followed<Optional<Tracker>>> followDeletion(
            String name, String version, long trackerId, Duration every, Duration atMost) {
        return exchange.start(BundleDistributionOperations.followDeletion(name, version, trackerId, every, atMost));
    }
}
