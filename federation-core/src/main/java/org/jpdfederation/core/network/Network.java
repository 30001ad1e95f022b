package org.jpdfederation.core.network;

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
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.EndlessChaseException;
import org.jpdfederation.core.sync.Answer;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.BroadcastStart;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Knobs.TimedOutRequests;
import org.jpdfederation.core.sync.SourceEffect;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.sync.TargetEngine;
import org.jspecify.annotations.Nullable;

/**
 * Sites and the relations between them in virtual time: drives their engines and hands batches to a {@link Carrier}.
 * Within one instant: what the caller does; arrivals, then answers, each in order of sending; timeouts, then ended
 * waits, in order of relations; last the buffers that have reached their size. A flush is carried out whole, with
 * delivery and all it causes at the target, before the next. For one thread at a time.
 */
public final class Network {

    /** Flushes by size at one instant; a change needs no more of them than there are hops, so this many are a chase. */
    private static final int MOST_ROUNDS = 10_000;

    private final Map<JpdName, Site> sites = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final PriorityQueue<UnderWay> underWay = new PriorityQueue<>(
            Comparator.comparing(UnderWay::due).thenComparing(UnderWay::kind).thenComparingLong(UnderWay::order));
    private final TimedOutRequests timedOutRequests;
    private final Carrier carrier;
    private final Consumer<NetworkEvent> observer;
    private Instant now;
    private long sent;

    /** The two ends of one site. */
    private static final class Site {
        final SourceEngine source;
        final TargetEngine target;
        final Map<String, Relation> relations = new LinkedHashMap<>();
        boolean up = true;
        long lastAttempt;
        long lastAttemptOfEarlierLife;

        Site(SourceEngine source, TargetEngine target) {
            this.source = source;
            this.target = target;
        }
    }

    /** A directed relation: where it starts, what its target is called there, and where that leads. */
    private static final class Relation {
        final Site from;
        final String target;
        final JpdName to;

        @Nullable
        Batch lastSent;

        Relation(Site from, String target, JpdName to) {
            this.from = from;
            this.target = target;
            this.to = to;
        }
    }

    private enum Kind {
        ARRIVAL,
        ANSWER
    }

    private record UnderWay(Instant due, Kind kind, long order, Batch batch, JpdName to) {}

    /**
     * Makes a network without sites.
     *
     * @param start where virtual time starts
     * @param knobs how the documents are read; K10 is the network's, the others are the engines'
     * @param carrier what lies between the sites
     * @param observer is told what happens, in order; must not call the network
     */
    public Network(Instant start, Knobs knobs, Carrier carrier, Consumer<NetworkEvent> observer) {
        this.now = start;
        this.timedOutRequests = knobs.timedOutRequests();
        this.carrier = carrier;
        this.observer = observer;
    }

    /**
     * The virtual time.
     *
     * @return the instant, the true time of all sites
     */
    public Instant now() {
        return now;
    }

    /**
     * Adds a site.
     *
     * @param source its sending end
     * @param target its receiving end
     * @throws IllegalArgumentException if there is a site of that name
     */
    public void add(SourceEngine source, TargetEngine target) {
        if (sites.putIfAbsent(source.site(), new Site(source, target)) != null) {
            throw new IllegalArgumentException("there is a site '" + source.site() + "' already");
        }
    }

    /**
     * Starts a relation; the order of relations is that of these calls.
     *
     * @param from the source's site
     * @param target what the target is called there
     * @param to the target's site; what is sent to one that is not in the network is lost
     * @param config the source's outbound settings
     * @param settings what is set for this target alone
     * @throws IllegalArgumentException if the source has a target of that name
     */
    public void connect(JpdName from, String target, JpdName to, OutboundConfig config, TargetSettings settings) {
        Site site = site(from);
        site.source.connect(target, to, config, settings, now);
        Relation relation = new Relation(site, target, to);
        site.relations.put(target, relation);
        relations.add(relation);
    }

