package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RelationState;
import org.jspecify.annotations.Nullable;

/**
 * The reference model of a relation's sending side: what it owes the target (F6, F10, F12), and what is in flight (F8,
 * F9). It does not foretell when an attempt starts; it knows what one must hold, and whether one may or must start.
 */
final class ModelRelation {

    final JpdName from;
    final JpdName to;
    final ModelSelection selection;
    final List<Change> waiting = new ArrayList<>();
    final Deque<List<Change>> broadcast = new ArrayDeque<>();

    @Nullable
    Attempt inFlight;

    RelationState state = RelationState.ACTIVE;
    boolean broadcasting;

    private final Knobs knobs;
    private OutboundConfig config;
    private Duration longestWait;
    private Instant idleSince;
    private Instant waitingSince;
    private final Set<Change> toJudgeAnew = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What is in flight; {@code answerAt} is when an answer to the last try comes to the source, if one does. */
    static final class Attempt {
        final long number;
        final Batch.Kind kind;
        final List<Change> changes;
        final Instant begun;
        int tries;
        Instant deadline;

        @Nullable
        Instant answerAt;

        Attempt(long number, Batch.Kind kind, List<Change> changes, Instant begun, Instant deadline) {
            this.number = number;
            this.kind = kind;
            this.changes = changes;
            this.begun = begun;
            this.tries = 1;
            this.deadline = deadline;
        }

        boolean isAnswered(Instant now) {
            @Nullable Instant at = answerAt;
            return at != null && !at.isAfter(now) && !at.isAfter(deadline);
        }
    }

    ModelRelation(
            JpdName from, JpdName to, Knobs knobs, OutboundConfig config, TargetSettings settings, Instant now) {
        this.from = from;
        this.to = to;
        this.knobs = knobs;
        this.config = config;
        this.selection = new ModelSelection(config, settings, knobs.excludedUsers());
        this.longestWait = config.bufferWait();
        this.idleSince = now;
        this.waitingSince = now;
    }

    OutboundConfig config() {
        return config;
    }

    void configure(OutboundConfig other, TargetSettings settings) {
        config = other;
        if (selection.configure(other, settings)) {
            toJudgeAnew.addAll(waiting);
            toJudgeAnew.addAll(inFlightChanges());
        }
        if (other.bufferWait().compareTo(longestWait) > 0) {
            longestWait = other.bufferWait();
        }
    }

    /** While stale nothing is buffered, unless a full broadcast is under way to end that (F11). */
    boolean buffers() {
        return state != RelationState.STALE || broadcasting;
    }

    /** F6, K8. */
    void append(Change change, Instant now) {
        if (waiting.isEmpty()) {
            waitingSince = now;
        }
        add(change);
    }

    private void add(Change change) {
        if (knobs.buffering() == Knobs.Buffering.COALESCE) {
            for (int i = 0; i < waiting.size(); i++) {
                Change before = waiting.get(i);
                if (before.key().equals(change.key())) {
                    waiting.set(i, composed(before, change));
                    return;
                }
            }
        }
        waiting.add(change);
    }

    /** The later of two changes of a key in the place of both; only two deltas make one. */
    private static Change composed(Change before, Change after) {
        MembersDelta first = before.delta();
        MembersDelta second = after.delta();
        return after.with(first == null || second == null ? null : first.then(second));
    }

    /** F10: at the old places, before what was first buffered later; a newer entry of the key stays. */
    private void giveBack() {
        Attempt attempt = inFlight;
        inFlight = null;
        if (attempt == null || attempt.kind == Batch.Kind.BROADCAST) {
            return;
        }
        List<Change> newer = new ArrayList<>(waiting);
        waiting.clear();
        waiting.addAll(attempt.changes);
        newer.forEach(this::add);
    }

    List<Change> inFlightChanges() {
        Attempt attempt = inFlight;
        return attempt == null || attempt.kind == Batch.Kind.BROADCAST ? List.of() : attempt.changes;
    }

    int owed() {
        return waiting.size() + inFlightChanges().size();
    }

