package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.ReasonChain;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.BroadcastTime;
import org.jpdfederation.core.sync.Knobs.ForwardedTime;
import org.jspecify.annotations.Nullable;

/**
 * The sending end of a site: puts local changes into effect (F1 to F3), settles for each relation whether they are sent
 * (F4, F5), and runs the attempts of each relation (F6 to F11, F19). It is told the time; what it wants done it answers
 * as effects, in the order in which they are to be carried out.
 *
 * <p>Whoever drives it calls, for each relation, {@link #timeout} while {@link #timeoutIsDue} says so, then {@link #flush}
 * while {@link #flushIsDue} says so, and {@link #acknowledged} when an answer arrives. For one thread at a time.
 */
public final class SourceEngine {

    private final JpdName site;
    private final SiteState state;
    private final Knobs knobs;
    private final ChangeLog log;
    private final ChangeCapture capture;
    private final Map<String, OutboundRelation> relations = new LinkedHashMap<>();
    private final List<SourceEffect> effects = new ArrayList<>();
    private FullBroadcast.@Nullable Selected snapshot;
    private long attempts;
    private Duration skew = Duration.ZERO;

    /**
     * Makes the sending end of a site, without relations.
     *
     * @param site the site's name, the source of its changes
     * @param state what the site holds
     * @param knobs how the documents are read
     */
    public SourceEngine(JpdName site, SiteState state, Knobs knobs) {
        this.site = site;
        this.state = state;
        this.knobs = knobs;
        this.log = new ChangeLog(knobs.buffering());
        this.capture = new ChangeCapture(state, log);
    }

    /**
     * The site.
     *
     * @return its name
     */
    public JpdName site() {
        return site;
    }

    /**
     * What the site holds.
     *
     * @return the state that both ends of the site share
     */
    public SiteState state() {
        return state;
    }

    /**
     * How this site reads the documents; both its ends follow it.
     *
     * @return the knobs
     */
    public Knobs knobs() {
        return knobs;
    }

    /**
     * Sets the site's wall clock, which stamps changes; attempts and waits go by the true time.
     *
     * @param skew how far the wall clock is ahead of the time that the engine is told
     */
    public void skew(Duration skew) {
        this.skew = skew;
    }

    /**
     * The site's wall clock.
     *
     * @param now the time
     * @return what the site takes it for
     */
    public Instant wallClock(Instant now) {
        return now.plus(skew);
    }

    /**
     * Starts a relation; its wait begins now. What existed before is sent by a full broadcast only.
     *
     * @param target the target's name in the source's configuration
     * @param targetJpd the JPD behind that name; what came from it is not forwarded to it
     * @param config the source's outbound settings
     * @param settings what is set for this target alone
     * @param now the time
     * @throws IllegalArgumentException if there is a relation to a target of that name
     */
    public void connect(String target, JpdName targetJpd, OutboundConfig config, TargetSettings settings, Instant now) {
        if (relations.containsKey(target)) {
            throw new IllegalArgumentException(site + " has a target '" + target + "' already");
        }
        LiveSelection selection = LiveSelection.of(config, settings, knobs.excludedUsers(), state);
        relations.put(target, new OutboundRelation(this, target, targetJpd, log.newReader(), config, selection, now));
    }

    /** The number of the next attempt. */
    long nextAttempt() {
        return ++attempts;
    }

