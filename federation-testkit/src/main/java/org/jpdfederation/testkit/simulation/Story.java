package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs;

/**
 * A run of the simulator as data: who is there, what is done when, and what goes wrong. Immutable.
 *
 * @param knobs how the documents are read
 * @param window {@code maximum-future-time-diff-millis} of every site
 * @param sites who is there, in order
 * @param relations who sends to whom, in order; at most one for each pair
 * @param links what happens to messages in the fault phase
 * @param actions what is done, in order of time
 * @param calm when the fault phase ends: all faults are put right and none happens from then on, since the story began
 */
public record Story(
        Knobs knobs,
        Duration window,
        List<Site> sites,
        List<Relation> relations,
        LinkFaults links,
        List<Action> actions,
        Duration calm) {

    /** Copies the lists. */
    public Story {
        sites = List.copyOf(sites);
        relations = List.copyOf(relations);
        actions = List.copyOf(actions);
    }

    /**
     * A site.
     *
     * @param name its name
     * @param inbound how it takes what it is sent
     */
    public record Site(JpdName name, InboundConfig inbound) {}

    /**
     * A relation at the beginning.
     *
     * @param from the source
     * @param to the target; the source's configuration calls it by its name
     * @param config the source's outbound settings for this relation
     * @param settings what is set for the target alone
     * @param latency how long a copy, and an answer, is under way
     */
    public record Relation(
            JpdName from, JpdName to, OutboundConfig config, TargetSettings settings, Duration latency) {}

    /**
     * The same with other knobs.
     *
     * @param changed the knobs
     * @return the story with them
     */
    public Story withKnobs(Knobs changed) {
        return new Story(changed, window, sites, relations, links, actions, calm);
    }

    /**
     * The same with other sites and relations.
     *
     * @param otherSites the sites
     * @param otherRelations the relations
     * @return the story with them
     */
    public Story withTopology(List<Site> otherSites, List<Relation> otherRelations) {
        return new Story(knobs, window, otherSites, otherRelations, links, actions, calm);
    }

    /**
     * The same with other faults of links.
     *
     * @param changed the faults
     * @return the story with them
     */
    public Story withLinks(LinkFaults changed) {
        return new Story(knobs, window, sites, relations, changed, actions, calm);
    }

    /**
     * The same with other actions.
     *
     * @param changed the actions, in order of time
     * @return the story with them
     */
    public Story withActions(List<Action> changed) {
        return new Story(knobs, window, sites, relations, links, changed, calm);
    }

    /**
     * The same with another end of the fault phase.
     *
     * @param changed when
     * @return the story with it
     */
    public Story withCalm(Duration changed) {
        return new Story(knobs, window, sites, relations, links, actions, changed);
    }
}
