package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs;
import org.jspecify.annotations.Nullable;

/** The reference model of a site: its records, and what a change of them puts into the buffers of its relations. */
final class ModelSite {

    final JpdName name;
    final InboundConfig inbound;
    final SortedMap<EntityRef, Change> records = new TreeMap<>();
    final List<ModelRelation> relations = new ArrayList<>();
    final Map<Long, List<Change>> attempts = new LinkedHashMap<>();
    final Set<JpdName> untrusted = new LinkedHashSet<>();
    final Set<EntityRef> refused = new LinkedHashSet<>();
    boolean up = true;
    int writesLeft = -1;
    Duration skew = Duration.ZERO;

    private final Knobs knobs;
    private List<Entity> holders = List.of();

    ModelSite(JpdName name, InboundConfig inbound, Knobs knobs) {
        this.name = name;
        this.inbound = inbound;
        this.knobs = knobs;
    }

    /** The same site for a trial: nothing that it takes is sent on. */
    ModelSite copyWithoutRelations() {
        ModelSite copy = new ModelSite(name, inbound, knobs);
        copy.records.putAll(records);
        copy.refused.addAll(refused);
        copy.writesLeft = writesLeft;
        copy.skew = skew;
        return copy;
    }

    long wallClock(Instant now) {
        return now.plus(skew).toEpochMilli();
    }

    /** Whether the disk takes one more write; counts it. */
    boolean takesWrite() {
        if (writesLeft == 0) {
            return false;
        }
        writesLeft -= writesLeft > 0 ? 1 : 0;
        return true;
    }

    /** A change made here (F1); the deletion of what is not held is none. */
    void localChange(Change change) {
        @Nullable Change before = records.get(change.key());
        if (before == null && change.deletes()) {
            return;
        }
        if (!takesWrite()) {
            return;
        }
        MembersDelta delta = before == null ? null : MembersDelta.between(before.content(), change.content());
        Change known = change.with(delta);
        commit(change, known, relations);
    }

    /** A change that came from another site and takes effect here: forwarded, never back (F18, K6). */
    void accepted(Change record, Change entry, JpdName sender, Instant now) {
        List<ModelRelation> onward = relations.stream()
                .filter(relation -> relation.config().forwardPropagation() && !relation.to.equals(sender))
                .toList();
        boolean restamped = knobs.forwardedTime() == Knobs.ForwardedTime.RESTAMPED;
        commit(record, restamped ? entry.stamped(wallClock(now), name) : entry, onward);
    }

    /** Stores a change, and buffers what is to be sent for it: ahead of it what it brings into a selection (F5). */
    private void commit(Change stored, Change sent, List<ModelRelation> concerned) {
        boolean holder =
                stored.key().type() == EntityType.GROUPS || stored.key().type() == EntityType.PERMISSIONS;
        Map<ModelRelation, Set<EntityRef>> before = new LinkedHashMap<>();
        for (ModelRelation relation : concerned) {
            if (relation.buffers()) {
                before.put(relation, holder ? selected(relation) : own(relation, stored.key()));
            }
        }
        List<Entity> holdersBefore = holders;
        store(stored);
        before.forEach((relation, were) -> {
            if (holder) {
                selectedPrincipals(relation).stream()
                        .filter(key -> !key.equals(stored.key()) && !were.contains(key))
                        .forEach(key -> append(relation, whole(key), holders));
            }
            boolean selected =
                    stored.deletes() ? were.contains(stored.key()) : relation.selection.selects(stored.key());
            if (selected) {
                append(relation, sent, stored.deletes() ? holdersBefore : holders);
            }
        });
    }

    private static void append(ModelRelation relation, Change change, List<Entity> judgedBy) {
        relation.append(change, judgedBy);
        relation.keepWithinLimit();
    }

    /** A record as a whole entity, as a broadcast sends it. */
    Change whole(EntityRef key) {
        @Nullable Change record = records.get(key);
        if (record == null) {
            throw new IllegalStateException(name + " does not hold " + key);
        }
        return record.with(null);
    }

    void store(Change change) {
        if (change.deletes()) {
            records.remove(change.key());
        } else {
            records.put(change.key(), change);
        }
        if (change.key().type() == EntityType.GROUPS || change.key().type() == EntityType.PERMISSIONS) {
            holders = records.values().stream()
                    .map(Change::content)
                    .filter(content -> content != null && Members.hasMembers(content))
                    .toList();
            relations.forEach(relation -> relation.selection.walk(holders));
        }
    }

    /** Its groups and permissions as they are now. */
    List<Entity> holders() {
        return holders;
    }

    private static Set<EntityRef> own(ModelRelation relation, EntityRef key) {
        return relation.selection.selects(key) ? Collections.singleton(key) : Collections.emptySet();
    }

    /** In the order of the records: by type and name. */
    private Set<EntityRef> selected(ModelRelation relation) {
        Set<EntityRef> selected = new LinkedHashSet<>();
        for (EntityRef key : records.keySet()) {
            if (relation.selection.selects(key)) {
                selected.add(key);
            }
        }
        return selected;
    }

    private Set<EntityRef> selectedPrincipals(ModelRelation relation) {
        Set<EntityRef> selected = selected(relation);
        selected.removeIf(key -> key.type() == EntityType.PERMISSIONS || key.type() == EntityType.TOKENS);
        return selected;
    }

    /** F19: what is selected at this instant, by type and name, in batches; whether there is a broadcast now. */
    boolean startBroadcast(ModelRelation relation) {
        if (relation.broadcasting || relation.selection.carriesNothing()) {
            return false;
        }
        relation.startBroadcast(selected(relation).stream()
                .map(key -> new ModelRelation.Owed(whole(key), holders))
                .toList());
        return true;
    }

    @Override
    public String toString() {
        return name.text();
    }
}
