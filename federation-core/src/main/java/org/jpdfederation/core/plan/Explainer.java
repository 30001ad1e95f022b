package org.jpdfederation.core.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jpdfederation.core.closure.ReasonChain;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.closure.Verdict;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.plan.Explanation.Link;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;

/** Puts together why an entity gets from one JPD to another, or does not. For one thread at a time. */
final class Explainer {

    private static final String IMPLICIT_SYNC = "AF 1.6 implicit sync";
    private static final String RELATIONS = "AF 1.13 relations";
    private static final int MOST_BRINGERS = 5;

    private final Topology topology;
    private final Propagation propagation;
    private final EntityRef entity;
    private final JpdName from;
    private final JpdName to;

    private Explainer(Topology topology, Propagation propagation, EntityRef entity, JpdName from, JpdName to) {
        this.topology = topology;
        this.propagation = propagation;
        this.entity = entity;
        this.from = from;
        this.to = to;
    }

    static Explanation explain(Topology topology, Propagation propagation, EntityRef entity, JpdName from, JpdName to) {
        topology.outbound(from);
        topology.outbound(to);
        if (from.equals(to)) {
            throw new TopologyException("'" + from + "' is source and target of the question; name two JPDs");
        }
        return new Explainer(topology, propagation, entity, from, to).explain();
    }

    private Explanation explain() {
        if (!propagation.holds(from, entity)) {
            return notHeld();
        }
        Optional<Relation> direct = topology.relation(from, to);
        if (direct.isPresent() && propagation.carried(direct.get()).contains(entity)) {
            return Explanation.synced(entity, from, to, hop(direct.get()));
        }
        List<Relation> around = path(relation -> propagation.carried(relation).contains(entity));
        if (!around.isEmpty()) {
            return Explanation.synced(entity, from, to, wayAround(direct, around));
        }
        return direct.map(relation -> notSynced(List.of(), relation, "")).orElseGet(this::noRelation);
    }

    private Explanation notHeld() {
        JpdName first = propagation.first();
        if (from.equals(first) || !propagation.holds(first, entity)) {
            Link link = new Link("inventory", "the inventory of '" + first + "' has no " + entity);
            return notSynced(
                    List.of(link), "check the spelling (names are case-sensitive), or create it at '" + first + "'");
        }
        Explanation upstream = explain(topology, propagation, entity, first, from);
        List<Link> chain = new ArrayList<>();
        chain.add(new Link(RELATIONS, "'" + from + "' does not have " + entity + ": nothing carries it there"));
        chain.addAll(upstream.chain());
        return notSynced(
                chain, "bring it to '" + from + "' first: " + upstream.fix().orElse(""));
    }

    private List<Link> wayAround(Optional<Relation> direct, List<Relation> around) {
        List<Link> chain = new ArrayList<>();
        String why = direct.isPresent()
                ? from + " -> " + to + " does not carry it"
                : "there is no relation " + from + " -> " + to;
        chain.add(new Link(RELATIONS, why + "; it goes " + way(around)));
        for (Relation relation : around) {
            boolean ends = !relation.from().equals(from)
                    && !topology.outbound(relation.from()).forwardPropagation();
            if (ends) {
                chain.add(new Link(
                        "F18 forward-propagation",
                        "'" + relation.from() + "' does not forward: only its full broadcast sends on what it received,"
                                + " later changes end there"));
            }
            hop(relation).forEach(link -> chain.add(new Link(link.rule(), relation + ": " + link.text())));
        }
        return chain;
    }

    private static String way(List<Relation> path) {
        return path.get(0).from() + " -> "
                + path.stream().map(relation -> relation.to().text()).collect(Collectors.joining(" -> "));
    }

    private List<Link> hop(Relation relation) {
        return propagation
                .carried(relation)
                .reason(entity)
                .map(Explainer::links)
                .orElse(List.of());
    }

    private static List<Link> links(ReasonChain chain) {
        return chain.links().stream()
                .map(link -> new Link(link.rule(), link.text()))
                .toList();
    }

