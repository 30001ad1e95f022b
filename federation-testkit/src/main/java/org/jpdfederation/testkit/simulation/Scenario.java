package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs;

/**
 * A story in virtual time: sites, the relations between them, what they hold at first and what happens. It follows the
 * faithful rules. All times count from the begin of the story. {@link ScenarioFile} reads and writes it, {@link
 * ScenarioRun} runs it. Immutable.
 *
 * @param knobs how the documents are read where they leave a choice
 * @param common what all relations have in common: window, buffer, timeout, retries, stale limit, stored events and
 *     automatic revival; types, exclusions and forwarding are the relations' own
 * @param seed for what is drawn by lot; under the faithful rules nothing is
 * @param sites the sites by name, at least one
 * @param relations the relations, in the order in which they act within an instant
 * @param start what sites hold before the story
 * @param events what happens, in order
 * @param until when the story ends, this instant included; empty: when it is quiet
 */
public record Scenario(
        Knobs knobs,
        OutboundConfig common,
        long seed,
        Map<JpdName, Site> sites,
        List<Relation> relations,
        List<Holding> start,
        List<ScenarioEvent> events,
        Optional<Duration> until) {

    /** Copies the collections, and keeps their order. */
    public Scenario {
        Objects.requireNonNull(knobs, "knobs");
        Objects.requireNonNull(common, "common");
        Objects.requireNonNull(until, "until");
        sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
        relations = List.copyOf(relations);
        start = List.copyOf(start);
        events = List.copyOf(events);
    }

    /**
     * A site.
     *
     * @param skew how far its wall clock is ahead of the true time; negative when it is behind
     * @param partialEntitySync {@code allow-partial-entity-sync}: whether it merges what changes members and grants (F17)
     */
    public record Site(Duration skew, boolean partialEntitySync) {}

    /**
     * A directed relation.
     *
     * @param from the source
     * @param to the target
     * @param settings its settings when the story begins
     */
    public record Relation(JpdName from, JpdName to, RelationSettings settings) {}

    /**
     * An entity that sites hold before the story, with the stamp of an hour before by the first of them.
     *
     * @param at the sites, at least one
     * @param entity what they hold
     */
    public record Holding(List<JpdName> at, Entity entity) {

        /** Copies the list. */
        public Holding {
            at = List.copyOf(at);
            if (at.isEmpty()) {
                throw new IllegalArgumentException("at least one site must hold " + entity.ref());
            }
        }
    }
}
