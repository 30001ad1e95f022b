package org.jpdfederation.testkit.internal.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.SourceEffect;
import org.jpdfederation.core.sync.SourceEngine;
import org.jspecify.annotations.Nullable;

/**
 * Compares a run, event by event, with the reference model, which is told of the same actions and deliveries. What a
 * step has touched is compared when its instant ends; everything when a phase ends.
 */
final class Checker implements Consumer<NetworkEvent> {

    /** Of the attempts of a site one in so many has its reasons followed (IB8). */
    private static final int EXPLAINED = 8;

    private final Map<JpdName, ModelSite> sites = new LinkedHashMap<>();
    private final Map<JpdName, SourceEngine> engines = new LinkedHashMap<>();
    private final List<ModelRelation> relations = new ArrayList<>();
    private final ModelTarget target;
    private final EventLog log;
    private final Timelines timelines;
    private final Deque<ModelTarget.Decided> expectedDecisions = new ArrayDeque<>();
    private final List<Touched> touched = new ArrayList<>();
    private final boolean repeatsMayTakeEffect;
    private boolean expectsRefusal;
    private long operations;
    private long decisions;

    private record Touched(ModelSite site, EntityRef key) {}

    /**
     * Makes a checker without sites.
     *
     * @param repeatsMayTakeEffect whether an entry that comes again may be accepted again (T27: a window of zero under
     *     {@code EVERY_UPDATE})
     */
    Checker(ModelTarget target, EventLog log, Timelines timelines, boolean repeatsMayTakeEffect) {
        this.target = target;
        this.log = log;
        this.timelines = timelines;
        this.repeatsMayTakeEffect = repeatsMayTakeEffect;
    }

    void add(ModelSite site, SourceEngine engine) {
        sites.put(site.name, site);
        engines.put(site.name, engine);
    }

    void add(ModelRelation relation) {
        site(relation.from).relations.add(relation);
        relations.add(relation);
    }

    ModelSite site(JpdName name) {
        @Nullable ModelSite site = sites.get(name);
        if (site == null) {
            throw new IllegalArgumentException("no site " + name);
        }
        return site;
    }

    @Nullable
    ModelRelation relation(JpdName from, JpdName to) {
        for (ModelRelation relation : relations) {
            if (relation.from.equals(from) && relation.to.equals(to)) {
                return relation;
            }
        }
        return null;
    }

    private ModelRelation relation(JpdName from, String target) {
        for (ModelRelation relation : relations) {
            if (relation.from.equals(from) && relation.to.text().equals(target)) {
                return relation;
            }
        }
        throw new Broken("IB7", from + " sends to " + target + ", to which it has no relation");
    }

    /** Local changes, batches sent and batches taken so far; faults are counted where they are made. */
    long operations() {
        return operations;
    }

    /** Entries that targets have decided on so far. */
    long decisions() {
        return decisions;
    }

    void localChange(ModelSite site, Change change) {
        operations++;
        timelines.localChange(site, change);
        site.localChange(change);
        touched.add(new Touched(site, change.key()));
    }

    void touch(ModelSite site, EntityRef key) {
        touched.add(new Touched(site, key));
    }

    @Override
    public void accept(NetworkEvent event) {
        Instant at = event.at();
        if (event instanceof NetworkEvent.Sent sent) {
            sent(sent.batch(), at);
        } else if (event instanceof NetworkEvent.Arrived arrived) {
            arrived(arrived.batch(), arrived.site(), at);
        } else if (event instanceof NetworkEvent.Decided decided) {
            decided(decided.decision(), at);
        } else if (event instanceof NetworkEvent.Answered answered) {
            Batch batch = answered.batch();
            boolean counts = relation(batch.from(), batch.target()).answered(batch, at);
            log.line(at, batch.from(), "answered", batch.target(), batch.attempt(), batch.tryNumber(), counts);
        } else if (event instanceof NetworkEvent.TimedOut timedOut) {
            Batch batch = timedOut.batch();
            log.line(at, batch.from(), "timeout", batch.target(), batch.attempt(), batch.tryNumber());
            relation(batch.from(), batch.target()).timedOut(at);
        } else if (event instanceof NetworkEvent.Refused refused) {
            log.line(at, refused.site(), "refuses", refused.from(), refused.reason());
            Broken.unless(expectsRefusal, "K4", () -> refused.site() + " refuses a batch that it can take");
            expectsRefusal = false;
        } else {
            relationChanged(event, at);
        }
    }