    /** If relations lead there at all, the first that stops the entity is what to look at. */
    private Explanation noRelation() {
        List<Relation> path = path(relation -> true);
        if (path.isEmpty()) {
            Link link =
                    new Link(RELATIONS, "there is no relation " + from + " -> " + to + ", and no way over other JPDs");
            return notSynced(List.of(link), addRelation());
        }
        Relation stop = path.stream()
                .filter(relation -> !propagation.carried(relation).contains(entity))
                .findFirst()
                .orElseThrow();
        Link link = new Link(
                RELATIONS,
                "there is no relation " + from + " -> " + to + "; the way " + way(path) + " ends at " + stop);
        String then = stop.to().equals(to) ? "" : "; then ask again for " + stop.to() + " -> " + to;
        return notSynced(List.of(link), stop, then);
    }

    private String addRelation() {
        Relation added = new Relation(from, to, TargetSettings.defaults());
        SmallestChange change = new SmallestChange(topology, propagation, added);
        String more = fix(change, change.now().explain(entity));
        return "add the relation " + added + (more.isEmpty() ? "" : ", and " + more);
    }

    /** What makes a relation carry the entity; empty if it does already. */
    private String fix(SmallestChange change, Verdict verdict) {
        return verdict.fold(
                carried -> "",
                heldBack -> change.release(entity, heldBack.why()),
                notSelected -> change.select(entity),
                unknown -> "");
    }

    private Explanation notSynced(List<Link> before, Relation relation, String then) {
        SmallestChange change = new SmallestChange(topology, propagation, relation);
        Verdict verdict = change.now().explain(entity);
        List<Link> chain = new ArrayList<>(before);
        if (verdict instanceof Verdict.HeldBackUser heldBack) {
            chain.addAll(links(heldBack.chain()));
            chain.add(heldBack(relation, heldBack.why()));
        } else if (verdict instanceof Verdict.NotSelected notSelected) {
            notSelected(notSelected, chain);
        }
        return notSynced(chain, fix(change, verdict) + then);
    }

    private Explanation notSynced(List<Link> chain, String fix) {
        return Explanation.notSynced(entity, from, to, chain, fix);
    }

    private Link heldBack(Relation relation, HeldBack why) {
        return switch (why) {
            case EXCLUDED ->
                new Link(
                        "AF 1.4 exclude-users",
                        "'" + relation.from() + "' excludes " + entity + " from all that it sends; this wins (K7)");
            case NEVER_LOGGED_IN ->
                new Link(
                        "AF 1.7 third-party identity providers",
                        entity + " comes from a third-party provider and has never logged in");
        };
    }

    private static void notSelected(Verdict.NotSelected verdict, List<Link> chain) {
        chain.add(new Link(
                verdict.obstacle().rule(),
                verdict.entity() + " is not selected: " + verdict.obstacle().text()));
        verdict.bringers().stream()
                .limit(MOST_BRINGERS)
                .forEach(bringer -> chain.add(new Link(
                        IMPLICIT_SYNC,
                        bringer.entity() + " would bring it, but is not carried: "
                                + bringer.obstacle().text())));
        int more = verdict.bringers().size() - MOST_BRINGERS;
        if (more > 0) {
            chain.add(new Link(IMPLICIT_SYNC, more + " more would bring it, but are not carried"));
        } else if (verdict.bringers().isEmpty() && canBeBrought(verdict.entity().type())) {
            chain.add(new Link(IMPLICIT_SYNC, "no group or permission names it, so nothing brings it along"));
        }
    }

    private static boolean canBeBrought(EntityType type) {
        return type == EntityType.USERS || type == EntityType.GROUPS;
    }

    /** The shortest path from source to target over relations of a kind, breadth first; empty if there is none. */
    private List<Relation> path(Predicate<Relation> usable) {
        Map<JpdName, Relation> cameBy = new LinkedHashMap<>();
        Deque<JpdName> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty() && !cameBy.containsKey(to)) {
            for (Relation relation : topology.relationsFrom(queue.remove())) {
                if (!relation.to().equals(from) && !cameBy.containsKey(relation.to()) && usable.test(relation)) {
                    cameBy.put(relation.to(), relation);
                    queue.add(relation.to());
                }
            }
        }
        List<Relation> path = new ArrayList<>();
        Relation step = cameBy.get(to);
        while (step != null) {
            path.add(step);
            step = cameBy.get(step.from());
        }
        Collections.reverse(path);
        return path;
    }
}
