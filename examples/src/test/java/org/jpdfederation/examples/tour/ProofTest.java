package org.jpdfederation.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final User ADA = User.named("ada").email("ada@example.org").build();
    private static final Group DEV = Group.named("dev").members(List.of("ada")).build();
    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName EDGE = JpdName.of("edge");

    private static Inventory holding(Entity... entities) {
        Inventory.Builder inventory = Inventory.builder();
        List.of(entities).forEach(inventory::add);
        return inventory.build();
    }

    @Test
    void equalStates_haveNoDifference() {
        assertThat(Proof.compare(holding(ADA, DEV), holding(DEV, ADA))).isEmpty();
    }

    @Test
    void whatIsMissing() {
        assertThat(Proof.compare(holding(ADA, DEV), holding(ADA)))
                .containsExactly(new Proof.Difference(EntityRef.group("dev"), "is missing"));
    }

    @Test
    void whatIsThereBeside() {
        assertThat(Proof.compare(holding(ADA), holding(ADA, DEV)))
                .containsExactly(new Proof.Difference(EntityRef.group("dev"), "should not be there"));
    }

    @Test
    void aFieldThatDiffers() {
        Group withoutAda = Group.named("dev").build();

        assertThat(Proof.compare(holding(ADA, DEV), holding(ADA, withoutAda)))
                .containsExactly(
                        new Proof.Difference(EntityRef.group("dev"), "differs in members: [], expected [ada]"));
    }

    @Test
    void aNameInOtherLetters_isAnotherName() {
        User upper = User.named("Ada").email("ada@example.org").build();

        assertThat(Proof.compare(holding(ADA), holding(upper))).hasSize(2);
    }

    @Test
    void aDifference_tellsNoSecret() {
        User withPassword =
                ADA.toBuilder().password(Secret.of("not-a-real-one-1")).build();

        assertThat(Proof.compare(holding(withPassword), holding(ADA)).toString())
                .contains("user/ada", "differs in password: ")
                .doesNotContain("not-a-real-one-1");
    }

    @Test
    void oneDifferenceAnywhere_andTheProofFails() {
        Map<JpdName, Integer> compared = new LinkedHashMap<>();
        compared.put(HOME, 2);
        compared.put(EDGE, 1);
        Map<JpdName, List<Proof.Difference>> differences = new LinkedHashMap<>();
        differences.put(HOME, List.of());
        differences.put(EDGE, List.of());

        assertThat(new Proof(compared, differences).holds()).isTrue();
        assertThat(new Proof(compared, differences).summary())
                .isEqualTo("proof holds: 3 entities on 2 JPDs compared over REST, none differs");

        differences.put(EDGE, List.of(new Proof.Difference(EntityRef.user("ada"), "is missing")));
        assertThat(new Proof(compared, differences).holds()).isFalse();
        assertThat(new Proof(compared, differences).summary())
                .isEqualTo("proof FAILS, first difference of each JPD: {edge=user/ada is missing}");
    }
}
