package org.jpdfederation.core.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jpdfederation.core.closure.Because;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.internal.Require;
import org.jpdfederation.core.topology.Trust;

/**
 * What a full broadcast over one relation would carry. Immutable.
 *
 * @param from the source
 * @param to the target
 * @param entities how many entities of each type are carried
 * @param because how many entities are carried for which reason, each counted once; every reason in its order
 * @param admins how many of the users administer the platform by their own flag
 * @param thirdParty how many of the users a third-party provider signs in (AF 1.7)
 * @param heldBack how many users are selected but not carried, and why; every reason in its order
 * @param trust whether the target trusts the source
 */
public record RelationPlan(
        JpdName from,
        JpdName to,
        EntityCounts entities,
        Map<Because, Integer> because,
        int admins,
        int thirdParty,
        Map<HeldBack, Integer> heldBack,
        Trust.State trust) {

    /** Checks and copies the parts. */
    public RelationPlan {
        Objects.requireNonNull(entities, "entities");
        because = Require.orderedMap(because);
        heldBack = Require.orderedMap(heldBack);
        Objects.requireNonNull(trust, "trust");
    }

    /**
     * How many entities are carried for one reason.
     *
     * @param why the reason
     * @return their number
     */
    public int because(Because why) {
        return because.getOrDefault(why, 0);
    }

    /**
     * How many users are held back for one reason.
     *
     * @param why the reason
     * @return their number
     */
    public int heldBack(HeldBack why) {
        return heldBack.getOrDefault(why, 0);
    }

    static RelationPlan of(JpdName from, JpdName to, Selection selection, Trust.State trust) {
        return new RelationPlan(
                from,
                to,
                EntityCounts.carriedBy(selection),
                counts(Because.class, selection::count),
                selection.adminUsers(),
                selection.thirdPartyUsers(),
                counts(HeldBack.class, selection::heldBack),
                trust);
    }

    private static <K extends Enum<K>> Map<K, Integer> counts(Class<K> reasons, ToIntFunction<K> count) {
        Map<K, Integer> counts = new EnumMap<>(reasons);
        for (K reason : reasons.getEnumConstants()) {
            counts.put(reason, count.applyAsInt(reason));
        }
        return counts;
    }
}
