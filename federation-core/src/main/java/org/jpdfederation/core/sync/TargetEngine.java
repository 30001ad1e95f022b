package org.jpdfederation.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.BatchHandling;
import org.jpdfederation.core.sync.Knobs.UnknownNames;
import org.jspecify.annotations.Nullable;

/**
 * The receiving end of a site: checks trust (F13), maps service ids (F14), decides entry by entry (F15), merges or
 * replaces (F17) and puts what is accepted into effect. A batch with an entry that cannot be taken is refused (K4). For
 * one thread at a time.
 */
public final class TargetEngine {

    private final JpdName site;
    private final SiteState state;
    private final SourceEngine source;
    private final Predicate<JpdName> trusts;
    private final ItemCheck check;
    private final boolean allOrNothing;
    private final @Nullable UnknownNameDrop unknownNames;
    private ConflictRule rule;
    private ServiceIdMapper mapper;
    private boolean partialSync;

    /**
     * Makes the receiving end of a site that takes every entry.
     *
     * @param source the sending end of the same site, which forwards what is accepted if it is set to (F18); its knobs
     *     hold for both ends
     * @param inbound how the site takes what it is sent
     * @param rule how conflicts are decided
     * @param trusts whether the site has the root certificate of a source; asked for each batch
     */
    public TargetEngine(SourceEngine source, InboundConfig inbound, ConflictRule rule, Predicate<JpdName> trusts) {
        this(source, inbound, rule, trusts, ItemCheck.TAKE_ALL);
    }

    /**
     * Makes the receiving end of a site.
     *
     * @param source the sending end of the same site, which forwards what is accepted if it is set to (F18); its knobs
     *     hold for both ends
     * @param inbound how the site takes what it is sent
     * @param rule how conflicts are decided
     * @param trusts whether the site has the root certificate of a source; asked for each batch
     * @param check which entries cannot be taken; asked for each entry as it came
     */
    public TargetEngine(
            SourceEngine source, InboundConfig inbound, ConflictRule rule, Predicate<JpdName> trusts, ItemCheck check) {
        this.site = source.site();
        this.state = source.state();
        this.source = source;
        this.trusts = trusts;
        this.check = check;
        this.allOrNothing = source.knobs().batchHandling() == BatchHandling.ALL_OR_NOTHING;
        this.unknownNames = source.knobs().unknownNames() == UnknownNames.DROP ? new UnknownNameDrop(state) : null;
        this.rule = rule;
        this.mapper = new ServiceIdMapper(inbound.serviceIdMapping());
        this.partialSync = inbound.allowPartialEntitySync();
    }

    /**
     * Changes how the site takes what it is sent, from the next batch on.
     *
     * @param inbound the new settings
     * @param rule how conflicts are decided
     */
    public void configure(InboundConfig inbound, ConflictRule rule) {
        this.mapper = new ServiceIdMapper(inbound.serviceIdMapping());
        this.partialSync = inbound.allowPartialEntitySync();
        this.rule = rule;
    }

    /**
     * Takes a batch. It is refused when its source is not trusted, and when an entry cannot be taken: because the item
     * check says so, or because the store cannot write (K4).
     *
     * @param batch what came
     * @param now the time
     * @return the answer; its decisions are for observers
     */
    public Answer receive(Batch batch, Instant now) {
        if (!trusts.test(batch.from())) {
            return new Answer.Refused(site + " does not trust " + batch.from(), List.of());
        }
        return allOrNothing ? takeAllOrNothing(batch, now) : takeItemByItem(batch, now);
    }

    private Answer takeItemByItem(Batch batch, Instant now) {
        Instant wallClock = source.wallClock(now);
        List<Decision> decisions = new ArrayList<>(batch.entries().size());
        for (Entry entry : batch.entries()) {
            Optional<String> obstacle = check.obstacle(entry);
            if (obstacle.isPresent()) {
                return new Answer.Refused(refusal(entry, obstacle.get()), decisions);
            }
            try {
                decisions.add(take(entry, batch.from(), now, wallClock));
            } catch (StoreException full) {
                return new Answer.Refused(refusal(entry, full.getMessage()), decisions);
            }
        }
        return new Answer.Acknowledged(decisions);
    }

    private Answer takeAllOrNothing(Batch batch, Instant now) {
        for (Entry entry : batch.entries()) {
            Optional<String> obstacle = check.obstacle(entry);
            if (obstacle.isPresent()) {
                return new Answer.Refused(refusal(entry, obstacle.get()), List.of());
            }
        }
        Instant wallClock = source.wallClock(now);
        List<Decision> decisions = new ArrayList<>(batch.entries().size());
        try {
            source.inTransaction(() -> {
                for (Entry entry : batch.entries()) {
                    decisions.add(take(entry, batch.from(), now, wallClock));
                }
            });
        } catch (StoreException full) {
            return new Answer.Refused(refusal(batch.entries().get(decisions.size()), full.getMessage()), List.of());
        }
        return new Answer.Acknowledged(decisions);
    }

    private String refusal(Entry entry, @Nullable String why) {
        return site + " cannot take " + entry.key() + ": " + why;
    }

    /** Decides on an entry and puts it into effect; when the store cannot write, nothing has changed. */
    private Decision take(Entry received, JpdName from, Instant now, Instant wallClock) {
        @Nullable EntityRecord record = state.find(received.key()).orElse(null);
        @Nullable Entry mapped = mapper.map(received);
        if (mapped == null) {
            return new Decision(site, from, received, Verdict.UNMAPPED_SERVICE, record);
        }
        Verdict verdict = rule.decide(mapped, record, wallClock);
        if (record != null && verdict != Verdict.REFUSED && merges(mapped)) {
            merge((Entry.Upsert) dropUnknownNames(mapped), record, from, now);
            verdict = Verdict.ACCEPTED;
        } else if (verdict.takesEffect()) {
            Entry change = dropUnknownNames(mapped);
            source.accepted(change, change, from, now);
        }
        return new Decision(site, from, mapped, verdict, record);
    }

    private boolean merges(Entry entry) {
        return partialSync
                && entry instanceof Entry.Upsert upsert
                && upsert.delta().isPresent();
    }

    private Entry dropUnknownNames(Entry entry) {
        return unknownNames == null ? entry : unknownNames.from(entry);
    }

    /**
     * Merges a change into the record: its members and the delta, all else of the later of both (F17). The change itself
     * is sent on, for the next target to merge; but not when nothing has changed here, so that one that comes twice has
     * one effect (IB2).
     */
    private void merge(Entry.Upsert change, EntityRecord record, JpdName from, Instant now) {
        boolean later = change.stamp().epochMilli() > record.stamp().epochMilli();
        EntityRecord merged = new EntityRecord(
                change.delta().orElseThrow().applyTo(record.content(), later ? change.content() : record.content()),
                later ? change.stamp() : record.stamp());
        if (!merged.equals(record)) {
            source.accepted(new Entry.Upsert(merged.content(), merged.stamp()), change, from, now);
        }
    }
}
