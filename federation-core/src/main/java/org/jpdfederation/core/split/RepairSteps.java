package org.jpdfederation.core.split;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.split.RepairStep.Action;
import org.jpdfederation.core.sync.EntityRecord;

/** Where and when a value is written or an entity deleted (R2, R3), as the rehearsed sites are now. */
final class RepairSteps {

    private final History history;
    private final Rehearsal rehearsal;

    RepairSteps(History history, Rehearsal rehearsal) {
        this.history = history;
        this.rehearsal = rehearsal;
    }

    /**
     * Writes the value where it reaches most of the sites that hold something else, and again until all are reached;
     * of equal sites on the winner's own. Empty when a site would have to wait for a stamp from the future (T05).
     */
    Optional<List<RepairStep>> touches(Split split, Winner winner, Entity value) {
        List<JpdName> inOrder = inOrder(split, winner);
        Set<JpdName> outOfStep = outOfStep(split, value);
        List<RepairStep> steps = new ArrayList<>();
        while (!outOfStep.isEmpty()) {
            JpdName best = inOrder.get(0);
            Set<JpdName> most = new LinkedHashSet<>();
            for (JpdName site : inOrder) {
                Set<JpdName> reached = reached(site, split);
                reached.retainAll(outOfStep);
                if (reached.size() > most.size()) {
                    best = site;
                    most = reached;
                }
            }
            if (waitsForTheFuture(best, split)) {
                return Optional.empty();
            }
            outOfStep.removeAll(most);
            most.remove(best);
            steps.add(write(Action.TOUCH, best, aWindowAfterAllStamps(best, split), split, value, List.copyOf(most)));
        }
        return Optional.of(steps);
    }

    /** Writes the value on each site as soon as may be, whatever is stored there (F1). */
    List<RepairStep> localWrites(Split split, Entity value) {
        return split.sides().stream()
                .map(side -> write(Action.WRITE_LOCALLY, side.site(), afterTheLastDelivery(), split, value, List.of()))
                .toList();
    }

    /** Deletes the entity on each site that has it, where it was written first. */
    List<RepairStep> deletions(Split split, Instant earliest) {
        List<JpdName> holding = split.sides().stream()
                .map(Side::site)
                .filter(site -> rehearsal.find(site, split.key()).isPresent())
                .toList();
        Set<JpdName> sources = new LinkedHashSet<>();
        holding.forEach(site -> sources.add(
                rehearsal.find(site, split.key()).orElseThrow().stamp().source()));
        return Stream.concat(
                        holding.stream().filter(sources::contains),
                        holding.stream().filter(site -> !sources.contains(site)))
                .map(site -> new RepairStep(
                        Action.DELETE,
                        split.key(),
                        site,
                        earliest,
                        rehearsal.site(site).wallClock(earliest),
                        Optional.empty(),
                        List.of(),
                        new TreeMap<>()))
                .toList();
    }

    private RepairStep write(
            Action action, JpdName site, Instant earliest, Split split, Entity value, List<JpdName> reaches) {
        SortedMap<JpdName, List<String>> gains = Candidates.gains(split.sides(), value);
        gains.keySet().removeIf(gaining -> !gaining.equals(site) && !reaches.contains(gaining));
        return new RepairStep(
                action,
                split.key(),
                site,
                earliest,
                rehearsal.site(site).wallClock(earliest),
                Optional.of(value),
                reaches,
                gains);
    }

    private static List<JpdName> inOrder(Split split, Winner winner) {
        List<JpdName> sites =
                new ArrayList<>(split.sides().stream().map(Side::site).toList());
        if (winner instanceof Winner.ValueOf valueOf && sites.remove(valueOf.site())) {
            sites.add(0, valueOf.site());
        }
        return sites;
    }

    private static Set<JpdName> outOfStep(Split split, Entity value) {
        Set<JpdName> sites = new LinkedHashSet<>();
        split.sides().stream()
                .filter(side -> side.record()
                        .map(EntityRecord::content)
                        .filter(value::equals)
                        .isEmpty())
                .forEach(side -> sites.add(side.site()));
        return sites;
    }

    /** At the instant itself a change would come before what is delivered then. */
    private Instant afterTheLastDelivery() {
        return rehearsal.now().plusMillis(1);
    }

    /** R2: a window after the greatest stamp on any site, by the clock of the site that writes. */
    private Instant aWindowAfterAllStamps(JpdName writer, Split split) {
        return split.sides().stream()
                .flatMap(side ->
                        side.record().stream().map(record -> record.stamp().at().plus(rehearsal.window(side.site()))))
                .map(onItsClock -> onItsClock.minus(skew(writer)))
                .reduce(afterTheLastDelivery(), (a, b) -> a.isAfter(b) ? a : b);
    }

    private boolean waitsForTheFuture(JpdName writer, Split split) {
        Instant clock = rehearsal.site(writer).wallClock(rehearsal.now());
        return split.sides().stream()
                .anyMatch(side -> side.record()
                        .filter(record -> record.stamp().at().isAfter(clock.plus(rehearsal.window(side.site()))))
                        .isPresent());
    }

    private Duration skew(JpdName site) {
        return Duration.between(rehearsal.now(), rehearsal.site(site).wallClock(rehearsal.now()));
    }

    /** The site and those to which the relations bring what is written there, with forward-propagation over others. */
    private Set<JpdName> reached(JpdName writer, Split split) {
        Set<JpdName> reached = new LinkedHashSet<>();
        reached.add(writer);
        Deque<History.Link> way = new ArrayDeque<>(linksFrom(writer, split.key()));
        for (History.Link link = way.poll(); link != null; link = way.poll()) {
            if (reached.add(link.to())) {
                JpdName sender = link.from();
                linksFrom(link.to(), split.key()).stream()
                        .filter(next -> next.outbound().forwardPropagation())
                        .filter(next -> !next.to().equals(sender))
                        .forEach(way::add);
            }
        }
        return reached;
    }

    /** The relations from a site that would send the entity; where the site lacks it, judged by the others' state. */
    private List<History.Link> linksFrom(JpdName site, EntityRef key) {
        return history.links().stream()
                .filter(link -> link.from().equals(site))
                .filter(link -> rehearsal.carries(link, key))
                .toList();
    }
}
