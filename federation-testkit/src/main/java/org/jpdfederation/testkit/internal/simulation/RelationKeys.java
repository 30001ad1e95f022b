package org.jpdfederation.testkit.internal.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.testkit.simulation.RelationSettings;

/** The keys that a relation and its reconfiguration share. */
final class RelationKeys {

    static final String TYPES = "types";
    static final String EXCLUDE_USERS = "exclude-users";
    static final String FORWARD = "forward-propagation";
    static final String LATENCY = "latency";
    static final String FILTERS = "permission-filters";
    static final String INCLUDE = "include-patterns";
    static final String EXCLUDE = "exclude-patterns";

    private RelationKeys() {}

    /** The settings so far, with what the keys change. */
    static RelationSettings read(Section section, RelationSettings before) {
        RelationSettings settings = before;
        if (section.has(TYPES)) {
            settings = settings.withTypes(section.list(TYPES, RelationKeys::type));
        }
        if (section.has(EXCLUDE_USERS)) {
            settings = settings.withExcludeUsers(section.list(EXCLUDE_USERS, EntityKeys::name));
        }
        settings = settings.withForwardPropagation(section.flag(FORWARD, settings.forwardPropagation()));
        settings = settings.withLatency(section.optional(LATENCY, Times::parse).orElse(settings.latency()));
        Optional<Section> filters = section.section(FILTERS);
        if (filters.isPresent()) {
            settings = settings.withPermissionFilters(new NamePatterns(
                    filters.get().list(INCLUDE, RelationKeys::pattern),
                    filters.get().list(EXCLUDE, RelationKeys::pattern)));
            filters.get().refuseOthers();
        }
        return settings;
    }

    private static EntityType type(String word) {
        List<String> words =
                Arrays.stream(EntityType.values()).map(EntityType::word).toList();
        return EntityType.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no entity type"
                        + Nearest.hint(word, words) + "; the types are " + String.join(", ", words)));
    }

    private static String pattern(String text) {
        try {
            NameFilter.compile(NamePatterns.including(EntityKeys.name(text)));
            return text;
        } catch (InputException e) {
            throw new IllegalArgumentException(e.faults().get(0).message(), e);
        }
    }
}
