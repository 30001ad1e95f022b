package org.jpdfederation.client.internal.config;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.EntityType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes the published keys of the federation block. All texts stand in quotes, so that every name stays a name. */
public final class ConfigWriter {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .disable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private ConfigWriter() {}

    /** The file's content. */
    public static String write(FederationConfig config) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode block = root.putObject(Keys.ROOT);
        config.outbound().ifPresent(outbound -> outbound(block.putObject(Keys.OUTBOUND), outbound));
        config.inbound().ifPresent(inbound -> inbound(block.putObject(Keys.INBOUND), inbound));
        return YAML.writeValueAsString(root);
    }

    private static void outbound(ObjectNode node, OutboundConfig config) {
        texts(
                node,
                Keys.ENTITY_TYPES,
                config.entityTypes().stream().map(EntityType::word).toList());
        if (!config.excludeUsers().isEmpty()) {
            texts(node, Keys.EXCLUDE_USERS, config.excludeUsers());
        }
        number(node, Keys.BUFFER_WAIT, config, c -> c.bufferWait().toMillis());
        number(node, Keys.BUFFER_MAX_SIZE, config, c -> (long) c.bufferMaxSize());
        if (!config.considerStale()
                .equals(Duration.ofHours(config.considerStale().toHours()))) {
            throw new IllegalArgumentException(Keys.CONSIDER_STALE + " is " + config.considerStale()
                    + "; a configuration file can hold whole hours only");
        }
        number(node, Keys.CONSIDER_STALE, config, c -> c.considerStale().toHours());
        number(
                node,
                Keys.MAXIMUM_FUTURE_TIME_DIFF,
                config,
                c -> c.maximumFutureTimeDiff().toMillis());
        number(node, Keys.TIMEOUT, config, c -> c.timeout().toMillis());
        number(node, Keys.NUMBER_OF_RETRIES, config, c -> (long) c.numberOfRetries());
        number(node, Keys.MAX_STORED_EVENTS, config, OutboundConfig::maxStoredEvents);
        if (config.autoFullSync()) {
            node.put(Keys.AUTO_FULL_SYNC, true);
        }
        if (config.forwardPropagation()) {
            node.put(Keys.FORWARD_PROPAGATION, true);
        }
        if (!config.servers().isEmpty()) {
            var servers = node.putArray(Keys.SERVERS);
            config.servers().forEach(server -> server(servers.addObject(), server));
        }
    }

    private static void server(ObjectNode node, SyncTarget server) {
        if (!server.settings().hasYamlSpelling()) {
            throw new IllegalArgumentException("server '" + server.name()
                    + "' has its own entity types, group filters or active flag; no configuration file can hold"
                    + " these, set them by the REST API");
        }
        node.put("name", server.name());
        node.put("url", server.url().toString());
        NamePatterns filters = server.settings().permissionFilters();
        if (!filters.isEmpty()) {
            ObjectNode patterns = node.putObject(Keys.PERMISSION_FILTERS);
            texts(patterns, Keys.INCLUDE, filters.include());
            texts(patterns, Keys.EXCLUDE, filters.exclude());
        }
    }

    private static void inbound(ObjectNode node, InboundConfig config) {
        if (!config.serviceIdMapping().isEmpty()) {
            var mappings = node.putArray(Keys.SERVICE_ID_MAPPING);
            config.serviceIdMapping()
                    .forEach(mapping -> mappings.addObject()
                            .put("from", mapping.from().toString())
                            .put("to", mapping.to().toString()));
        }
        node.put(Keys.PARTIAL_SYNC, config.allowPartialEntitySync());
    }

    /** A number that is not the default. */
    private static void number(ObjectNode node, String key, OutboundConfig config, Function<OutboundConfig, Long> of) {
        long value = of.apply(config);
        if (value != of.apply(OutboundConfig.defaults())) {
            node.put(key, value);
        }
    }

    private static void texts(ObjectNode node, String key, Collection<String> texts) {
        var list = node.putArray(key);
        texts.forEach(list::add);
    }
}