    /**
     * Changes the settings of a relation. That sends and buffers nothing by itself (F5). What holds from when on:
     *
     * <ul>
     *   <li>types, filters and excluded users: for changes from now on; what waits is judged again when its attempt starts
     *       (F4), by the memberships that its change was made with, and so is what a broadcast has still to send; what is
     *       in flight is not;
     *   <li>{@code buffer-wait-millis}: from the next wait on; the present one ends as it would have;
     *   <li>{@code buffer-max-size}: at once, for what waits too; a broadcast under way keeps its batches;
     *   <li>{@code timeout-millis}: from the next try on; {@code number-of-retries}: at the next timeout;
     *   <li>{@code consider-stale-hours}: at the next failure; {@code auto-full-sync-recovered-servers}: at the end of the
     *       present wait;
     *   <li>{@code max-stored-events}: when a change is buffered next, or an attempt comes back;
     *   <li>{@code forward-propagation}: for changes that are accepted from now on.
     * </ul>
     *
     * @param target the target's name
     * @param config the source's outbound settings
     * @param settings what is set for this target alone
     */
    public void configure(String target, OutboundConfig config, TargetSettings settings) {
        relation(target).configure(config, LiveSelection.of(config, settings, knobs.excludedUsers(), state));
    }

    /**
     * Ends a relation. What waits is forgotten; what the target holds stays there.
     *
     * @param target the target's name
     */
    public void disconnect(String target) {
        log.close(relation(target).buffer());
        relations.remove(target);
    }

    /**
     * The relations.
     *
     * @return the targets' names, in the order in which they were connected
     */
    public List<String> targets() {
        return List.copyOf(relations.keySet());
    }

    /**
     * Where a relation leads.
     *
     * @param target the target's name
     * @return the JPD behind that name
     */
    public JpdName targetJpd(String target) {
        return relation(target).targetJpd();
    }

    /**
     * How the site sees a target.
     *
     * @param target the target's name
     * @return the state of the relation
     */
    public RelationState relationState(String target) {
        return relation(target).state();
    }

    /**
     * What a relation selects, by its present settings. It follows the site's state; after {@link #configure} ask for it
     * anew.
     *
     * @param target the target's name
     * @return the selection
     */
    public LiveSelection selection(String target) {
        return relation(target).selection();
    }

    /**
     * How many changes wait for a target.
     *
     * @param target the target's name
     * @return the keys in the buffer plus those in flight; with K8 {@code EVERY_EVENT} the entries
     */
    public int waiting(String target) {
        return relation(target).waiting();
    }

    /**
     * Why that which waits for a target, or is in flight to it, is sent (IB8): judged by the present settings and the
     * memberships that each change was made with; of several changes of an entity (K8) the newest.
     *
     * @param target the target's name
     * @return the reason of each entity, in order; none for what the settings select no longer
     */
    public SortedMap<EntityRef, ReasonChain> reasons(String target) {
        return relation(target).reasons();
    }

    /**
     * Whether a full broadcast to a target is under way.
     *
     * @param target the target's name
     * @return true from its start until its end
     */
    public boolean broadcasting(String target) {
        return relation(target).broadcasting();
    }

    /**
     * A change made at this site. It always applies, whatever is stored (F1). The change of a group or permission that
     * the site holds is sent with what it did to the members (F17). The deletion of what the site does not hold does
     * nothing.
     *
     * @param change the change, stamped with the site's wall clock; a delta that it carries is not looked at
     * @see #drainEffects
     */
    public void localChange(Entry change) {
        Entry withDelta = change instanceof Entry.Upsert upsert
                ? new Entry.Upsert(upsert.content(), upsert.stamp(), deltaOf(upsert.content()))
                : change;
        capture.commit(withDelta, withDelta, buffering(relation -> true), effects);
    }

    private Optional<MemberDelta> deltaOf(Entity changed) {
        @Nullable EntityRecord before = state.find(changed.ref()).orElse(null);
        return MemberDelta.between(before == null ? null : before.content(), changed);
    }

    /**
     * A change that the receiving end accepted; it is sent on only with forward-propagation, never back (F18). With K6
     * {@code RESTAMPED} it is sent on as if made here and now, while the record keeps the stamp that came.
     *
     * @param stored what is put into effect: the change, or what came of merging it (F17)
     * @param change the change as it came
     */
    void accepted(Entry stored, Entry change, JpdName from, Instant now) {
        Entry sentOn = knobs.forwardedTime() == ForwardedTime.RESTAMPED
                ? change.withStamp(Stamp.of(wallClock(now), site))
                : change;
        capture.commit(
                stored,
                sentOn,
                buffering(
                        relation -> relation.forwards() && !relation.targetJpd().equals(from)),
                effects);
    }

