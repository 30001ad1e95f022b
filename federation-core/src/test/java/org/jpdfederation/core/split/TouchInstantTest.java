package org.jpdfederation.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.split.Story.U;
import static org.jpdfederation.core.split.Story.every;
import static org.jpdfederation.core.split.Story.user;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A touch heals at its instant and not a millisecond earlier, whatever window and clocks (R2). */
@Tag("R2")
@Tag("T03")
class TouchInstantTest {

    private static final int STORIES = 300;
    private static final JpdName A = JpdName.of("A");

    /**
     * A edits at true 190 s, B within the 10 s to the flush at 200 s; B's clock is set so that its stamp leads A's by d,
     * less than the window W. Both keep their own. A has to write when its clock shows B's stamp plus W, and that is
     * at true 190 s + d + W.
     */
    private static final class InsideTheWindow {

        final Random random;
        final Duration window;
        final Duration lead;
        final Story story;

        InsideTheWindow(long seed) {
            random = new Random(seed * 0x9E3779B97F4A7C15L);
            window = Duration.ofMillis(15_000 + random.nextInt(60_000));
            lead = Duration.ofMillis(1 + random.nextInt((int) window.toMillis() - 1));
            Duration ahead = Duration.ofMillis(random.nextInt(60_001) - 30_000);
            Duration between = Duration.ofMillis(1 + random.nextInt(9_999));
            story = new Story(window, "A", "B", "C");
            for (String from : List.of("A", "B")) {
                for (String to : List.of("A", "B", "C")) {
                    if (!from.equals(to)) {
                        story.relation(from, to, every(200));
                    }
                }
            }
            story.at(0).on("A").clock(ahead).on("B").clock(ahead.plus(lead).minus(between));
            story.at(190).on("A").put(user("u", "a"));
            story.at(190 + between.toMillis() / 1_000.0).on("B").put(user("u", "b"));
        }

        RepairPlan plan() {
            Prediction.Settled settled = (Prediction.Settled) SplitPredictor.predict(story.told());
            return RepairPlanner.plan(settled, Map.of(U, Winner.valueOf(A)));
        }

        List<Split> afterWritingAt(Instant instant) {
            story.at(Duration.between(Story.START, instant).toMillis() / 1_000.0)
                    .on("A")
                    .put(user("u", "a"));
            return SplitPredictor.predict(story.told()).splits();
        }
    }

    @Test
    void atItsInstantItHeals_aMillisecondEarlierItDoesNot() {
        for (long seed = 1; seed <= STORIES; seed++) {
            InsideTheWindow inside = new InsideTheWindow(seed);
            Instant expected = Story.second(190).plus(inside.lead).plus(inside.window);

            RepairPlan plan = inside.plan();
            assertThat(plan.steps()).as("seed " + seed).hasSize(1);
            assertThat(plan.steps().get(0).earliest()).as("seed " + seed).isEqualTo(expected);

            assertThat(inside.afterWritingAt(expected)).as("seed " + seed).isEmpty();
            assertThat(new InsideTheWindow(seed).afterWritingAt(expected.minusMillis(1)))
                    .as("seed " + seed)
                    .extracting(Split::key)
                    .containsExactly(U);
        }
    }
}
