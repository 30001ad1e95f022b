package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.core.closure.Holders;
import org.jpdfederation.core.closure.ReasonChain;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.SourceEffect.BroadcastEnded;
import org.jpdfederation.core.sync.SourceEffect.BroadcastResult;
import org.jpdfederation.core.sync.SourceEffect.DropReason;
import org.jpdfederation.core.sync.SourceEffect.Dropped;
import org.jpdfederation.core.sync.SourceEffect.Probe;
import org.jpdfederation.core.sync.SourceEffect.Send;
import org.jspecify.annotations.Nullable;

/**
 * The sending side of one relation: when an attempt starts (F7), that one is in flight (F8), tries (F9), what a failure
 * does (F10, F11), the limit of stored events (F12) and full broadcasts (F19).
 */
final class OutboundRelation {

    private final SourceEngine source;
    private final String target;
    private final JpdName targetJpd;
    private final ChangeLog.Reader buffer;
    private final Staleness staleness;

    private OutboundConfig config;
    private LiveSelection selection;

    private Instant waitEnds;
    private Due due = Due.NOT;
    private @Nullable Attempt inFlight;
    private @Nullable FullBroadcast broadcast;

    /** Why an attempt is due: what came first counts (F7). */
    private enum Due {
        NOT,
        WAIT,
        SIZE
    }

    /** An attempt in flight: {@code tries} of it were sent, the last one is answered in time until {@code deadline}. */
    private record Attempt(
            long number, Batch.Kind kind, List<Entry> entries, Instant begun, int tries, Instant deadline) {

        Attempt again(Instant nextDeadline) {
            return new Attempt(number, kind, entries, begun, tries + 1, nextDeadline);
        }
    }

    OutboundRelation(
            SourceEngine source,
            String target,
            JpdName targetJpd,
            ChangeLog.Reader buffer,
            OutboundConfig config,
            LiveSelection selection,
            Instant now) {
        this.source = source;
        this.target = target;
        this.targetJpd = targetJpd;
        this.buffer = buffer;
        this.staleness = new Staleness(target);
        this.config = config;
        this.selection = selection;
        this.waitEnds = now.plus(config.bufferWait());
    }

    JpdName targetJpd() {
        return targetJpd;
    }

    ChangeLog.Reader buffer() {
        return buffer;
    }

    LiveSelection selection() {
        return selection;
    }

    RelationState state() {
        return staleness.state();
    }

    boolean forwards() {
        return config.forwardPropagation();
    }

    /** Whether changes are buffered: not while stale, unless a full broadcast is under way to end that. */
    boolean buffers() {
        return !staleness.isStale() || broadcast != null;
    }

    boolean broadcasting() {
        return broadcast != null;
    }

    /** The keys (K8 {@code EVERY_EVENT}: entries) that wait and those in flight. */
    int waiting() {
        @Nullable Attempt attempt = inFlight;
        if (attempt == null || attempt.kind() == Batch.Kind.BROADCAST) {
            return buffer.waiting();
        }
        return buffer.waiting() + attempt.entries().size();
    }

    SortedMap<EntityRef, ReasonChain> reasons() {
        SortedMap<EntityRef, ReasonChain> reasons = new TreeMap<>();
        for (LogSlot slot : buffer.undelivered()) {
            EntityRef key = slot.entry.key();
            selection.explain(key, slot.holders).ifPresent(chain -> reasons.put(key, chain));
        }
        return reasons;
    }

    RelationProgress progress(Instant now) {
        @Nullable Attempt attempt = inFlight;
        return new RelationProgress(
                state(),
                buffer.waitingEntries(),
                attempt == null ? List.of() : attempt.entries(),
                attempt == null ? 0 : attempt.tries(),
                attempt == null ? Duration.ZERO : Duration.between(now, attempt.deadline()),
                Duration.between(now, waitEnds),
                broadcast == null ? List.of() : broadcast.toSend());
    }

    /** A change of configuration buffers nothing (F5); what waits is judged again when its attempt starts (F4). */
    void configure(OutboundConfig config, LiveSelection selection) {
        this.config = config;
        this.selection = selection;
    }

    Instant nextDue() {
        @Nullable Attempt attempt = inFlight;
        return attempt == null || waitEnds.isBefore(attempt.deadline()) ? waitEnds : attempt.deadline();
    }

