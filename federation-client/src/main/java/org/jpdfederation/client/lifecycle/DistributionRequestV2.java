package org.jpdfederation.client.lifecycle;

import java.util.Collection;
import java.util.List;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;

/**
 * Where a Release Bundle v2 is to be sent, and how. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/distribute-release-bundle-version-v2">Distribute Release Bundle
 *     Version v2</a>
 */
public final class DistributionRequestV2 {

    private final List<DistributionRule> rules;
    private final boolean autoCreateMissingRepositories;
    private final List<PathMapping> mappings;
    private final boolean mappingByLastPromotion;

    private DistributionRequestV2(Builder builder) {
        this.rules = builder.rules;
        this.autoCreateMissingRepositories = builder.autoCreateMissingRepositories;
        this.mappings = builder.mappings;
        this.mappingByLastPromotion = builder.mappingByLastPromotion;
    }

    /**
     * Starts a request.
     *
     * @param rules which edges receive the bundle, one rule or more; they must choose at least one edge
     * @return a builder
     * @throws IllegalArgumentException if there is no rule
     */
    public static Builder to(Collection<DistributionRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules must not be empty: DistributionRule.all() stands for all edges");
        }
        return new Builder(List.copyOf(rules));
    }

    /**
     * Starts a request.
     *
     * @param rules which edges receive the bundle, one rule or more; they must choose at least one edge
     * @return a builder
     * @throws IllegalArgumentException if there is no rule
     */
    public static Builder to(DistributionRule... rules) {
        return to(List.of(rules));
    }

    /**
     * Which edges receive the bundle.
     *
     * @return one rule or more
     */
    public List<DistributionRule> rules() {
        return rules;
    }

    /**
     * Whether edges create the repositories that they lack.
     *
     * @return whether they do
     */
    public boolean autoCreateMissingRepositories() {
        return autoCreateMissingRepositories;
    }

    /**
     * Which files get another path on the edges.
     *
     * @return the mappings in their order
     */
    public List<PathMapping> mappings() {
        return mappings;
    }

    /**
     * Whether files go where the last promotion has put them.
     *
     * @return whether they do
     */
    public boolean mappingByLastPromotion() {
        return mappingByLastPromotion;
    }

    /** Collects a {@link DistributionRequestV2}. For one thread at a time. */
    public static final class Builder {

        private final List<DistributionRule> rules;
        private boolean autoCreateMissingRepositories;
        private List<PathMapping> mappings = List.of();
        private boolean mappingByLastPromotion;

        private Builder(List<DistributionRule> rules) {
            this.rules = rules;
        }

        /**
         * Lets edges create the repositories that they lack; the targets need Artifactory 7.38.8. Without it the
         * distribution to such an edge fails. What was created stays, even after an abort.
         *
         * @return this builder
         */
        public Builder autoCreateMissingRepositories() {
            this.autoCreateMissingRepositories = true;
            return this;
        }

        /**
         * Gives files other paths on the edges. The platform takes mappings with the first distribution or export of a
         * version only.
         *
         * @param mappings the mappings in their order
         * @return this builder
         */
        public Builder mappings(Collection<PathMapping> mappings) {
            this.mappings = List.copyOf(mappings);
            return this;
        }

        /**
         * Lets files go where the last promotion has put them.
         *
         * @return this builder
         */
        public Builder mappingByLastPromotion() {
            this.mappingByLastPromotion = true;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public DistributionRequestV2 build() {
            return new DistributionRequestV2(this);
        }
    }
}
