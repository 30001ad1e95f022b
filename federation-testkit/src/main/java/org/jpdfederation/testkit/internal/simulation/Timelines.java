package org.jpdfederation.testkit.internal.simulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.Verdict;
import org.jpdfederation.testkit.simulation.Coverage;
import org.jspecify.annotations.Nullable;

/** Recognizes the published timelines by their decisive moment, and counts them with what else is reached (S5). */
final class Timelines {

    private final Coverage coverage;
    private final long window;
    private final Map<Place, Long> deletedAt = new LinkedHashMap<>();
    private final Set<Change> takenBack = new LinkedHashSet<>();
    private @Nullable Batch arriving;
    private boolean late;

    private record Place(JpdName site, EntityRef key) {}

    Timelines(Coverage coverage, long window) {
        this.coverage = coverage;
        this.window = window;
    }

    void count(String what) {
        coverage.reached(what);
    }

    void localChange(ModelSite site, Change change) {
        if (change.deletes()) {
            deletedAt.put(new Place(site.name, change.key()), change.ts());
        }
        @Nullable Change before = site.records.get(change.key());
        if (before != null && before.ts() > change.ts() && before.src().equals(site.name)) {
            takenBack.add(change);
        }
    }

    void sent(ModelRelation relation, Batch batch) {
        count("batch " + batch.kind() + (batch.tryNumber() > 1 ? " again" : ""));
        if (relation.owed() - batch.entries().size() >= relation.config().bufferMaxSize()) {
            count("T14 overflow while in flight");
        }
    }

    void arrived(ModelRelation relation, Batch batch) {
        arriving = batch;
        late = !relation.isInFlight(batch);
    }

    void decided(ModelSite site, Decision decision, ModelTarget.Decided expected, Instant now) {
        count("decision " + decision.verdict());
        count("row " + expected.row());
        Change entry = expected.entry();
        @Nullable Change record = expected.record();
        Place place = new Place(site.name, entry.key());
        if (decision.verdict() == Verdict.DELETED) {
            deletedAt.put(place, entry.ts());
        }
        if (decision.verdict() == Verdict.CREATED) {
            created(place, entry, site);
        } else if (record != null) {
            present(decision.verdict(), entry, record, site, now);
        }
    }

    private void created(Place place, Change entry, ModelSite site) {
        @Nullable Long deleted = deletedAt.get(place);
        if (deleted != null && entry.ts() <= deleted) {
            boolean broadcast = arriving != null && arriving.kind() == Batch.Kind.BROADCAST;
            count(
                    broadcast
                            ? "T10 broadcast brings back what was deleted"
                            : late ? "T08 resurrection by a late copy" : "T09 deletion lost to an older update");
        }
        @Nullable Entity content = entry.content();
        if (content instanceof AccessToken token
                && token.owner()
                        .filter(owner -> !site.records.containsKey(EntityRef.user(owner)))
                        .isPresent()) {
            count("T17 token before its owner");
        }
        if (entry.key().type() == EntityType.PERMISSIONS
                && content != null
                && !site.records.keySet().containsAll(Members.of(content).keySet())) {
            count("T26 permission before its principals");
        }
    }

    private void present(Verdict verdict, Change entry, Change record, ModelSite site, Instant now) {
        boolean sameSource = entry.src().equals(record.src());
        if (verdict == Verdict.IGNORED_IN_WINDOW) {
            count(sameSource ? "T02 one writer's edit lost in the window" : "T01 split inside the window");
            if (entry.deletes() && entry.key().type() == EntityType.TOKENS) {
                count("T16 revocation lost in the window");
            }
        }
        if (verdict == Verdict.IGNORED_OLDER) {
            older(entry, record, site, now, sameSource);
        }
        if (verdict == Verdict.ACCEPTED && entry.ts() - record.ts() == window) {
            count("T03 lead of just the window");
        }
        @Nullable Entity now1 = entry.content();
        @Nullable Entity then = record.content();
        if (verdict == Verdict.ACCEPTED
                && entry.delta() == null
                && !sameSource
                && now1 != null
                && then != null
                && !Members.of(now1).keySet().containsAll(Members.of(then).keySet())) {
            count("T15 member lost to a whole group");
        }
    }

    private void older(Change entry, Change record, ModelSite site, Instant now, boolean sameSource) {
        if (record.ts() > site.wallClock(now) + window) {
            count("T05 poison from the future");
        }
        if (takenBack.contains(entry.with(null)) || takenBack.contains(entry)) {
            count("T07 clock set back");
        }
        if (sameSource && entry.ts() == record.ts() && arriving != null && arriving.tryNumber() > 1) {
            count("T30 sent again after it was applied");
        }
        if (sameSource
                && entry.ts() == record.ts()
                && arriving != null
                && !arriving.from().equals(entry.src())) {
            count("T28 two ways to one site");
        }
        if (late && entry.ts() < record.ts()) {
            count("T12 late apply after timeout");
        }
    }
}