    /**
     * Carries out what puts changes into effect as one: when it ends with an exception, nothing has changed and nothing
     * is sent on (K4).
     */
    void inTransaction(Runnable changes) {
        capture.inTransaction(changes);
    }

    private List<OutboundRelation> buffering(Predicate<OutboundRelation> concerned) {
        List<OutboundRelation> buffering = new ArrayList<>(relations.size());
        for (OutboundRelation relation : relations.values()) {
            if (relation.buffers() && concerned.test(relation)) {
                buffering.add(relation);
            }
        }
        return buffering;
    }

    /**
     * What the changes that were made or accepted here since the last call have caused: what was dropped for them (F12).
     * To be asked after {@link #localChange}, and after the site's {@link TargetEngine} has received a batch.
     *
     * @return what is to be known, in order; not told again
     */
    public List<SourceEffect> drainEffects() {
        List<SourceEffect> drained = List.copyOf(effects);
        effects.clear();
        return drained;
    }

    /**
     * How far a relation has come, for observers who compare moments.
     *
     * @param target the target's name
     * @param now the time
     * @return what waits, what is in flight, and how long until something falls due
     */
    public RelationProgress progress(String target, Instant now) {
        return relation(target).progress(now);
    }

    /**
     * When something falls due for a relation next: a timeout or the end of its wait.
     *
     * @param target the target's name
     * @return the instant
     */
    public Instant nextDue(String target) {
        return relation(target).nextDue();
    }

    /**
     * Whether {@link #timeout} is due.
     *
     * @param target the target's name
     * @param now the time
     * @return true if a try is in flight and its deadline has come
     */
    public boolean timeoutIsDue(String target, Instant now) {
        return relation(target).timeoutIsDue(now);
    }

    /**
     * The try in flight was not acknowledged in time: the next one is sent, or the attempt has failed (F9 to F11).
     *
     * @param target the target's name
     * @param now the time; before the deadline nothing happens
     * @return what is to be done
     */
    public List<SourceEffect> timeout(String target, Instant now) {
        return relation(target).timeout(now);
    }

    /**
     * When the wait of a relation ends. It begins anew at that instant (F7).
     *
     * @param target the target's name
     * @return the instant
     */
    public Instant waitEnds(String target) {
        return relation(target).waitEnds();
    }

    /**
     * Whether {@link #flush} is due: the wait is over, or the buffer has reached its size and that is not noted yet.
     *
     * @param target the target's name
     * @param now the time
     * @return true if so
     */
    public boolean flushIsDue(String target, Instant now) {
        return relation(target).flushIsDue(now);
    }

    /**
     * Starts an attempt with all that waits, if one is due (F7). While one is in flight it is noted that the next is due;
     * it starts the moment that the one in flight ends.
     *
     * @param target the target's name
     * @param now the time
     * @return what is to be done
     */
    public List<SourceEffect> flush(String target, Instant now) {
        return relation(target).flush(now);
    }

    /**
     * A target acknowledged a batch. Whether its entries had an effect there is not told (F16). An acknowledgement of
     * another try than the one in flight, or for a relation that has ended, is seen by no rule.
     *
     * @param batch what was acknowledged
     * @param now the time
     * @return what is to be done
     */
    public List<SourceEffect> acknowledged(Batch batch, Instant now) {
        @Nullable OutboundRelation relation = relations.get(batch.target());
        return relation == null ? List.of() : relation.acknowledged(batch.attempt(), batch.tryNumber(), now);
    }