    /**
     * Ends a relation and starts it anew at its place in the order of relations.
     *
     * @param from the source's site
     * @param target what the target is called there
     * @param to the target's site from now on
     * @param config the source's outbound settings
     * @param settings what is set for this target alone
     */
    public void reconnect(JpdName from, String target, JpdName to, OutboundConfig config, TargetSettings settings) {
        Site site = site(from);
        int place = relations.indexOf(relation(site, target));
        site.source.disconnect(target);
        site.source.connect(target, to, config, settings, now);
        Relation relation = new Relation(site, target, to);
        site.relations.put(target, relation);
        relations.set(place, relation);
    }

    /**
     * Ends a relation. What waits is forgotten; copies that are under way still arrive.
     *
     * @param from the source's site
     * @param target what the target is called there
     */
    public void disconnect(JpdName from, String target) {
        Site site = site(from);
        relations.remove(relation(site, target));
        site.relations.remove(target);
        site.source.disconnect(target);
    }

    /**
     * Changes an entity at a site, stamped with the site's wall clock (F1).
     *
     * @param site the site; it must be up
     * @param entity the entity as it is from now on
     */
    public void put(JpdName site, Entity entity) {
        SourceEngine source = running(site).source;
        source.localChange(new Entry.Upsert(entity, Stamp.of(source.wallClock(now), site)));
        carryOut(site, source.drainEffects());
    }

    /**
     * Deletes an entity at a site; does nothing if the site does not hold it (F3).
     *
     * @param site the site; it must be up
     * @param key which entity
     */
    public void delete(JpdName site, EntityRef key) {
        SourceEngine source = running(site).source;
        source.localChange(new Entry.Delete(key, Stamp.of(source.wallClock(now), site)));
        carryOut(site, source.drainEffects());
    }

    /**
     * Starts a full broadcast (F19).
     *
     * @param from the source's site; it must be up
     * @param target what the target is called there
     * @return whether it has started; its effects are carried out already
     */
    public BroadcastStart fullBroadcast(JpdName from, String target) {
        BroadcastStart start = running(from).source.fullBroadcast(target, now);
        if (start instanceof BroadcastStart.Started started) {
            carryOut(from, started.effects());
        }
        return start;
    }

    /**
     * A site dies: the timers of its attempts and the answers to it are lost, what was in flight from it waits again.
     * Its records, buffers and the states of its relations survive, and copies that are under way from it still arrive.
     *
     * @param name the site; it must be up
     */
    public void crash(JpdName name) {
        Site site = running(name);
        site.up = false;
        site.lastAttemptOfEarlierLife = site.lastAttempt;
        underWay.removeIf(
                parcel -> parcel.kind() == Kind.ANSWER && parcel.batch().from().equals(name));
        carryOut(name, site.source.crash());
    }

    /**
     * A site that is down is restored from a backup (T31): it holds those records and nothing else, and nothing waits in
     * its buffers.
     *
     * @param name the site; it must be down
     * @param backup all its records
     */
    public void restore(JpdName name, Collection<EntityRecord> backup) {
        carryOut(name, stopped(name).source.restore(backup));
    }

    /**
     * A site that died is there again; the waits of its relations begin anew.
     *
     * @param name the site; it must be down
     */
    public void restart(JpdName name) {
        Site site = stopped(name);
        site.up = true;
        site.source.restart(now);
    }

    /**
     * Whether a site is up.
     *
     * @param name the site
     * @return false between its crash and its restart
     */
    public boolean isUp(JpdName name) {
        return site(name).up;
    }

    /**
     * Moves virtual time and carries out everything that falls due on the way, the last instant included.
     *
     * @param by how far, not negative
     */
    public void advance(Duration by) {
        moveTo(later(by));
        finishInstant();
    }

    /**
     * Moves virtual time until nothing waits, is in flight or under way, or the limit is reached.
     *
     * @param limit how far at most, not negative
     * @return whether it is quiet
     */
    public boolean settle(Duration limit) {
        Instant until = later(limit);
        finishInstant();
        while (!isQuiet() && now.isBefore(until)) {
            now = earliest(nextDue(), until);
            finishInstant();
        }
        return isQuiet();
    }

