package org.jpdfederation.client.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;

/**
 * Release Bundles v2 that this JPD, an edge or another target, has received; from Artifactory 7.103.1 and Distribution
 * 2.28.1 on. All but the searches need an administrator. Errors as {@link org.jpdfederation.client.access.AccessApi}
 * says. Implemented by this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundles-v2">Get Received Release Bundles
 *     v2</a>
 */
public interface ReceivedBundlesV2Api {

    /**
     * The same calls for bundles of a project of the source: status, artifacts and searches name it, the list holds all
     * all the same. Sends nothing.
     *
     * @param sourceProjectKey the key of the project at the source
     * @return calls for its bundles
     * @throws IllegalArgumentException if the key is blank
     */
    ReceivedBundlesV2Api ofProject(String sourceProjectKey);

    /**
     * All bundles that were received. The stream is as that of {@link ReleaseBundlesV2Api#artifacts}.
     *
     * @return the bundles in the order of the answer
     */
    Stream<ReceivedBundleGroup> list();

    /**
     * The bundles that fit a query, otherwise as {@link #list()}.
     *
     * @param query which ones, in which order: the filter is a pattern such as {@code acme*}, the order by {@code name},
     *     {@code source_project_key} or {@code date_received}
     * @return the bundles in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundles-v2">Get Received Release
     *     Bundles v2</a>
     */
    Stream<ReceivedBundleGroup> list(ListQuery query);

    /**
     * How far a version is on its way to this JPD: STARTED, COMPLETED or FAILED.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and what went wrong
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if nothing of it has come
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundle-v2-version-status">Get Received
     *     Release Bundle v2 Version Status</a>
     */
    StatusReport status(String name, String version);

    /**
     * Looks how far a version is, if anything of it has come.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, or empty if nothing of it has come
     */
    Optional<StatusReport> findStatus(String name, String version);

    /**
     * Looks at the status until the version has come or failed, as {@link ReleaseBundlesV2Api#follow} does. That nothing
     * has come yet is no end.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last, or empty if nothing has come; if that is no end, it may still come
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     */
    Followed<Optional<StatusReport>> follow(String name, String version, Duration every, Duration atMost);

    /**
     * The files of a version, as they were announced. The stream is as that of {@link ReleaseBundlesV2Api#artifacts}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the files in the order of the answer
     */
    Stream<ReceivedArtifact> artifacts(String name, String version);

    /**
     * The files of a version that fit a query, otherwise as {@link #artifacts(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param query which ones, in which order: the filter is a pattern, the order by {@code artifact_name},
     *     {@code package_type}, {@code path}, {@code size} or {@code checksum}
     * @return the files in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundle-v2-version-artifact-list">Get
     *     Received Release Bundle v2 Version Artifact List</a>
     */
    Stream<ReceivedArtifact> artifacts(String name, String version, ListQuery query);

    /**
     * The versions that this JPD has received and that hold the file of a path; from 7.107.1 on, for whoever may read
     * them. The stream is as that of {@link ReleaseBundlesV2Api#artifacts}.
     *
     * @param path repository and path
     * @return the versions in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-versions-with-a-specific-artifact">Get
     *     Release Bundle v2 Versions with a Specific Artifact</a>
     */
    Stream<HoldingBundle> searchByPath(String path);

    /**
     * The versions that this JPD has received and that hold a file of this content, otherwise as {@link #searchByPath}.
     *
     * @param sha256 its SHA-256 in hexadecimal
     * @return the versions in the order of the answer
     */
    Stream<HoldingBundle> searchBySha256(String sha256);
}
