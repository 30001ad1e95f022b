package org.jpdfederation.client.artifactory;

import java.util.concurrent.CompletableFuture;
import org.jpdfederation.core.entity.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * {@link ArtifactoryApi} without waiting: each method does what its twin there does. Errors and threads as
 * {@link org.jpdfederation.client.access.AsyncAccessApi} says.
 */
public interface AsyncArtifactoryApi {

    /**
     * See {@link ArtifactoryApi#ping}.
     *
     * @return done when the service has answered
     */
    CompletableFuture<@Nullable Void> ping();

    /**
     * See {@link ArtifactoryApi#version}.
     *
     * @return the version
     */
    CompletableFuture<ArtifactoryVersion> version();

    /**
     * See {@link ArtifactoryApi#serviceId}.
     *
     * @return the service id
     */
    CompletableFuture<ServiceId> serviceId();
}
