package org.jpdfederation.client.internal.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Refusal;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lint.LintCode;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;

/** Reads the published keys of AF 1.4, 1.5 and 1.9. Unknown keys are left to the caller's {@code refuseOthers}. */
public final class ConfigReader {

    private ConfigReader() {}

    /** All keys of the outbound block but {@code servers}. */
    public static void outbound(Section section, OutboundConfig.Builder builder) {
        if (section.has(Keys.ENTITY_TYPES)) {
            builder.entityTypes(section.list(Keys.ENTITY_TYPES, ConfigReader::entityType));
            if (section.listSize(Keys.ENTITY_TYPES).orElse(1) == 0) {
                section.fault(LintCode.NO_ENTITY_TYPES, Keys.ENTITY_TYPES, "is empty: nothing is synchronized");
            }
            duplicates(section, Keys.ENTITY_TYPES);
        }
        builder.excludeUsers(section.list(Keys.EXCLUDE_USERS, ConfigReader::nonEmpty));
        duplicates(section, Keys.EXCLUDE_USERS);
        Placeholder.lookForIn(section, Keys.EXCLUDE_USERS);
        millis(section, Keys.BUFFER_WAIT, builder::bufferWait);
        number(section, Keys.BUFFER_MAX_SIZE, n -> builder.bufferMaxSize(Math.toIntExact(n)));
        number(section, Keys.CONSIDER_STALE, n -> builder.considerStale(Duration.ofHours(n)));
        millis(section, Keys.MAXIMUM_FUTURE_TIME_DIFF, builder::maximumFutureTimeDiff);
        millis(section, Keys.TIMEOUT, builder::timeout);
        number(section, Keys.NUMBER_OF_RETRIES, n -> builder.numberOfRetries(Math.toIntExact(n)));
        number(section, Keys.MAX_STORED_EVENTS, builder::maxStoredEvents);
        builder.autoFullSync(section.flag(Keys.AUTO_FULL_SYNC, false));
        builder.forwardPropagation(section.flag(Keys.FORWARD_PROPAGATION, false));
    }

    /** All keys of the inbound block. */
    public static InboundConfig inbound(Section section) {
        return new InboundConfig(
                MappingReader.read(section),
                section.flag(Keys.PARTIAL_SYNC, InboundConfig.defaults().allowPartialEntitySync()));
    }

    /** What a topology file can set for one target, in the words of the REST API; its patterns are evaluated here. */
    public static TargetSettings targetSettings(Section section) {
        TargetSettings.Builder builder = TargetSettings.defaults().toBuilder()
                .permissionFilters(FilterReader.read(section, Keys.PERMISSION_FILTERS, FilterReader::evaluated))
                .groupFilters(FilterReader.read(section, "group-filters", FilterReader::evaluated))
                .active(section.flag("active", true));
        if (section.has("entities")) {
            builder.entities(section.list("entities", ConfigReader::entityType));
        }
        return builder.build();
    }

    /** The type that a word of the file names. */
    public static EntityType entityType(String word) {
        List<String> words =
                Arrays.stream(EntityType.values()).map(EntityType::word).toList();
        return EntityType.ofWord(word)
                .orElseThrow(() -> new Refusal(
                        LintCode.UNKNOWN_ENTITY_TYPE,
                        "'" + word + "' is no entity type" + Nearest.hint(word, words) + "; the types are "
                                + words.stream().collect(Collectors.joining(", "))));
    }

    static String nonEmpty(String text) {
        if (text.isEmpty()) {
            throw new Refusal(LintCode.EMPTY_TEXT, "it is empty; write a text or remove it");
        }
        return text;
    }

    /** Warns of texts that a list has twice. */
    static void duplicates(Section section, String key) {
        Set<String> seen = new LinkedHashSet<>();
        for (Section.Item item : section.itemsOf(key)) {
            if (!seen.add(item.text())) {
                section.faults().add(LintCode.DUPLICATE_ENTRY, item.place(), "'" + item.text() + "' is there already");
            }
        }
    }

    private static void millis(Section section, String key, Consumer<Duration> setter) {
        number(section, key, n -> setter.accept(Duration.ofMillis(n)));
    }

    private static void number(Section section, String key, LongConsumer setter) {
        section.integer(key).ifPresent(n -> section.take(key, () -> setter.accept(n)));
    }
}