    boolean timeoutIsDue(Instant now) {
        return inFlight != null && !now.isBefore(inFlight.deadline());
    }

    Instant waitEnds() {
        return waitEnds;
    }

    boolean flushIsDue(Instant now) {
        return !now.isBefore(waitEnds) || (due == Due.NOT && sizeReached());
    }

    private boolean sizeReached() {
        return !staleness.isStale() && buffer.waiting() >= config.bufferMaxSize();
    }

    /**
     * F12: what waits beyond the limit is dropped, oldest first. What is in flight counts, but is not dropped until it
     * comes back.
     */
    void keepWithinLimit(List<SourceEffect> effects) {
        long limit = config.maxStoredEvents();
        List<EntityRef> keys = new ArrayList<>();
        while (limit != OutboundConfig.UNLIMITED && waiting() > limit && buffer.waiting() > 0) {
            keys.add(buffer.dropOldest());
        }
        if (buffer.waiting() == 0) {
            due = Due.NOT;
        }
        dropped(DropReason.STORED_EVENTS_LIMIT, keys, effects);
    }

    private void dropped(DropReason reason, List<EntityRef> keys, List<SourceEffect> effects) {
        if (!keys.isEmpty()) {
            effects.add(new Dropped(target, reason, keys));
        }
    }

    /**
     * F7: the wait is over, or the size is reached: an attempt is due, and starts unless one is in flight. F11: at the
     * end of each wait a stale target may be probed.
     */
    List<SourceEffect> flush(Instant now) {
        List<SourceEffect> effects = new ArrayList<>();
        boolean waitIsOver = !now.isBefore(waitEnds);
        if (due == Due.NOT && buffer.waiting() > 0 && (waitIsOver || sizeReached())) {
            due = waitIsOver ? Due.WAIT : Due.SIZE;
        }
        if (waitIsOver) {
            waitEnds = waitEnds.plus(config.bufferWait());
            if (staleness.isStale() && config.autoFullSync() && broadcast == null) {
                effects.add(new Probe(target));
            }
        }
        if (inFlight == null) {
            startChanges(now, effects);
        }
        return effects;
    }

    private void startChanges(Instant now, List<SourceEffect> effects) {
        if (staleness.isStale() || due == Due.NOT) {
            return;
        }
        if (due == Due.SIZE) {
            waitEnds = now.plus(config.bufferWait());
        }
        due = Due.NOT;
        List<EntityRef> notSelected = new ArrayList<>();
        List<Entry> entries = buffer.take(new Selected(selection), notSelected::add);
        dropped(DropReason.NOT_SELECTED, notSelected, effects);
        if (entries.isEmpty()) {
            buffer.delivered();
        } else {
            begin(Batch.Kind.CHANGES, entries, now, effects);
        }
    }

    /** F4: the settings of now judge each change by the memberships that it was made with. */
    private record Selected(LiveSelection selection) implements ChangeLog.Outlet {

        @Override
        public boolean passes(EntityRef key, Holders holders) {
            return selection.passes(key, holders);
        }

        @Override
        public Entry asSent(Entry entry) {
            return selection.asSent(entry);
        }

        @Override
        public boolean sendsAlike(ChangeLog.Outlet other) {
            return other instanceof Selected selected && selection.selectsAlike(selected.selection);
        }
    }

    private void begin(Batch.Kind kind, List<Entry> entries, Instant now, List<SourceEffect> effects) {
        send(new Attempt(source.nextAttempt(), kind, entries, now, 1, now.plus(config.timeout())), effects);
    }

    private void send(Attempt attempt, List<SourceEffect> effects) {
        inFlight = attempt;
        effects.add(new Send(
                new Batch(source.site(), target, attempt.number(), attempt.tries(), attempt.kind(), attempt.entries()),
                attempt.deadline()));
    }

    /** F9: the same entries again, stamps included, as long as there are tries left (K3). */
    List<SourceEffect> timeout(Instant now) {
        List<SourceEffect> effects = new ArrayList<>();
        @Nullable Attempt attempt = inFlight;
        if (attempt == null || now.isBefore(attempt.deadline())) {
            return effects;
        }
        if (attempt.tries() < source.knobs().tries().inAll(config.numberOfRetries())) {
            send(attempt.again(now.plus(config.timeout())), effects);
            return effects;
        }
        inFlight = null;
        if (attempt.kind() == Batch.Kind.BROADCAST) {
            broadcastFailed(effects);
        } else {
            changesFailed(attempt, now, effects);
        }
        startNext(attempt.kind(), now, effects);
        return effects;
    }

