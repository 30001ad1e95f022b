package org.jpdfederation.testkit.simulation;

import java.util.function.Consumer;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.testkit.internal.simulation.StoryLines;

/** Tells a scenario as lines for people: what happens when, why, and what is split in the end. */
public final class ScenarioTimeline {

    private ScenarioTimeline() {}

    /**
     * Runs a scenario and tells it as it goes on.
     *
     * @param scenario the scenario
     * @param lines takes the lines, without their ends
     * @return how it ended
     * @throws IllegalArgumentException if an event names a site or relation that there is not
     * @throws IllegalStateException if something is asked of a site that is down
     * @throws org.jpdfederation.core.error.EndlessChaseException if changes go round within one instant without end
     */
    public static ScenarioResult tell(Scenario scenario, Consumer<String> lines) {
        StoryLines story = new StoryLines(lines);
        ScenarioResult result = ScenarioRun.run(scenario, new ScenarioObserver() {
            @Override
            public void told(ScenarioEvent event) {
                story.tell(event);
            }

            @Override
            public void happened(NetworkEvent event) {
                story.tell(event);
            }
        });
        story.end(result);
        return result;
    }
}
