package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.distribution.BundleArtifact;
import org.jpdfederation.client.distribution.BundleProperty;
import org.jpdfederation.client.distribution.BundleQuery;
import org.jpdfederation.client.distribution.ReleaseBundle;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.ReleaseBundleState;
import org.jpdfederation.client.distribution.ReleaseNotes;
import org.jpdfederation.client.distribution.SignedReleaseBundle;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.distribution.PathMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Release Bundles v1 (1.2, 1.5). */
public final class ReleaseBundleDocument {

    private static final String NAME = "name";
    private static final String VERSION = "version";

    private ReleaseBundleDocument() {}

    /** Writes all of the body of create and update but name, version and {@code dry_run}. */
    public static void write(ObjectNode body, ReleaseBundleContent content) {
        body.put("sign_immediately", content.signImmediately());
        content.storingRepository().ifPresent(key -> body.put("storing_repository", key));
        content.description().ifPresent(text -> body.put("description", text));
        content.releaseNotes()
                .ifPresent(notes -> body.putObject("release_notes")
                        .put("syntax", notes.syntax().word())
                        .put("content", notes.content()));
        spec(body, content.queries());
    }

    /** Writes {@code spec}. */
    public static void spec(ObjectNode body, List<BundleQuery> queries) {
        ArrayNode list = body.putObject("spec").putArray("queries");
        queries.forEach(query -> write(list.addObject(), query));
    }

    private static void write(ObjectNode node, BundleQuery query) {
        query.name().ifPresent(name -> node.put("query_name", name));
        node.put("aql", query.aql());
        if (!query.mappings().isEmpty()) {
            DistributionDocument.mappings(node, query.mappings());
        }
        if (!query.addedProperties().isEmpty()) {
            ArrayNode list = node.putArray("added_props");
            for (BundleProperty property : query.addedProperties()) {
                ArrayNode values = list.addObject().put("key", property.key()).putArray("values");
                property.values().forEach(values::add);
            }
        }
        if (!query.excludedPropertyPatterns().isEmpty()) {
            query.excludedPropertyPatterns().forEach(node.putArray("exclude_props_patterns")::add);
        }
    }

    /** A version, or empty (and a fault) when its name or version is missing. */
    public static Optional<ReleaseBundle> read(Section section) {
        Optional<String> name = section.requiredText(NAME);
        Optional<String> version = section.requiredText(VERSION);
        return name.flatMap(n -> version.flatMap(v -> read(section, n, v)));
    }

    /** A version that may not tell its name and version again. */
    public static Optional<ReleaseBundle> read(Section section, String name, String version) {
        return Optional.of(new ReleaseBundle(
                section.text(NAME).filter(text -> !text.isEmpty()).orElse(name),
                section.text(VERSION).filter(text -> !text.isEmpty()).orElse(version),
                new ReleaseBundleState(Fields.text(section, "state")),
                Fields.text(section, "description"),
                section.section("release_notes")
                        .map(ReleaseBundleDocument::notes)
                        .filter(notes -> !notes.content().isEmpty()),
                Fields.text(section, "storing_repository"),
                Fields.instant(section, "created"),
                Fields.text(section, "created_by"),
                Fields.text(section, "distributed_by"),
                section.sections("artifacts").stream()
                        .map(ReleaseBundleDocument::artifact)
                        .toList(),
                Fields.count(section, "artifacts_size"),
                section.flag("archived", false),
                Fields.text(section, "xray_triggering_status"),
                section.section("spec").stream()
                        .flatMap(spec -> spec.sections("queries").stream())
                        .map(ReleaseBundleDocument::query)
                        .toList()));
    }

    static ReleaseNotes notes(Section section) {
        return new ReleaseNotes(
                section.text("syntax")
                        .filter(word -> !word.isEmpty())
                        .map(ReleaseNotes.Syntax::new)
                        .orElse(ReleaseNotes.Syntax.PLAIN_TEXT),
                Fields.text(section, "content"));
    }

    /** The paths have two spellings (1.5). */
    private static BundleArtifact artifact(Section section) {
        return new BundleArtifact(
                Fields.text(section, "checksum"),
                section.sections("props").stream()
                        .map(ReleaseBundleDocument::property)
                        .toList(),
                Fields.text(section, section.has("sourceRepoPath") ? "sourceRepoPath" : "source_repo_path"),
                Fields.text(section, section.has("targetRepoPath") ? "targetRepoPath" : "target_repo_path"));
    }

    private static BundleProperty property(Section section) {
        return new BundleProperty(Fields.text(section, "key"), section.texts("values"));
    }

    private static BundleQuery query(Section section) {
        return new BundleQuery(
                section.text("query_name").filter(name -> !name.isEmpty()),
                Fields.text(section, "aql"),
                section.sections("mappings").stream()
                        .map(mapping -> new PathMapping(Fields.text(mapping, "input"), Fields.text(mapping, "output")))
                        .toList(),
                section.sections("added_props").stream()
                        .map(ReleaseBundleDocument::property)
                        .toList(),
                section.texts("exclude_props_patterns"));
    }

    /** Whether the platform has what was asked for. What is left to it, as a name or a repository, may be anything. */
    public static boolean same(ReleaseBundle there, ReleaseBundleContent asked) {
        return there.queries().size() == asked.queries().size()
                && sameQueries(there.queries(), asked.queries())
                && there.description().equals(asked.description().orElse(""))
                && there.releaseNotes()
                        .equals(asked.releaseNotes()
                                .filter(notes -> !notes.content().isEmpty()))
                && asked.storingRepository()
                        .map(there.storingRepository()::equals)
                        .orElse(true);
    }

    private static boolean sameQueries(List<BundleQuery> there, List<BundleQuery> asked) {
        for (int i = 0; i < asked.size(); i++) {
            BundleQuery query = there.get(i);
            BundleQuery other = asked.get(i);
            if (!query.equals(
                    other.name().isPresent()
                            ? other
                            : query.name().map(other::named).orElse(other))) {
                return false;
            }
        }
        return true;
    }

    /** A signed version as an object. */
    public static Optional<SignedReleaseBundle> signed(Section section) {
        Optional<String> header = section.requiredText("header");
        Optional<String> payload = section.requiredText("payload");
        Optional<String> signature = section.requiredText("signature");
        return header.flatMap(h -> payload.flatMap(p -> signature.map(s -> new SignedReleaseBundle(h, p, s))));
    }

    /**
     * A signed version as one text.
     *
     * @throws IllegalArgumentException if it has not three parts
     */
    public static SignedReleaseBundle signed(String compact) {
        int first = compact.indexOf('.');
        int last = compact.lastIndexOf('.');
        if (first < 1 || last == first || last == compact.length() - 1 || compact.indexOf('.', first + 1) != last) {
            throw new IllegalArgumentException("it has not the three parts of a compact signature");
        }
        return new SignedReleaseBundle(
                compact.substring(0, first), compact.substring(first + 1, last), compact.substring(last + 1));
    }
}
