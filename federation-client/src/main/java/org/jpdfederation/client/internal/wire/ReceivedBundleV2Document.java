package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.distribution.BundleProperty;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lifecycle.HoldingBundle;
import org.jpdfederation.client.lifecycle.ReceivedArtifact;
import org.jpdfederation.client.lifecycle.ReceivedBundleGroup;

/** Release Bundles v2 that a JPD has received (6.3, and 6.2 of Artifactory). */
public final class ReceivedBundleV2Document {

    private ReceivedBundleV2Document() {}

    /** A bundle in the list. */
    public static Optional<ReceivedBundleGroup> bundle(Section section) {
        return section.requiredText("name")
                .map(name -> new ReceivedBundleGroup(
                        name,
                        Fields.text(section, "latest_version"),
                        Fields.text(section, "source_project_key"),
                        Fields.millis(section, "date_received"),
                        Fields.count(section, "number_of_versions")));
    }

    /** A file of a bundle. */
    public static Optional<ReceivedArtifact> artifact(Section section) {
        return section.requiredText("path")
                .map(path -> new ReceivedArtifact(
                        Fields.text(section, "artifact_name"),
                        Fields.text(section, "package_type"),
                        path,
                        Fields.number(section, "size"),
                        Fields.text(section, "checksum"),
                        section.section("properties")
                                .map(ReceivedBundleV2Document::properties)
                                .orElse(List.of())));
    }

    private static List<BundleProperty> properties(Section section) {
        return section.names().stream()
                .map(key -> new BundleProperty(
                        key,
                        section.listSize(key).isPresent()
                                ? section.texts(key)
                                : section.text(key).stream().toList()))
                .toList();
    }

    /** A version that holds a file. */
    public static Optional<HoldingBundle> holding(Section section) {
        return section.requiredText(BundleDocument.NAME)
                .flatMap(name -> section.requiredText(BundleDocument.VERSION)
                        .map(version -> new HoldingBundle(
                                name,
                                version,
                                Fields.text(section, BundleDocument.REPOSITORY_KEY),
                                Fields.text(section, "origin"),
                                Fields.text(section, "project_key"))));
    }
}
