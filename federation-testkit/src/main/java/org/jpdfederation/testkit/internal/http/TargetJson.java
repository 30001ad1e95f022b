package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.error.InputException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a federation target (3.5): entity words in lower case; filters are read in both spellings (A1). */
final class TargetJson {

    private static final List<EntityType> ALL_TYPES = List.of(EntityType.values());

    private TargetJson() {}

    /** The settings of a new target: what is unset gets the API's default, all four entity types among them. */
    static TargetSettings readNew(Fields fields) {
        TargetSettings defaults =
                TargetSettings.defaults().toBuilder().entities(ALL_TYPES).build();
        return readOver(defaults, fields, false);
    }

    /**
     * Reads settings over others.
     *
     * @param nullResets whether {@code null} brings the default back, or changes nothing
     */
    static TargetSettings readOver(TargetSettings before, Fields fields, boolean nullResets) {
        TargetSettings.Builder builder = before.toBuilder();
        entities(fields).ifPresent(builder::entities);
        builder.permissionFilters(
                filters(fields, "permission_filters", "permissionFilters", before.permissionFilters(), nullResets));
        builder.groupFilters(filters(fields, "group_filters", "groupFilters", before.groupFilters(), nullResets));
        fields.flag("active").ifPresent(builder::active);
        if (nullResets && fields.isNull("entities")) {
            builder.entities(ALL_TYPES);
        }
        if (nullResets && fields.isNull("active")) {
            builder.active(true);
        }
        return builder.build();
    }

    private static Optional<List<EntityType>> entities(Fields fields) {
        Optional<List<String>> words = fields.texts("entities");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<EntityType> types = new ArrayList<>();
        for (String word : words.get()) {
            types.add(EntityType.ofWord(word)
                    .orElseThrow(() -> fields.bad(
                            "entities", "'" + word + "': expected users, groups, permissions, tokens (lower case)")));
        }
        return Optional.of(types);
    }

    /** A filter in one of its spellings, read over another. */
    static NamePatterns filters(Fields fields, String snake, String camel, NamePatterns before, boolean nullResets) {
        String name = fields.object(snake).isEmpty() && fields.object(camel).isPresent() ? camel : snake;
        if (nullResets && fields.isNull(name)) {
            return NamePatterns.all();
        }
        return fields.object(name)
                .map(filter -> usable(
                        new NamePatterns(
                                patterns(filter, "include_patterns", "includePatterns")
                                        .orElse(before.include()),
                                patterns(filter, "exclude_patterns", "excludePatterns")
                                        .orElse(before.exclude())),
                        fields,
                        name))
                .orElse(before);
    }

    private static Optional<List<String>> patterns(Fields filter, String snake, String camel) {
        return filter.texts(snake).or(() -> filter.texts(camel));
    }

    /** Patterns that the fake could not follow later are refused now. */
    private static NamePatterns usable(NamePatterns patterns, Fields fields, String name) {
        try {
            NameFilter.compile(patterns);
            return patterns;
        } catch (InputException e) {
            throw fields.bad(name, e.faults().get(0).toString());
        }
    }

    /** A target as answers show it. Filters without a pattern are left out. */
    static ObjectNode write(SyncTarget target) {
        ObjectNode document =
                Json.object().put("name", target.name()).put("url", target.url().toString());
        ArrayNode entities = document.putArray("entities");
        TargetSettings settings = target.settings();
        List<EntityType> types = settings.entities().map(List::copyOf).orElse(ALL_TYPES);
        types.forEach(type -> entities.add(type.word()));
        writeFilters(document, "permission_filters", settings.permissionFilters());
        writeFilters(document, "group_filters", settings.groupFilters());
        return document.put("active", settings.active());
    }

    private static void writeFilters(ObjectNode document, String name, NamePatterns patterns) {
        if (!patterns.isEmpty()) {
            ObjectNode filters = document.putObject(name);
            filters.set("include_patterns", Json.texts(patterns.include()));
            filters.set("exclude_patterns", Json.texts(patterns.exclude()));
        }
    }
}
