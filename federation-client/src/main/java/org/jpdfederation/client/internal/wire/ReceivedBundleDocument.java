package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.client.artifactory.ImportStatus;
import org.jpdfederation.client.artifactory.ReceivedBundle;
import org.jpdfederation.client.artifactory.ReceivedVersion;
import org.jpdfederation.client.artifactory.ReceivedVersions;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.NameOrder;

/** Release Bundles v1 at their target (artifactory-api 6.1). */
public final class ReceivedBundleDocument {

    private static final String VERSION = "version";
    private static final String CREATED = "created";

    private ReceivedBundleDocument() {}

    /** All bundles: an object whose keys are their names. */
    public static Optional<List<ReceivedVersions>> list(Section section) {
        requirePresent(section, "bundles");
        return section.section("bundles")
                .map(bundles -> bundles.names().stream()
                        .map(name -> new ReceivedVersions(name, versions(bundles, name)))
                        .toList());
    }

    /** The versions of one bundle. */
    public static Optional<List<ReceivedVersion>> versions(Section section) {
        requirePresent(section, "versions");
        return Optional.of(versions(section, "versions"));
    }

    private static void requirePresent(Section section, String key) {
        if (!section.has(key) || section.isNull(key)) {
            section.fault(key, "is missing");
        }
    }

    private static List<ReceivedVersion> versions(Section section, String key) {
        return section.sections(key).stream()
                .map(ReceivedBundleDocument::version)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ReceivedVersion> version(Section section) {
        return section.requiredText(VERSION)
                .map(version -> new ReceivedVersion(
                        version,
                        Fields.instant(section, CREATED),
                        Fields.text(section, "status"),
                        section.flag("keep", false)));
    }

    /** One version, or empty (and a fault) when its name, its version or its files are missing. */
    public static Optional<ReceivedBundle> read(Section section) {
        requirePresent(section, "artifacts");
        List<ReceivedBundle.Artifact> artifacts = section.sections("artifacts").stream()
                .map(ReceivedBundleDocument::artifact)
                .flatMap(Optional::stream)
                .toList();
        Optional<String> version = section.requiredText(VERSION);
        return section.requiredText("name")
                .flatMap(name -> version.map(text -> new ReceivedBundle(
                        name,
                        text,
                        Fields.text(section, "description"),
                        section.section("release_notes").map(ReleaseBundleDocument::notes),
                        Fields.instant(section, CREATED),
                        artifacts)));
    }

    private static Optional<ReceivedBundle.Artifact> artifact(Section section) {
        SortedMap<String, List<String>> properties = new TreeMap<>(NameOrder.BY_CODE_POINT);
        for (Section property : section.sections("props")) {
            property.requiredText("key").ifPresent(key -> properties.put(key, property.texts("values")));
        }
        Optional<String> checksum = section.requiredText("checksum");
        return section.requiredText("repo_path")
                .flatMap(path -> checksum.map(sha256 -> new ReceivedBundle.Artifact(path, sha256, properties)));
    }

    /** How far an import is, or empty (and a fault) when it is not told. */
    public static Optional<ImportStatus> importStatus(Section section) {
        return section.required("status", ImportStatus::new);
    }
}
