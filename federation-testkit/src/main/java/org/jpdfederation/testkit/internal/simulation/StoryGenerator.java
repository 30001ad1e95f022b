package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.testkit.simulation.Action;
import org.jpdfederation.testkit.simulation.Coverage;
import org.jpdfederation.testkit.simulation.LinkFault;
import org.jpdfederation.testkit.simulation.LinkFaults;
import org.jpdfederation.testkit.simulation.Story;

/** Draws a story from a seed (S4): knobs, topology, sizes, settings, fault rates and what is done. */
public final class StoryGenerator {

    /** Stands in every password and token value; must never be told (IB9). */
    static final String CANARY = "canary";

    private static final List<Duration> SHORT_WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));
    /** Long enough for targets to grow stale within a story. */
    private static final Duration LONG_WAIT = Duration.ofMinutes(10);

    private static final int MOST_FAULTS_PER_MILLE = 60;

    private final Dice dice;
    private final long seed;
    private final Coverage coverage;

    private StoryGenerator(long seed, Coverage coverage) {
        this.seed = seed;
        this.coverage = coverage;
        this.dice = new Dice(seed);
    }

    /**
     * Draws a story.
     *
     * @param seed any number
     * @param coverage is told of knob values and shapes
     * @return the story, the same for the same seed
     */
    public static Story story(long seed, Coverage coverage) {
        return new StoryGenerator(seed, coverage).draw();
    }

    private Story draw() {
        Knobs knobs = knobs();
        Duration wait = dice.percent(10) ? LONG_WAIT : dice.pick(SHORT_WAITS);
        List<JpdName> names = IntStream.range(0, dice.between(2, 5))
                .mapToObj(i -> JpdName.of(String.valueOf((char) ('A' + i))))
                .toList();
        Topologies.Shape shape = dice.oneOf(Topologies.Shape.values());
        coverage.reached("topology " + shape);
        SettingsGenerator settings = new SettingsGenerator(dice, wait, dice.percent(35));
        List<Story.Relation> relations = Topologies.draw(shape, names.size(), dice).stream()
                .map(arc -> new Story.Relation(
                        names.get(arc.from()),
                        names.get(arc.to()),
                        settings.config(),
                        settings.settings(),
                        settings.latency()))
                .toList();
        List<Story.Site> sites =
                names.stream().map(name -> new Story.Site(name, inbound())).toList();
        Duration calm = wait.multipliedBy(dice.between(15, 40));
        ActionGenerator actions = new ActionGenerator(dice, names, relations, settings, wait, calm);
        List<Action> all = new ArrayList<>(actions.draw(dice.between(80, 200)));
        all.sort(Comparator.comparing(Action::at));
        return new Story(knobs, window(wait), sites, relations, new LinkFaults(seed, rates(), List.of()), all, calm);
    }

    private Duration window(Duration wait) {
        return dice.oneOf(
                Duration.ZERO,
                Duration.ofMillis(1),
                wait.dividedBy(2),
                wait,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
    }

    private SortedMap<LinkFault, Integer> rates() {
        SortedMap<LinkFault, Integer> rates = new TreeMap<>();
        if (dice.percent(80)) {
            for (LinkFault fault : LinkFault.values()) {
                if (dice.percent(50)) {
                    rates.put(fault, dice.between(1, MOST_FAULTS_PER_MILLE));
                }
            }
        }
        return rates;
    }

    private Knobs knobs() {
        return Knobs.defaults().toBuilder()
                .conflictScope(value("K1", Knobs.ConflictScope.values()))
                .windowMeaning(value("K2", Knobs.WindowMeaning.values()))
                .tries(value("K3", Knobs.Tries.values()))
                .batchHandling(value("K4", Knobs.BatchHandling.values()))
                .broadcastTime(value("K5", Knobs.BroadcastTime.values()))
                .forwardedTime(value("K6", Knobs.ForwardedTime.values()))
                .excludedUsers(value("K7", ExcludedUsers.values()))
                .buffering(value("K8", Knobs.Buffering.values()))
                .unknownNames(value("K9", Knobs.UnknownNames.values()))
                .timedOutRequests(value("K10", Knobs.TimedOutRequests.values()))
                .build();
    }

    /** The first value more often. */
    private <T> T value(String knob, T[] values) {
        T value = values[dice.percent(30) ? 1 : 0];
        coverage.reached(knob + " " + value);
        return value;
    }

    private InboundConfig inbound() {
        List<ServiceIdMapping> mappings = new ArrayList<>();
        if (dice.percent(25)) {
            mappings.add(mapping("jfac@A", "jfac@local"));
            if (dice.percent(60)) {
                mappings.add(mapping("jfac@*", "jfac@other"));
            }
        }
        return new InboundConfig(mappings, dice.percent(30));
    }

    private static ServiceIdMapping mapping(String from, String to) {
        return new ServiceIdMapping(ServiceId.parse(from), ServiceId.parse(to));
    }
}
