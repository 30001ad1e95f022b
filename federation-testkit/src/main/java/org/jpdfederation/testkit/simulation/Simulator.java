package org.jpdfederation.testkit.simulation;

import java.util.Optional;
import org.jpdfederation.testkit.internal.simulation.Shrinker;
import org.jpdfederation.testkit.internal.simulation.Simulation;
import org.jpdfederation.testkit.internal.simulation.StoryCode;
import org.jpdfederation.testkit.internal.simulation.StoryGenerator;
import org.jpdfederation.testkit.internal.simulation.StoryScenario;

/**
 * Runs stories of federations in virtual time: the engines of the core on links, disks and clocks that fail, beside a
 * reference model that is told of the same (rules S1 to S5). What a run does depends on its story alone. Safe for use by
 * many threads; each run is on the thread that asks for it.
 */
public final class Simulator {

    private Simulator() {}

    /**
     * The story of a seed: knobs, topology, sizes, settings, faults and actions are drawn from it.
     *
     * @param seed any number
     * @return the story, the same for the same seed
     */
    public static Story story(long seed) {
        return StoryGenerator.story(seed, new Coverage());
    }

    /**
     * Runs the story of a seed.
     *
     * @param seed any number
     * @return what came of it, the same for the same seed
     */
    public static SimulationReport run(long seed) {
        Coverage drawn = new Coverage();
        SimulationReport report = run(StoryGenerator.story(seed, drawn));
        report.coverage().add(drawn);
        return report;
    }

    /**
     * Runs a story.
     *
     * @param story what to run
     * @return what came of it, the same for an equal story
     */
    public static SimulationReport run(Story story) {
        return new Simulation(story).run();
    }

    /**
     * The smallest story found that breaks the same rule as a failing one: without the actions, faults, relations and
     * sites that it does not take, and with defaults where they do.
     *
     * @param failing the report of a run in which a rule was broken
     * @return the story
     * @throws IllegalArgumentException if no rule was broken
     */
    public static Story shrink(SimulationReport failing) {
        return Shrinker.shrink(failing, Simulator::run);
    }

    /**
     * A story as a JUnit test that runs it. Passwords and token values are left out: they decide nothing.
     *
     * @param story the story
     * @param testClass the name of the test's class
     * @return the source of the class
     */
    public static String asTest(Story story, String testClass) {
        return StoryCode.of(story, testClass);
    }

    /**
     * A story as a scenario file.
     *
     * @param story the story
     * @return the text, or empty when the format cannot tell it: faults of single messages, disks, service ids and the
     *     like are told by {@link #asTest} only
     */
    public static Optional<String> asScenario(Story story) {
        return StoryScenario.of(story);
    }
}
