package org.jpdfederation.core.split;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.NetworkEvent;
import org.jspecify.annotations.Nullable;

/** When which site last changed what, as a rehearsal goes on. */
final class Journal implements Consumer<NetworkEvent> {

    private final Map<EntityRef, Map<JpdName, Instant>> lastChanged = new LinkedHashMap<>();

    /** Notes the edits of a history; what deliveries change is noted as it happens. */
    Journal(History history) {
        for (HistoryEvent event : history.events()) {
            if (event instanceof HistoryEvent.Edit edit) {
                changed(edit.key(), edit.site(), edit.at());
            }
        }
    }

    @Override
    public void accept(NetworkEvent event) {
        if (event instanceof NetworkEvent.Decided decided
                && decided.decision().verdict().takesEffect()) {
            changed(decided.decision().key(), decided.decision().site(), decided.at());
        }
    }

    private void changed(EntityRef key, JpdName site, Instant at) {
        lastChanged.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(site, at, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** When one of the sites last changed the entity, or the other instant if none did. */
    Instant lastChange(EntityRef key, Collection<JpdName> sites, Instant otherwise) {
        @Nullable Map<JpdName, Instant> bySite = lastChanged.get(key);
        return bySite == null
                ? otherwise
                : bySite.entrySet().stream()
                        .filter(change -> sites.contains(change.getKey()))
                        .map(Map.Entry::getValue)
                        .max(Instant::compareTo)
                        .orElse(otherwise);
    }

    /** The entities that have changed anywhere since an instant. */
    SortedSet<EntityRef> changedSince(Instant since) {
        SortedSet<EntityRef> keys = new TreeSet<>();
        lastChanged.forEach((key, bySite) -> {
            if (bySite.values().stream().anyMatch(at -> !at.isBefore(since))) {
                keys.add(key);
            }
        });
        return keys;
    }
}
