package org.jpdfederation.client.internal.wire;

import java.math.BigInteger;
import java.time.Instant;
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
                        count(section, "size"),
                        text(section, "license_type")));
    }

    /** A bucket that was created, or empty (and a fault) when its name is missing. */
    public static Optional<LicenseBucket> created(Section section) {
        return section.requiredText(NAME)
                .map(name -> new LicenseBucket(
                        name,
                        section.textOrNumber(IDENTIFIER),
                        text(section, "subject"),
                        text(section, "product_name"),
                        number(section, "product_id"),
                        text(section, "license_type"),
                        instant(section, "issued_date"),
                        instant(section, "valid_date"),
                        count(section, "quantity"),
                        count(section, "used"),
                        text(section, "signature"),
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
                        count(section, "size"),
                        instant(section, "valid_through"),
                        instant(section, "issued"),
                        text(section, "type"),
                        section.section("licenses")
                                .map(BucketDocument::licenses)
                                .orElse(new BucketReport.Licenses(0, 0, 0)),
                        uses(section, "jpds"),
                        splits,
                        uses(section, "unknown_uses"),
                        section.section("pipelines")
                                .map(pipelines -> number(pipelines, "execution_nodes"))
                                .orElse(OptionalLong.empty())));
    }

    private static BucketReport.Licenses licenses(Section section) {
        return new BucketReport.Licenses(
                count(section, "used"), count(section, "available"), count(section, "max_used"));
    }

    private static List<BucketReport.Use> uses(Section section, String key) {
        return section.sections(key).stream()
                .map(use -> new BucketReport.Use(text(use, NAME), count(use, "license_count")))
                .toList();
    }

    private static BucketReport.Split split(Section section) {
        return new BucketReport.Split(
                text(section, NAME),
                section.textOrNumber(IDENTIFIER),
                instant(section, "issued"),
                count(section, "license_count"));
    }

    private static String text(Section section, String key) {
        return section.text(key).orElse("");
    }

    private static Optional<Instant> instant(Section section, String key) {
        return section.text(key).filter(text -> !text.isEmpty()).flatMap(text -> section.optional(key, Dates::parse));
    }

    private static long count(Section section, String key) {
        return number(section, key).orElse(0);
    }

    /** A whole number, written as such or as a text. */
    private static OptionalLong number(Section section, String key) {
        if (!section.isText(key)) {
            return section.integer(key);
        }
        return section.<OptionalLong>optional(key, text -> OptionalLong.of(parse(text)))
                .orElse(OptionalLong.empty());
    }

    private static long parse(String text) {
        try {
            return new BigInteger(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("it is no whole number in range", e);
        }
    }
}
