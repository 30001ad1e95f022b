package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.EndlessChaseException;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.sync.TargetEngine;
import org.jpdfederation.testkit.simulation.Action;
import org.jpdfederation.testkit.simulation.Coverage;
import org.jpdfederation.testkit.simulation.SimulationReport;
import org.jpdfederation.testkit.simulation.Story;
import org.jpdfederation.testkit.simulation.Violation;
import org.jspecify.annotations.Nullable;

/** One run of a story (S1): the engines on a network of their own, the reference model beside them, one thread. */
public final class Simulation {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration LONGEST_BROADCAST = Duration.ofMinutes(2);
    /** A chase that has come this far shows nothing new. */
    private static final long LONGEST_CHASE = 5_000;

    private final Story story;
    private final Coverage coverage = new Coverage();
    private final EventLog log = new EventLog(START);
    private final FaultyCarrier carrier;
    private final Checker checker;
    private final Network network;
    private final Map<JpdName, Node> nodes = new LinkedHashMap<>();
    private final EngineParts parts;
    private final Actor actor;
    private final boolean mayChase;
    private long faults;

    /** A site: both ends, the model, the disk. */
    record Node(ModelSite model, SourceEngine source, SimulatedStore store, Clock clock) {}

    /** A wall clock that steps and drifts. */
    static final class Clock {
        Duration skew = Duration.ZERO;
        long partsPerMillion;
        Instant driftsSince = START;

        Duration at(Instant now) {
            return partsPerMillion == 0
                    ? skew
                    : skew.plusMillis(Duration.between(driftsSince, now).toMillis() * partsPerMillion / 1_000_000);
        }
    }

    /**
     * Makes a run.
     *
     * @param story what to run
     */
    public Simulation(Story story) {
        this(story, new EngineParts());
    }

    Simulation(Story story, EngineParts parts) {
        this.story = story;
        this.mayChase = Topologies.mayChase(story);
        this.parts = parts;
        this.carrier =
                new FaultyCarrier(story, START, fate -> fault(fate.fault().name()));
        Timelines timelines = new Timelines(coverage, story.window().toMillis());
        boolean repeats = story.window().isZero()
                && story.knobs().conflictScope() == Knobs.ConflictScope.EVERY_UPDATE
                && story.knobs().windowMeaning() == Knobs.WindowMeaning.MINIMUM_LEAD;
        this.checker = new Checker(new ModelTarget(story.knobs(), story.window().toMillis()), log, timelines, repeats);
        this.network = new Network(START, parts.knobs(story.knobs()), carrier, checker);
        story.sites().forEach(this::add);
        story.relations().forEach(this::connect);
        this.actor = new Actor(this, network, checker, carrier, parts, log);
    }

    private void add(Story.Site site) {
        ModelSite model = new ModelSite(site.name(), site.inbound(), story.knobs());
        SimulatedStore store = new SimulatedStore(parts.store());
        SourceEngine source = new SourceEngine(site.name(), new SiteState(store), parts.knobs(story.knobs()));
        TargetEngine target = new TargetEngine(
                source,
                site.inbound(),
                parts.rule(story.window(), story.knobs()),
                sender -> parts.trusts(!model.untrusted.contains(sender)),
                entry -> model.refused.contains(entry.key()) ? Optional.of("unfit") : Optional.empty());
        network.add(source, target);
        checker.add(model, source);
        nodes.put(site.name(), new Node(model, source, store, new Clock()));
    }

    private void connect(Story.Relation relation) {
        checker.add(new ModelRelation(
                relation.from(), relation.to(), story.knobs(), relation.config(), relation.settings(), START));
        network.connect(
                relation.from(),
                relation.to().text(),
                relation.to(),
                parts.settings(relation.config()),
                relation.settings());
    }

    /** Counts a fault. */
    void fault(String name) {
        faults++;
        coverage.reached("fault " + name);
    }