    private void relationChanged(NetworkEvent event, Instant at) {
        if (event instanceof NetworkEvent.StateChanged changed) {
            log.line(at, changed.site(), "sees", changed.target(), changed.after());
            ModelRelation relation = relation(changed.site(), changed.target());
            relation.broadcastMayBeOver();
            Broken.unless(
                    relation.state == changed.after(),
                    "F11",
                    () -> relation + " is " + changed.after() + " too early or late");
            timelines.count("state " + changed.after());
        } else if (event instanceof NetworkEvent.Dropped dropped) {
            log.line(at, dropped.site(), "drops for", dropped.target(), dropped.reason(), dropped.keys());
            ModelRelation relation = relation(dropped.site(), dropped.target());
            if (dropped.reason() == SourceEffect.DropReason.NOT_SELECTED) {
                starts(relation, at);
            }
            relation.dropped(new ModelRelation.Drop(dropped.reason(), dropped.keys()));
            timelines.count("drop " + dropped.reason());
            timelines.dropped(relation, dropped, site(dropped.site()));
        } else if (event instanceof NetworkEvent.Probed probed) {
            log.line(at, probed.site(), "probes", probed.target(), probed.answered());
            flushesAreOver(relations.indexOf(relation(probed.site(), probed.target())) + 1, at);
            if (probed.answered()) {
                timelines.count("probe answered");
                site(probed.site()).startBroadcast(relation(probed.site(), probed.target()));
            }
        } else if (event instanceof NetworkEvent.BroadcastEnded ended) {
            log.line(at, ended.site(), "broadcast to", ended.target(), ended.result(), ended.sent());
            ModelRelation relation = relation(ended.site(), ended.target());
            if (relation.broadcastEnd == null) {
                relation.broadcastMayBeOver();
            }
            Broken.unless(
                    ended.result() == relation.broadcastEnd, "F19", () -> relation + ": broadcast " + ended.result());
            relation.broadcastEnd = null;
            timelines.count("broadcast " + ended.result());
        }
    }

    /** An attempt with changes starts; the flushes before it in the instant are over (F7, "One instant"). */
    private void starts(ModelRelation relation, Instant at) {
        if (relation.isFlushOfWait(at)) {
            flushesAreOver(relations.indexOf(relation), at);
        } else if (relation.isFlushOfSize(at)) {
            flushesAreOver(relations.size(), at);
        }
        relation.starts(at);
    }

    /** The turns of the first relations to flush are over. */
    private void flushesAreOver(int count, Instant at) {
        for (ModelRelation relation : relations.subList(0, count)) {
            if (site(relation.from).up) {
                relation.flushIsOver(at);
            }
        }
    }

    private void sent(Batch batch, Instant at) {
        operations++;
        log.line(
                at,
                batch.from(),
                "sends",
                batch.target(),
                batch.attempt(),
                batch.tryNumber(),
                batch.kind(),
                "of",
                batch.entries().size());
        ModelSite source = site(batch.from());
        Broken.unless(source.up, "IB3", () -> source + " sends while it is down");
        ModelRelation relation = relation(batch.from(), batch.target());
        if (relation.isInFlight(batch)) {
            relation.retry(batch, at);
        } else {
            Broken.unless(
                    batch.tryNumber() == 1,
                    "IB5",
                    () -> relation + " makes try " + batch.tryNumber() + ", one too many");
            if (batch.kind() == Batch.Kind.CHANGES) {
                starts(relation, at);
            }
            source.attempts.put(batch.attempt(), relation.begin(batch, at, source.wallClock(at)));
        }
        timelines.sent(relation, batch);
        if (batch.kind() == Batch.Kind.CHANGES && batch.tryNumber() == 1 && batch.attempt() % EXPLAINED == 1) {
            relation.follow(engine(batch.from()).reasons(batch.target()));
        }
        compare(relation, batch.entries(), source.attempts.getOrDefault(batch.attempt(), List.of()));
    }

