package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jpdfederation.core.closure.ImplicitSync;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
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
    private final ChangeLog log = new ChangeLog();
    private final Map<String, OutboundRelation> relations = new LinkedHashMap<>();
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
        relations.put(
                target,
                new OutboundRelation(
                        site, target, targetJpd, log.newReader(), () -> ++attempts, config, selection, now));
    }

    /**
     * Changes the settings of a relation. That buffers nothing (F5).
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
     * How many entities wait for a target.
     *
     * @param target the target's name
     * @return the keys in the buffer and in flight
     */
    public int waiting(String target) {
        return relation(target).waiting();
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
     * A change made at this site. It always applies, whatever is stored (F1). The deletion of what the site does not
     * hold does nothing.
     *
     * @param change the change, stamped with the site's wall clock
     */
    public void localChange(Entry change) {
        commit(change, relation -> true);
    }

    /** A change that the receiving end accepted; it is sent on only with forward-propagation, never back (F18, K6). */
    void accepted(Entry change, JpdName from, Instant now) {
        commit(change, relation -> relation.forwards() && !relation.targetJpd().equals(from));
    }

    /** Puts a change into effect and appends it, behind what it brings into a selection, for whoever selects it. */
    private void commit(Entry change, Predicate<OutboundRelation> concerned) {
        boolean held = state.find(change.key()).isPresent();
        if (!held && change instanceof Entry.Delete) {
            return;
        }
        List<OutboundRelation> concernedRelations = relations.values().stream()
                .filter(relation -> relation.buffers() && concerned.test(relation))
                .toList();
        BitSet selectedBefore = selecting(change.key(), concernedRelations);
        SortedMap<EntityRef, BitSet> selectedBeforeOfBrought = new TreeMap<>();
        for (EntityRef brought : newlyBrought(change)) {
            selectedBeforeOfBrought.put(brought, selecting(brought, concernedRelations));
        }
        state.apply(change);
        selectedBeforeOfBrought.forEach((brought, before) -> {
            BitSet entering = selecting(brought, concernedRelations);
            entering.andNot(before);
            if (!entering.isEmpty()) {
                EntityRecord record = state.find(brought).orElseThrow();
                log.append(new Entry.Upsert(record.content(), record.stamp()), entering);
            }
        });
        BitSet selected = change instanceof Entry.Upsert ? selecting(change.key(), concernedRelations) : selectedBefore;
        if (!selected.isEmpty()) {
            log.append(change, selected);
        }
    }

    /** The indexes of the relations that select an entity as the state is now. */
    private static BitSet selecting(EntityRef key, List<OutboundRelation> relations) {
        BitSet selecting = new BitSet();
        for (OutboundRelation relation : relations) {
            if (relation.selection().selects(key)) {
                selecting.set(relation.buffer().index);
            }
        }
        return selecting;
    }

    /**
     * What a change may bring into a selection (F5), two steps far: what the entity names now and did not name before.
     * In order: users before groups, by name. What it named before is as it was: no change of an entity alters whether
     * the entity itself is reached.
     */
    private SortedSet<EntityRef> newlyBrought(Entry change) {
        SortedSet<EntityRef> brought = new TreeSet<>();
        if (change instanceof Entry.Upsert upsert) {
            addBroughtBy(upsert.content(), brought);
            SortedSet<EntityRef> already = new TreeSet<>();
            state.find(change.key()).ifPresent(record -> addBroughtBy(record.content(), already));
            brought.removeAll(already);
            for (EntityRef group : List.copyOf(brought)) {
                state.find(group).ifPresent(record -> addBroughtBy(record.content(), brought));
            }
        }
        return brought;
    }

    private static void addBroughtBy(Entity entity, SortedSet<EntityRef> brought) {
        ImplicitSync.forEachBroughtBy(entity, (type, name) -> brought.add(new EntityRef(type, name)));
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
     * Whether {@link #flush} is due: the wait is over, or the buffer has reached its size and nothing is in flight.
     *
     * @param target the target's name
     * @param now the time
     * @return true if so
     */
    public boolean flushIsDue(String target, Instant now) {
        return relation(target).flushIsDue(now);
    }

    /**
     * Starts an attempt with all that waits, if one is due (F7).
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
     * Starts a full broadcast: every record that the relation selects at this instant, as it is, with its own stamp
     * (F19; K5, first value). It deletes nothing at the target.
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
        List<Entry> records = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            state.ofType(type)
                    .filter(record -> relation.selection().selects(record.key()))
                    .forEach(record -> records.add(new Entry.Upsert(rule.asSent(record.content()), record.stamp())));
        }
        return new BroadcastStart.Started(relation.broadcast(records, now));
    }

    /**
     * A stale target answered a probe: the automatic full broadcast starts (rule F11).
     *
     * @param target the target's name
     * @param now the time
     * @return what is to be done
     */
    public List<SourceEffect> probeAnswered(String target, Instant now) {
        return fullBroadcast(target, now) instanceof BroadcastStart.Started started ? started.effects() : List.of();
    }

    /**
     * The site dies. What was in flight waits again, a full broadcast is over; records, buffers and the states of the
     * relations survive.
     *
     * @return what is to be known
     */
    public List<SourceEffect> crash() {
        List<SourceEffect> effects = new ArrayList<>();
        relations.values().forEach(relation -> relation.crash(effects));
        return effects;
    }

    /**
     * The site is there again; all waits begin anew.
     *
     * @param now the time
     */
    public void restart(Instant now) {
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
