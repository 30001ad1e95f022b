package org.jpdfederation.client.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.client.artifactory.AqlRow;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.internal.document.Section;

/** A row of an AQL result (artifactory 4). */
public final class AqlDocument {

    /** The fields that have a component of their own. */
    private static final List<String> KNOWN = List.of(
            "repo",
            "path",
            "name",
            "type",
            "size",
            "created",
            "created_by",
            "modified",
            "modified_by",
            "updated",
            "sha256",
            "actual_sha1",
            "actual_md5",
            "original_sha1",
            "original_md5");

    /** What stands beside the rows. */
    public static final String RANGE = "range";

    private AqlDocument() {}

    /** What the platform says of a result that it has cut, in the document without the rows; empty text says nothing. */
    public static Optional<String> notice(Section section) {
        return section.section(RANGE).flatMap(range -> Fields.textIfAny(range, "notification"));
    }

    /** The row; all of it may be absent. */
    public static Optional<AqlRow> read(Section section) {
        return Optional.of(new AqlRow(
                section.text("repo"),
                section.text("path"),
                section.text("name"),
                section.text("type"),
                Fields.number(section, "size"),
                Fields.instant(section, "created"),
                section.text("created_by"),
                Fields.instant(section, "modified"),
                section.text("modified_by"),
                Fields.instant(section, "updated"),
                new Checksums(
                        Fields.textIfAny(section, "sha256"),
                        Fields.textIfAny(section, "actual_sha1"),
                        Fields.textIfAny(section, "actual_md5")),
                new Checksums(
                        Optional.empty(),
                        Fields.textIfAny(section, "original_sha1"),
                        Fields.textIfAny(section, "original_md5")),
                properties(section),
                others(section)));
    }

    private static SortedMap<String, List<String>> properties(Section section) {
        SortedMap<String, List<String>> properties = new TreeMap<>();
        for (Section property : section.sections("properties")) {
            property.requiredText("key")
                    .ifPresent(key -> properties
                            .computeIfAbsent(key, name -> new ArrayList<>())
                            .add(Fields.text(property, "value")));
        }
        properties.replaceAll((key, values) -> List.copyOf(values));
        return properties;
    }

    private static SortedMap<String, String> others(Section section) {
        SortedMap<String, String> others = new TreeMap<>();
        for (String key : section.keys()) {
            if (!KNOWN.contains(key)) {
                section.scalar(key).ifPresent(value -> others.put(key, value));
            }
        }
        return others;
    }
}
