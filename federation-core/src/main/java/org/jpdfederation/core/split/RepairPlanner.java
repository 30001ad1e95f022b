package org.jpdfederation.core.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.EntityRef;

/**
 * Plans how to bring the sites in step again (R2, R3, R5): writes the winning value once more where the relations bring
 * it to the others, or on each site by itself where they cannot, or deletes what is to be gone. Every plan has been
 * rehearsed to its end on the engines; it does nothing by itself. Safe for use by many threads.
 *
 * <p>Unless chosen, the winner is the value or deletion with the latest stamp among those by which no site gains a
 * right. Where each of them would widen some site's rights, nothing is planned until somebody chooses; nor where one
 * direction excludes users (T18), since the narrower value would lock them out at home.
 */
public final class RepairPlanner {

    private RepairPlanner() {}

    /**
     * Plans with the winners of the rule above.
     *
     * @param settled the prediction whose splits are to be repaired
     * @return the plan
     */
    public static RepairPlan plan(Prediction.Settled settled) {
        return plan(settled, new TreeMap<>());
    }

    /**
     * Plans with chosen winners; the rule above holds for all else.
     *
     * @param settled the prediction whose splits are to be repaired
     * @param chosen who wins, by entity; that it widens rights is then agreed to
     * @return the plan
     * @throws IllegalArgumentException if an entity is not split, or its chosen site holds no value of it
     */
    public static RepairPlan plan(Prediction.Settled settled, Map<EntityRef, Winner> chosen) {
        chosen.forEach((key, winner) -> check(settled, key, winner));
        SortedSet<EntityRef> locally = new TreeSet<>();
        SortedSet<EntityRef> leftAlone = new TreeSet<>();
        List<Repair.NotHealed> notHealed = new ArrayList<>();
        while (true) {
            RepairRehearsal rehearsal = new RepairRehearsal(settled.history(), chosen, locally, leftAlone);
            rehearsal.run();
            if (rehearsal.failed().isEmpty()) {
                return rehearsal.plan(notHealed);
            }
            for (EntityRef key : rehearsal.failed()) {
                if (!locally.add(key)) {
                    leftAlone.add(key);
                    notHealed.addAll(rehearsal.notHealed(key));
                }
            }
        }
    }

    private static void check(Prediction.Settled settled, EntityRef key, Winner winner) {
        List<Split> splits = settled.splits().stream()
                .filter(split -> split.key().equals(key))
                .toList();
        if (splits.isEmpty()) {
            throw new IllegalArgumentException(
                    key + " is not split, so nothing can win it; leave it out of the chosen winners");
        }
        if (splits.stream().noneMatch(split -> Candidates.fits(winner, split))) {
            List<String> holding = splits.stream()
                    .flatMap(split -> split.sides().stream())
                    .filter(side -> side.value() > 0)
                    .map(side -> side.site().text())
                    .toList();
            throw new IllegalArgumentException(winner + " cannot win " + key
                    + ", since that site does not hold it; choose one of " + holding + " or the deletion");
        }
    }
}
