package org.jpdfederation.testkit.simulation;

import org.jpdfederation.core.network.NetworkEvent;

/** Is told what happens while a scenario runs, in order. For one thread at a time. */
public interface ScenarioObserver {

    /**
     * An event of the story is about to take place.
     *
     * @param event the event
     */
    void told(ScenarioEvent event);

    /**
     * The federation did something.
     *
     * @param event what; virtual time 0 is {@link java.time.Instant#EPOCH}
     */
    void happened(NetworkEvent event);
}
