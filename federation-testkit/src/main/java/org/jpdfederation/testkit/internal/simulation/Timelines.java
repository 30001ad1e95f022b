package org.jpdfederation.testkit.internal.simulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SourceEffect.DropReason;
import org.jpdfederation.core.sync.Verdict;
import org.jpdfederation.testkit.simulation.Coverage;
import org.jspecify.annotations.Nullable;

/** Recognizes the published timelines by their decisive moment, and counts them with what else is reached (S5). */
final class Timelines {

    private final Coverage coverage;
    private final long window;
    private final Map<Place, Long> deletedAt = new LinkedHashMap<>();
    private final Set<Change> takenBack = new LinkedHashSet<>();
    /** The true time of each local change, by key, stamp and source. */
    private final Map<Made, Long> madeAt = new LinkedHashMap<>();
    /** The stamp of what was replaced last by a change from elsewhere. */
    private final Map<Place, Long> replaced = new LinkedHashMap<>();
    /** Where the last decision that had an effect removed the record. */
    private final Set<Place> deletedLast = new LinkedHashSet<>();

    private @Nullable Batch arriving;
    private boolean late;

    private record Place(JpdName site, EntityRef key) {}

    private record Made(EntityRef key, long ts, JpdName src) {

        static Made of(Change change) {
            return new Made(change.key(), change.ts(), change.src());
        }
    }

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
        madeAt.put(Made.of(change), change.ts() - site.skew.toMillis());
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
            deletedLast.add(place);
        } else if (decision.verdict().takesEffect()) {
            deletedLast.remove(place);
            namesCollide(entry, site);
        }
        if (decision.verdict() == Verdict.UNMAPPED_SERVICE) {
            count("T25 unmapped service has no effect");
        }
        if (decision.verdict() == Verdict.CREATED) {
            created(place, entry, site);
        } else if (record != null) {
            present(decision.verdict(), entry, record, site, now);
        }
    }

    boolean wasDeletedLast(ModelSite site, EntityRef key) {
        return deletedLast.contains(new Place(site.name, key));
    }

    void dropped(ModelRelation relation, NetworkEvent.Dropped dropped, ModelSite source) {
        if (dropped.reason() == DropReason.STORED_EVENTS_LIMIT
                && relation.state == RelationState.FAILING
                && !source.records.keySet().containsAll(dropped.keys())) {
            count("T21 deletion dropped while almost stale");
        }
    }

    void refused(ModelSite site, List<Change> batch) {
        if (batch.stream().anyMatch(change -> site.refused.contains(change.key()))) {
            count("T13 poison item blocks a batch");
        }
    }

    private void namesCollide(Change entry, ModelSite site) {
        @Nullable Entity content = entry.content();
        if (content instanceof Permission permission
                && permission.groups().stream()
                        .map(name -> site.records.get(EntityRef.group(name)))
                        .anyMatch(group -> group != null && !group.src().equals(entry.src()))) {
            count("T23 permission meets another group of its name");
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
            @Nullable Long first = replaced.get(new Place(site.name, entry.key()));
            if (!sameSource && first != null && entry.ts() - first >= window) {
                count("T04 order of arrival decides");
            }
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
        if (verdict == Verdict.ACCEPTED && !sameSource) {
            replaced.put(new Place(site.name, entry.key()), record.ts());
            if (entry.key().type() == EntityType.USERS && record.src().equals(site.name)) {
                count("T24 account taken over by name");
            }
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
            SortedSet<EntityRef> lost = new TreeSet<>(Members.of(then).keySet());
            lost.removeAll(Members.of(now1).keySet());
            if (entry.key().type() == EntityType.GROUPS && excludes(site, lost)) {
                count("T18 exclusion eats the original");
            }
        }
    }

    /** Whether the site keeps one of those from the sender of what it just took. */
    private boolean excludes(ModelSite site, Set<EntityRef> users) {
        return arriving != null
                && site.relations.stream()
                        .filter(relation -> relation.to.equals(arriving.from()))
                        .anyMatch(relation -> users.stream().anyMatch(relation.selection::isAlwaysExcluded));
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
        @Nullable Long made = madeAt.get(Made.of(entry));
        @Nullable Long recordMade = madeAt.get(Made.of(record));
        if (entry.deletes() && !sameSource && made != null && recordMade != null && made > recordMade) {
            count("T06 deletion by a slow clock");
        }
        if (sameSource
                && entry.ts() < record.ts()
                && arriving != null
                && arriving.kind() == Batch.Kind.BROADCAST
                && arriving.from().equals(entry.src())) {
            count("T11 broadcast behind a live change");
        }
        if (late && entry.ts() < record.ts()) {
            count("T12 late apply after timeout");
        }
    }
}