    /** F10 and F11. */
    private void changesFailed(Attempt attempt, Instant now, List<SourceEffect> effects) {
        buffer.giveBack();
        staleness.failed(attempt.begun(), now, config.considerStale(), effects);
        if (staleness.isStale()) {
            dropAll(effects);
        } else {
            keepWithinLimit(effects);
        }
    }

    private void broadcastFailed(List<SourceEffect> effects) {
        @Nullable FullBroadcast failed = broadcast;
        broadcast = null;
        effects.add(new BroadcastEnded(target, BroadcastResult.FAILED, failed == null ? 0 : failed.acknowledged()));
        if (staleness.isStale()) {
            dropAll(effects);
        }
    }

    private void dropAll(List<SourceEffect> effects) {
        due = Due.NOT;
        dropped(DropReason.STALE, buffer.drop(), effects);
    }

    /** What was in flight waits again; a broadcast is over, since nothing durable tells how far it had come. */
    void crash(List<SourceEffect> effects) {
        if (inFlight != null && inFlight.kind() == Batch.Kind.CHANGES) {
            buffer.giveBack();
        }
        inFlight = null;
        due = Due.NOT;
        if (broadcast != null) {
            broadcastFailed(effects);
        }
        keepWithinLimit(effects);
    }

    /** After a restore the buffer says that all is delivered, and no attempt is known to have failed. */
    void restore(List<SourceEffect> effects) {
        buffer.drop();
        staleness.acknowledged(effects);
    }

    void restart(Instant now) {
        waitEnds = now.plus(config.bufferWait());
    }

    /** An acknowledgement counts only for the try in flight and until its deadline (F9). */
    List<SourceEffect> acknowledged(long number, int tryNumber, Instant now) {
        List<SourceEffect> effects = new ArrayList<>();
        @Nullable Attempt attempt = inFlight;
        boolean inTime = attempt != null && !now.isAfter(attempt.deadline());
        if (attempt == null || !inTime || attempt.number() != number || attempt.tries() != tryNumber) {
            return effects;
        }
        inFlight = null;
        if (attempt.kind() == Batch.Kind.CHANGES) {
            buffer.delivered();
            staleness.acknowledged(effects);
        } else if (broadcast != null) {
            broadcast.acknowledged(attempt.entries().size());
            if (!broadcast.isLeft()) {
                broadcastCompleted(broadcast, effects);
            }
        }
        startNext(attempt.kind(), now, effects);
        return effects;
    }

    /**
     * What fell due while an attempt was in flight starts the moment that one ends (F7). Buffered changes and the
     * batches of a broadcast take turns, so that neither waits for the other for ever; the documents are silent here.
     */
    private void startNext(Batch.Kind ended, Instant now, List<SourceEffect> effects) {
        if (ended == Batch.Kind.CHANGES) {
            continueBroadcast(now, effects);
        }
        if (inFlight == null) {
            startChanges(now, effects);
        }
        if (inFlight == null) {
            continueBroadcast(now, effects);
        }
    }

    private void continueBroadcast(Instant now, List<SourceEffect> effects) {
        @Nullable FullBroadcast underWay = broadcast;
        if (underWay == null) {
            return;
        }
        @Nullable List<Entry> batch = underWay.next(selection);
        if (batch == null) {
            broadcastCompleted(underWay, effects);
        } else {
            begin(Batch.Kind.BROADCAST, source.stampedAsBroadcast(batch, now), now, effects);
        }
    }

    /** Its last acknowledgement has come. */
    private void broadcastCompleted(FullBroadcast completed, List<SourceEffect> effects) {
        broadcast = null;
        staleness.acknowledged(effects);
        effects.add(new BroadcastEnded(target, BroadcastResult.COMPLETED, completed.acknowledged()));
    }

    /** F19: what is selected at this instant, by type and name, in batches of {@code buffer-max-size}. */
    List<SourceEffect> broadcast(FullBroadcast.Selected selected, Instant now) {
        broadcast = new FullBroadcast(selected, config.bufferMaxSize());
        List<SourceEffect> effects = new ArrayList<>();
        if (inFlight == null) {
            continueBroadcast(now, effects);
        }
        return effects;
    }
}
