package org.jpdfederation.client.yaml;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.ServiceId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A second reading of a text that shares nothing with the first: a general tree of it, in which every key must be
 * published and of the published type.
 */
final class TreeReading {

    private static final YAMLMapper YAML = new YAMLMapper();

    private TreeReading() {}

    static FederationConfig of(String text) {
        JsonNode block = YAML.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .get("federation");
        only(block, "outbound", "inbound");
        return FederationConfig.of(
                block.has("outbound") ? outbound(block.get("outbound")) : null,
                block.has("inbound") ? inbound(block.get("inbound")) : null);
    }

    private static OutboundConfig outbound(JsonNode node) {
        only(
                node,
                "entity-types-to-sync",
                "exclude-users",
                "buffer-wait-millis",
                "buffer-max-size",
                "consider-stale-hours",
                "maximum-future-time-diff-millis",
                "timeout-millis",
                "number-of-retries",
                "max-stored-events",
                "auto-full-sync-recovered-servers",
                "forward-propagation",
                "servers");
        OutboundConfig.Builder builder = OutboundConfig.defaults().toBuilder();
        if (node.has("entity-types-to-sync")) {
            builder.entityTypes(texts(node.get("entity-types-to-sync")).stream()
                    .map(word -> EntityType.ofWord(word).orElseThrow())
                    .toList());
        }
        builder.excludeUsers(texts(node.get("exclude-users")));
        number(node.get("buffer-wait-millis"), n -> builder.bufferWait(Duration.ofMillis(n)));
        number(node.get("buffer-max-size"), n -> builder.bufferMaxSize(Math.toIntExact(n)));
        number(node.get("consider-stale-hours"), n -> builder.considerStale(Duration.ofHours(n)));
        number(node.get("maximum-future-time-diff-millis"), n -> builder.maximumFutureTimeDiff(Duration.ofMillis(n)));
        number(node.get("timeout-millis"), n -> builder.timeout(Duration.ofMillis(n)));
        number(node.get("number-of-retries"), n -> builder.numberOfRetries(Math.toIntExact(n)));
        number(node.get("max-stored-events"), builder::maxStoredEvents);
        flag(node.get("auto-full-sync-recovered-servers"), builder::autoFullSync);
        flag(node.get("forward-propagation"), builder::forwardPropagation);
        List<SyncTarget> servers = new ArrayList<>();
        for (JsonNode server : items(node.get("servers"))) {
            only(server, "name", "url", "permission-filters");
            JsonNode filters = server.get("permission-filters");
            if (filters != null) {
                only(filters, "include-patterns", "exclude-patterns");
            }
            servers.add(new SyncTarget(
                    text(server.get("name")),
                    URI.create(text(server.get("url"))),
                    TargetSettings.defaults().toBuilder()
                            .permissionFilters(
                                    filters == null
                                            ? NamePatterns.all()
                                            : new NamePatterns(
                                                    texts(filters.get("include-patterns")),
                                                    texts(filters.get("exclude-patterns"))))
                            .build()));
        }
        return builder.servers(servers).build();
    }

    private static InboundConfig inbound(JsonNode node) {
        only(node, "service-id-mapping", "allow-partial-entity-sync");
        List<ServiceIdMapping> mappings = new ArrayList<>();
        for (JsonNode mapping : items(node.get("service-id-mapping"))) {
            only(mapping, "from", "to");
            mappings.add(new ServiceIdMapping(
                    ServiceId.parse(text(mapping.get("from"))), ServiceId.parse(text(mapping.get("to")))));
        }
        boolean[] partial = {false};
        flag(node.get("allow-partial-entity-sync"), value -> partial[0] = value);
        return new InboundConfig(mappings, partial[0]);
    }

    private static void only(JsonNode node, String... keys) {
        require(node.isObject() && List.of(keys).containsAll(node.propertyNames()), "other keys in " + node);
    }

    private static Iterable<JsonNode> items(@Nullable JsonNode node) {
        require(node == null || node.isArray(), "no list: " + node);
        return node == null ? List.of() : node.values();
    }

    private static List<String> texts(@Nullable JsonNode node) {
        List<String> texts = new ArrayList<>();
        items(node).forEach(item -> texts.add(text(item)));
        return texts;
    }

    private static String text(@Nullable JsonNode node) {
        require(node != null && node.isString(), "no text: " + node);
        return node.stringValue();
    }

    private static void number(@Nullable JsonNode node, LongConsumer setter) {
        if (node != null) {
            require(node.isIntegralNumber(), "no whole number: " + node);
            setter.accept(node.bigIntegerValue().longValueExact());
        }
    }

    /** {@code True} is a boolean of YAML 1.2 that the parser takes for text. */
    private static void flag(@Nullable JsonNode node, Consumer<Boolean> setter) {
        if (node != null) {
            boolean capitals =
                    node.isString() && List.of("True", "TRUE", "False", "FALSE").contains(node.stringValue());
            require(node.isBoolean() || capitals, "no boolean: " + node);
            setter.accept(capitals ? node.stringValue().equalsIgnoreCase("true") : node.booleanValue());
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError("the reader accepted what the tree does not say: " + otherwise);
        }
    }
}
