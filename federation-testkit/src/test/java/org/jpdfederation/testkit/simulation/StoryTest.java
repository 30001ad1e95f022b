package org.jpdfederation.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.split.Difference;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A story written by hand: it is run as written, and told again as a scenario file or as a JUnit test. */
class StoryTest {

    private static final JpdName A = JpdName.of("A");
    private static final JpdName B = JpdName.of("B");

    /** T01: flushes at 02:40; abc@02:00 by A, def@02:30 by B; the lead of 30 s is less than the window of 60 s. */
    private static Story splitInsideTheWindow() {
        OutboundConfig config = OutboundConfig.defaults().toBuilder()
                .bufferWait(Duration.ofSeconds(80))
                .build();
        return new Story(
                Knobs.defaults(),
                Duration.ofSeconds(60),
                List.of(new Story.Site(A, InboundConfig.defaults()), new Story.Site(B, InboundConfig.defaults())),
                List.of(
                        new Story.Relation(A, B, config, TargetSettings.defaults(), Duration.ZERO),
                        new Story.Relation(B, A, config, TargetSettings.defaults(), Duration.ZERO)),
                LinkFaults.none(),
                List.of(put(120, A, "abc"), put(150, B, "def")),
                Duration.ofSeconds(200));
    }

    private static Action put(long second, JpdName site, String value) {
        return new Action.Put(Duration.ofSeconds(second), site, ScenarioEntities.user("kim", value));
    }

    @Test
    @Tag("T01")
    void itIsRunAsWritten() {
        SimulationReport report = Simulator.run(splitInsideTheWindow());

        assertThat(report.violation()).isEmpty();
        assertThat(report.quiet()).isTrue();
        assertThat(report.log().lines())
                .contains("160000 A decides user/kim IGNORED_IN_WINDOW", "160000 B decides user/kim IGNORED_OLDER");
        assertThat(report.coverage().counts()).containsKey("T01 split inside the window");
    }

    @Test
    @Tag("T01")
    void itIsToldAsAScenario_thatEndsAlike() {
        String file = Simulator.asScenario(splitInsideTheWindow()).orElseThrow();

        ScenarioResult result = ScenarioRun.run(ScenarioFile.read(file, "t01.yml"));

        assertThat(result.decisions())
                .extracting(decided -> decided.decision().verdict())
                .containsExactlyInAnyOrder(Verdict.IGNORED_IN_WINDOW, Verdict.IGNORED_OLDER);
        assertThat(result.differences()).extracting(Difference::key).contains(EntityRef.user("kim"));
    }

    @Test
    void whatAScenarioCannotTellIsToldByATestOnly() {
        Story story = splitInsideTheWindow()
                .withActions(List.of(new Action.Poison(Duration.ofSeconds(1), B, EntityRef.user("kim"), true)));

        assertThat(Simulator.asScenario(story)).isEmpty();
        assertThat(Simulator.asTest(story, "PoisonTest"))
                .contains("new Action.Poison(Duration.ofMillis(1000L), JpdName.of(\"B\"), "
                        + "EntityRef.parse(\"user/kim\"), true)");
    }

    @Test
    void anActionThatMakesNoSenseIsLeftOut() {
        Story story = splitInsideTheWindow()
                .withActions(List.of(
                        new Action.Crash(Duration.ofSeconds(1), A, true),
                        put(2, A, "lost"),
                        new Action.Crash(Duration.ofSeconds(3), A, true),
                        put(4, JpdName.of("nobody"), "lost"),
                        new Action.Crash(Duration.ofSeconds(5), B, false)));

        SimulationReport report = Simulator.run(story);

        assertThat(report.violation()).isEmpty();
        assertThat(report.log().lines()).containsExactly("1000 A dies", "200000 calm", "200000 A starts");
    }
}