    private static void compare(ModelRelation relation, List<Entry> entries, List<Change> changes) {
        boolean equal = entries.size() == changes.size();
        for (int i = 0; equal && i < entries.size(); i++) {
            equal = isSame(entries.get(i), changes.get(i));
        }
        if (!equal) {
            throw new Broken(
                    "IB1",
                    relation + " sends " + entries.stream().map(Checker::told).toList() + ", owes " + changes);
        }
    }

    private static boolean isSame(Entry entry, Change change) {
        boolean stamped = entry.stamp().epochMilli() == change.ts()
                && entry.stamp().source().equals(change.src())
                && entry.key().equals(change.key());
        if (!stamped) {
            return false;
        }
        return entry instanceof Entry.Upsert upsert
                ? isSame(upsert.content(), change.content()) && upsert.delta().isPresent() == (change.delta() != null)
                : change.deletes();
    }

    private static boolean isSame(Entity entity, @Nullable Entity other) {
        return entity == other || entity.equals(other);
    }

    private static String told(Entry entry) {
        return (entry instanceof Entry.Delete ? "delete " : "") + entry.key() + "@"
                + entry.stamp().epochMilli() + "(" + entry.stamp().source() + ")";
    }

    private void arrived(Batch batch, JpdName to, Instant at) {
        ModelSite site = site(to);
        log.line(at, to, "gets", batch.from(), batch.attempt(), batch.tryNumber());
        if (!site.up) {
            return;
        }
        operations++;
        List<Change> changes = site(batch.from()).attempts.getOrDefault(batch.attempt(), List.of());
        Broken.unless(
                expectedDecisions.isEmpty() && !expectsRefusal,
                "IF1",
                () -> "a batch came before the last was decided");
        timelines.arrived(relation(batch.from(), batch.target()), batch);
        ModelTarget.Outcome outcome = target.receive(site, batch.from(), changes, at);
        expectedDecisions.addAll(outcome.decided());
        expectsRefusal = outcome.refused();
        if (outcome.refused() && changes.size() > 1 && !site.untrusted.contains(batch.from())) {
            timelines.refused(site, changes);
        }
        if (outcome.refused()) {
            timelines.count(site.untrusted.contains(batch.from()) ? "refused F13" : "refused K4");
        }
    }

    private void decided(Decision decision, Instant at) {
        decisions++;
        ModelTarget.Decided expected = expectedDecisions.poll();
        log.line(at, decision.site(), "decides", decision.key(), decision.verdict());
        if (expected == null
                || !decision.key().equals(expected.entry().key())
                || decision.verdict() != expected.verdict()) {
            throw new Broken("IF1", decision + ", but the reference says " + expected);
        }
        ModelSite site = site(decision.site());
        touch(site, decision.key());
        boolean again = decision.record().filter(decision.entry()::equals).isPresent();
        Broken.unless(
                !again
                        || !decision.verdict().takesEffect()
                        || repeatsMayTakeEffect
                        || expected.row().startsWith("F17"),
                "IB2",
                () -> decision + ": it has this change already");
        timelines.decided(site, decision, expected, at);
    }

    /** What holds whenever an instant is over. */
    void instantEnds(Instant now) {
        Broken.unless(
                expectedDecisions.isEmpty(),
                "IF1",
                () -> "a batch was decided without " + expectedDecisions.peekFirst());
        Broken.unless(!expectsRefusal, "K4", () -> "a batch that cannot be taken was taken");
        for (Touched one : touched) {
            compareRecord(one.site(), one.key());
        }
        touched.clear();
        flushesAreOver(relations.size(), now);
        for (ModelRelation relation : relations) {
            if (relation.takeTouched()) {
                compareRelation(relation);
            }
            if (site(relation.from).up) {
                relation.checkTriggers(now);
            }
        }
    }