    /**
     * Carries out everything that falls due before an instant and moves virtual time there. What falls due at that
     * instant itself is left for {@link #finishInstant}, so that the caller can act first.
     *
     * @param until the instant; time does not go back
     */
    public void moveTo(Instant until) {
        if (until.isBefore(now)) {
            throw new IllegalArgumentException("time does not go back from " + now + " to " + until);
        }
        while (now.isBefore(until)) {
            finishInstant();
            now = earliest(nextDue(), until);
        }
    }

    private Instant later(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        return now.plus(by);
    }

    /**
     * Whether nothing waits at a site that is up, is in flight or under way.
     *
     * @return true if so
     */
    public boolean isQuiet() {
        if (!underWay.isEmpty()) {
            return false;
        }
        for (Relation relation : relations) {
            SourceEngine source = relation.from.source;
            if (relation.from.up && (source.waiting(relation.target) > 0 || source.broadcasting(relation.target))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no copy and no answer is under way.
     *
     * @return true if so
     */
    public boolean nothingUnderWay() {
        return underWay.isEmpty();
    }

    /**
     * When something falls due next, now or later.
     *
     * @return the instant, or {@link Instant#MAX} when there is nothing
     */
    public Instant nextDue() {
        @Nullable UnderWay first = underWay.peek();
        Instant next = first == null ? Instant.MAX : first.due();
        for (Relation relation : relations) {
            if (relation.from.up) {
                next = earliest(next, relation.from.source.nextDue(relation.target));
            }
        }
        return next;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /**
     * Carries out what falls due now.
     *
     * @throws EndlessChaseException if changes go round a circle of relations at this instant without end (T27), as from
     *     every method that lets time pass
     */
    public void finishInstant() {
        for (UnderWay first = underWay.peek(); first != null && !first.due().isAfter(now); first = underWay.peek()) {
            underWay.remove();
            if (first.kind() == Kind.ARRIVAL) {
                for (Duration under : arrive(first.batch(), first.to())) {
                    answerLater(first.batch(), first.to(), under);
                }
            } else {
                carryOut(first.batch().from(), answer(first.batch()));
            }
        }
        List<Relation> inOrder = List.copyOf(relations);
        for (Relation relation : inOrder) {
            if (relation.from.up && relation.from.source.timeoutIsDue(relation.target, now)) {
                timeout(relation);
            }
        }
        for (Relation relation : inOrder) {
            if (relation.from.up
                    && !relation.from.source.waitEnds(relation.target).isAfter(now)) {
                flush(relation);
            }
        }
        flushFullBuffers(inOrder);
    }

    private void timeout(Relation relation) {
        @Nullable Batch givenUp = relation.lastSent;
        if (givenUp != null) {
            observer.accept(new NetworkEvent.TimedOut(now, givenUp));
            if (timedOutRequests == TimedOutRequests.NEVER_APPLIES) {
                underWay.removeIf(parcel -> parcel.kind() == Kind.ARRIVAL && isSameTry(parcel.batch(), givenUp));
            }
        }
        carryOut(relation.from.source.site(), relation.from.source.timeout(relation.target, now));
    }

    private static boolean isSameTry(Batch a, Batch b) {
        return a.attempt() == b.attempt()
                && a.tryNumber() == b.tryNumber()
                && a.from().equals(b.from());
    }

    private void flush(Relation relation) {
        carryOut(relation.from.source.site(), relation.from.source.flush(relation.target, now));
    }

    private void flushFullBuffers(List<Relation> inOrder) {
        boolean flushed;
        int rounds = 0;
        do {
            if (++rounds > MOST_ROUNDS) {
                throw new EndlessChaseException("changes go round without end at " + now + ": relations in a circle"
                        + " forward them, each buffer is full at once, and no link takes time; give one a latency, or"
                        + " the sites a longer wait, a larger buffer or a conflict window");
            }
            flushed = false;
            for (Relation relation : inOrder) {
                if (relation.from.up && relation.from.source.flushIsDue(relation.target, now)) {
                    flush(relation);
                    flushed = true;
                }
            }
        } while (flushed);
    }

    /** Carries out what a source engine wants done, now. */
    private void carryOut(JpdName from, Collection<SourceEffect> effects) {
        Deque<SourceEffect> toDo = new ArrayDeque<>(effects);
        for (SourceEffect effect = toDo.poll(); effect != null; effect = toDo.poll()) {
            if (effect instanceof SourceEffect.Send send) {
                observer.accept(new NetworkEvent.Sent(now, send.batch()));
                send(send.batch(), toDo);
            } else if (effect instanceof SourceEffect.Probe probe) {
                Site site = site(from);
                JpdName to = relation(site, probe.target()).to;
                boolean answered = sites.containsKey(to) && site(to).up && carrier.reaches(from, to, now);
                observer.accept(new NetworkEvent.Probed(now, from, probe.target(), answered));
                if (answered) {
                    toDo.addAll(site.source.probeAnswered(probe.target(), now));
                }
            } else if (effect instanceof SourceEffect.StateChanged changed) {
                observer.accept(
                        new NetworkEvent.StateChanged(now, from, changed.target(), changed.before(), changed.after()));
            } else if (effect instanceof SourceEffect.Dropped dropped) {
                observer.accept(
                        new NetworkEvent.Dropped(now, from, dropped.target(), dropped.reason(), dropped.keys()));
            } else if (effect instanceof SourceEffect.BroadcastEnded ended) {
                observer.accept(
                        new NetworkEvent.BroadcastEnded(now, from, ended.target(), ended.result(), ended.sent()));
            }
        }
    }

    private void send(Batch batch, Deque<SourceEffect> toDo) {
        Site site = site(batch.from());
        Relation relation = relation(site, batch.target());
        relation.lastSent = batch;
        site.lastAttempt = Math.max(site.lastAttempt, batch.attempt());
        if (!sites.containsKey(relation.to)) {
            return;
        }
        for (Duration under : carrier.carry(batch, relation.to, now)) {
            if (!under.isZero()) {
                underWay.add(new UnderWay(now.plus(under), Kind.ARRIVAL, ++sent, batch, relation.to));
                continue;
            }
            for (Duration answerUnder : arrive(batch, relation.to)) {
                if (answerUnder.isZero()) {
                    toDo.addAll(answer(batch));
                } else {
                    answerLater(batch, relation.to, answerUnder);
                }
            }
        }
    }

    /** A copy arrives and is dealt with, whole; tells how long each answer to it is under way. */
    private List<Duration> arrive(Batch batch, JpdName to) {
        Site target = site(to);
        observer.accept(new NetworkEvent.Arrived(now, batch, to));
        if (!target.up) {
            return List.of();
        }
        Answer answer = target.target.receive(batch, now);
        answer.decisions().forEach(decision -> observer.accept(new NetworkEvent.Decided(now, decision)));
        carryOut(to, target.source.drainEffects());
        if (answer instanceof Answer.Refused refused) {
            observer.accept(new NetworkEvent.Refused(now, to, batch.from(), refused.reason()));
            return List.of();
        }
        if (batch.attempt() <= site(batch.from()).lastAttemptOfEarlierLife) {
            return List.of(); // its source has died since: the answer is lost
        }
        return carrier.answer(batch, to, now);
    }

    private void answerLater(Batch batch, JpdName from, Duration under) {
        underWay.add(new UnderWay(now.plus(under), Kind.ANSWER, ++sent, batch, from));
    }

    private List<SourceEffect> answer(Batch batch) {
        observer.accept(new NetworkEvent.Answered(now, batch));
        return site(batch.from()).source.acknowledged(batch, now);
    }

    private Site running(JpdName name) {
        Site site = site(name);
        if (!site.up) {
            throw new IllegalStateException(name + " is down");
        }
        return site;
    }

    private Site stopped(JpdName name) {
        Site site = site(name);
        if (site.up) {
            throw new IllegalStateException(name + " is up");
        }
        return site;
    }

    private Site site(JpdName name) {
        @Nullable Site site = sites.get(name);
        if (site == null) {
            throw new IllegalArgumentException("no site '" + name + "'");
        }
        return site;
    }

    private static Relation relation(Site site, String target) {
        @Nullable Relation relation = site.relations.get(target);
        if (relation == null) {
            throw new IllegalArgumentException(site.source.site() + " has no target '" + target + "'");
        }
        return relation;
    }
}
