package org.jpdfederation.client.internal.calls;

import static org.jpdfederation.client.internal.calls.LifecycleParts.scoped;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.DistributionSite;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.BundleDistributionDocument;
import org.jpdfederation.client.internal.wire.DistributionDocument;
import org.jpdfederation.client.lifecycle.BundleExport;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.DistributionRequestV2;
import org.jpdfederation.client.lifecycle.DistributionSummary;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;

/**
 * The operations of distributions of Release Bundles v2 (3.4 to 3.9). What starts one is never sent twice; a dry run
 * starts nothing.
 */
final class DistributionV2Operations {

    private static final String DISTRIBUTION = LifecycleParts.LIFECYCLE + "/distribution";
    private static final String DISTRIBUTE = DISTRIBUTION + "/distribute/{name}/{version}";
    private static final String REMOTE_DELETE = DISTRIBUTION + "/remote_delete/{name}/{version}";
    private static final String TRACKERS = DISTRIBUTION + "/trackers/{name}/{version}";

    private DistributionV2Operations() {}

    static Operation<StartedDistribution> distribute(
            BundleScope scope, String name, String version, DistributionRequestV2 request) {
        Call call = Call.tracked("distribute release bundle v2", DISTRIBUTE, name, version);
        return started(scoped(call, scope).json(BundleDistributionDocument.distribute(request, false)));
    }

    static Operation<StartedDistribution> dryRunDistribute(
            BundleScope scope, String name, String version, DistributionRequestV2 request) {
        Call call = Call.of("dry run of distribute release bundle v2", Safety.READ, "POST", DISTRIBUTE, name, version);
        return started(scoped(call, scope).json(BundleDistributionDocument.distribute(request, true)));
    }

    /** Always this POST, whatever the rules: the DELETE of records is the local version (3.8). */
    static Operation<StartedDistribution> deleteRemote(
            BundleScope scope, String name, String version, Collection<DistributionRule> rules) {
        Call call = Call.tracked("delete release bundle v2 from edges", REMOTE_DELETE, name, version);
        return started(scoped(call, scope).json(BundleDistributionDocument.rules(some(rules), false)));
    }

    static Operation<StartedDistribution> dryRunDeleteRemote(
            BundleScope scope, String name, String version, Collection<DistributionRule> rules) {
        Call call = Call.of(
                "dry run of delete release bundle v2 from edges", Safety.READ, "POST", REMOTE_DELETE, name, version);
        return started(scoped(call, scope).json(BundleDistributionDocument.rules(some(rules), true)));
    }

    private static Operation<StartedDistribution> started(Call call) {
        return Operation.send(call).document(DistributionDocument::started);
    }

    private static List<DistributionRule> some(Collection<DistributionRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules must not be empty: DistributionRule.all() stands for all edges");
        }
        return List.copyOf(rules);
    }

    static Listing<DistributionSummary> list(BundleScope scope, String name, String version) {
        Call call = Call.get("list distributions of release bundle v2", TRACKERS, name, version);
        return Listing.bare(scoped(call, scope), BundleDistributionDocument::summary);
    }

    static Operation<Tracker> get(BundleScope scope, String name, String version, long trackerId) {
        return Trackers.tracker(tracking("get distribution of release bundle v2", scope, name, version, trackerId));
    }

    static Listing<SiteFiles> sites(BundleScope scope, String name, String version, long trackerId) {
        return Trackers.sites(
                tracking("list sites of distribution of release bundle v2", scope, name, version, trackerId));
    }

    private static Call tracking(String operation, BundleScope scope, String name, String version, long trackerId) {
        return scoped(Call.get(operation, TRACKERS + "/{tracker_id}", name, version, Long.toString(trackerId)), scope);
    }

    static Operation<Followed<Tracker>> follow(
            BundleScope scope, String name, String version, long trackerId, Duration every, Duration atMost) {
        return Trackers.follow(get(scope, name, version, trackerId), every, atMost);
    }

    static Operation<List<DistributionSite>> abort(BundleScope scope, String name, String version) {
        Call call = Call.put(
                "abort distribution of release bundle v2", DISTRIBUTION + "/abort/{name}/{version}", name, version);
        return Operation.send(scoped(call, scope)).elements(section -> Optional.of(DistributionDocument.site(section)));
    }

    static Operation<Answer> startExport(
            BundleScope scope, String name, String version, Collection<PathMapping> mappings) {
        Call call = Call.once("export release bundle v2", DISTRIBUTION + "/export/{name}/{version}", name, version)
                .json(BundleDistributionDocument.export(List.copyOf(mappings)));
        return Operation.send(scoped(call, scope)).accepted();
    }

    static Operation<BundleExport> exportStatus(BundleScope scope, String name, String version) {
        Call call = Call.get(
                "get export of release bundle v2", DISTRIBUTION + "/export/status/{name}/{version}", name, version);
        return Operation.send(scoped(call, scope)).document(BundleDistributionDocument::exported);
    }

    static Operation<Followed<BundleExport>> followExport(
            BundleScope scope, String name, String version, Duration every, Duration atMost) {
        return Following.follow(
                exportStatus(scope, name, version), export -> export.state().ended(), every, atMost);
    }

    static Operation<PropagationReport> propagateKey(String keyName) {
        Call call = Call.of(
                "propagate key of Artifactory",
                Safety.REPEATABLE,
                "POST",
                DISTRIBUTION + "/key/propagate/{key_name}",
                keyName);
        return Operation.send(call).answer(answer -> Operation.done(Propagation.bare(answer)));
    }
}
