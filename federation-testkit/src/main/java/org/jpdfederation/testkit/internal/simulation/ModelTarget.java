package org.jpdfederation.testkit.internal.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Verdict;
import org.jspecify.annotations.Nullable;

/** The reference model of the receiving side (F13 to F18): a decision table of its own, entry by entry. */
final class ModelTarget {

    private final Knobs knobs;
    private final long window;

    ModelTarget(Knobs knobs, long windowMillis) {
        this.knobs = knobs;
        this.window = windowMillis;
    }

    /** K2: whether stamps from the future are refused, so that an answer depends on the time. */
    boolean isCapped() {
        return knobs.windowMeaning() == Knobs.WindowMeaning.FUTURE_CAP;
    }

    /** What becomes of an entry; {@code row} names the line of the decision table that says so. */
    record Decided(Change entry, Verdict verdict, @Nullable Change record, String row) {}

    /** What becomes of a batch: the entries that are decided, and whether the rest is refused. */
    record Outcome(List<Decided> decided, boolean refused) {}

    Outcome receive(ModelSite site, JpdName sender, List<Change> batch, Instant now) {
        if (site.untrusted.contains(sender)) {
            return new Outcome(List.of(), true);
        }
        return knobs.batchHandling() == Knobs.BatchHandling.ALL_OR_NOTHING
                ? allOrNothing(site, sender, batch, now)
                : itemByItem(site, sender, batch, now);
    }

    private Outcome itemByItem(ModelSite site, JpdName sender, List<Change> batch, Instant now) {
        List<Decided> decided = new ArrayList<>(batch.size());
        for (Change change : batch) {
            Decided decision = decide(site, change, now);
            Change entry = withKnownNames(decision.entry(), site);
            @Nullable Change record = effect(site, entry, decision);
            if (site.refused.contains(change.key()) || (record != null && !site.takesWrite())) {
                return new Outcome(decided, true);
            }
            if (record != null) {
                site.accepted(record, entry, sender, now);
            }
            decided.add(decision);
        }
        return new Outcome(decided, false);
    }

    /** Tries the batch on a copy of the site first: if an entry cannot be taken, none is. */
    private Outcome allOrNothing(ModelSite site, JpdName sender, List<Change> batch, Instant now) {
        if (batch.stream().anyMatch(change -> site.refused.contains(change.key()))) {
            return new Outcome(List.of(), true);
        }
        if (site.writesLeft >= 0) {
            ModelSite copy = site.copyWithoutRelations();
            Outcome tried = itemByItem(copy, sender, batch, now);
            if (tried.refused()) {
                site.writesLeft = copy.writesLeft;
                return new Outcome(List.of(), true);
            }
        }
        return itemByItem(site, sender, batch, now);
    }

    /** Whether what a source holds would still change a site if it came again, whole. */
    boolean wouldChange(ModelSite site, Change record, Instant now) {
        Decided decision = decide(site, record, now);
        Change held = decision.record();
        return decision.verdict().takesEffect()
                && (held == null || held.ts() != record.ts() || !held.src().equals(record.src()));
    }

    /** What is stored, if anything: the entry, or what comes of merging it, unless that is what is held already. */
    private static @Nullable Change effect(ModelSite site, Change entry, Decided decision) {
        @Nullable Change record = decision.record();
        if (!decision.verdict().takesEffect()) {
            return null;
        }
        if (record == null || !merges(site, entry)) {
            return entry;
        }
        Change merged = merged(entry, record);
        boolean same = merged.ts() == record.ts()
                && merged.src().equals(record.src())
                && Objects.equals(merged.content(), record.content());
        return same ? null : merged;
    }

