package org.jpdfederation.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DIST-2.1")
class DistributionRuleTest {

    @Test
    void whatIsNotChosenIsAnything() {
        assertThat(DistributionRule.all()).isEqualTo(new DistributionRule("*", "*", List.of("*")));
        assertThat(DistributionRule.site("edge-*")).isEqualTo(new DistributionRule("edge-*", "*", List.of("*")));
        assertThat(DistributionRule.city("Paris")).isEqualTo(new DistributionRule("*", "Paris", List.of("*")));
        assertThat(DistributionRule.countries("FR", "DE"))
                .isEqualTo(new DistributionRule("*", "*", List.of("FR", "DE")));
    }

    @Test
    void aRuleThatSaysNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DistributionRule.site(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> DistributionRule.city(""));
        assertThatIllegalArgumentException()
                .isThrownBy(DistributionRule::countries)
                .withMessageContaining("write *");
        assertThatIllegalArgumentException().isThrownBy(() -> DistributionRule.countries("FR", ""));
    }
}
