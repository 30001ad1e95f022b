package org.jpdfederation.client.distribution;

import java.util.Collection;
import java.util.List;
import org.jpdfederation.core.distribution.DistributionRule;

/**
 * Where a version goes. Immutable.
 *
 * @param rules which edges: those that any of them chooses
 * @param autoCreateMissingRepositories whether repositories that an edge lacks are made; otherwise the distribution to
 *     that edge fails. Distribution 2.8.1 and later, with Artifactory 7.38.8 and later on the edge
 * @see <a href="https://docs.jfrog.com/artifactory/docs/distribute-a-release-bundle-v1">Distribute a Release Bundle
 *     (v1)</a>
 */
public record DistributionRequest(List<DistributionRule> rules, boolean autoCreateMissingRepositories) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no rule
     */
    public DistributionRequest {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a distribution needs a rule; DistributionRule.all() chooses all edges");
        }
    }

    /**
     * To edges that have the repositories.
     *
     * @param rules which edges: those that any of them chooses; at least one
     * @return the request
     * @throws IllegalArgumentException if there is no rule
     */
    public static DistributionRequest to(Collection<DistributionRule> rules) {
        return new DistributionRequest(List.copyOf(rules), false);
    }

    /**
     * To edges that have the repositories.
     *
     * @param rules which edges: those that any of them chooses; at least one
     * @return the request
     * @throws IllegalArgumentException if there is no rule
     */
    public static DistributionRequest to(DistributionRule... rules) {
        return to(List.of(rules));
    }

    /**
     * The same, making repositories that an edge lacks: with the name and type that they have at the source, or, where a
     * mapping renames them, with the mapped name.
     *
     * @return the request
     */
    public DistributionRequest creatingMissingRepositories() {
        return new DistributionRequest(rules, true);
    }
}
