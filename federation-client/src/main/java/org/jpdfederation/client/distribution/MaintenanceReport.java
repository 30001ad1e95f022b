package org.jpdfederation.client.distribution;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a maintenance of Distribution's tasks changed, or, in a dry run, would change. What the platform does not tell is
 * empty. Immutable.
 *
 * @param affectedTrackers how many distributions
 * @param affectedEdgeTrackers how many edges in them
 * @param affectedEdgeTrackerArtifacts how many files on their way to those edges
 * @param tasksQueueFlushed whether the queue of tasks was emptied
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/stop-all-tasks">Stop All Tasks</a>
 */
public record MaintenanceReport(
        OptionalLong affectedTrackers,
        OptionalLong affectedEdgeTrackers,
        OptionalLong affectedEdgeTrackerArtifacts,
        Optional<Boolean> tasksQueueFlushed) {}
