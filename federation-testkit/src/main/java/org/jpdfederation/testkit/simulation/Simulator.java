package org.jpdfederation.testkit.simulation;

import org.jpdfederation.testkit.internal.simulation.Simulation;
import org.jpdfederation.testkit.internal.simulation.StoryGenerator;

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
}
