package org.jpdfederation.client.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jpdfederation.client.distribution.BundleQuery;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DynamicDistribution;
import org.jpdfederation.client.distribution.OnSuccess;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.Signing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.core.distribution.DistributionRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which calls of Distribution may be sent twice. */
class DistributionSafetyTest {

    private static final List<DistributionRule> RULES = List.of(DistributionRule.all());
    private static final DistributionRequest REQUEST = new DistributionRequest(RULES, false);
    private static final BundleQuery QUERY = BundleQuery.of("items.find()");
    private static final ReleaseBundleContent CONTENT =
            ReleaseBundleContent.of(QUERY).build();
    private static final ReleaseBundleContent SIGNED =
            ReleaseBundleContent.of(QUERY).signImmediately().build();

    private static Safety safety(Operation<?> operation) {
        return ((Operation.Send<?>) operation).call().safety();
    }

    @Test
    @Tag("DIST-2.1")
    void whatStartsSomething_isSentOnce() {
        assertThat(List.of(
                        BundleDistributionOperations.distribute("a", "1", REQUEST),
                        BundleDistributionOperations.distributeDynamic(DynamicDistribution.of(List.of(QUERY), RULES)),
                        BundleDistributionOperations.deleteRemote("a", "1", RULES, OnSuccess.KEEP)))
                .extracting(DistributionSafetyTest::safety)
                .containsOnly(Safety.TRACKED);
        assertThat(safety(ExportOperations.start("a", "1"))).isEqualTo(Safety.ONCE);
    }

    @Test
    void dryRuns_onlyRead() {
        assertThat(List.of(
                        BundleDistributionOperations.dryRunDistribute("a", "1", REQUEST),
                        BundleDistributionOperations.dryRunDeleteRemote("a", "1", RULES, OnSuccess.KEEP),
                        ReleaseBundleOperations.dryRunCreate("a", "1", SIGNED),
                        ReleaseBundleOperations.dryRunUpdate("a", "1", SIGNED)))
                .extracting(DistributionSafetyTest::safety)
                .containsOnly(Safety.READ);
    }

    @Test
    void whatSignsOrCreates_looksBeforeItIsRepeated() {
        for (Operation<?> operation : List.of(
                ReleaseBundleOperations.create("a", "1", CONTENT),
                ReleaseBundleOperations.update("a", "1", SIGNED),
                ReleaseBundleOperations.sign("a", "1", Signing.withDefaultKey()))) {
            assertThat(safety(operation)).isEqualTo(Safety.CREATE);
            assertThat(((Operation.Send<?>) operation).look()).isNotNull();
        }
    }

    @Test
    void whatLeavesTheSame_mayBeRepeated() {
        assertThat(List.of(
                        ReleaseBundleOperations.update("a", "1", CONTENT),
                        ReleaseBundleOperations.delete("a", "1"),
                        ExportOperations.delete("a", "1")))
                .extracting(DistributionSafetyTest::safety)
                .containsOnly(Safety.REPEATABLE);
    }
}
