package org.jpdfederation.testkit.internal.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Answer;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.SourceEffect;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.TargetEngine;
import org.jpdfederation.testkit.PlatformEvent;
import org.jspecify.annotations.Nullable;

/**
 * Drives the engines of all sites through virtual time and carries batches between them. Within one instant: arrivals,
 * then answers, each in order of sending; timeouts, then ended waits, in order of relations; last the buffers that have
 * reached their size. A flush is carried out whole before the next. Guarded by the platform's lock.
 */
public final class SyncLoop {

    /** Flushes by size at one instant; a change needs no more of them than there are hops, so this many are a chase. */
    private static final int MOST_ROUNDS = 10_000;

    private final Map<JpdName, Site> sites = new LinkedHashMap<>();
    private final Map<List<JpdName>, LinkState> links = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final PriorityQueue<UnderWay> underWay = new PriorityQueue<>(
            Comparator.comparing(UnderWay::due).thenComparing(UnderWay::kind).thenComparing(UnderWay::order));
    private final Consumer<PlatformEvent> observer;
    private Instant now;
    private long sent;

    /** The two ends of one site. */
    private record Site(SourceEngine source, TargetEngine target) {}

    /** A directed relation: where it starts, what its target is called there, and where that leads. */
    private record Relation(SourceEngine source, String target, JpdName targetJpd) {}

    private enum Kind {
        ARRIVAL,
        ANSWER
    }

    private record UnderWay(Instant due, Kind kind, long order, Batch batch, JpdName to) {}

    /**
     * Makes a loop without sites.
     *
     * @param start where virtual time starts
     * @param observer is told what happens, in order
     */
    public SyncLoop(Instant start, Consumer<PlatformEvent> observer) {
        this.now = start;
        this.observer = observer;
    }

    /** The virtual time. */
    public Instant now() {
        return now;
    }

    /** Adds a site. */
    public void add(SourceEngine source, TargetEngine target) {
        sites.put(source.site(), new Site(source, target));
    }

