package org.jpdfederation.client.distribution;

import java.util.List;
import java.util.OptionalLong;

/**
 * What came of asking for a distribution or a remote deletion. Immutable.
 *
 * @param trackerId by which it is followed; absent for a dry run. It may be above 2^53
 * @param sites where it goes
 */
public record StartedDistribution(OptionalLong trackerId, List<DistributionSite> sites) {

    /** Copies the list. */
    public StartedDistribution {
        sites = List.copyOf(sites);
    }
}
