package org.jpdfederation.client.distribution;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.distribution.DistributionRule;

/**
 * Artifacts that go to edges without a bundle that was made before. Immutable.
 *
 * @param queries what finds the artifacts, at least one
 * @param rules which edges: those that any of them chooses; at least one
 * @param storingRepository the repository at the source that stores the artifacts, or empty for the platform's choice
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/dynamic-release-bundle-v1">Dynamic Release Bundle v1</a>
 */
public record DynamicDistribution(
        List<BundleQuery> queries, List<DistributionRule> rules, Optional<String> storingRepository) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no query or no rule
     */
    public DynamicDistribution {
        queries = List.copyOf(queries);
        rules = List.copyOf(rules);
        Objects.requireNonNull(storingRepository, "storingRepository");
        if (queries.isEmpty() || rules.isEmpty()) {
            throw new IllegalArgumentException("a dynamic distribution needs a query and a rule");
        }
    }

    /**
     * Artifacts for edges.
     *
     * @param queries what finds the artifacts, at least one
     * @param rules which edges: those that any of them chooses; at least one
     * @return the request
     * @throws IllegalArgumentException if there is no query or no rule
     */
    public static DynamicDistribution of(Collection<BundleQuery> queries, Collection<DistributionRule> rules) {
        return new DynamicDistribution(List.copyOf(queries), List.copyOf(rules), Optional.empty());
    }

    /**
     * The same with the repository that stores the artifacts.
     *
     * @param repository its key
     * @return the request
     */
    public DynamicDistribution withStoringRepository(String repository) {
        return new DynamicDistribution(queries, rules, Optional.of(repository));
    }
}
