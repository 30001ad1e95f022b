package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jpdfederation.core.distribution.DistributionRule;

/** {@link DistributionsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncDistributionsApi {

    /**
     * See {@link DistributionsApi#distribute}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request which edges
     * @return the tracker's id and the sites
     */
    CompletableFuture<StartedDistribution> distribute(String name, String version, DistributionRequest request);

    /**
     * See {@link DistributionsApi#dryRunDistribute}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request which edges
     * @return the sites
     */
    CompletableFuture<StartedDistribution> dryRunDistribute(String name, String version, DistributionRequest request);

    /**
     * See {@link DistributionsApi#distributeDynamic}.
     *
     * @param request which artifacts and which edges
     * @return the tracker's id and the sites
     */
    CompletableFuture<StartedDistribution> distributeDynamic(DynamicDistribution request);

    /**
     * See {@link DistributionsApi#deleteRemote}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules which edges
     * @param onSuccess what becomes of the version at the source
     * @return the tracker's id and the sites
     */
    CompletableFuture<StartedDistribution> deleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess);

    /**
     * See {@link DistributionsApi#dryRunDeleteRemote}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules which edges
     * @param onSuccess what would become of the version at the source
     * @return the sites
     */
    CompletableFuture<StartedDistribution> dryRunDeleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess);

    /**
     * See {@link DistributionsApi#list()}.
     *
     * @return the trackers in the order of the answer
     */
    Flow.Publisher<Tracker> list();

    /**
     * See {@link DistributionsApi#list(String)}.
     *
     * @param name the name of the bundle
     * @return the trackers in the order of the answer
     */
    Flow.Publisher<Tracker> list(String name);

    /**
     * See {@link DistributionsApi#list(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the trackers in the order of the answer
     */
    CompletableFuture<List<Tracker>> list(String name, String version);

    /**
     * See {@link DistributionsApi#get}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return the tracker
     */
    CompletableFuture<Tracker> get(String name, String version, long trackerId);

    /**
     * See {@link DistributionsApi#sites}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return the sites in the order of the answer
     */
    Flow.Publisher<SiteFiles> sites(String name, String version, long trackerId);

    /**
     * See {@link DistributionsApi#follow}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return whether it has ended, and how
     */
    CompletableFuture<Followed<Tracker>> follow(
            String name, String version, long trackerId, Duration every, Duration atMost);

    /**
     * See {@link DistributionsApi#followDeletion}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return whether it has ended, and how
     */
    CompletableFuture<Followed<Optional<Tracker>>> followDeletion(
            String name, String version, long trackerId, Duration every, Duration atMost);
}
