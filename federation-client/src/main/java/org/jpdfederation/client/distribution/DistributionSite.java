package org.jpdfederation.client.distribution;

/**
 * A site that a distribution goes to. Immutable.
 *
 * @param serviceId the service id of its Artifactory, as the platform writes it; empty when it is not told
 * @param name the name of the JPD
 * @param type what the site is, as the platform writes it: {@code edge}, {@code artifactory}
 */
public record DistributionSite(String serviceId, String name, String type) {}
