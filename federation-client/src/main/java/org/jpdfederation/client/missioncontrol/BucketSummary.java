package org.jpdfederation.client.missioncontrol;

import java.util.Optional;

/**
 * A licence bucket in the list. Immutable.
 *
 * @param name the label that was chosen for it
 * @param identifier the id that JFrog gave it, if it is told
 * @param size how many licences it holds
 * @param licenseType such as {@code EDGE}, {@code ENTERPRISE}, {@code HA}; any word is kept
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-buckets">Get Buckets</a>
 */
public record BucketSummary(String name, Optional<String> identifier, long size, String licenseType) {}
