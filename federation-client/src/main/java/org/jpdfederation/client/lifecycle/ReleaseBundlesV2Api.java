package org.jpdfederation.client.lifecycle;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;

/**
 * Release Bundles v2 at the source; from Artifactory 7.63.2 on. Names of bundles and versions in paths are encoded, and
 * the platform judges them. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2
 *     Version</a>
 */
public interface ReleaseBundlesV2Api {

    /**
     * The same calls for bundles of a project or in another repository than {@code release-bundles-v2}. Sends nothing.
     *
     * @param scope where the bundles are
     * @return calls for them
     */
    ReleaseBundlesV2Api in(BundleScope scope);

    /**
     * Creates a bundle. If no answer comes, the platform is asked for the bundle before the call is sent again. One
     * that is there is the result only if all was named file by file, at most 255 files, and it is complete with just
     * these; what a query, a build, a package or another bundle put into it cannot be read back, so that such a bundle
     * ends in an error ALREADY_EXISTS of outcome UNKNOWN: read {@link #status} and {@link #get} then.
     *
     * @param request what it is made of
     * @param wait when the platform answers; with {@link Wait#UNTIL_ACCEPTED} go on with {@link #follow}
     * @return the bundle
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     content, with NOT_FOUND if a source or repository is not there, with ALREADY_EXISTS if the version is there
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2
     *     Version</a>
     */
    CreatedBundle create(BundleRequest request, Wait wait);

    /**
     * How far a bundle is.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and what went wrong
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-status">Get Release Bundle v2
     *     Version Status</a>
     */
    StatusReport status(String name, String version);

    /**
     * Looks at the status until it is {@linkplain BundleStatus#ended() at an end}: at once, and after each pause. A word
     * that is not published is no end. JFrog's own clients look every 10 seconds for at most 60 minutes.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last: if that is no end, it goes on
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    Followed<StatusReport> follow(String name, String version, Duration every, Duration atMost);

    /**
     * Whether a bundle is there.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return whether it is
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: lifecycle/services/is_exists.go</a>
     */
    boolean exists(String name, String version);

    /**
     * Reads a bundle without its files.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return what is known of it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-details">Get Release Bundle
     *     v2 Version Details</a>
     */
    BundleDetails get(String name, String version);

    /**
     * The files of a bundle, fetched page by page while they are read. The stream is for one thread; close it when it
     * is not read to its end.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the files in the order of the answer; a refusal comes when the first is read, as for {@link #get}
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-details">Get Release Bundle
     *     v2 Version Details</a>
     */
    Stream<BundleArtifactV2> artifacts(String name, String version);

    /**
     * All versions of a bundle, those whose creation failed among them. The stream is as that of {@link #artifacts}.
     *
     * @param name the name of the bundle
     * @return the versions in the order of the answer
     */
    Stream<BundleVersion> versions(String name);

    /**
     * The versions of a bundle that fit a query, otherwise as {@link #versions(String)}.
     *
     * @param name the name of the bundle
     * @param query which ones, in which order; may include {@code messages} and {@code permissions}
     * @return the versions in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-versions">Get Release Bundle v2
     *     Versions</a>
     */
    Stream<BundleVersion> versions(String name, ListQuery query);

    /**
     * All bundles that the caller may read, each with its latest version. The stream is as that of {@link #artifacts}.
     *
     * @return the bundles in the order of the answer
     */
    Stream<BundleGroup> list();

    /**
     * The bundles that fit a query, otherwise as {@link #list()}.
     *
     * @param query which ones, in which order; the filter is the beginning of the name
     * @return the bundles in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-groups">Get Release Bundle v2
     *     Groups</a>
     */
    Stream<BundleGroup> list(ListQuery query);

    /**
     * Deletes a version here, at the source, with all its promotions. <strong>It cannot be brought back.</strong> What
     * edges have received stays there; {@link DistributionsV2Api#deleteRemote} deletes it there, and nothing here.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param wait when the platform answers
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/delete-release-bundle-v2-version">Delete Release Bundle v2
     *     Version</a>
     */
    void delete(String name, String version, Wait wait);

    /**
     * Adds sources to a draft; from 7.136 on. Never sent twice, since no page tells what becomes of sources that are
     * added twice.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param sources one or more
     * @throws IllegalArgumentException if there is no source
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bundle, with
     *     BAD_REQUEST if the platform refuses the content
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: lifecycle/services/update.go</a>
     */
    void addSources(String name, String version, Collection<BundleSource> sources);

    /**
     * Makes a bundle of a draft, signed with the default key; from 7.136 on. Never sent twice: after an error of outcome
     * UNKNOWN read the {@link #status}, which is DRAFT as long as nothing was done.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param wait when the platform answers
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bundle, with
     *     BAD_REQUEST if the platform refuses the content
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: lifecycle/services/finalize.go</a>
     */
    void finalizeDraft(String name, String version, Wait wait);

    /**
     * Makes a bundle of a draft, signed with a given key, otherwise as {@link #finalizeDraft(String, String, Wait)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param signingKey the name of the key pair in Artifactory
     * @param wait when the platform answers
     * @throws IllegalArgumentException if the name of the key cannot stand in a header
     */
    void finalizeDraft(String name, String version, String signingKey, Wait wait);
}
