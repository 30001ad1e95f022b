package org.jpdfederation.client.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;

/**
 * {@link ReceivedBundlesV2Api} without waiting: each method does what its twin there does. Implemented by this library
 * only. Safe for use by many threads.
 */
public interface AsyncReceivedBundlesV2Api {

    /**
     * See {@link ReceivedBundlesV2Api#ofProject}.
     *
     * @param sourceProjectKey the key of the project at the source
     * @return calls for its bundles
     */
    AsyncReceivedBundlesV2Api ofProject(String sourceProjectKey);

    /**
     * See {@link ReceivedBundlesV2Api#list()}.
     *
     * @return the bundles in the order of the answer
     */
    Flow.Publisher<ReceivedBundleGroup> list();

    /**
     * See {@link ReceivedBundlesV2Api#list(ListQuery)}.
     *
     * @param query which ones, in which order: the filter is a pattern such as {@code acme*}, the order by {@code name},
     *     {@code source_project_key} or {@code date_received}
     * @return the bundles in the order of the answer
     */
    Flow.Publisher<ReceivedBundleGroup> list(ListQuery query);

    /**
     * See {@link ReceivedBundlesV2Api#status}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and what went wrong
     */
    CompletableFuture<StatusReport> status(String name, String version);

    /**
     * See {@link ReceivedBundlesV2Api#findStatus}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, or empty if nothing of it has come
     */
    CompletableFuture<Optional<StatusReport>> findStatus(String name, String version);

    /**
     * See {@link ReceivedBundlesV2Api#follow}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last, or empty if nothing has come; if that is no end, it may still come
     */
    CompletableFuture<Followed<Optional<StatusReport>>> follow(
            String name, String version, Duration every, Duration atMost);

    /**
     * See {@link ReceivedBundlesV2Api#artifacts(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the files in the order of the answer
     */
    Flow.Publisher<ReceivedArtifact> artifacts(String name, String version);

    /**
     * See {@link ReceivedBundlesV2Api#artifacts(String, String, ListQuery)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param query which ones, in which order: the filter is a pattern, the order by {@code artifact_name},
     *     {@code package_type}, {@code path}, {@code size} or {@code checksum}
     * @return the files in the order of the answer
     */
    Flow.Publisher<ReceivedArtifact> artifacts(String name, String version, ListQuery query);

    /**
     * See {@link ReceivedBundlesV2Api#searchByPath}.
     *
     * @param path repository and path
     * @return the versions in the order of the answer
     */
    Flow.Publisher<HoldingBundle> searchByPath(String path);

    /**
     * See {@link ReceivedBundlesV2Api#searchBySha256}.
     *
     * @param sha256 its SHA-256 in hexadecimal
     * @return the versions in the order of the answer
     */
    Flow.Publisher<HoldingBundle> searchBySha256(String sha256);
}
