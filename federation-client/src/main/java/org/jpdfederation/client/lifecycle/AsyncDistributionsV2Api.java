package org.jpdfederation.client.lifecycle;

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
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;
import org.jspecify.annotations.Nullable;

/**
 * {@link DistributionsV2Api} without waiting: each method does what its twin there does. Implemented by this library
 * only. Safe for use by many threads.
 */
public interface AsyncDistributionsV2Api {

    /**
     * See {@link DistributionsV2Api#in}.
     *
     * @param scope where the bundles are
     * @return calls for them
     */
    AsyncDistributionsV2Api in(BundleScope scope);

    /**
     * See {@link DistributionsV2Api#distribute}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request where it is sent, and how
     * @return the tracker to {@link #follow}, and the edges
     */
    CompletableFuture<StartedDistribution> distribute(String name, String version, DistributionRequestV2 request);

    /**
     * See {@link DistributionsV2Api#dryRunDistribute}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request where it would be sent, and how
     * @return the edges
     */
    CompletableFuture<StartedDistribution> dryRunDistribute(String name, String version, DistributionRequestV2 request);

    /**
     * See {@link DistributionsV2Api#list}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the distributions in the order of the answer, of which JFrog's own client takes the last for the newest
     */
    Flow.Publisher<DistributionSummary> list(String name, String version);

    /**
     * See {@link DistributionsV2Api#get}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return how far it is
     */
    CompletableFuture<Tracker> get(String name, String version, long trackerId);

    /**
     * See {@link DistributionsV2Api#sites}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return the edges in the order of the answer
     */
    Flow.Publisher<SiteFiles> sites(String name, String version, long trackerId);

    /**
     * See {@link DistributionsV2Api#follow}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how it ended, or how far it is
     */
    CompletableFuture<Followed<Tracker>> follow(
            String name, String version, long trackerId, Duration every, Duration atMost);

    /**
     * See {@link DistributionsV2Api#abort}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the edges that it concerns; after a try without an answer the next may name fewer
     */
    CompletableFuture<List<DistributionSite>> abort(String name, String version);

    /**
     * See {@link DistributionsV2Api#deleteRemote}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules from which edges, one rule or more
     * @return the tracker to {@link #follow}, and the edges
     */
    CompletableFuture<StartedDistribution> deleteRemote(
            String name, String version, Collection<DistributionRule> rules);

    /**
     * See {@link DistributionsV2Api#dryRunDeleteRemote}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules from which edges, one rule or more
     * @return the edges
     */
    CompletableFuture<StartedDistribution> dryRunDeleteRemote(
            String name, String version, Collection<DistributionRule> rules);

    /**
     * See {@link DistributionsV2Api#startExport}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param mappings which files get another path on the edges; the platform takes mappings with the first distribution
     *     or export of a version only. None is sent as none
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> startExport(String name, String version, Collection<PathMapping> mappings);

    /**
     * See {@link DistributionsV2Api#exportStatus}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and where it can be fetched
     */
    CompletableFuture<BundleExport> exportStatus(String name, String version);

    /**
     * See {@link DistributionsV2Api#followExport}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last: if that is no end, it goes on
     */
    CompletableFuture<Followed<BundleExport>> followExport(
            String name, String version, Duration every, Duration atMost);

    /**
     * See {@link DistributionsV2Api#propagateKey}.
     *
     * @param keyName the name of the key pair
     * @return which JPDs have it; the platform answers 200 even if some do not
     */
    CompletableFuture<PropagationReport> propagateKey(String keyName);
}
