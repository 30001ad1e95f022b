package org.jpdfederation.client.lifecycle;

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
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;

/**
 * What is sent of Release Bundles v2 to edges and removed from them, and how far it is; from Artifactory 7.63.2 and
 * Distribution 2.19.1 on. Before the first distribution the signing key must have been {@linkplain #propagateKey
 * propagated}. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this library only. Safe
 * for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/distribute-release-bundle-version-v2">Distribute Release Bundle
 *     Version v2</a>
 */
public interface DistributionsV2Api {

    /**
     * The same calls for bundles of a project or in another repository than {@code release-bundles-v2}. Sends nothing.
     *
     * @param scope where the bundles are
     * @return calls for them
     */
    DistributionsV2Api in(BundleScope scope);

    /**
     * Sends a version to edges, or what they lack of it. Never sent twice: after an error of outcome UNKNOWN look into
     * the {@linkplain #list list}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request where it is sent, and how
     * @return the tracker to {@link #follow}, and the edges
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     content, with NOT_FOUND if there is no such bundle
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/distribute-release-bundle-version-v2">Distribute Release
     *     Bundle Version v2</a>
     */
    StartedDistribution distribute(String name, String version, DistributionRequestV2 request);

    /**
     * Asks what {@link #distribute} would do. Changes nothing.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request where it would be sent, and how
     * @return the edges
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #distribute}
     */
    StartedDistribution dryRunDistribute(String name, String version, DistributionRequestV2 request);

    /**
     * The distributions and remote deletions of a version, in short. The stream is as that of
     * {@link ReleaseBundlesV2Api#artifacts}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the distributions in the order of the answer, of which JFrog's own client takes the last for the newest
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-distributions">Get Release Bundle v2
     *     Distributions</a>
     */
    Stream<DistributionSummary> list(String name, String version);

    /**
     * A distribution or remote deletion, with how far it is at each edge.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return how far it is
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: lifecycle/services/status.go</a>
     */
    Tracker get(String name, String version, long trackerId);

    /**
     * The edges of a distribution or remote deletion, with the names of files, which {@link #get} counts only. The
     * stream is as that of {@link ReleaseBundlesV2Api#artifacts}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @return the edges in the order of the answer
     */
    Stream<SiteFiles> sites(String name, String version, long trackerId);

    /**
     * Looks at a distribution or remote deletion until it is
     * {@linkplain org.jpdfederation.client.distribution.DistributionStatus#ended() at an end}, as
     * {@link ReleaseBundlesV2Api#follow} does.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param trackerId by which it is found: {@link StartedDistribution#trackerId()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how it ended, or how far it is
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    Followed<Tracker> follow(String name, String version, long trackerId, Duration every, Duration atMost);

    /**
     * Aborts what is under way to edges that have not received everything. Files and repositories that are there stay.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the edges that it concerns; after a try without an answer the next may name fewer
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bundle
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/abort-release-bundle-v2-distribution">Abort Release Bundle
     *     v2 Distribution</a>
     */
    List<DistributionSite> abort(String name, String version);

    /**
     * Deletes a version from edges. It stays here, whatever the rules. Never sent twice: after an error of outcome
     * UNKNOWN look into the {@linkplain #list list}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules from which edges, one rule or more
     * @return the tracker to {@link #follow}, and the edges
     * @throws IllegalArgumentException if there is no rule
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     content, with NOT_FOUND if there is no such bundle
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/remote-delete-release-bundle-v2-distribution">Remote Delete
     *     Release Bundle v2 Distribution</a>
     */
    StartedDistribution deleteRemote(String name, String version, Collection<DistributionRule> rules);

    /**
     * Asks what {@link #deleteRemote} would do. Changes nothing.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param rules from which edges, one rule or more
     * @return the edges
     * @throws IllegalArgumentException if there is no rule
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #deleteRemote}
     */
    StartedDistribution dryRunDeleteRemote(String name, String version, Collection<DistributionRule> rules);

    /**
     * Starts to write an archive of a version, with which it reaches places without a network. Never sent twice: after
     * an error of outcome UNKNOWN read the {@link #exportStatus}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param mappings which files get another path on the edges; the platform takes mappings with the first distribution
     *     or export of a version only. None is sent as none
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     content, with NOT_FOUND if there is no such bundle, with ALREADY_EXISTS for a conflict (409), of which the page
     *     tells no cause
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/export-release-bundle-version-v2-archived-file">Export
     *     Release Bundle Version v2 Archived File</a>
     */
    void startExport(String name, String version, Collection<PathMapping> mappings);

    /**
     * How far the archive of a version is.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and where it can be fetched
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bundle
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-exported-release-bundle-version-v2-status">Get Exported
     *     Release Bundle Version v2 Status</a>
     */
    BundleExport exportStatus(String name, String version);

    /**
     * Looks at the archive until it is
     * {@linkplain org.jpdfederation.client.distribution.ExportState#ended() at an end}, as
     * {@link ReleaseBundlesV2Api#follow} does.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last: if that is no end, it goes on
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bundle
     */
    Followed<BundleExport> followExport(String name, String version, Duration every, Duration atMost);

    /**
     * Pushes the public half of a key pair of Artifactory to every edge, and to the trusted keys of this JPD. Needs an
     * administrator.
     *
     * @param keyName the name of the key pair
     * @return which JPDs have it; the platform answers 200 even if some do not
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such key
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/propagate-public-signing-key">Propagate Public Signing
     *     Key</a>
     */
    PropagationReport propagateKey(String keyName);
}
