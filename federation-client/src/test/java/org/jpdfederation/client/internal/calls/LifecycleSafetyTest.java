package org.jpdfederation.client.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.BundleSource;
import org.jpdfederation.client.lifecycle.DistributionRequestV2;
import org.jpdfederation.client.lifecycle.PromotionRequest;
import org.jpdfederation.client.lifecycle.Wait;
import org.jpdfederation.core.distribution.DistributionRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which calls of Lifecycle v2 may be sent twice. */
class LifecycleSafetyTest {

    private static final BundleScope SCOPE = BundleScope.unnamed();
    private static final BundleRequest REQUEST = BundleRequest.builder("a", "1")
            .from(new BundleSource.Aql("items.find()"))
            .build();
    private static final DistributionRequestV2 ORDER =
            DistributionRequestV2.to(DistributionRule.all()).build();
    private static final List<DistributionRule> RULES = List.of(DistributionRule.all());

    private static Safety safety(Operation<?> operation) {
        return ((Operation.Send<?>) operation).call().safety();
    }

    @Test
    @Tag("DIST-3.4")
    void whatStartsSomething_orAddsToADraft_isSentOnce() {
        PromotionRequest promotion = PromotionRequest.to("PROD").build();

        assertThat(List.of(
                        DistributionV2Operations.distribute(SCOPE, "a", "1", ORDER),
                        DistributionV2Operations.deleteRemote(SCOPE, "a", "1", RULES)))
                .extracting(LifecycleSafetyTest::safety)
                .containsOnly(Safety.TRACKED);
        assertThat(List.of(
                        DistributionV2Operations.startExport(SCOPE, "a", "1", List.of()),
                        PromotionOperations.promote(SCOPE, "a", "1", promotion, Wait.UNTIL_DONE),
                        ReleaseBundleV2Operations.addSources(SCOPE, "a", "1", REQUEST.sources()),
                        ReleaseBundleV2Operations.finalizeDraft(SCOPE, "a", "1", Wait.UNTIL_DONE)))
                .extracting(LifecycleSafetyTest::safety)
                .containsOnly(Safety.ONCE);
    }

    @Test
    @Tag("DIST-3.4")
    void aDryRun_isARead() {
        assertThat(List.of(
                        DistributionV2Operations.dryRunDistribute(SCOPE, "a", "1", ORDER),
                        DistributionV2Operations.dryRunDeleteRemote(SCOPE, "a", "1", RULES)))
                .extracting(LifecycleSafetyTest::safety)
                .containsOnly(Safety.READ);
    }

    @Test
    void whatLeavesTheSame_mayBeRepeated_andACreationLooks() {
        assertThat(List.of(
                        ReleaseBundleV2Operations.delete(SCOPE, "a", "1", Wait.UNTIL_DONE),
                        PromotionOperations.delete(SCOPE, "a", "1", 1, Wait.UNTIL_DONE),
                        DistributionV2Operations.abort(SCOPE, "a", "1"),
                        DistributionV2Operations.propagateKey("k")))
                .extracting(LifecycleSafetyTest::safety)
                .containsOnly(Safety.REPEATABLE);
        Operation<?> create = ReleaseBundleV2Operations.create(SCOPE, REQUEST, Wait.UNTIL_DONE);
        assertThat(safety(create)).isEqualTo(Safety.CREATE);
        assertThat(((Operation.Send<?>) create).look()).isNotNull();
    }
}
