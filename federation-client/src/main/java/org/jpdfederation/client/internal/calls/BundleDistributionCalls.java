package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DistributionsApi;
import org.jpdfederation.client.distribution.DynamicDistribution;
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
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.run(BundleDistributionOperations.deleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public StartedDistribution dryRunDeleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess) {
        return exchange.run(BundleDistributionOperations.dryRunDeleteRemote(name, version, rules, onSuccess));
    }

    @Override
    public Stream<Tracker> list() {
        return exchange.stream(BundleDistributionOperations.list());
    }

    @Override
    public Stream<Tracker> list(String name) {
        return exchange.stream(BundleDistributionOperations.list(name));
    }

    @Override
    public List<Tracker> list(String name, String version) {
        return exchange.run(BundleDistributionOperations.list(name, version));
    }

    @Override
    public Tracker get(String name, String version, long trackerId) {
        return exchange.run(BundleDistributionOperations.get(name, version, trackerId));
    }

    @Override
    public Stream<SiteFiles> sites(String name, String version, long trackerId) {
        return exchange.stream(BundleDistributionOperations.sites(name, version, trackerId));
    }

    @Override
    public Followed<Tracker> follow(String name, String version, long trackerId, Duration every, Duration atMost) {
        return exchange.run(BundleDistributionOperations.follow(name, version, trackerId, every, atMost));
    }

    @Override
    public Followed<Optional<Tracker>> followDeletion(
            String name, String version, long trackerId, Duration every, Duration atMost) {
        return exchange.run(BundleDistributionOperations.followDeletion(name, version, trackerId, every, atMost));
    }
}
