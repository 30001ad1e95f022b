package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.DistributionSite;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.BundleExport;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.DistributionRequestV2;
import org.jpdfederation.client.lifecycle.DistributionSummary;
import org.jpdfederation.client.lifecycle.DistributionsV2Api;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;

/** {@link DistributionV2Operations}, waiting. */
record DistributionV2Calls(Exchange exchange, BundleScope scope) implements DistributionsV2Api {

    @Override
    public DistributionsV2Api in(BundleScope scope) {
        return new DistributionV2Calls(exchange, scope);
    }

    @Override
    public StartedDistribution distribute(String name, String version, DistributionRequestV2 request) {
        return exchange.run(DistributionV2Operations.distribute(scope, name, version, request));
    }

    @Override
    public StartedDistribution dryRunDistribute(String name, String version, DistributionRequestV2 request) {
        return exchange.run(DistributionV2Operations.dryRunDistribute(scope, name, version, request));
    }

    @Override
    public Stream<DistributionSummary> list(String name, String version) {
        return exchange.stream(DistributionV2Operations.list(scope, name, version));
    }

    @Override
    public Tracker get(String name, String version, long trackerId) {
        return exchange.run(DistributionV2Operations.get(scope, name, version, trackerId));
    }

    @Override
    public Stream<SiteFiles> sites(String name, String version, long trackerId) {
        return exchange.stream(DistributionV2Operations.sites(scope, name, version, trackerId));
    }

    @Override
    public Followed<Tracker> follow(String name, String version, long trackerId, Duration every, Duration atMost) {
        return exchange.run(DistributionV2Operations.follow(scope, name, version, trackerId, every, atMost));
    }

    @Override
    public List<DistributionSite> abort(String name, String version) {
        return exchange.run(DistributionV2Operations.abort(scope, name, version));
    }

    @Override
    public StartedDistribution deleteRemote(String name, String version, Collection<DistributionRule> rules) {
        return exchange.run(DistributionV2Operations.deleteRemote(scope, name, version, rules));
    }

    @Override
    public StartedDistribution dryRunDeleteRemote(String name, String version, Collection<DistributionRule> rules) {
        return exchange.run(DistributionV2Operations.dryRunDeleteRemote(scope, name, version, rules));
    }

    @Override
    public void startExport(String name, String version, Collection<PathMapping> mappings) {
        exchange.run(DistributionV2Operations.startExport(scope, name, version, mappings));
    }

    @Override
    public BundleExport exportStatus(String name, String version) {
        return exchange.run(DistributionV2Operations.exportStatus(scope, name, version));
    }

    @Override
    public Followed<BundleExport> followExport(String name, String version, Duration every, Duration atMost) {
        return exchange.run(DistributionV2Operations.followExport(scope, name, version, every, atMost));
    }

    @Override
    public PropagationReport propagateKey(String keyName) {
        return exchange.run(DistributionV2Operations.propagateKey(keyName));
    }
}
