package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.distribution.DistributionStatus;
import org.jpdfederation.client.distribution.DistributionType;

/**
 * A distribution or remote deletion of a Release Bundle v2 in a list. Its tracker id is not told. Immutable.
 *
 * @param friendlyId its number among those of the bundle, if it is told
 * @param type what it does
 * @param name the name of the bundle
 * @param version its version
 * @param status how far it is
 * @param repositoryKey the repository that the bundle is in, if it is told
 * @param distributedBy who started it; empty when it is not told
 * @param created when it was made, if it is told
 * @param startTime when it began, if it is told
 * @param finishTime when it ended; absent while it runs
 * @param targets the edges that it goes to, as the platform writes them
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-distributions">Get Release Bundle v2
 *     Distributions</a>
 */
public record DistributionSummary(
        OptionalLong friendlyId,
        DistributionType type,
        String name,
        String version,
        DistributionStatus status,
        Optional<String> repositoryKey,
        String distributedBy,
        Optional<Instant> created,
        Optional<Instant> startTime,
        Optional<Instant> finishTime,
        List<String> targets) {

    /** Copies the list. */
    public DistributionSummary {
        targets = List.copyOf(targets);
    }
}
