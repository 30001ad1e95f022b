package org.jpdfederation.testkit.internal.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
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

    /** What becomes of an entry; {@code row} names the line of the decision table that says so. */
    record Decided(Change entry, Verdict verdict, @Nullable Change record, String row) {}

    /** What becomes of a batch: the entries that are decided, and whether the rest is refused. */
    record Outcome(List<Decided> decided, boolean refused) {}

    Outcome receive(ModelSite site, JpdName sender, List<Change> batch, Instant now) {
        List<Decided> decided = new ArrayList<>(batch.size());
        if (site.untrusted.contains(sender)) {
            return new Outcome(decided, true);
        }
        for (Change change : batch) {
            Change entry = mapped(change, site.inbound.serviceIdMapping());
            @Nullable Change record = site.records.get(entry.key());
            Decided decision = decide(entry, record);
            if (decision.verdict().takesEffect()) {
                site.accepted(entry, entry, sender, now);
            }
            decided.add(decision);
        }
        return new Outcome(decided, false);
    }

    /** F15 with K1. */
    private Decided decide(Change entry, @Nullable Change record) {
        if (record == null) {
            return entry.deletes()
                    ? new Decided(entry, Verdict.NOTHING_TO_DELETE, null, "no record, DELETE")
                    : new Decided(entry, Verdict.CREATED, null, "no record, UPSERT");
        }
        Verdict taken = entry.deletes() ? Verdict.DELETED : Verdict.ACCEPTED;
        String word = entry.deletes() ? "DELETE" : "UPSERT";
        boolean sameSource = entry.src().equals(record.src());
        if (sameSource && knobs.conflictScope() == Knobs.ConflictScope.OTHER_SOURCE) {
            return entry.ts() > record.ts()
                    ? new Decided(entry, taken, record, "no conflict, newer, " + word)
                    : new Decided(entry, Verdict.IGNORED_OLDER, record, "no conflict, not newer");
        }
        if (entry.ts() < record.ts()) {
            return new Decided(entry, Verdict.IGNORED_OLDER, record, "conflict, older");
        }
        return entry.ts() - record.ts() < window
                ? new Decided(entry, Verdict.IGNORED_IN_WINDOW, record, "conflict, in the window")
                : new Decided(entry, taken, record, "conflict, leads by the window, " + word);
    }

    /** F14: only tokens hold service ids. */
    private static Change mapped(Change change, List<ServiceIdMapping> mappings) {
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
            } else if (wild == null && mapping.wildcard() && holder.startsWith(mapping.from().prefix() + "@")) {
                wild = mapping.to().toString();
            }
        }
        String to = exact != null ? exact : wild != null ? wild : holder;
        return to.equals(holder)
                ? change
                : change.holding(token.toBuilder()
                        .subject(to + token.subject().substring(slash))
                        .build());
    }

    static boolean isPrincipal(EntityRef key) {
        return switch (key.type()) {
            case USERS, GROUPS -> true;
            case PERMISSIONS, TOKENS -> false;
        };
    }
}