    private void compareRelation(ModelRelation relation) {
        SourceEngine engine = engine(relation.from);
        String target = relation.to.text();
        Broken.unless(
                engine.waiting(target) == relation.owed(),
                "IB1",
                () -> relation + " keeps " + engine.waiting(target) + " changes, owes " + relation.told());
        Broken.unless(
                engine.relationState(target) == relation.state, "F11", () -> relation + " is not " + relation.state);
        Broken.unless(
                engine.broadcasting(target) == relation.broadcasting, "F19", () -> relation + " broadcasts, or not");
        Broken.unless(
                relation.expectedDrops.isEmpty(),
                "IB1",
                () -> relation + " has lost changes without a record: " + relation.expectedDrops);
        Broken.unless(
                relation.broadcastEnd == null, "F19", () -> relation + " does not tell that its broadcast is over");
    }

    private SourceEngine engine(JpdName name) {
        @Nullable SourceEngine engine = engines.get(name);
        if (engine == null) {
            throw new IllegalArgumentException("no site " + name);
        }
        return engine;
    }

    private void compareRecord(ModelSite site, EntityRef key) {
        @Nullable EntityRecord is = engine(site.name).state().find(key).orElse(null);
        @Nullable Change must = site.records.get(key);
        boolean equal = is == null
                ? must == null
                : must != null
                        && is.stamp().epochMilli() == must.ts()
                        && is.stamp().source().equals(must.src())
                        && isSame(is.content(), must.content());
        if (!equal) {
            throw new Broken(
                    "IF1",
                    site + " holds " + (is == null ? "no " + key : key + " of " + is.stamp()) + ", the reference holds "
                            + (must == null ? "none" : must));
        }
    }

    /** Compares all relations and all records of all sites (IF1), and looks for secrets in what is told of them (IB9). */
    void compareEverything() {
        relations.forEach(this::compareRelation);
        for (ModelSite site : sites.values()) {
            int held = 0;
            for (EntityType type : EntityType.values()) {
                for (EntityRecord record :
                        engine(site.name).state().ofType(type).toList()) {
                    held++;
                    compareRecord(site, record.key());
                    Broken.unless(
                            !record.toString().contains(StoryGenerator.CANARY), "IB9", () -> "a record tells a secret");
                }
            }
            Broken.unless(
                    held == site.records.size(),
                    "IF1",
                    () -> site + " holds another number of records than the reference");
        }
    }

    /**
     * L5: a revived target differs from its source only by what the decision table, or a deletion from elsewhere, makes of
     * it: whatever the source has changed itself and selects would change nothing there if it came again. Not asked under
     * {@code FUTURE_CAP} (K2), where time alone alters the answer.
     */
    void compareRevived(ModelRelation relation, Instant now) {
        ModelSite source = site(relation.from);
        ModelSite revived = site(relation.to);
        if (target.isCapped()) {
            return;
        }
        source.records.values().stream()
                .filter(record -> record.src().equals(source.name) && relation.selection.selects(record.key()))
                .filter(record -> !timelines.wasDeletedLast(revived, record.key()))
                .forEach(record -> {
                    Change sent = relation.selection.asSent(record.with(null));
                    Broken.unless(
                            !target.wouldChange(revived, sent, now),
                            "L5",
                            () -> relation + " is revived without " + sent);
                });
        timelines.count("L5 revived target compared");
    }

    /** T22: with one source there is no other way by which an entity that it does not select came to the target. */
    void recognizeAtTheEnd() {
        for (ModelRelation relation : relations) {
            ModelSite source = site(relation.from);
            if (sites.size() == 2
                    && site(relation.to).records.values().stream()
                            .anyMatch(record -> record.src().equals(source.name)
                                    && source.records.containsKey(record.key())
                                    && !relation.selection.selects(record.key()))) {
                timelines.count("T22 what left the selection stays");
            }
        }
    }

    boolean isQuiet() {
        return relations.stream().allMatch(ModelRelation::isQuiet);
    }

    List<ModelRelation> relations() {
        return relations;
    }
}
