package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;
import org.jpdfederation.core.distribution.DistributionRule;

/**
 * What is sent to edges and removed from them, and how far it is. What starts something is never sent twice: after an
 * error of outcome UNKNOWN look at the trackers ({@link #list(String, String)}) before starting it again.
 *
 * <p>A distribution of Release Bundles v1 cannot be aborted: the platform has no call for it. What ends all tasks of
 * Distribution, in case of need, is its maintenance call {@code stop_all}.
 *
 * <p>Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this library only. Safe for use by
 * many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details">Get Distribution Status
 *     Details</a>
 */
public interface DistributionsApi {

    /**
     * Sends a signed version to edges. The platform goes on with it after the answer: see {@link #follow}. Edges are
     * usable one by one, as they have everything; one that failed gets the rest when the same is asked for again.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request which edges
     * @return the tracker's id and the sites
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses it, with
     *     NOT_FOUND if there is no such version
     * @see <a href="https://docs.jfrog.com/artifactory/docs/distribute-a-release-bundle-v1">Distribute a Release Bundle
     *     (v1)</a>
     */
    StartedDistribution distribute(String name, String version, DistributionRequest request);

    /**
     * Lets the platform check what {@link #distribute} would send, and find the edges. Changes nothing.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request which edges
     * @return the sites; there may be no tracker
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #distribute}
     */
    StartedDistribution dryRunDistribute(String name, String version, DistributionRequest request);

    /**
     * Makes a bundle for the occasion, signs it with the default key and sends it to edges. The platform names the
     * bundle: find it by the tracker's id in {@link #list()}. Distribution 2.8.1 and later.
     *
     * @param request which artifacts and which edges
     * @return the tracker's id and the sites
     * @throws IllegalArgumentException if the name of a query is not as {@link BundleQuery} says
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses it
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/dynamic-release-bundle-v1">Dynamic Release Bundle v1</a>
     */
    StartedDistribution distributeDynamic(DynamicDistribution request);

    /**
     * Deletes a version from edges. The platform goes on with it after the answer: see {@link #followDeletion}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules which edges: those that any of them chooses; at least one
     * @param onSuccess what becomes of the version at the source
     * @return the tracker's id and the sites
     * @throws IllegalArgumentException if there is no rule
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses it, with
     *     NOT_FOUND if there is no such version
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/delete-release-bundle-v1-version-from-distribution-edges">
     *     Delete Release Bundle v1 Version from Distribution Edges</a>
     */
    StartedDistribution deleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess);

    /**
     * Lets the platform check what {@link #deleteRemote} would send, and find the edges. Changes nothing.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules which edges, at least one rule
     * @param onSuccess what would become of the version at the source
     * @return the sites; there may be no tracker
     * @throws IllegalArgumentException if there is no rule
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #deleteRemote}
     */
    StartedDistribution dryRunDeleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess);

    /**
     * The trackers of all distributions and remote deletions that the caller may read. They are read while the stream is
     * read, so an error comes then. The stream is for one thread; close one that is not read to its end.
     *
     * @return the trackers in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details">Get Distribution Status
     *     Details</a>
     */
    Stream<Tracker> list();

    /**
     * The trackers of all versions of a bundle, otherwise as {@link #list()}.
     *
     * @param name the name of the bundle
     * @return the trackers in the order of the answer
     */
    Stream<Tracker> list(String name);

    /**
     * The trackers of a version.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the trackers in the order of the answer; none when it was never distributed
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such version
     */
    List<Tracker> list(String name, String version);

    /**
     * A tracker. However many files it names, they are only counted: {@link #sites} has their names.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return the tracker
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details-by-tracker-id">Get
     *     Distribution Status Details by Tracker ID</a>
     */
    Tracker get(String name, String version, long trackerId);

    /**
     * The sites of a tracker with the names of files, one by one, so that a tracker of any size is read in little
     * memory; what a site tells may have 1 MiB. The stream is as that of {@link #list()}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return the sites in the order of the answer; reading them throws
     *     {@link org.jpdfederation.client.error.PlatformRefusedException} with NOT_FOUND if there is no such tracker
     */
    Stream<SiteFiles> sites(String name, String version, long trackerId);

    /**
     * Looks at a tracker again and again until its status is COMPLETED or FAILED. A word that is not published is looked
     * at to the end of the time. The clients of the vendor look every 10 s for at most 60 min.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return whether it has ended, and how
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such tracker
     */
    Followed<Tracker> follow(String name, String version, long trackerId, Duration every, Duration atMost);

    /**
     * Looks at a remote deletion, as {@link #follow} does. With {@link OnSuccess#DELETE} the version may be gone
     * before its tracker has ended: that is an end too, without a tracker.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return whether it has ended, and how
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if the version is there but no such
     *     tracker
     */
    Followed<Optional<Tracker>> followDeletion(
            String name, String version, long trackerId, Duration every, Duration atMost);
}
