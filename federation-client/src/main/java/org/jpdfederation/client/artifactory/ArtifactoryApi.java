package org.jpdfederation.client.artifactory;

import org.jpdfederation.core.entity.ServiceId;

/**
 * The Artifactory of one JPD. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 */
public interface ArtifactoryApi {

    /** Asks whether the service answers. */
    void ping();

    /**
     * The version, from which that of the other services follows.
     *
     * @return the version
     */
    ArtifactoryVersion version();

    /**
     * The service id, which service id mappings and token subjects speak of.
     *
     * @return such as {@code jfrt@01hq3v7k8m2n4p6r8t0w2y4abc}
     */
    ServiceId serviceId();
}
