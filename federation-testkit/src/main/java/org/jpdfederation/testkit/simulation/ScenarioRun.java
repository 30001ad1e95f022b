package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.network.Links;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.split.SplitFinder;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.RelationProgress;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.sync.TargetEngine;
import org.jpdfederation.core.sync.TimestampRule;
import org.jpdfederation.testkit.simulation.ScenarioResult.RelationEnd;
import org.jspecify.annotations.Nullable;

/** Runs a scenario on the engines of core, each time with the same outcome. For one thread at a time. */
public final class ScenarioRun {

    /** Without an end of its own a story that only goes on is left after this time. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final Instant BEGIN = Instant.EPOCH;
    private static final Instant BEFORE = BEGIN.minus(Duration.ofHours(1));

    private final Scenario scenario;
    private final ScenarioObserver observer;
    private final Links links = new Links();
    private final Network network;
    private final Map<JpdName, SourceEngine> sources = new LinkedHashMap<>();
    private final List<NetworkEvent.Decided> decisions = new ArrayList<>();
    private Instant lastActivity = BEGIN;

    private ScenarioRun(Scenario scenario, ScenarioObserver observer) {
        this.scenario = scenario;
        this.observer = observer;
        this.network = new Network(BEGIN, scenario.knobs(), links, this::note);
        scenario.sites().forEach(this::addSite);
        scenario.start()
                .forEach(holding -> holding.at()
                        .forEach(site -> source(site)
                                .state()
                                .apply(new Entry.Upsert(
                                        holding.entity(),
                                        Stamp.of(BEFORE, holding.at().get(0))))));
        for (Scenario.Relation relation : scenario.relations()) {
            RelationSettings settings = relation.settings();
            network.connect(
                    relation.from(),
                    relation.to().text(),
                    relation.to(),
                    settings.outbound(scenario.common()),
                    settings.target());
            links.link(relation.from(), relation.to()).latency(settings.latency());
        }
    }

    /**
     * Runs a scenario.
     *
     * @param scenario the scenario
     * @return how it ended
     * @throws IllegalArgumentException if an event names a site or relation that there is not
     * @throws IllegalStateException if something is asked of a site that is down
     * @throws org.jpdfederation.core.error.EndlessChaseException if changes go round within one instant without end
     */
    public static ScenarioResult run(Scenario scenario) {
        return run(scenario, new ScenarioObserver() {
            @Override
            public void told(ScenarioEvent event) {}

            @Override
            public void happened(NetworkEvent event) {}
        });
    }

    /**
     * Runs a scenario before an observer.
     *
     * @param scenario the scenario
     * @param observer is told what happens
     * @return how it ended
     * @throws IllegalArgumentException if an event names a site or relation that there is not
     * @throws IllegalStateException if something is asked of a site that is down
     * @throws org.jpdfederation.core.error.EndlessChaseException if changes go round within one instant without end
     */
    public static ScenarioResult run(Scenario scenario, ScenarioObserver observer) {
        ScenarioRun run = new ScenarioRun(scenario, observer);
        run.carryOutEvents();
        return run.goOnToTheEnd();
    }

    private void addSite(JpdName name, Scenario.Site site) {
        SourceEngine source = new SourceEngine(name, new SiteState(RecordStore.inMemory()), scenario.knobs());
        source.skew(site.skew());
        sources.put(name, source);
        network.add(
                source,
                new TargetEngine(
                        source,
                        new InboundConfig(List.of(), site.partialEntitySync()),
                        new TimestampRule(scenario.common().maximumFutureTimeDiff(), scenario.knobs()),
                        from -> true));
    }

    private SourceEngine source(JpdName site) {
        SourceEngine source = sources.get(site);
        if (source == null) {
            throw new IllegalArgumentException("the scenario has no site '" + site + "'");
        }
        return source;
    }

    private void note(NetworkEvent event) {
        if (event instanceof NetworkEvent.Decided decided) {
            decisions.add(decided);
        } else if (event instanceof NetworkEvent.Sent
                || event instanceof NetworkEvent.Arrived
                || event instanceof NetworkEvent.Answered
                || event instanceof NetworkEvent.TimedOut) {
            lastActivity = event.at();
        }
        observer.happened(event);
    }

    private void carryOutEvents() {
        for (ScenarioEvent event : scenario.events()) {
            network.moveTo(BEGIN.plus(event.at()));
            lastActivity = network.now();
            observer.told(event);
            carryOut(event);
        }
        network.finishInstant();
    }