    /**
     * Starts a full broadcast: every record that the relation selects at this instant, as it is (F19). It deletes nothing
     * at the target.
     *
     * @param target the target's name
     * @param now the time
     * @return whether it has started
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/full-broadcast-access-federation">
     *     Full Broadcast Access Federation</a>
     */
    public BroadcastStart fullBroadcast(String target, Instant now) {
        OutboundRelation relation = relation(target);
        if (relation.broadcasting()) {
            return new BroadcastStart.AlreadyRunning();
        }
        SelectionRule rule = relation.selection().rule();
        if (!rule.active() || rule.types().isEmpty()) {
            return new BroadcastStart.NotEligible();
        }
        return new BroadcastStart.Started(relation.broadcast(selectedBy(relation.selection()), now));
    }

    private FullBroadcast.Selected selectedBy(LiveSelection selection) {
        FullBroadcast.@Nullable Selected last = snapshot;
        if (last != null
                && last.version() == state.version()
                && last.selection().selectsAlike(selection)) {
            return last;
        }
        List<Entry> records = new ArrayList<>();
        List<Entry> asSent = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            state.ofType(type).filter(selection::selects).forEach(record -> {
                Entry entry = new Entry.Upsert(record.content(), record.stamp());
                records.add(entry);
                asSent.add(selection.asSent(entry));
            });
        }
        List<EntityRecord> holders = Stream.of(EntityType.GROUPS, EntityType.PERMISSIONS)
                .flatMap(state::ofType)
                .toList();
        FullBroadcast.Selected selected =
                new FullBroadcast.Selected(state.version(), selection, records, asSent, holders);
        snapshot = selected;
        return selected;
    }

    /** K5: a batch of a broadcast as it leaves now. The source's own records keep their times. */
    List<Entry> stampedAsBroadcast(List<Entry> records, Instant now) {
        if (knobs.broadcastTime() == BroadcastTime.RECORD_TIME) {
            return records;
        }
        Instant sent = wallClock(now);
        return records.stream()
                .map(record -> record.withStamp(Stamp.of(sent, record.stamp().source())))
                .toList();
    }

    /**
     * A stale target answered a probe: the automatic full broadcast starts (rule F11).
     *
     * @param target the target's name
     * @param now the time
     * @return what is to be done; nothing if the target is not stale any more or a broadcast runs already
     */
    public List<SourceEffect> probeAnswered(String target, Instant now) {
        boolean stale = relation(target).state() == RelationState.STALE;
        return stale && fullBroadcast(target, now) instanceof BroadcastStart.Started started
                ? started.effects()
                : List.of();
    }

    /**
     * The site dies. What was in flight waits again at its old places, a full broadcast is over; records, buffers and the
     * states of the relations survive. Until {@link #restart} the engine must not be told anything but {@link #restore};
     * answers to what was in flight are not seen afterwards.
     *
     * @return what is to be known
     */
    public List<SourceEffect> crash() {
        List<SourceEffect> lost = new ArrayList<>();
        relations.values().forEach(relation -> relation.crash(lost));
        return lost;
    }

    /**
     * A site that is down is restored from a backup: it holds the records of the backup and nothing else, and its
     * buffers say that everything is delivered, whatever became of it (T31). The relations are as they were configured
     * last, and count as never failed.
     *
     * @param backup all records of the site
     * @return what is to be known
     */
    public List<SourceEffect> restore(Collection<EntityRecord> backup) {
        state.replaceAll(backup);
        List<SourceEffect> changed = new ArrayList<>();
        relations.values().forEach(relation -> relation.restore(changed));
        return changed;
    }

    /**
     * The site is there again, with what its store of records holds now; all waits begin anew.
     *
     * @param now the time
     */
    public void restart(Instant now) {
        state.reload();
        relations.values().forEach(relation -> relation.restart(now));
    }

    private OutboundRelation relation(String target) {
        @Nullable OutboundRelation relation = relations.get(target);
        if (relation == null) {
            throw new IllegalArgumentException(site + " has no target '" + target + "'");
        }
        return relation;
    }
}
