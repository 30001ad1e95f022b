package org.jpdfederation.client.internal.wire;

import java.net.URI;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The target of Access Federation: snake case is written, both spellings are read (A1). */
public final class SyncTargetDocument {

    private static final String ENTITIES = "entities";
    private static final String PERMISSION_FILTERS = "permission_filters";
    private static final String GROUP_FILTERS = "group_filters";

    private SyncTargetDocument() {}

    /** The target, or empty (and a fault) when name or URL is missing. */
    public static Optional<SyncTarget> read(Section section) {
        Optional<String> name = section.requiredText("name");
        Optional<URI> url = section.required("url", URI::create);
        TargetSettings.Builder settings = TargetSettings.defaults().toBuilder()
                .permissionFilters(patterns(section, PERMISSION_FILTERS, "permissionFilters"))
                .groupFilters(patterns(section, GROUP_FILTERS, "groupFilters"))
                .active(section.flag("active", true));
        if (section.has(ENTITIES) && !section.isNull(ENTITIES)) {
            settings.entities(section.list(ENTITIES, SyncTargetDocument::entityType));
        }
        return name.flatMap(text -> url.map(uri -> new SyncTarget(text, uri, settings.build())));
    }

    private static EntityType entityType(String word) {
        return EntityType.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no published entity type"));
    }

    private static NamePatterns patterns(Section section, String key, String olderKey) {
        return section.section(section.has(key) ? key : olderKey)
                .map(filters -> new NamePatterns(
                        filters.texts(filters.has("include_patterns") ? "include_patterns" : "includePatterns"),
                        filters.texts(filters.has("exclude_patterns") ? "exclude_patterns" : "excludePatterns")))
                .orElse(NamePatterns.all());
    }

    /** The body of register: what is set. */
    public static ObjectNode create(SyncTarget target) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", target.name());
        node.put("url", target.url().toString());
        TargetSettings settings = target.settings();
        entities(node, settings);
        if (!settings.permissionFilters().isEmpty()) {
            patterns(node, PERMISSION_FILTERS, settings.permissionFilters());
        }
        if (!settings.groupFilters().isEmpty()) {
            patterns(node, GROUP_FILTERS, settings.groupFilters());
        }
        return node.put("active", settings.active());
    }

    /** The body of update: without name and URL, which it refuses; empty filters too, so that they are taken away. */
    public static ObjectNode update(TargetSettings before, TargetSettings after) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        entities(node, after);
        patterns(node, PERMISSION_FILTERS, after.permissionFilters());
        if (!before.groupFilters().isEmpty() || !after.groupFilters().isEmpty()) {
            patterns(node, GROUP_FILTERS, after.groupFilters());
        }
        return node.put("active", after.active());
    }

    private static void entities(ObjectNode node, TargetSettings settings) {
        settings.entities()
                .ifPresent(types -> types.stream().map(EntityType::word).forEach(node.putArray(ENTITIES)::add));
    }

    private static void patterns(ObjectNode node, String key, NamePatterns patterns) {
        ObjectNode filters = node.putObject(key);
        patterns.include().forEach(filters.putArray("include_patterns")::add);
        patterns.exclude().forEach(filters.putArray("exclude_patterns")::add);
    }
}
