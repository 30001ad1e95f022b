package org.jpdfederation.core.sync;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.closure.Holders;
import org.jpdfederation.core.closure.ImplicitSync;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/**
 * Puts a change into effect at a site and appends it to the log for whoever selects it: an UPSERT is judged by the state
 * after it, a DELETE by the state before it (F4). What it brings into a selection goes ahead of it (F5).
 */
final class ChangeCapture {

    private final SiteState state;
    private final ChangeLog log;
    private @Nullable List<Runnable> appendLater;

    ChangeCapture(SiteState state, ChangeLog log) {
        this.state = state;
        this.log = log;
    }

    /**
     * Commits a change. The deletion of what the site does not hold does nothing.
     *
     * @param change what takes effect here; may be more than what is sent (F17), of one key
     * @param sentOn the change as it is sent
     * @param relations those to which it is sent if they select it
     * @param effects is given what is dropped for it (F12)
     */
    void commit(Entry change, Entry sentOn, List<OutboundRelation> relations, List<SourceEffect> effects) {
        if (change instanceof Entry.Delete && state.find(change.key()).isEmpty()) {
            return;
        }
        if (relations.isEmpty()) {
            state.apply(change);
            return;
        }
        BitSet selectedBefore = selecting(change.key(), relations);
        SortedMap<EntityRef, BitSet> selectedBeforeOfBrought = new TreeMap<>();
        for (EntityRef brought : newlyBrought(change)) {
            selectedBeforeOfBrought.put(brought, selecting(brought, relations));
        }
        state.apply(change);
        selectedBeforeOfBrought.forEach((brought, before) -> {
            BitSet entering = selecting(brought, relations);
            entering.andNot(before);
            if (!entering.isEmpty()) {
                EntityRecord record = state.find(brought).orElseThrow();
                append(new Entry.Upsert(record.content(), record.stamp()), entering, relations, effects);
            }
        });
        BitSet selected = change instanceof Entry.Upsert ? selecting(change.key(), relations) : selectedBefore;
        if (!selected.isEmpty()) {
            append(sentOn, selected, relations, effects);
        }
    }

    /** Carries out commits as one: when they end with an exception, nothing has changed and nothing is appended (K4). */
    void inTransaction(Runnable commits) {
        List<Runnable> toAppend = new ArrayList<>();
        appendLater = toAppend;
        try {
            state.inTransaction(commits);
        } finally {
            appendLater = null;
        }
        toAppend.forEach(Runnable::run);
    }

    /** No change of an entity alters who brings the entity itself, so a DELETE too is kept with its holders of now. */
    private void append(Entry entry, BitSet selectedBy, List<OutboundRelation> relations, List<SourceEffect> effects) {
        Holders holders = state.memberships().holders(entry.key());
        if (appendLater == null) {
            appendNow(entry, holders, selectedBy, relations, effects);
        } else {
            appendLater.add(() -> appendNow(entry, holders, selectedBy, relations, effects));
        }
    }

    private void appendNow(
            Entry entry,
            Holders holders,
            BitSet selectedBy,
            List<OutboundRelation> relations,
            List<SourceEffect> effects) {
        log.append(entry, holders, selectedBy);
        for (OutboundRelation relation : relations) {
            if (selectedBy.get(relation.buffer().index)) {
                relation.keepWithinLimit(effects);
            }
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
            @Nullable
            Entity before = state.find(change.key()).map(EntityRecord::content).orElse(null);
            ImplicitSync.forEachBroughtByOnly(
                    upsert.content(), before, (type, name) -> brought.add(new EntityRef(type, name)));
            for (EntityRef group : List.copyOf(brought)) {
                state.find(group).ifPresent(record -> addBroughtBy(record.content(), brought));
            }
        }
        return brought;
    }

    private static void addBroughtBy(Entity entity, SortedSet<EntityRef> brought) {
        ImplicitSync.forEachBroughtBy(entity, (type, name) -> brought.add(new EntityRef(type, name)));
    }
}
