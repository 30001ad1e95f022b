package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.distribution.BundleProperty;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lifecycle.BundleArtifactV2;
import org.jpdfederation.client.lifecycle.BundleDetails;
import org.jpdfederation.client.lifecycle.BundleGroup;
import org.jpdfederation.client.lifecycle.BundleStatus;
import org.jpdfederation.client.lifecycle.BundleVersion;
import org.jpdfederation.client.lifecycle.CreatedBundle;
import org.jpdfederation.client.lifecycle.StatusReport;

/** Release Bundles v2 at their source (3.1, 3.2). */
public final class BundleDocument {

    static final String NAME = "release_bundle_name";
    static final String VERSION = "release_bundle_version";
    static final String REPOSITORY_KEY = "repository_key";
    static final String SERVICE_ID = "service_id";
    static final String CREATED_BY = "created_by";
    static final String CREATED = "created";
    static final String CREATED_MILLIS = "created_millis";

    private BundleDocument() {}

    /** A bundle that was created. */
    public static Optional<CreatedBundle> created(Section section) {
        return section.requiredText(NAME)
                .flatMap(name -> section.requiredText(VERSION)
                        .map(version -> new CreatedBundle(
                                name,
                                version,
                                Fields.text(section, REPOSITORY_KEY),
                                Fields.instant(section, CREATED))));
    }

    /** How far something is, or empty (and a fault) when the word is missing. */
    public static Optional<StatusReport> report(Section section) {
        return section.requiredText("status").map(word -> new StatusReport(new BundleStatus(word), messages(section)));
    }

    static List<StatusReport.Message> messages(Section section) {
        return section.sections("messages").stream()
                .map(message -> new StatusReport.Message(
                        Fields.text(message, "source"), Fields.text(message, "text"), Fields.instant(message, CREATED)))
                .toList();
    }

    /** Whether a bundle is there, or empty (and a fault) when it does not say. */
    public static Optional<Boolean> exists(Section section) {
        if (!section.has("exists")) {
            section.fault("exists", "is missing");
        }
        return Optional.of(section.flag("exists", false));
    }

    /** A bundle without its files. */
    public static Optional<BundleDetails> details(Section section) {
        return Optional.of(new BundleDetails(
                Fields.text(section, SERVICE_ID),
                Fields.text(section, CREATED_BY),
                Fields.instant(section, CREATED),
                Fields.number(section, CREATED_MILLIS),
                Fields.number(section, "total_artifacts_count")));
    }

    /** A bundle with the files of one page. */
    public record Content(BundleDetails details, List<BundleArtifactV2> artifacts) {}

    /** See {@link Content}. */
    public static Optional<Content> content(Section section) {
        return details(section)
                .map(details -> new Content(
                        details,
                        section.sections("artifacts").stream()
                                .map(BundleDocument::artifact)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /** A file of a bundle. */
    public static Optional<BundleArtifactV2> artifact(Section section) {
        return section.requiredText("path")
                .map(path -> new BundleArtifactV2(
                        path,
                        Fields.text(section, "checksum"),
                        Fields.text(section, "source_repository_key"),
                        Fields.text(section, "package_type"),
                        Fields.textIfAny(section, "package_name"),
                        Fields.textIfAny(section, "package_version"),
                        Fields.number(section, "size"),
                        section.sections("properties").stream()
                                .map(BundleDocument::property)
                                .toList()));
    }

    /** A property with {@code values}, or with the {@code value} that JFrog's own client reads. */
    private static BundleProperty property(Section section) {
        List<String> values = section.has("values")
                ? section.texts("values")
                : section.text("value").stream().toList();
        return new BundleProperty(Fields.text(section, "key"), values);
    }

    /** A version in a list. */
    public static Optional<BundleVersion> version(Section section) {
        return section.requiredText(VERSION)
                .map(version -> new BundleVersion(
                        Fields.text(section, NAME),
                        version,
                        status(section),
                        Fields.text(section, REPOSITORY_KEY),
                        Fields.text(section, SERVICE_ID),
                        Fields.text(section, CREATED_BY),
                        Fields.instant(section, CREATED),
                        Fields.textIfAny(section, "release_status"),
                        messages(section),
                        section.section("permissions")
                                .map(allowed -> new BundleVersion.Permissions(
                                        allowed.flag("promote", false),
                                        allowed.flag("distribute", false),
                                        allowed.flag("delete", false)))));
    }

    static BundleStatus status(Section section) {
        return new BundleStatus(Fields.text(section, "status"));
    }

    /** A bundle with all its versions. */
    public static Optional<BundleGroup> group(Section section) {
        return section.requiredText(NAME)
                .map(name -> new BundleGroup(
                        name,
                        Fields.text(section, "release_bundle_version_latest"),
                        Fields.count(section, "release_bundle_versions_count"),
                        Fields.text(section, REPOSITORY_KEY),
                        Fields.text(section, "project_key"),
                        Fields.text(section, "project_name"),
                        Fields.text(section, SERVICE_ID),
                        Fields.instant(section, CREATED)));
    }
}
