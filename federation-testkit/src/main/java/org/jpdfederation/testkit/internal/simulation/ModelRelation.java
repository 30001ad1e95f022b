package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jpdfederation.core.closure.ReasonChain;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SourceEffect.BroadcastResult;
import org.jpdfederation.core.sync.SourceEffect.DropReason;
import org.jspecify.annotations.Nullable;

/**
 * The reference model of a relation's sending side: what it owes the target (F6, F10, F12), what is in flight (F8, F9),
 * and how the source sees the target (F11). It does not foretell when an attempt starts; it knows what one must hold,
 * and when one must have started (F7).
 */
final class ModelRelation {

    final JpdName from;
    final JpdName to;
    final ModelSelection selection;
    final Deque<Drop> expectedDrops = new ArrayDeque<>();
    final Deque<List<Owed>> broadcastBatches = new ArrayDeque<>();

    RelationState state = RelationState.ACTIVE;
    boolean broadcasting;

    @Nullable
    BroadcastResult broadcastEnd;

    private final Knobs knobs;
    private final List<Owed> waiting = new ArrayList<>();
    private OutboundConfig config;
    private Duration longestWait;
    private Duration longestAttempt;
    private final ModelTrigger trigger;
    private boolean starting;
    private boolean broadcastBegun;
    private @Nullable Instant failingSince;
    private @Nullable Attempt inFlight;
    private boolean touched;

    /** Changes that are dropped with a record, by key. */
    record Drop(DropReason reason, List<EntityRef> keys) {}

    /** A change as it was buffered, and the groups and permissions of the state that judged it (F4). */
    record Owed(Change change, List<Entity> judgedBy) {

        EntityRef key() {
            return change.key();
        }

        @Override
        public String toString() {
            return change.toString();
        }
    }

    /** What is in flight; {@code owed} as it was buffered. */
    private record Attempt(long number, Batch.Kind kind, List<Owed> owed, Instant begun, int tries, Instant deadline) {}

    ModelRelation(JpdName from, JpdName to, Knobs knobs, OutboundConfig config, TargetSettings settings, Instant now) {
        this.from = from;
        this.to = to;
        this.knobs = knobs;
        this.config = config;
        this.selection = new ModelSelection(config, settings, knobs.excludedUsers());
        this.longestWait = config.bufferWait();
        this.longestAttempt = config.timeout().multipliedBy(tries());
        this.trigger = new ModelTrigger(now.plus(config.bufferWait()));
    }

    OutboundConfig config() {
        return config;
    }

    /** A change of settings buffers nothing (F5); what waits is judged again when its attempt starts (F4). */
    void configure(OutboundConfig other, TargetSettings settings) {
        config = other;
        selection.configure(other, settings);
        if (other.bufferWait().compareTo(longestWait) > 0) {
            longestWait = other.bufferWait();
        }
        Duration attempt = config.timeout().multipliedBy(tries());
        if (attempt.compareTo(longestAttempt) > 0) {
            longestAttempt = attempt;
        }
    }

    /** The longest wait that was ever set. */
    Duration longestWait() {
        return longestWait;
    }

    /** The longest that an attempt could ever take. */
    Duration longestAttempt() {
        return longestAttempt;
    }

    /** While stale nothing is buffered, unless a full broadcast is under way to end that (F11). */
    boolean buffers() {
        return state != RelationState.STALE || broadcasting;
    }

    void append(Change change, List<Entity> judgedBy) {
        touched = true;
        add(new Owed(change, judgedBy));
    }

    /** F6 and K8: one entry a key, the newest, at the place of the first; or every entry. */
    private void add(Owed later) {
        if (knobs.buffering() == Knobs.Buffering.COALESCE) {
            for (int i = 0; i < waiting.size(); i++) {
                if (waiting.get(i).key().equals(later.key())) {
                    waiting.set(i, joined(waiting.get(i), later));
                    return;
                }
            }
        }
        waiting.add(later);
    }

