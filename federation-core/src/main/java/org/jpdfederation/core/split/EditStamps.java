package org.jpdfederation.core.split;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Stamp;

/** The stamp of each edit of a history: the wall clock of its site at that moment (F1). */
final class EditStamps {

    private final Map<HistoryEvent.Edit, Stamp> stamps = new LinkedHashMap<>();

    EditStamps(History history) {
        Map<JpdName, Duration> skews = new LinkedHashMap<>();
        history.sites().forEach(site -> skews.put(site.name(), site.skew()));
        for (HistoryEvent event : history.events()) {
            if (event instanceof HistoryEvent.ClockSet set) {
                skews.put(set.site(), set.skew());
            } else if (event instanceof HistoryEvent.Edit edit) {
                Duration skew = Objects.requireNonNull(skews.get(edit.site()));
                stamps.put(edit, Stamp.of(edit.at().plus(skew), edit.site()));
            }
        }
    }

    Stamp of(HistoryEvent.Edit edit) {
        return Objects.requireNonNull(stamps.get(edit), "an edit of another history");
    }
}
