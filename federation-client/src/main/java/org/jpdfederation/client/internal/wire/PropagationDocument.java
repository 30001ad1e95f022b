package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.PropagationStatus;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.error.FederationException.Origin;

/**
 * The report on the propagation of keys: one model for two documents (4.2, 3.7).
 *
 * @param origin whose report it is
 * @param hide takes secrets out of what the server says
 */
public record PropagationDocument(Origin origin, UnaryOperator<String> hide) {

    /** As Distribution writes it, under {@code report}; empty (and a fault) when it or its status is missing. */
    public Optional<PropagationReport> wrapped(Section section) {
        if (!section.has("report")) {
            section.fault("report", "is missing");
        }
        return section.section("report").flatMap(this::bare);
    }

    /** As Artifactory writes it for Release Bundles v2; empty (and a fault) when its status is missing. */
    public Optional<PropagationReport> bare(Section section) {
        String message = words(section);
        List<PropagationReport.Delivery> deliveries = section.sections("details").stream()
                .map(this::delivery)
                .flatMap(Optional::stream)
                .toList();
        return section.required("status", PropagationStatus::new).map(status -> report(status, message, deliveries));
    }

    private PropagationReport report(
            PropagationStatus status, String message, List<PropagationReport.Delivery> deliveries) {
        boolean everywhere =
                deliveries.stream().allMatch(delivery -> delivery.status().equals(PropagationStatus.SUCCESS));
        if (status.equals(PropagationStatus.SUCCESS) && everywhere) {
            return new PropagationReport.Propagated(message, deliveries);
        }
        if (status.equals(PropagationStatus.NOT_REQUESTED)) {
            return new PropagationReport.NotRequested(message, deliveries);
        }
        return new PropagationReport.Incomplete(origin, status, message, deliveries);
    }

    private Optional<PropagationReport.Delivery> delivery(Section section) {
        return section.required("status", PropagationStatus::new)
                .map(status -> new PropagationReport.Delivery(
                        section.textOrNumber("jpd_id").orElse(""),
                        Fields.text(section, "name"),
                        Fields.text(section, "key_alias"),
                        status,
                        words(section)));
    }

    private String words(Section section) {
        return hide.apply(Fields.text(section, "message"));
    }
}
