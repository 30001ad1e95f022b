package org.jpdfederation.client.internal.wire;

import java.net.URI;
import java.util.Optional;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.url.UrlText;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The target of Access Federation: one spelling is written, snake case by default; both are read (A1). */
public final class SyncTargetDocument {

    private static final String ENTITIES = "entities";
    private static final Spelled PERMISSION_FILTERS = new Spelled("permission_filters", "permissionFilters");
    private static final Spelled GROUP_FILTERS = new Spelled("group_filters", "groupFilters");
    private static final Spelled INCLUDE = new Spelled("include_patterns", "includePatterns");
    private static final Spelled EXCLUDE = new Spelled("exclude_patterns", "excludePatterns");

    private SyncTargetDocument() {}

    /** The target, or empty (and a fault) when name or URL is missing. */
    public static Optional<SyncTarget> read(Section section) {
        Optional<String> name = section.requiredText("name");
        Optional<URI> url = section.required("url", URI::create);
        TargetSettings.Builder settings = TargetSettings.defaults().toBuilder()
                .permissionFilters(patterns(section, PERMISSION_FILTERS))
                .groupFilters(patterns(section, GROUP_FILTERS))
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

    private static NamePatterns patterns(Section section, Spelled key) {
        return section.section(key.in(section))
                .map(filters ->
                        new NamePatterns(filters.texts(INCLUDE.in(filters)), filters.texts(EXCLUDE.in(filters))))
                .orElse(NamePatterns.all());
    }

    /** The body of register: what is set. */
    public static ObjectNode create(SyncTarget target, FieldNames names) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", target.name());
        node.put("url", UrlText.of("target '" + target.name() + "'", target.url()));
        TargetSettings settings = target.settings();
        entities(node, settings);
        if (!settings.permissionFilters().isEmpty()) {
            patterns(node, PERMISSION_FILTERS, settings.permissionFilters(), names);
        }
        if (!settings.groupFilters().isEmpty()) {
            patterns(node, GROUP_FILTERS, settings.groupFilters(), names);
        }
        return node.put("active", settings.active());
    }

    /** The body of update: without name and URL, which it refuses; empty filters too, so that they are taken away. */
    public static ObjectNode update(TargetSettings before, TargetSettings after, FieldNames names) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        entities(node, after);
        patterns(node, PERMISSION_FILTERS, after.permissionFilters(), names);
        if (!before.groupFilters().isEmpty() || !after.groupFilters().isEmpty()) {
            patterns(node, GROUP_FILTERS, after.groupFilters(), names);
        }
        return node.put("active", after.active());
    }

    private static void entities(ObjectNode node, TargetSettings settings) {
        settings.entities()
                .ifPresent(types -> types.stream().map(EntityType::word).forEach(node.putArray(ENTITIES)::add));
    }

    private static void patterns(ObjectNode node, Spelled key, NamePatterns patterns, FieldNames names) {
        ObjectNode filters = node.putObject(key.as(names));
        patterns.include().forEach(filters.putArray(INCLUDE.as(names))::add);
        patterns.exclude().forEach(filters.putArray(EXCLUDE.as(names))::add);
    }

    /** Whether a target is what a register would have made; without entity types the platform takes all four. */
    public static boolean isAsAsked(SyncTarget there, SyncTarget asked) {
        TargetSettings is = there.settings();
        TargetSettings wanted = asked.settings();
        return there.url().equals(asked.url())
                && (wanted.entities().isEmpty() || is.entities().equals(wanted.entities()))
                && is.permissionFilters().equals(wanted.permissionFilters())
                && is.groupFilters().equals(wanted.groupFilters())
                && is.active() == wanted.active();
    }

    /** A field that has two spellings. */
    private record Spelled(String snakeCase, String camelCase) {

        String in(Section section) {
            return section.has(snakeCase) ? snakeCase : camelCase;
        }

        String as(FieldNames names) {
            return names == FieldNames.SNAKE_CASE ? snakeCase : camelCase;
        }
    }
}
