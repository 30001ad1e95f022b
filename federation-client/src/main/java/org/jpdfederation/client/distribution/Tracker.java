package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jpdfederation.core.distribution.DistributionRule;

/**
 * A distribution or a remote deletion and how far it is. Immutable.
 *
 * @param id by which it is followed; it may be above 2^53
 * @param friendlyId its number among those of the bundle, if it is told
 * @param type what it does
 * @param name the name of the bundle
 * @param version its version
 * @param status how far it is as a whole
 * @param createdBy who made it; empty when it is not told
 * @param distributedBy who started it; empty when it is not told
 * @param startTime when it began, if it is told
 * @param finishTime when it ended; absent while it runs
 * @param duration how long it took, if it is told: in lists only
 * @param rules which edges it was to reach
 * @param sites how far it is at each site
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details">Get Distribution Status
 *     Details</a>
 */
public record Tracker(
        long id,
        OptionalLong friendlyId,
        DistributionType type,
        String name,
        String version,
        DistributionStatus status,
        String createdBy,
        String distributedBy,
        Optional<Instant> startTime,
        Optional<Instant> finishTime,
        Optional<Duration> duration,
        List<DistributionRule> rules,
        List<SiteProgress> sites) {

    /** Copies the lists. */
    public Tracker {
        rules = List.copyOf(rules);
        sites = List.copyOf(sites);
    }

    /**
     * The part of the bytes for all sites that is there.
     *
     * @return from 0 to 1; empty while no bytes are told to go anywhere
     */
    public OptionalDouble progress() {
        double total = 0; // as floating point, which the sum of many sites does not overflow
        double distributed = 0;
        for (SiteProgress site : sites) {
            total += Math.max(0, site.totalBytes());
            distributed += Math.max(0, site.distributedBytes());
        }
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, distributed / total));
    }
}
