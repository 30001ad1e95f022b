package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.split.Healing;
import org.jpdfederation.core.split.History;
import org.jpdfederation.core.split.Prediction;
import org.jpdfederation.core.split.Repair;
import org.jpdfederation.core.split.RepairPlan;
import org.jpdfederation.core.split.RepairPlanner;
import org.jpdfederation.core.split.Side;
import org.jpdfederation.core.split.Split;
import org.jpdfederation.core.split.SplitPredictor;
import org.jpdfederation.core.split.Timeline;
import org.jpdfederation.core.split.Winner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories: what is predicted is what the {@link ReferenceModel} ends with, and what is repaired by plan is in
 * step there afterwards. A failure names the seed of its history.
 */
@Tag("IF3")
class PredictedSplitsTest {

    private static final int HISTORIES = 500;
    private static final int REPAIRED_HISTORIES = 200;

    private final SortedMap<String, Integer> reached = new TreeMap<>();

    private void reach(String what) {
        reached.merge(what, 1, Integer::sum);
    }

    @Test
    void predictedSplitsAreThoseThatTheModelEndsWith() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            RandomHistory random = new RandomHistory(seed, false);
            History history = random.told();
            if (SplitPredictor.predict(history) instanceof Prediction.Settled settled) {
                ToldHistory told = new ToldHistory(history, settled.quietAt());
                assertThat(told.isQuiet()).as("seed " + seed + ", quiet").isTrue();
                assertThat(keys(settled.splits())).as("seed " + seed).isEqualTo(told.split());
                settled.splits().forEach(split -> {
                    reach(random.conflictScope.name());
                    split.timeline().map(Timeline::number).ifPresent(this::reach);
                });
            } else {
                reach("endless");
            }
        }
        assertThat(reached).containsKeys("OTHER_SOURCE", "EVERY_UPDATE", "endless");
        for (Timeline timeline : Timeline.values()) {
            assertThat(reached).containsKey(timeline.number());
        }
    }

    /** Where whatever wins widens rights, one is chosen; what the model then ends with is in step. */
    @Test
    @Tag("R2")
    @Tag("R3")
    void whatIsRepairedByPlan_isInStepInTheModel() {
        for (long seed = 1; seed <= REPAIRED_HISTORIES; seed++) {
            RandomHistory random = new RandomHistory(seed, false);
            if (SplitPredictor.predict(random.told()) instanceof Prediction.Settled settled) {
                RepairPlan plan = plan(settled, seed);
                ToldHistory told = new ToldHistory(
                        random.withRepairs(plan.steps()), plan.verifyFrom().plusSeconds(1));

                assertThat(told.isQuiet()).as("seed " + seed + ", quiet").isTrue();
                assertThat(told.split()).as("seed " + seed).isEqualTo(leftAlone(plan));
                assertThat(plan.verify(told.inventories())).as("seed " + seed).allMatch(Healing::healed);
                plan.steps().forEach(step -> reach(random.shape + " " + step.action()));
                plan.repairs().forEach(repair -> reach(repair.getClass().getSimpleName()));
            }
        }
        for (String shape : List.of("STAR", "MESH", "CHAIN", "GRAPH")) {
            assertThat(reached).containsKeys(shape + " TOUCH", shape + " WRITE_LOCALLY", shape + " DELETE");
        }
        assertThat(reached.get("Planned")).isGreaterThan(REPAIRED_HISTORIES / 2);
    }

    /** The same with partial sync, of which the model knows nothing: predicted anew. */
    @Test
    @Tag("F17")
    void withPartialSync_whatIsRepairedByPlanIsInStep() {
        for (long seed = 1; seed <= REPAIRED_HISTORIES; seed++) {
            RandomHistory random = new RandomHistory(seed, true);
            if (SplitPredictor.predict(random.told()) instanceof Prediction.Settled settled) {
                RepairPlan plan = plan(settled, seed);
                Prediction after = SplitPredictor.predict(random.withRepairs(plan.steps()));

                assertThat(after).as("seed " + seed).isInstanceOf(Prediction.Settled.class);
                assertThat(keys(after.splits())).as("seed " + seed).isEqualTo(leftAlone(plan));
                plan.steps().forEach(step -> reach(step.action().name()));
            }
        }
        assertThat(reached).containsKeys("TOUCH", "WRITE_LOCALLY", "DELETE");
    }

    /** A plan in which a site or the deletion wins, drawn by seed, what no winner goes without saying for. */
    private static RepairPlan plan(Prediction.Settled settled, long seed) {
        RepairPlan unchosen = RepairPlanner.plan(settled);
        Map<EntityRef, Winner> chosen = new TreeMap<>();
        for (Repair repair : unchosen.repairs()) {
            if (repair instanceof Repair.ChoiceNeeded choice
                    && keys(settled.splits()).contains(choice.split().key())) {
                List<Side> holding = choice.split().sides().stream()
                        .filter(side -> side.value() > 0)
                        .toList();
                Side side = holding.get((int) (seed % holding.size()));
                chosen.put(choice.split().key(), seed % 5 == 0 ? Winner.deletion() : Winner.valueOf(side.site()));
            }
        }
        return chosen.isEmpty() ? unchosen : RepairPlanner.plan(settled, chosen);
    }

    private static SortedSet<EntityRef> leftAlone(RepairPlan plan) {
        SortedSet<EntityRef> keys = new TreeSet<>();
        plan.repairs().stream()
                .filter(repair -> !(repair instanceof Repair.Planned))
                .forEach(repair -> keys.add(repair.split().key()));
        return keys;
    }

    private static SortedSet<EntityRef> keys(List<Split> splits) {
        SortedSet<EntityRef> keys = new TreeSet<>();
        splits.forEach(split -> keys.add(split.key()));
        return keys;
    }
}