    /** F14, K2, F15, F17, in this order. */
    private Decided decide(ModelSite site, Change change, Instant now) {
        @Nullable Change record = site.records.get(change.key());
        @Nullable Change entry = mapped(change, site.inbound.serviceIdMapping());
        if (entry == null) {
            return new Decided(change, Verdict.UNMAPPED_SERVICE, record, "F14 unmapped service");
        }
        if (knobs.windowMeaning() == Knobs.WindowMeaning.FUTURE_CAP) {
            if (entry.ts() > site.wallClock(now) + window) {
                return new Decided(entry, Verdict.REFUSED, record, "K2 beyond the cap");
            }
        }
        if (record == null) {
            return entry.deletes()
                    ? new Decided(entry, Verdict.NOTHING_TO_DELETE, null, "F15 no record, DELETE")
                    : new Decided(entry, Verdict.CREATED, null, "F15 no record, UPSERT");
        }
        if (merges(site, entry)) {
            return new Decided(entry, Verdict.ACCEPTED, record, "F17 merged");
        }
        return isConflict(entry, record) ? ofConflict(entry, record) : ofSameSource(entry, record);
    }

    /** K1, which plays no part under FUTURE_CAP. */
    private boolean isConflict(Change entry, Change record) {
        return knobs.windowMeaning() == Knobs.WindowMeaning.MINIMUM_LEAD
                && (knobs.conflictScope() == Knobs.ConflictScope.EVERY_UPDATE
                        || !entry.src().equals(record.src()));
    }

    private Decided ofConflict(Change entry, Change record) {
        if (entry.ts() < record.ts()) {
            return new Decided(entry, Verdict.IGNORED_OLDER, record, "F15 conflict, older");
        }
        return entry.ts() - record.ts() < window
                ? new Decided(entry, Verdict.IGNORED_IN_WINDOW, record, "F15 conflict, in the window")
                : new Decided(entry, taken(entry), record, "F15 conflict, leads by the window, " + taken(entry));
    }

    private static Decided ofSameSource(Change entry, Change record) {
        return entry.ts() > record.ts()
                ? new Decided(entry, taken(entry), record, "F15 no conflict, newer, " + taken(entry))
                : new Decided(entry, Verdict.IGNORED_OLDER, record, "F15 no conflict, not newer");
    }

    private static Verdict taken(Change entry) {
        return entry.deletes() ? Verdict.DELETED : Verdict.ACCEPTED;
    }

    private static boolean merges(ModelSite site, Change entry) {
        return site.inbound.allowPartialEntitySync() && !entry.deletes() && entry.delta() != null;
    }

    /** F17: record := members + added - removed, (ts, src) := the later of both. */
    private static Change merged(Change entry, Change record) {
        MembersDelta delta = entry.delta();
        Entity held = record.content();
        if (delta == null || held == null) {
            throw new IllegalArgumentException("only a delta and a record are merged");
        }
        Change later = entry.ts() > record.ts() ? entry : record;
        return later.holding(delta.appliedTo(held));
    }

    /** K9. */
    private Change withKnownNames(Change entry, ModelSite site) {
        Entity content = entry.content();
        if (content == null || knobs.unknownNames() == Knobs.UnknownNames.KEEP_NAME) {
            return entry;
        }
        MembersDelta delta = entry.delta();
        Change kept = entry.holding(Members.keeping(content, site.records::containsKey));
        return delta == null ? kept : kept.with(delta.addingOnly(site.records::containsKey));
    }

    /** F14: only tokens hold service ids; null when one matches no mapping. */
    private static @Nullable Change mapped(Change change, List<ServiceIdMapping> mappings) {
        Entity content = change.content();
        if (!(content instanceof AccessToken token) || mappings.isEmpty()) {
            return change;
        }
        int slash = token.subject().indexOf('/');
        String holder = token.subject().substring(0, slash);
        @Nullable String exact = null;
        @Nullable String wild = null;
        for (ServiceIdMapping mapping : mappings) {
            String from = mapping.from().toString();
            if (from.equals(holder) && exact == null) {
                exact = mapping.to().toString();
            } else if (wild == null
                    && mapping.wildcard()
                    && holder.startsWith(mapping.from().prefix() + "@")) {
                wild = mapping.to().toString();
            }
        }
        @Nullable String to = exact != null ? exact : wild;
        return to == null
                ? null
                : change.holding(token.toBuilder()
                        .subject(to + token.subject().substring(slash))
                        .build());
    }
}
