package org.jpdfederation.client.artifactory;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.core.entity.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * {@link ArtifactoryApi} without waiting: each method does what its twin there does. Errors as
 * {@link org.jpdfederation.client.access.AsyncAccessApi} says. Implemented by this library only. Safe for use by many
 * threads.
 */
public interface AsyncArtifactoryApi {

    /**
     * See {@link ArtifactoryApi#ping}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> ping();

    /**
     * See {@link ArtifactoryApi#liveness}.
     *
     * @return the answer
     */
    CompletableFuture<Probe> liveness();

    /**
     * See {@link ArtifactoryApi#readiness}.
     *
     * @return the answer
     */
    CompletableFuture<Probe> readiness();

    /**
     * See {@link ArtifactoryApi#version}.
     *
     * @return the version
     */
    CompletableFuture<ArtifactoryVersion> version();

    /**
     * See {@link ArtifactoryApi#serviceId}.
     *
     * @return such as {@code jfrt@01hq3v7k8m2n4p6r8t0w2y4abc}
     */
    CompletableFuture<ServiceId> serviceId();

    /**
     * See {@link ArtifactoryApi#nodes}.
     *
     * @return the nodes in the order of the answer
     */
    CompletableFuture<List<ArtifactoryNode>> nodes();

    /**
     * See {@link ArtifactoryApi#baseUrl}.
     *
     * @return the base URL, or empty when none is set
     */
    CompletableFuture<Optional<URI>> baseUrl();

    /**
     * See {@link ArtifactoryApi#changeBaseUrl}.
     *
     * @param baseUrl the address of the platform
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> changeBaseUrl(URI baseUrl);

    /**
     * The public keys with which it verifies what it receives.
     *
     * @return the calls
     */
    AsyncTrustedKeysApi trustedKeys();

    /**
     * Release Bundles v1 that it has received.
     *
     * @return the calls
     */
    AsyncReceivedBundlesApi receivedBundles();

    /**
     * Files and folders.
     *
     * @return the calls
     */
    AsyncFilesApi files();

    /**
     * Repositories.
     *
     * @return the calls
     */
    AsyncRepositoriesApi repositories();

    /**
     * Searches.
     *
     * @return the calls
     */
    AsyncSearchApi search();
}