    private void carryOut(ScenarioEvent event) {
        if (event instanceof ScenarioEvent.Put put) {
            network.put(put.site(), put.entity());
        } else if (event instanceof ScenarioEvent.Delete delete) {
            network.delete(delete.site(), delete.key());
        } else if (event instanceof ScenarioEvent.AddMember add) {
            group(add.site(), add.group()).ifPresent(group -> addMember(add, group));
        } else if (event instanceof ScenarioEvent.RemoveMember remove) {
            group(remove.site(), remove.group())
                    .filter(group -> group.members().contains(remove.member()))
                    .ifPresent(group -> removeMember(remove, group));
        } else if (event instanceof ScenarioEvent.SetClock clock) {
            source(clock.site()).skew(clock.skew());
        } else if (event instanceof ScenarioEvent.Cut cut) {
            links.link(cut.from(), cut.to()).cut(true);
        } else if (event instanceof ScenarioEvent.Heal heal) {
            links.link(heal.from(), heal.to()).cut(false);
        } else if (event instanceof ScenarioEvent.Broadcast broadcast) {
            network.fullBroadcast(broadcast.from(), broadcast.to().text());
        } else if (event instanceof ScenarioEvent.Crash crash) {
            network.crash(crash.site());
        } else if (event instanceof ScenarioEvent.Restart restart) {
            network.restart(restart.site());
        } else if (event instanceof ScenarioEvent.Configure configure) {
            RelationSettings settings = configure.settings();
            source(configure.from())
                    .configure(configure.to().text(), settings.outbound(scenario.common()), settings.target());
            links.link(configure.from(), configure.to()).latency(settings.latency());
        }
    }

    private Optional<Group> group(JpdName site, String name) {
        return source(site).state().find(EntityRef.group(name)).map(record -> (Group) record.content());
    }

    private void addMember(ScenarioEvent.AddMember add, Group group) {
        network.put(add.site(), group.withMembers(members -> {
            members.add(add.member());
            return members;
        }));
    }

    private void removeMember(ScenarioEvent.RemoveMember remove, Group group) {
        network.put(remove.site(), group.withMembers(members -> {
            members.remove(remove.member());
            return members;
        }));
    }

    /**
     * From the last event to the end: quiet, the given end, or a moment that comes back. A story with an end of its own
     * goes on through moments that come back, unless it is quiet and nothing will happen any more.
     */
    private ScenarioResult goOnToTheEnd() {
        boolean toQuiet = scenario.until().isEmpty();
        Instant end = scenario.until().map(BEGIN::plus).orElseGet(this::longest);
        Map<List<Object>, Instant> moments = new LinkedHashMap<>();
        boolean quiet = network.isQuiet();
        while (!(toQuiet && quiet)) {
            boolean compared = (toQuiet || quiet) && network.nothingUnderWay();
            boolean cameBack = compared && cameBack(moments.put(moment(), lastActivity), toQuiet);
            Instant next = network.nextDue();
            if (cameBack || next.isAfter(end)) {
                break;
            }
            network.moveTo(next);
            network.finishInstant();
            quiet = network.isQuiet();
        }
        return result(quiet, toQuiet && !quiet, toQuiet || quiet ? lastActivity : end);
    }

    /** Whether a moment is as an earlier one; with an end of its own, a story stops only if nothing happened in between. */
    private boolean cameBack(@Nullable Instant lastActivityThen, boolean toQuiet) {
        return lastActivityThen != null && (toQuiet || lastActivityThen.equals(lastActivity));
    }

    private Instant longest() {
        Instant afterTheLastEvent = network.now().plus(LONGEST);
        return network.now().isAfter(BEGIN.plus(LONGEST)) ? afterTheLastEvent : BEGIN.plus(LONGEST);
    }

    /** All that decides how the story goes on, but for the age of a failure. */
    private List<Object> moment() {
        List<Object> moment = new ArrayList<>();
        sources.values().forEach(source -> moment.add(records(source.state())));
        for (Scenario.Relation relation : scenario.relations()) {
            RelationProgress progress =
                    source(relation.from()).progress(relation.to().text(), network.now());
            boolean up = network.isUp(relation.from());
            moment.add(up ? progress : List.of(progress.state(), progress.waiting()));
        }
        return moment;
    }

    private static List<EntityRecord> records(SiteState state) {
        List<EntityRecord> records = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            state.ofType(type).forEach(records::add);
        }
        return records;
    }

    private ScenarioResult result(boolean quiet, boolean endless, Instant endedAt) {
        Map<JpdName, List<EntityRecord>> held = new LinkedHashMap<>();
        sources.forEach((site, source) -> {
            List<EntityRecord> records = records(source.state());
            records.sort(Comparator.comparing(record -> record.key().toString(), NameOrder.BY_CODE_POINT));
            held.put(site, records);
        });
        List<RelationEnd> relations = scenario.relations().stream()
                .map(relation -> {
                    SourceEngine source = source(relation.from());
                    String target = relation.to().text();
                    return new RelationEnd(
                            relation.from(), relation.to(), source.relationState(target), source.waiting(target));
                })
                .toList();
        return new ScenarioResult(
                quiet && relations.stream().allMatch(relation -> relation.waiting() == 0),
                endless,
                Duration.between(BEGIN, endedAt),
                held,
                new SplitFinder(sources.values()).differences(),
                relations,
                decisions);
    }
}
