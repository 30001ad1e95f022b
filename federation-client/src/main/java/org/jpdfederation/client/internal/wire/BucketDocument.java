package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.missioncontrol.BucketReport;
import org.jpdfederation.client.missioncontrol.BucketSummary;
import org.jpdfederation.client.missioncontrol.LicenseBucket;
import org.jpdfederation.core.entity.Secret;

/** Licence buckets (4.4). Numbers and identifiers are read as numbers and as texts. */
public final class BucketDocument {

    private static final String IDENTIFIER = "identifier";
    private static final String NAME = "name";

    private BucketDocument() {}

    /** An element of the list: its identifier has two names (A10). */
    public static Optional<BucketSummary> summary(Section section) {
        return section.requiredText(NAME)
                .map(name -> new BucketSummary(
                        name,
                        section.textOrNumber(section.has(IDENTIFIER) ? IDENTIFIER : "id"),
                        Fields.count(section, "size"),
                        Fields.text(section, "license_type")));
    }

    /** A bucket that was created, or empty (and a fault) when its name is missing. */
    public static Optional<LicenseBucket> created(Section section) {
        return section.requiredText(NAME)
                .map(name -> new LicenseBucket(
                        name,
                        section.textOrNumber(IDENTIFIER),
                        Fields.text(section, "subject"),
                        Fields.text(section, "product_name"),
                        Fields.number(section, "product_id"),
                        Fields.text(section, "license_type"),
                        Fields.instant(section, "issued_date"),
                        Fields.instant(section, "valid_date"),
                        Fields.count(section, "quantity"),
                        Fields.count(section, "used"),
                        Fields.text(section, "signature"),
                        section.text("url").filter(url -> !url.isEmpty()).map(Secret::of)));
    }

    /** A report, or empty (and a fault) when the bucket's name is missing. */
    public static Optional<BucketReport> report(Section section) {
        List<BucketReport.Split> splits = section.sections("split_buckets").stream()
                .map(BucketDocument::split)
                .toList();
        return section.requiredText(NAME)
                .map(name -> new BucketReport(
                        section.textOrNumber(IDENTIFIER),
                        name,
                        Fields.count(section, "size"),
                        Fields.instant(section, "valid_through"),
                        Fields.instant(section, "issued"),
                        Fields.text(section, "type"),
                        section.section("licenses")
                                .map(BucketDocument::licenses)
                                .orElse(new BucketReport.Licenses(0, 0, 0)),
                        uses(section, "jpds"),
                        splits,
                        uses(section, "unknown_uses"),
                        section.section("pipelines")
                                .map(pipelines -> Fields.number(pipelines, "execution_nodes"))
                                .orElse(OptionalLong.empty())));
    }

    private static BucketReport.Licenses licenses(Section section) {
        return new BucketReport.Licenses(
                Fields.count(section, "used"), Fields.count(section, "available"), Fields.count(section, "max_used"));
    }

    private static List<BucketReport.Use> uses(Section section, String key) {
        return section.sections(key).stream()
                .map(use -> new BucketReport.Use(Fields.text(use, NAME), Fields.count(use, "license_count")))
                .toList();
    }

    private static BucketReport.Split split(Section section) {
        return new BucketReport.Split(
                Fields.text(section, NAME),
                section.textOrNumber(IDENTIFIER),
                Fields.instant(section, "issued"),
                Fields.count(section, "license_count"));
    }
}
