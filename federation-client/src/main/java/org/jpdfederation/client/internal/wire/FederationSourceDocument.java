package org.jpdfederation.client.internal.wire;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.missioncontrol.FederationSource;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.entity.EntityType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Access Federation in the documents of Mission Control (4.3): entity words in upper case, unlike those of Access. */
public final class FederationSourceDocument {

    private static final String ENTITIES = "entities";
    private static final String TARGETS = "targets";
    private static final String PERMISSION_FILTERS = "permission_filters";

    private FederationSourceDocument() {}

    /** An element of the list of all JPDs, or empty (and a fault) when the source is missing. */
    public static Optional<FederationSource> element(Section section) {
        return section.requiredText("source").map(source -> read(section, source));
    }

    /** What one JPD sends; the document does not repeat which. */
    public static FederationSource read(Section section, String source) {
        Words words = words(section);
        List<FederationTarget> targets = section.sections(TARGETS).stream()
                .map(FederationSourceDocument::target)
                .toList();
        return new FederationSource(
                source,
                words.known(),
                words.unknown(),
                targets,
                section.text("error").filter(said -> !said.isEmpty()));
    }

    private static FederationTarget target(Section section) {
        Words words = words(section);
        NamePatterns filters = section.section(PERMISSION_FILTERS)
                .map(patterns ->
                        new NamePatterns(patterns.texts("include_patterns"), patterns.texts("exclude_patterns")))
                .orElse(NamePatterns.all());
        return new FederationTarget(
                section.text("id"),
                section.text("name"),
                section.text("code"),
                section.text("url").filter(url -> !url.isEmpty()).flatMap(url -> section.optional("url", URI::create)),
                words.known(),
                words.unknown(),
                filters);
    }

    private record Words(List<EntityType> known, List<String> unknown) {}

    private static Words words(Section section) {
        List<EntityType> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String word : section.texts(ENTITIES)) {
            EntityType.ofWord(word.toLowerCase(Locale.ROOT)).ifPresentOrElse(known::add, () -> unknown.add(word));
        }
        return new Words(known, unknown);
    }

    /** The body of configure. */
    public static ObjectNode configure(Collection<EntityType> entities, List<FederationTarget> targets) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(entities, node.putArray(ENTITIES));
        ArrayNode list = node.putArray(TARGETS);
        targets.forEach(target -> write(target, list.addObject()));
        return node;
    }

    /** The id names the target; older versions take the name (4.3). Filters are sent though empty. */
    private static void write(FederationTarget target, ObjectNode node) {
        if (target.id().isPresent()) {
            node.put("id", target.id().get());
        } else {
            node.put(
                    "name",
                    target.name().orElseThrow(() -> new IllegalArgumentException("a target has neither id nor name")));
        }
        target.url().ifPresent(url -> node.put("url", url.toString()));
        if (!target.entities().isEmpty()) {
            put(target.entities(), node.putArray(ENTITIES));
        }
        ObjectNode filters = node.putObject(PERMISSION_FILTERS);
        target.permissionFilters().include().forEach(filters.putArray("include_patterns")::add);
        target.permissionFilters().exclude().forEach(filters.putArray("exclude_patterns")::add);
    }

    /** The body of create mesh. */
    public static ObjectNode mesh(Collection<String> jpdIds, Collection<EntityType> entities) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        jpdIds.forEach(node.putArray("jpd_ids")::add);
        put(entities, node.putArray(ENTITIES));
        return node;
    }

    private static void put(Collection<EntityType> entities, ArrayNode words) {
        entities.stream().distinct().sorted().map(EntityType::name).forEach(words::add);
    }
}