    /**
     * Adds a relation that the source engine has connected; the order of relations is that of these calls. One of the
     * same source and target is replaced and keeps its place.
     */
    public void connected(SourceEngine source, String target, JpdName targetJpd) {
        Relation connected = new Relation(source, target, targetJpd);
        for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i).source() == source && relations.get(i).target().equals(target)) {
                relations.set(i, connected);
                return;
            }
        }
        relations.add(connected);
    }

    /** Removes a relation that the source engine has disconnected. */
    public void disconnected(SourceEngine source, String target) {
        relations.removeIf(r -> r.source() == source && r.target().equals(target));
    }

    /** One direction between two sites. */
    public LinkState link(JpdName from, JpdName to) {
        return links.computeIfAbsent(List.of(from, to), pair -> new LinkState());
    }

    /** Moves virtual time and carries out everything that falls due on the way, the last instant included. */
    public void advance(Duration by) {
        Instant until = later(by);
        do {
            now = earliest(nextDue(), until);
            carryOutInstant();
        } while (now.isBefore(until));
    }

    /**
     * Moves virtual time until nothing waits, is in flight or under way, or the limit is reached.
     *
     * @param limit how far at most
     * @return whether it is quiet
     */
    public boolean settle(Duration limit) {
        Instant until = later(limit);
        carryOutInstant();
        while (!isQuiet() && now.isBefore(until)) {
            now = earliest(nextDue(), until);
            carryOutInstant();
        }
        return isQuiet();
    }

    private Instant later(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        return now.plus(by);
    }

    private boolean isQuiet() {
        return underWay.isEmpty()
                && relations.stream()
                        .allMatch(r -> r.source().waiting(r.target()) == 0
                                && !r.source().broadcasting(r.target()));
    }

    private Instant nextDue() {
        Instant next = Instant.MAX;
        @Nullable UnderWay first = underWay.peek();
        if (first != null) {
            next = first.due();
        }
        for (Relation relation : relations) {
            next = earliest(next, relation.source().waitEnds(relation.target()));
            next = earliest(next, relation.source().deadline(relation.target()).orElse(Instant.MAX));
        }
        return next;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private void carryOutInstant() {
        for (UnderWay first = underWay.peek(); first != null && !first.due().isAfter(now); first = underWay.peek()) {
            underWay.remove();
            if (first.kind() == Kind.ARRIVAL) {
                Deque<SourceEffect> answered = new ArrayDeque<>();
                arrive(first.batch(), first.to(), answered);
                carryOut(first.batch().from(), answered);
            } else {
                carryOut(
                        first.batch().from(),
                        site(first.batch().from()).source().acknowledged(first.batch(), now));
            }
        }
        List<Relation> inOrder = List.copyOf(relations);
        for (Relation relation : inOrder) {
            carryOut(relation.source().site(), relation.source().timeout(relation.target(), now));
        }
        for (Relation relation : inOrder) {
            if (!relation.source().waitEnds(relation.target()).isAfter(now)) {
                carryOut(relation.source().site(), relation.source().flush(relation.target(), now));
            }
        }
        boolean flushed;
        int rounds = 0;
        do {
            if (++rounds > MOST_ROUNDS) {
                throw new IllegalStateException("changes go round without end at " + now + ": relations in a circle"
                        + " forward them, each buffer is full at once, and no link takes time; give one a latency, or"
                        + " the sites a longer wait, a larger buffer or a conflict window");
            }
            flushed = false;
            for (Relation relation : inOrder) {
                if (relation.source().flushIsDue(relation.target(), now)) {
                    carryOut(relation.source().site(), relation.source().flush(relation.target(), now));
                    flushed = true;
                }
            }
        } while (flushed);
    }

    /**
     * Carries out what a source engine wants done, now.
     *
     * @param from the engine's site
     * @param effects what it wants done
     */
    public void carryOut(JpdName from, Collection<SourceEffect> effects) {
        Deque<SourceEffect> toDo = new ArrayDeque<>(effects);
        for (SourceEffect effect = toDo.poll(); effect != null; effect = toDo.poll()) {
            if (effect instanceof SourceEffect.Send send) {
                observer.accept(new PlatformEvent.Sent(now, send.batch()));
                send(send.batch(), toDo);
            } else if (effect instanceof SourceEffect.StateChanged changed) {
                observer.accept(
                        new PlatformEvent.StateChanged(now, from, changed.target(), changed.before(), changed.after()));
            } else if (effect instanceof SourceEffect.Dropped dropped) {
                observer.accept(new PlatformEvent.Dropped(now, from, dropped.target(), dropped.keys()));
            } else if (effect instanceof SourceEffect.BroadcastEnded ended) {
                observer.accept(
                        new PlatformEvent.BroadcastEnded(now, from, ended.target(), ended.result(), ended.sent()));
            }
        }
    }

    private void send(Batch batch, Deque<SourceEffect> toDo) {
        JpdName to = relations.stream()
                .filter(r ->
                        r.source().site().equals(batch.from()) && r.target().equals(batch.target()))
                .map(Relation::targetJpd)
                .findFirst()
                .orElseThrow();
        LinkState link = link(batch.from(), to);
        if (link.cut() || !sites.containsKey(to)) {
            return;
        }
        if (link.latency().isZero()) {
            arrive(batch, to, toDo);
        } else {
            underWay.add(new UnderWay(now.plus(link.latency()), Kind.ARRIVAL, ++sent, batch, to));
        }
    }

    private void arrive(Batch batch, JpdName to, Deque<SourceEffect> toDo) {
        Answer answer = site(to).target().receive(batch);
        if (answer instanceof Answer.Refused refused) {
            observer.accept(new PlatformEvent.Refused(now, to, batch.from(), refused.reason()));
        } else if (answer instanceof Answer.Acknowledged acknowledged) {
            acknowledged.decisions().forEach(decision -> observer.accept(new PlatformEvent.Decided(now, decision)));
            Duration latency = link(batch.from(), to).latency();
            if (latency.isZero()) {
                toDo.addAll(site(batch.from()).source().acknowledged(batch, now));
            } else {
                underWay.add(new UnderWay(now.plus(latency), Kind.ANSWER, ++sent, batch, batch.from()));
            }
        }
    }

    private Site site(JpdName name) {
        @Nullable Site site = sites.get(name);
        if (site == null) {
            throw new IllegalArgumentException("no site '" + name + "'");
        }
        return site;
    }
}
