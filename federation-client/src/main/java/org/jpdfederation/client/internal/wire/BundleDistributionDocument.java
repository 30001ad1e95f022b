package org.jpdfederation.client.internal.wire;

import static org.jpdfederation.client.internal.wire.BundleDocument.CREATED;
import static org.jpdfederation.client.internal.wire.BundleDocument.NAME;
import static org.jpdfederation.client.internal.wire.BundleDocument.VERSION;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.distribution.DistributionStatus;
import org.jpdfederation.client.distribution.DistributionType;
import org.jpdfederation.client.distribution.ExportState;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lifecycle.BundleExport;
import org.jpdfederation.client.lifecycle.DistributionRequestV2;
import org.jpdfederation.client.lifecycle.DistributionSummary;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Release Bundles v2 on their way to edges (3.4, 3.5, 3.8, 3.9). */
public final class BundleDistributionDocument {

    private static final String MODIFICATIONS = "modifications";

    private BundleDistributionDocument() {}

    /** What is sent to distribute. */
    public static ObjectNode distribute(DistributionRequestV2 request, boolean dryRun) {
        ObjectNode body = rules(request.rules(), dryRun);
        body.put("auto_create_missing_repositories", request.autoCreateMissingRepositories());
        if (!request.mappings().isEmpty() || request.mappingByLastPromotion()) {
            ObjectNode modifications = body.putObject(MODIFICATIONS);
            if (!request.mappings().isEmpty()) {
                DistributionDocument.mappings(modifications, request.mappings());
            }
            if (request.mappingByLastPromotion()) {
                modifications.put("default_path_mapping_by_last_promotion", true);
            }
        }
        return body;
    }

    /** What is sent to delete from edges. */
    public static ObjectNode rules(List<DistributionRule> rules, boolean dryRun) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("dry_run", dryRun);
        DistributionDocument.rules(body, rules);
        return body;
    }

    /** What is sent to export: mappings stand in {@code modifications}, as the page has them (8, no. 14). */
    public static ObjectNode export(List<PathMapping> mappings) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!mappings.isEmpty()) {
            DistributionDocument.mappings(body.putObject(MODIFICATIONS), mappings);
        }
        return body;
    }

    /** How far an export is, or empty (and a fault) when the word is missing. */
    public static Optional<BundleExport> exported(Section section) {
        return section.required("status", ExportState::new)
                .map(state -> new BundleExport(
                        state,
                        Fields.text(section, "exported_by"),
                        Fields.millis(section, "exported_at"),
                        Fields.textIfAny(section, "relative_download_url"),
                        ExportDocument.downloadUrl(section)));
    }

    /** A distribution in the list of trackers. */
    public static Optional<DistributionSummary> summary(Section section) {
        return Optional.of(new DistributionSummary(
                Fields.number(section, "distribution_tracker_friendly_id"),
                new DistributionType(Fields.text(section, "type")),
                Fields.text(section, NAME),
                Fields.text(section, VERSION),
                new DistributionStatus(Fields.text(section, "status")),
                Fields.textIfAny(section, "storing_repository"),
                Fields.text(section, "distributed_by"),
                Fields.instant(section, CREATED),
                Fields.instant(section, "start_time"),
                Fields.instant(section, "finish_time"),
                section.texts("targets")));
    }
}
