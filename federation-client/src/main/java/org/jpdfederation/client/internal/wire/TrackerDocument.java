package org.jpdfederation.client.internal.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.distribution.DistributionSite;
import org.jpdfederation.client.distribution.DistributionStatus;
import org.jpdfederation.client.distribution.DistributionType;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.SiteProgress;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.distribution.DistributionRule;

/** Trackers of distributions and remote deletions, in the form of Distribution v1 (2.2; 8, no. 7). */
public final class TrackerDocument {

    private static final String ID = "distribution_id";
    public static final String FILE_ERRORS = "file_errors";
    public static final String FILES_IN_PROGRESS = "files_in_progress";

    private TrackerDocument() {}

    /** A tracker, or empty (and a fault) when its id is missing. */
    public static Optional<Tracker> read(Section section) {
        OptionalLong id = Fields.number(section, ID);
        if (!section.has(ID) || section.isNull(ID)) {
            section.fault(ID, "is missing");
        }
        if (id.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong duration = Fields.number(section, "duration");
        return Optional.of(new Tracker(
                id.getAsLong(),
                Fields.number(section, "distribution_friendly_id"),
                new DistributionType(Fields.text(section, "type")),
                Fields.text(section, "release_bundle_name"),
                Fields.textIfAny(section, "release_bundle_version").orElseGet(() -> Fields.text(section, "version")),
                status(section),
                Fields.text(section, "created_by"),
                Fields.text(section, "distributed_by"),
                Fields.instant(section, "start_time"),
                Fields.instant(section, "finish_time"),
                duration.isPresent() ? Optional.of(Duration.ofMillis(duration.getAsLong())) : Optional.empty(),
                section.sections("distribution_rules").stream()
                        .map(TrackerDocument::rule)
                        .toList(),
                section.sections("sites").stream().map(TrackerDocument::site).toList()));
    }

    /** A site of a tracker, with the names of files. */
    public static Optional<SiteFiles> siteFiles(Section section) {
        return Optional.of(new SiteFiles(site(section), section.texts(FILE_ERRORS), section.texts(FILES_IN_PROGRESS)));
    }

    private static SiteProgress site(Section section) {
        return new SiteProgress(
                section.section("target_artifactory")
                        .map(DistributionDocument::site)
                        .orElse(new DistributionSite("", "", "")),
                status(section),
                Fields.text(section, "general_error"),
                Fields.count(section, "total_files"),
                Fields.count(section, "total_bytes"),
                Fields.count(section, "distributed_files"),
                Fields.count(section, "distributed_bytes"),
                Fields.size(section, FILE_ERRORS),
                Fields.size(section, FILES_IN_PROGRESS));
    }

    private static DistributionStatus status(Section section) {
        return new DistributionStatus(Fields.text(section, "status"));
    }

    /** A rule as it was sent: what it does not say is any. */
    static DistributionRule rule(Section section) {
        List<String> codes = section.texts("country_codes").stream()
                .filter(code -> !code.isBlank())
                .toList();
        DistributionRule any = DistributionRule.all();
        return new DistributionRule(
                section.text("site_name").filter(name -> !name.isBlank()).orElse(any.siteName()),
                section.text("city_name").filter(name -> !name.isBlank()).orElse(any.cityName()),
                codes.isEmpty() ? any.countryCodes() : codes);
    }
}
