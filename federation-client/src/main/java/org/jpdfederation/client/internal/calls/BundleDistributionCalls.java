package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.client.distribution.DeletionResult;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DistributionsApi;
import org.jpdfederation.client.distribution.DynamicDistribution;
import org.jpdfederation.client.distribution.FollowResult;
import org.jpdfederation.client.distribution.OnSuccess;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.distribution.DistributionRule;

/** {@link BundleDistributionOperations}, waiting. */
record BundleDistributionCalls(Exchange exchange) implements DistributionsApi {

    @Override
    public StartedDistribution distribute(String name, String version, DistributionRequest request) {
        return exchange.run(BundleDistributionOperations.distribute(name, version, request));
    }

    @Override
    public StartedDistribution dryRunDistribute(String name, String version, DistributionRequest request) {
        return exchange.run(BundleDistributionOperations.dryRunDistribute(name, version, request));
    }

    @Override
    public StartedDistribution distributeDynamic(DynamicDistribution request) {
        return exchange.run(BundleDistributionOperations.distributeDynamic(request));
    }

    @Override
    public StartedDistribution deleteRemote(
            String name, String version, List<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.run(BundleDistributionOperations.deleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public StartedDistribution dryRunDeleteRemote(
            String name, String version, List<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.run(BundleDistributionOperations.dryRunDeleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public Stream<Tracker> all() {
        return exchange.stream(BundleDistributionOperations.all());
    }

    @Override
    public Stream<Tracker> ofBundle(String name) {
        return exchange.stream(BundleDistributionOperations.ofBundle(name));
    }

    @Override
    public List<Tracker> ofVersion(String name, String version) {
        return exchange.run(BundleDistributionOperations.ofVersion(name, version));
    }

    @Override
    public Tracker tracker(String name, String version, long id) {
        return exchange.run(BundleDistributionOperations.tracker(name, version, id));
    }

    @Override
    public Stream<SiteFiles> sites(String name, String version, long id) {
        return exchange.stream(BundleDistributionOperations.sites(name, version, id));
    }

    @Override
    public FollowResult follow(String name, String version, long id, Duration every, Duration atMost) {
        return exchange.run(BundleDistributionOperations.follow(name, version, id, every, atMost));
    }

    @Override
    public DeletionResult followDeletion(String name, String version, long id, Duration every, Duration atMost) {
        return exchange.run(BundleDistributionOperations.followDeletion(name, version, id, every, atMost));
    }
}