    /** The later of two changes of a key in the place of both; deltas are composed (F17). */
    private static Owed joined(Owed earlier, Owed later) {
        MembersDelta first = earlier.change().delta();
        MembersDelta second = later.change().delta();
        MembersDelta both = first == null || second == null ? null : first.then(second);
        return new Owed(later.change().with(both), later.judgedBy());
    }

    /** F10: at the old places, before what was first buffered later; a newer entry of the key stays. */
    private void giveBack(List<Owed> changes) {
        List<Owed> newer = new ArrayList<>(waiting);
        waiting.clear();
        waiting.addAll(changes);
        newer.forEach(this::add);
    }

    private List<Owed> changesInFlight() {
        Attempt attempt = inFlight;
        return attempt == null || attempt.kind() == Batch.Kind.BROADCAST ? List.of() : attempt.owed();
    }

    /** What waits and what is in flight. */
    int owed() {
        return waiting.size() + changesInFlight().size();
    }

    /** Whether anything has happened to it since the last call. */
    boolean takeTouched() {
        boolean was = touched;
        touched = false;
        return was;
    }

    /** What it owes, in words. */
    String told() {
        return owed() + ": in flight " + changesInFlight() + ", waiting " + waiting;
    }

    boolean isQuiet() {
        return owed() == 0 && !broadcasting;
    }

    /** F12: what waits beyond the limit goes, oldest first; what is in flight counts. */
    void keepWithinLimit() {
        long limit = config.maxStoredEvents();
        List<EntityRef> dropped = new ArrayList<>();
        while (limit != OutboundConfig.UNLIMITED && owed() > limit && !waiting.isEmpty()) {
            dropped.add(waiting.remove(0).key());
        }
        if (waiting.isEmpty()) {
            trigger.forget();
        }
        expectDrop(DropReason.STORED_EVENTS_LIMIT, dropped);
    }

    private void expectDrop(DropReason reason, List<EntityRef> keys) {
        if (!keys.isEmpty()) {
            expectedDrops.add(new Drop(reason, keys));
        }
    }

    /** The source says that changes are dropped. */
    void dropped(Drop drop) {
        touched = true;
        if (drop.reason() == DropReason.NOT_SELECTED) {
            List<EntityRef> gone = waiting.stream()
                    .filter(owed -> !stillPasses(owed))
                    .map(Owed::key)
                    .toList();
            Broken.unless(gone.equals(drop.keys()), "F4", () -> this + " drops " + drop.keys() + ", must drop " + gone);
            waiting.removeIf(owed -> !stillPasses(owed));
            starting = !waiting.isEmpty();
            return;
        }
        Drop expected = expectedDrops.poll();
        Broken.unless(drop.equals(expected), "IB1", () -> this + " drops " + drop + ", must drop " + expected);
    }

    private boolean stillPasses(Owed owed) {
        return selection.passes(owed.key(), owed.judgedBy());
    }

    /** A first try goes out: what it must hold. K5: {@code wallClock} is the source's. */
    List<Change> begin(Batch batch, Instant now, long wallClock) {
        touched = true;
        Broken.unless(inFlight == null, "IB3", () -> this + " has two attempts in flight");
        boolean changes = batch.kind() == Batch.Kind.CHANGES;
        starting = false;
        List<Owed> taken = changes ? takeWaiting() : nextOfBroadcast();
        List<Owed> givenBack = changes ? taken : List.of();
        inFlight = new Attempt(batch.attempt(), batch.kind(), givenBack, now, 1, now.plus(config.timeout()));
        boolean stampedAnew = !changes && knobs.broadcastTime() == Knobs.BroadcastTime.SEND_TIME;
        return taken.stream()
                .map(owed -> selection.asSent(owed.change()))
                .map(change -> stampedAnew ? change.stamped(wallClock, change.src()) : change)
                .toList();
    }

