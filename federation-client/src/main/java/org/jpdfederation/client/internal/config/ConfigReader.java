package org.jpdfederation.client.internal.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.error.InputException;

/** Reads the published keys of AF 1.4, 1.5 and 1.9. Unknown keys are left to the caller's {@code refuseOthers}. */
public final class ConfigReader {

    private ConfigReader() {}

    /** All keys of the outbound block but {@code servers}. */
    public static void outbound(Section section, OutboundConfig.Builder builder) {
        if (section.has(Keys.ENTITY_TYPES)) {
            builder.entityTypes(section.list(Keys.ENTITY_TYPES, ConfigReader::entityType));
        }
        builder.excludeUsers(section.list(Keys.EXCLUDE_USERS, ConfigReader::nonEmpty));
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

    /** The entries of {@code servers}. */
    public static List<SyncTarget> servers(Section outbound) {
        List<SyncTarget> servers = new ArrayList<>();
        for (Section entry : outbound.sections(Keys.SERVERS)) {
            Optional<String> name = entry.required("name", ConfigReader::nonEmpty);
            Optional<URI> url = entry.required("url", text -> BaseUrl.parse(text, "https://HOST[:PORT]/access"));
            TargetSettings settings = TargetSettings.defaults().toBuilder()
                    .permissionFilters(patterns(entry, Keys.PERMISSION_FILTERS, ConfigReader::nonEmpty))
                    .build();
            entry.refuseOthers();
            if (name.isPresent() && url.isPresent()) {
                entry.take("name", () -> servers.add(new SyncTarget(name.get(), url.get(), settings)));
            }
        }
        return servers;
    }

    /** All keys of the inbound block. */
    public static InboundConfig inbound(Section section) {
        List<ServiceIdMapping> mappings = new ArrayList<>();
        for (Section entry : section.sections(Keys.SERVICE_ID_MAPPING)) {
            Optional<ServiceId> from = entry.required("from", ServiceId::parse);
            Optional<ServiceId> to = entry.required("to", ServiceId::parse);
            entry.refuseOthers();
            if (from.isPresent() && to.isPresent()) {
                entry.take("to", () -> mappings.add(new ServiceIdMapping(from.get(), to.get())));
            }
        }
        boolean partial =
                section.flag(Keys.PARTIAL_SYNC, InboundConfig.defaults().allowPartialEntitySync());
        return new InboundConfig(mappings, partial);
    }

    /** What a topology file can set for one target, in the words of the REST API; its patterns are evaluated here. */
    public static TargetSettings targetSettings(Section section) {
        TargetSettings.Builder builder = TargetSettings.defaults().toBuilder()
                .permissionFilters(patterns(section, Keys.PERMISSION_FILTERS, ConfigReader::pattern))
                .groupFilters(patterns(section, "group-filters", ConfigReader::pattern))
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
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no entity type"
                        + Nearest.hint(word, words) + "; the types are "
                        + words.stream().collect(Collectors.joining(", "))));
    }

    private static NamePatterns patterns(Section section, String key, Function<String, String> pattern) {
        return section.section(key)
                .map(filters -> {
                    NamePatterns patterns =
                            new NamePatterns(filters.list(Keys.INCLUDE, pattern), filters.list(Keys.EXCLUDE, pattern));
                    filters.refuseOthers();
                    return patterns;
                })
                .orElse(NamePatterns.all());
    }

    private static String pattern(String text) {
        try {
            NameFilter.compile(NamePatterns.including(nonEmpty(text)));
            return text;
        } catch (InputException e) {
            throw new IllegalArgumentException(e.faults().get(0).message(), e);
        }
    }

    private static String nonEmpty(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("it is empty; write a text or remove it");
        }
        return text;
    }

    private static void millis(Section section, String key, java.util.function.Consumer<Duration> setter) {
        number(section, key, n -> setter.accept(Duration.ofMillis(n)));
    }

    private static void number(Section section, String key, java.util.function.LongConsumer setter) {
        section.integer(key).ifPresent(n -> section.take(key, () -> setter.accept(n)));
    }
}
