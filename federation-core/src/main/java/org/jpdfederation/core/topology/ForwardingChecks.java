package org.jpdfederation.core.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.JpdName;

/** What {@code forward-propagation} does to a topology (AF 1.13, F18, T27). For one thread at a time. */
final class ForwardingChecks {

    private final Topology topology;
    private final List<JpdName> forwarding;
    private final Map<JpdName, List<JpdName>> targets = new LinkedHashMap<>();

    private ForwardingChecks(Topology topology) {
        this.topology = topology;
        List<JpdName> jpds = List.copyOf(new LinkedHashSet<>(topology.jpds()));
        this.forwarding = jpds.stream()
                .filter(jpd -> topology.outbound(jpd).forwardPropagation())
                .toList();
        jpds.forEach(jpd -> targets.put(jpd, new ArrayList<>()));
        topology.relations().stream()
                .filter(relation -> relation.settings().active())
                .forEach(relation -> targetsOf(relation.from()).add(relation.to()));
    }

    static void check(Topology topology, List<Finding> findings) {
        ForwardingChecks checks = new ForwardingChecks(topology);
        checks.cycles(findings);
        checks.mesh(findings);
        checks.notForwarded(findings);
    }

    private List<JpdName> targetsOf(JpdName jpd) {
        return targets.getOrDefault(jpd, List.of());
    }

    private void cycles(List<Finding> findings) {
        Set<JpdName> named = new LinkedHashSet<>();
        for (JpdName start : forwarding) {
            List<JpdName> cycle = named.contains(start) ? List.of() : shortestCycle(start);
            if (!cycle.isEmpty()) {
                named.addAll(cycle);
                String text = cycle.stream().map(JpdName::text).collect(Collectors.joining(" -> ")) + " -> " + start;
                findings.add(Finding.error(
                        "FORWARDING_CYCLE",
                        text,
                        "all JPDs of the cycle " + text + " forward what they receive: a change comes back to where it"
                                + " was made, later edits and deletions are overtaken by it, and it may never settle",
                        "set forward-propagation to false on one JPD of the cycle"));
            }
        }
    }

    /** A cycle of two is none: nothing is forwarded to its sender (F18). */
    private List<JpdName> shortestCycle(JpdName start) {
        List<JpdName> shortest = List.of();
        for (JpdName next : targetsOf(start)) {
            List<JpdName> cycle = forwarding.contains(next) ? wayBack(start, next) : List.of();
            if (!cycle.isEmpty() && (shortest.isEmpty() || cycle.size() < shortest.size())) {
                shortest = cycle;
            }
        }
        return shortest;
    }

    /** The shortest way from {@code next} to {@code start} that is longer than one step; breadth first. */
    private List<JpdName> wayBack(JpdName start, JpdName next) {
        Map<JpdName, JpdName> cameFrom = new LinkedHashMap<>();
        cameFrom.put(next, start);
        Deque<JpdName> queue = new ArrayDeque<>(List.of(next));
        while (!queue.isEmpty()) {
            JpdName here = queue.remove();
            for (JpdName to : targetsOf(here)) {
                if (to.equals(start) && !here.equals(next)) {
                    return pathTo(here, start, cameFrom);
                }
                if (!to.equals(start) && forwarding.contains(to) && cameFrom.putIfAbsent(to, here) == null) {
                    queue.add(to);
                }
            }
        }
        return List.of();
    }

    private static List<JpdName> pathTo(JpdName end, JpdName start, Map<JpdName, JpdName> cameFrom) {
        List<JpdName> path = new ArrayList<>();
        JpdName at = end;
        while (!at.equals(start)) {
            path.add(at);
            at = cameFrom.getOrDefault(at, start);
        }
        path.add(start);
        Collections.reverse(path);
        return path;
    }

    private void mesh(List<Finding> findings) {
        boolean mesh = topology.shape() == Topology.Shape.MESH && targets.size() > 2;
        if (mesh && !forwarding.isEmpty()) {
            findings.add(Finding.warning(
                    "FORWARDING_IN_MESH",
                    TopologyCheck.some(forwarding),
                    "in a mesh every member hears from every other; what is forwarded arrives a second time",
                    "set forward-propagation to false in a mesh"));
        }
    }

    /** A JPD that receives and sends, but does not forward, where its sender has no relation of its own to the target. */
    private void notForwarded(List<Finding> findings) {
        targets.forEach((source, direct) -> direct.stream()
                .filter(middle -> !forwarding.contains(middle))
                .forEach(middle -> {
                    List<JpdName> beyond = targetsOf(middle).stream()
                            .filter(end -> !end.equals(source) && !direct.contains(end))
                            .toList();
                    if (!beyond.isEmpty()) {
                        findings.add(notForwarded(source, middle, beyond));
                    }
                }));
    }

    private static Finding notForwarded(JpdName source, JpdName middle, List<JpdName> beyond) {
        return Finding.warning(
                "NOT_FORWARDED",
                source + " -> " + middle + " -> " + TopologyCheck.some(beyond),
                "'" + middle + "' does not forward what it receives: a change made at '" + source + "' ends there, and "
                        + TopologyCheck.some(beyond) + " gets it only by a full broadcast of '" + middle + "'",
                "set forward-propagation to true on '" + middle + "', or add a relation from '" + source + "'");
    }
}