    private List<Owed> takeWaiting() {
        Broken.unless(state != RelationState.STALE, "F11", () -> this + " is stale and sends");
        Broken.unless(
                waiting.stream().allMatch(this::stillPasses), "IB7", () -> this + " sends what it does not select");
        List<Owed> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    void startBroadcast(List<Owed> selected) {
        int size = config.bufferMaxSize();
        for (int i = 0; i == 0 || i < selected.size(); i += size) {
            broadcastBatches.add(selected.subList(i, Math.min(i + size, selected.size())));
        }
        broadcasting = true;
        broadcastBegun = false;
    }

    /** What the settings of now leave of the next batch that they leave anything of; at least one batch is sent. */
    private List<Owed> nextOfBroadcast() {
        while (!broadcastBatches.isEmpty()) {
            List<Owed> batch =
                    broadcastBatches.remove().stream().filter(this::stillPasses).toList();
            if (!batch.isEmpty() || (broadcastBatches.isEmpty() && !broadcastBegun)) {
                broadcastBegun = true;
                return batch;
            }
        }
        throw new Broken("F19", this + " sends more than its full broadcast selects");
    }

    /** A broadcast is over, too, when the settings of now leave nothing of what is still to be sent. */
    void broadcastMayBeOver() {
        if (broadcasting
                && broadcastBegun
                && inFlight == null
                && broadcastBatches.stream().flatMap(List::stream).noneMatch(this::stillPasses)) {
            broadcastAcknowledged();
        }
    }

    private void broadcastAcknowledged() {
        state = RelationState.ACTIVE;
        failingSince = null;
        endBroadcast(BroadcastResult.COMPLETED);
    }

    /** Another try of what is in flight goes out (F9, K3). */
    void retry(Batch batch, Instant now) {
        Attempt attempt = attemptOf(batch);
        if (attempt == null) {
            throw new Broken("F9", this + " tries again what is not in flight");
        }
        Broken.unless(!now.isBefore(attempt.deadline()), "F9", () -> this + " tries again before the timeout");
        Broken.unless(
                batch.tryNumber() == attempt.tries() + 1 && batch.tryNumber() <= tries(),
                "IB5",
                () -> this + " makes try " + batch.tryNumber() + " of " + tries());
        inFlight = new Attempt(
                attempt.number(),
                attempt.kind(),
                attempt.owed(),
                attempt.begun(),
                batch.tryNumber(),
                now.plus(config.timeout()));
    }

    /** IB8: the newest change in flight of each entity has a reason whose steps can be followed in the state that judged it. */
    void follow(SortedMap<EntityRef, ReasonChain> reasons) {
        Map<EntityRef, Owed> newest = new LinkedHashMap<>();
        changesInFlight().forEach(owed -> newest.put(owed.key(), owed));
        newest.forEach((key, owed) -> {
            ReasonChain chain = reasons.get(key);
            Broken.unless(
                    chain != null && selection.follows(chain, key, owed.judgedBy()),
                    "IB8",
                    () -> this + " sends " + owed + " without a reason: " + chain);
        });
    }

    boolean isInFlight(Batch batch) {
        return attemptOf(batch) != null;
    }

    private @Nullable Attempt attemptOf(Batch batch) {
        Attempt attempt = inFlight;
        return attempt != null && attempt.number() == batch.attempt() ? attempt : null;
    }

    private int tries() {
        return knobs.tries() == Knobs.Tries.FIRST_PLUS_N
                ? config.numberOfRetries() + 1
                : Math.max(1, config.numberOfRetries());
    }

    /** An answer has come; it counts for the try in flight, until its deadline. Whether it did. */
    boolean answered(Batch batch, Instant now) {
        touched = true;
        Attempt attempt = attemptOf(batch);
        if (attempt == null || attempt.tries() != batch.tryNumber() || now.isAfter(attempt.deadline())) {
            return false;
        }
        inFlight = null;
        if (attempt.kind() == Batch.Kind.CHANGES) {
            state = RelationState.ACTIVE;
            failingSince = null;
        } else if (broadcastBatches.isEmpty()) {
            broadcastAcknowledged();
        }
        return true;
    }

    private void endBroadcast(BroadcastResult result) {
        broadcasting = false;
        broadcastBatches.clear();
        broadcastEnd = result;
    }

    /** A try was not answered in time: after the last one the attempt has failed (F10, F11). */
    void timedOut(Instant now) {
        touched = true;
        Attempt attempt = inFlight;
        if (attempt == null || now.isBefore(attempt.deadline())) {
            throw new Broken("F9", this + " times out without a try whose time is over");
        }
        if (attempt.tries() < tries()) {
            return;
        }
        inFlight = null;
        if (attempt.kind() == Batch.Kind.BROADCAST) {
            endBroadcast(BroadcastResult.FAILED);
            dropIfStale();
            return;
        }
        giveBack(attempt.owed());
        Instant since = failingSince == null ? attempt.begun() : failingSince;
        failingSince = since;
        boolean stale = Duration.between(since, now).compareTo(config.considerStale()) > 0;
        state = stale ? RelationState.STALE : RelationState.FAILING;
        dropIfStale();
        keepWithinLimit();
    }

    private void dropIfStale() {
        if (state == RelationState.STALE) {
            expectDrop(DropReason.STALE, waiting.stream().map(Owed::key).toList());
            waiting.clear();
            trigger.forget();
        }
    }

    /** The source dies: what was in flight waits again, a broadcast is over. */
    void crash() {
        touched = true;
        giveBack(changesInFlight());
        inFlight = null;
        trigger.forget();
        if (broadcasting) {
            endBroadcast(BroadcastResult.FAILED);
        }
        dropIfStale();
        keepWithinLimit();
    }

    /** T31: after a restore all counts as delivered, and nothing as failed. */
    void restore() {
        touched = true;
        waiting.clear();
        state = RelationState.ACTIVE;
        failingSince = null;
    }

    void restart(Instant now) {
        trigger.startWait(now.plus(config.bufferWait()));
    }

    /** Whether an attempt that starts now is one that the end of a wait starts (F7). */
    boolean isFlushOfWait(Instant now) {
        return !starting && !trigger.isDue() && trigger.waitHasEnded(now);
    }

    /** Whether an attempt that starts now is one that the size starts, after all flushes of the instant (F7). */
    boolean isFlushOfSize(Instant now) {
        return !starting && !trigger.isDue() && !trigger.waitHasEnded(now);
    }

    /** An attempt with changes starts: because it was due, the wait ends, or the buffer is full (F7). */
    void starts(Instant now) {
        if (starting) {
            return;
        }
        starting = true;
        if (!trigger.isDue() && trigger.waitHasEnded(now)) {
            trigger.flushed(config.bufferWait(), true);
        }
        Broken.unless(
                trigger.isDue() || waiting.size() >= config.bufferMaxSize(),
                "F7",
                () -> this + " sends before its wait ends, though its buffer is not full");
        trigger.starts(now, config.bufferWait());
    }

    /** The turn of this relation's flush is over: if its wait has ended, all that waited is on its way (F7, IB6). */
    void flushIsOver(Instant now) {
        while (trigger.waitHasEnded(now)) {
            trigger.flushed(config.bufferWait(), !waiting.isEmpty());
            Broken.unless(
                    inFlight != null || waiting.isEmpty() || state == RelationState.STALE,
                    "IB6",
                    () -> this + " lets its wait end and sends nothing");
        }
    }

    /** What must be true at the end of an instant, after all flushes (F7, F9). */
    void checkTriggers(Instant now) {
        Attempt attempt = inFlight;
        if (attempt != null) {
            Broken.unless(now.isBefore(attempt.deadline()), "F9", () -> this + " lets a timeout pass");
        }
        if (waiting.isEmpty() || state == RelationState.STALE) {
            return;
        }
        if (waiting.size() >= config.bufferMaxSize()) {
            trigger.full();
        }
        Broken.unless(attempt != null || !trigger.isDue(), "F7", () -> this + " has an attempt due and sends nothing");
    }

    @Override
    public String toString() {
        return from + "->" + to;
    }
}