    @Nullable
    Node node(JpdName name) {
        return nodes.get(name);
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    Coverage coverage() {
        return coverage;
    }

    /**
     * Runs the story to its end, or to the first rule that does not hold.
     *
     * @return what came of it
     */
    public SimulationReport run() {
        boolean quiet = false;
        @Nullable Violation violation = null;
        try {
            quiet = runToTheEnd();
        } catch (Broken broken) {
            violation = new Violation(
                    broken.rule(), Duration.between(START, network.now()), String.valueOf(broken.getMessage()));
        } catch (EndlessChaseException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            violation = new Violation("S1", Duration.between(START, network.now()), "an engine failed with " + e);
        }
        String text = log.toString();
        if (violation == null && text.contains(StoryGenerator.CANARY)) {
            violation = new Violation("IB9", Duration.between(START, network.now()), "the log tells a secret");
        }
        return new SimulationReport(
                story,
                Optional.ofNullable(violation),
                faults + checker.operations(),
                quiet,
                carrier.met(),
                coverage,
                text);
    }

    private boolean runToTheEnd() {
        for (Action action : story.actions()) {
            if (action.at().compareTo(story.calm()) < 0 && !isLongChase()) {
                moveTo(START.plus(action.at()));
                actor.carryOut(action);
            }
        }
        moveTo(START.plus(story.calm()));
        finishInstant();
        checker.compareEverything();
        actor.calm();
        boolean quiet = settle();
        checker.compareEverything();
        return quiet;
    }

    /** Carries out all instants before a time, and goes there. */
    private void moveTo(Instant until) {
        while (network.now().isBefore(until) && !isLongChase()) {
            finishInstant();
            Instant next = network.nextDue();
            network.moveTo(next.isBefore(until) ? next : until);
        }
    }

    private void finishInstant() {
        for (Node node : nodes.values()) {
            if (node.clock().partsPerMillion != 0) {
                setClock(node);
            }
        }
        network.finishInstant();
        nodes.values().forEach(node -> parts.instantEnds(node.source()));
        checker.instantEnds(network.now());
    }

    void setClock(Node node) {
        Duration skew = node.clock().at(network.now());
        node.source().skew(skew);
        node.model().skew = skew;
    }

    /** L3, L4: without new changes and faults all is delivered, and nobody who answers is stale. */
    private boolean settle() {
        Duration attempt = longestAttempt();
        Duration wait = longestWait();
        Instant begin = network.now();
        Instant limit = begin.plus(LONGEST_BROADCAST)
                .plus(attempt.multipliedBy(20))
                .plus(wait.plus(attempt).multipliedBy(2L + story.sites().size()));
        boolean broadcast = false;
        List<ModelRelation> stale = checker.relations().stream()
                .filter(relation -> relation.state == RelationState.STALE)
                .toList();
        finishInstant();
        while ((!broadcast || !network.isQuiet()) && network.now().isBefore(limit) && !isLongChase()) {
            Instant next = network.nextDue();
            network.moveTo(next.isBefore(limit) ? next : limit);
            if (!broadcast && Duration.between(begin, network.now()).compareTo(attempt) >= 0) {
                broadcast = true;
                actor.reviveStale();
            }
            finishInstant();
        }
        if (broadcast && network.isQuiet()) {
            Broken.unless(checker.isQuiet(), "IB1", () -> "the engines are quiet and the reference is not");
            for (ModelRelation relation : checker.relations()) {
                Broken.unless(
                        relation.state != RelationState.STALE || relation.selection.carriesNothing(),
                        "L4",
                        () -> relation + " answers and is stale");
            }
            stale.forEach(relation -> checker.compareRevived(relation, network.now()));
            checker.recognizeAtTheEnd();
            return true;
        }
        Broken.unless(mayChase, "L3", () -> "not settled " + Duration.between(begin, limit) + " after the calm");
        coverage.reached("T27 endless chase");
        return false;
    }

    private boolean isLongChase() {
        return mayChase && checker.decisions() > LONGEST_CHASE;
    }

    private Duration longestWait() {
        Duration longest = Duration.ZERO;
        for (ModelRelation relation : checker.relations()) {
            longest = longer(longest, relation.longestWait());
        }
        return longest;
    }

    private Duration longestAttempt() {
        Duration longest = Duration.ZERO;
        for (ModelRelation relation : checker.relations()) {
            longest = longer(longest, relation.longestAttempt());
        }
        return longest;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static List<EntityRecord> asRecords(Iterable<Change> changes) {
        List<EntityRecord> records = new ArrayList<>();
        for (Change change : changes) {
            if (change.content() != null) {
                records.add(new EntityRecord(change.content(), new Stamp(change.ts(), change.src())));
            }
        }
        return records;
    }
}
