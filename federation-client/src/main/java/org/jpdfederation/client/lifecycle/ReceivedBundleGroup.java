package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A Release Bundle v2 of which this JPD has received versions. Immutable.
 *
 * @param name the name of the bundle
 * @param latestVersion its latest version; empty when it is not told
 * @param sourceProjectKey the key of its project at the source; empty when it has none or it is not told
 * @param received when, if it is told
 * @param versionsCount how many versions were received
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundles-v2">Get Received Release Bundles
 *     v2</a>
 */
public record ReceivedBundleGroup(
        String name, String latestVersion, String sourceProjectKey, Optional<Instant> received, long versionsCount) {}
