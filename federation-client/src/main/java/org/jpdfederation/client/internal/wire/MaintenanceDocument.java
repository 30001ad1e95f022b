package org.jpdfederation.client.internal.wire;

import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.distribution.MaintenanceReport;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.Secret;

/** The maintenance of Distribution's tasks (7.4 to 7.6). */
public final class MaintenanceDocument {

    private static final String FLUSHED = "tasks_queue_flushed";

    private MaintenanceDocument() {}

    /** The token that the execution asks for. */
    public static Optional<Secret> token(Section section) {
        return section.required("token", Secret::of);
    }

    /** What was changed. */
    public static Optional<MaintenanceReport> report(Section section) {
        Optional<Section> trackers = section.section("trackers_db_info");
        return Optional.of(new MaintenanceReport(
                number(trackers, "affected_trackers"),
                number(trackers, "affected_edge_trackers"),
                number(trackers, "affected_edge_tracker_artifacts"),
                section.has(FLUSHED) && !section.isNull(FLUSHED)
                        ? Optional.of(section.flag(FLUSHED, false))
                        : Optional.empty()));
    }

    private static OptionalLong number(Optional<Section> section, String key) {
        return section.map(present -> Fields.number(present, key)).orElse(OptionalLong.empty());
    }
}
