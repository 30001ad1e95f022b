package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.core.closure.Fixtures.group;
import static org.jpdfederation.core.closure.Fixtures.inventory;
import static org.jpdfederation.core.closure.Fixtures.names;
import static org.jpdfederation.core.closure.Fixtures.permission;
import static org.jpdfederation.core.closure.Fixtures.rule;
import static org.jpdfederation.core.closure.Fixtures.user;

import java.util.List;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Inventory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Selections of a source that holds only what was sent to it. */
@Tag("F4")
class HeldPartTest {

    // deploy brings dev and cid; dev has ann, bob; ops has bob, dan
    private static final Inventory INVENTORY = inventory(
            user("ann"),
            user("bob"),
            user("cid"),
            user("dan"),
            group("dev", "ann", "bob"),
            group("ops", "bob", "dan"),
            permission("deploy", List.of("dev"), List.of("cid")));

    private final EntityIndex index = EntityIndex.of(INVENTORY);
    private final Selection withoutAnn =
            index.select(SelectionRule.of(Fixtures.excluding("ann"), Fixtures.sending(EntityType.PERMISSIONS)));
    private final Selection opsOnly = index.select(SelectionRule.of(
            OutboundConfig.defaults(),
            Fixtures.sending(EntityType.GROUPS).toBuilder()
                    .groupFilters(NamePatterns.including("ops"))
                    .build()));

    @Test
    void onlyWhatIsHeldIsSelectedAndBrought() {
        assertThat(names(withoutAnn)).containsExactly("user/bob", "user/cid", "group/dev", "permission/deploy");

        assertThat(names(index.select(rule(EntityType.GROUPS), List.of(withoutAnn))))
                .containsExactly("user/bob", "group/dev");
        assertThat(names(index.select(rule(EntityType.values()), List.of(withoutAnn))))
                .isEqualTo(names(withoutAnn));
        assertThat(names(index.select(rule(EntityType.values()), List.of()))).isEmpty();
    }

    @Test
    void partsAddUp() {
        assertThat(names(index.select(rule(EntityType.GROUPS), List.of(withoutAnn, opsOnly))))
                .containsExactly("user/bob", "user/dan", "group/dev", "group/ops");
    }

    @Test
    void reasonsStayWithinWhatIsHeld() {
        Selection permissions = index.select(rule(EntityType.PERMISSIONS), List.of(withoutAnn));
        Selection tokens = index.select(rule(EntityType.TOKENS), List.of(withoutAnn));

        assertThat(permissions.count(Because.TYPE)).isEqualTo(1);
        assertThat(permissions.count(Because.PERMISSION)).isEqualTo(2); // dev, cid
        assertThat(permissions.count(Because.GROUP)).isEqualTo(1); // bob
        assertThat(permissions.explain(EntityRef.user("ann"))).isEqualTo(new Verdict.Unknown(EntityRef.user("ann")));
        assertThat(permissions.heldBack(SelectionRule.HeldBack.EXCLUDED)).isZero();
        // ops names bob too, but is not held
        assertThat(tokens.explain(EntityRef.user("bob")))
                .isInstanceOfSatisfying(
                        Verdict.NotSelected.class,
                        notSelected -> assertThat(notSelected.bringers())
                                .extracting(Verdict.Bringer::entity)
                                .containsExactly(EntityRef.group("dev")));
    }

    @Test
    void aPartOfAnotherIndex_isRefused() {
        assertThatThrownBy(() -> EntityIndex.of(INVENTORY).select(rule(EntityType.USERS), List.of(withoutAnn)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two indexes");
    }
}
