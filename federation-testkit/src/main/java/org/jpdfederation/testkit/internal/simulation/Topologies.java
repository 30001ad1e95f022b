package org.jpdfederation.testkit.internal.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.testkit.simulation.Action;
import org.jpdfederation.testkit.simulation.Story;

/** Who sends to whom: shapes to draw, and whether changes can go round in one. */
final class Topologies {

    /** The shapes of S4. */
    enum Shape {
        STAR,
        MESH,
        CHAIN,
        RING,
        RANDOM
    }

    /** A directed pair of places in the list of sites. */
    record Arc(int from, int to) {}

    private Topologies() {}

    static List<Arc> draw(Shape shape, int sites, Dice dice) {
        List<Arc> arcs = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                boolean joined = switch (shape) {
                    case STAR -> i == 0 || (j == 0 && dice.percent(50));
                    case MESH -> true;
                    case CHAIN -> j == i + 1 || (i == j + 1 && dice.percent(50));
                    case RING -> j == (i + 1) % sites;
                    case RANDOM -> dice.percent(40);
                };
                if (i != j && joined) {
                    arcs.add(new Arc(i, j));
                }
            }
        }
        return arcs.isEmpty() ? List.of(new Arc(0, 1)) : arcs;
    }

    /** Whether a change can come home: some circle of relations that forward, now or after a change of settings. */
    static boolean mayChase(Story story) {
        List<Story.Relation> forwarding = new ArrayList<>();
        for (Story.Relation relation : story.relations()) {
            boolean forwards = relation.config().forwardPropagation();
            for (Action action : story.actions()) {
                if (action instanceof Action.Configure configure
                        && configure.from().equals(relation.from())
                        && configure.to().equals(relation.to())
                        && configure.config().forwardPropagation()) {
                    forwards = true;
                }
            }
            if (forwards) {
                forwarding.add(relation);
            }
        }
        Set<JpdName> remaining = new LinkedHashSet<>();
        story.sites().forEach(site -> remaining.add(site.name()));
        boolean shrinks = true;
        while (shrinks) {
            shrinks = remaining.removeIf(site -> forwarding.stream()
                    .noneMatch(relation -> relation.from().equals(site) && remaining.contains(relation.to())));
        }
        return !remaining.isEmpty();
    }
}