    /** A first try goes out: what it must hold. */
    List<Change> begin(Batch batch, Instant now) {
        settle(now);
        Broken.unless(inFlight == null, "IB3", this + " has two attempts in flight");
        boolean changes = batch.kind() == Batch.Kind.CHANGES;
        List<Change> expected = changes ? takeWaiting() : nextOfBroadcast();
        inFlight = new Attempt(batch.attempt(), batch.kind(), expected, now, now.plus(config.timeout()));
        return expected;
    }

    private List<Change> takeWaiting() {
        Broken.unless(state != RelationState.STALE, "F11", this + " is stale and sends");
        List<Change> taken = new ArrayList<>(waiting.size());
        for (Change change : waiting) {
            if (stillPasses(change)) {
                taken.add(selection.asSent(change));
            }
        }
        waiting.clear();
        return taken;
    }

    /** F4: what waited when the settings changed is judged again when its attempt starts. */
    private boolean stillPasses(Change change) {
        return !toJudgeAnew.contains(change) || selection.selects(change.key());
    }

    /** An attempt for which nothing is left that passes is not made; what waited is gone. */
    void dropWhatNoLongerPasses() {
        if (inFlight == null && waiting.stream().noneMatch(this::stillPasses)) {
            waiting.clear();
        }
    }

    private List<Change> nextOfBroadcast() {
        List<Change> batch = broadcast.poll();
        if (batch == null) {
            throw new Broken("F19", this + " sends more than its full broadcast selects");
        }
        return batch;
    }

    /** Another try of what is in flight goes out (F9). */
    List<Change> retry(Batch batch, Instant now) {
        Attempt attempt = inFlight;
        if (attempt == null || attempt.number != batch.attempt()) {
            throw new Broken("F9", this + " tries again what is not in flight");
        }
        Broken.unless(!now.isBefore(attempt.deadline), "F9", this + " tries again before the timeout");
        Broken.unless(!attempt.isAnswered(now), "F9", this + " tries again what was answered in time");
        attempt.tries++;
        Broken.unless(
                batch.tryNumber() == attempt.tries && attempt.tries <= tries(),
                "IB5",
                this + " makes try " + batch.tryNumber() + " of " + tries());
        attempt.deadline = now.plus(config.timeout());
        attempt.answerAt = null;
        return attempt.changes;
    }

    /** K3. */
    private int tries() {
        return knobs.tries() == Knobs.Tries.FIRST_PLUS_N
                ? config.numberOfRetries() + 1
                : Math.max(1, config.numberOfRetries());
    }

    void answered(Batch batch, Instant arrives) {
        Attempt attempt = inFlight;
        if (attempt != null && attempt.number == batch.attempt() && attempt.tries == batch.tryNumber()) {
            if (attempt.answerAt == null || arrives.isBefore(attempt.answerAt)) {
                attempt.answerAt = arrives;
            }
        }
    }

    /** What is in flight ends if it was answered, or if its last try timed out. */
    void settle(Instant now) {
        Attempt attempt = inFlight;
        if (attempt == null) {
            return;
        }
        if (attempt.isAnswered(now)) {
            inFlight = null;
            idleSince = now;
        } else if (attempt.tries >= tries() && !now.isBefore(attempt.deadline)) {
            giveBack();
            idleSince = now;
        }
    }

    void crash() {
        giveBack();
        broadcast.clear();
    }

    void restart(Instant now) {
        idleSince = now;
    }

    /** What must have happened by the end of an instant. */
    void checkTriggers(Instant now, boolean up) {
        Attempt attempt = inFlight;
        Broken.unless(
                attempt == null || now.isBefore(attempt.deadline) || !up,
                "F9",
                this + " lets a timeout pass");
        if (!up || attempt != null || waiting.isEmpty() || state == RelationState.STALE) {
            return;
        }
        Broken.unless(
                waiting.size() < config.bufferMaxSize(),
                "F7",
                this + " has " + waiting.size() + " waiting, no attempt in flight, and sends none");
        Instant since = idleSince.isAfter(waitingSince) ? idleSince : waitingSince;
        Broken.unless(
                !now.isAfter(since.plus(longestWait)), "IB6", this + " has waited since " + since + " and sends nothing");
    }

    @Override
    public String toString() {
        return from + "->" + to;
    }
}
