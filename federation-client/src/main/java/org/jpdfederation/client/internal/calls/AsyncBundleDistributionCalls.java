package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.distribution.AsyncDistributionsApi;
import org.jpdfederation.client.distribution.DeletionResult;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DynamicDistribution;
import org.jpdfederation.client.distribution.FollowResult;
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
            String name, String version, List<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.start(BundleDistributionOperations.deleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public CompletableFuture<StartedDistribution> dryRunDeleteRemote(
            String name, String version, List<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.start(BundleDistributionOperations.dryRunDeleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public Flow.Publisher<Tracker> all() {
        return exchange.publish(BundleDistributionOperations.all());
    }

    @Override
    public Flow.Publisher<Tracker> ofBundle(String name) {
        return exchange.publish(BundleDistributionOperations.ofBundle(name));
    }

    @Override
    public CompletableFuture<List<Tracker>> ofVersion(String name, String version) {
        return exchange.start(BundleDistributionOperations.ofVersion(name, version));
    }

    @Override
    public CompletableFuture<Tracker> tracker(String name, String version, long id) {
        return exchange.start(BundleDistributionOperations.tracker(name, version, id));
    }

    @Override
    public Flow.Publisher<SiteFiles> sites(String name, String version, long id) {
        return exchange.publish(BundleDistributionOperations.sites(name, version, id));
    }

    @Override
    public CompletableFuture<FollowResult> follow(
            String name, String version, long id, Duration every, Duration atMost) {
        return exchange.start(BundleDistributionOperations.follow(name, version, id, every, atMost));
    }

    @Override
    public CompletableFuture<DeletionResult> followDeletion(
            String name, String version, long id, Duration every, Duration atMost) {
        return exchange.start(BundleDistributionOperations.followDeletion(name, version, id, every, atMost));
    }
}
