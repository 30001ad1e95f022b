package org.jpdfederation.client.internal.config;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.EntityType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Written with their default too, since the documents disagree on it, or for people. */
    private static final List<String> ALWAYS = List.of(Keys.ENTITY_TYPES, Keys.PARTIAL_SYNC);

    private ConfigWriter() {}

    /** The file's content. */
    public static String write(FederationConfig config) {
        ObjectNode block = NODES.objectNode();
        config.outbound()
                .ifPresent(outbound -> block.set(
                        Keys.OUTBOUND, otherThan(values(OutboundConfig.defaults()), values(outbound), ALWAYS)));
        config.inbound()
                .ifPresent(inbound ->
                        block.set(Keys.INBOUND, otherThan(values(InboundConfig.defaults()), values(inbound), ALWAYS)));
        return text(block);
    }

    /** What a configuration sets otherwise than another does, also where it sets the default again. */
    public static JsonNode changes(FederationConfig from, FederationConfig to) {
        ObjectNode block = NODES.objectNode();
        to.outbound()
                .ifPresent(outbound -> set(
                        block,
                        Keys.OUTBOUND,
                        from.outbound().map(ConfigWriter::values).orElse(null),
                        values(OutboundConfig.defaults()),
                        values(outbound)));
        to.inbound()
                .ifPresent(inbound -> set(
                        block,
                        Keys.INBOUND,
                        from.inbound().map(ConfigWriter::values).orElse(null),
                        values(InboundConfig.defaults()),
                        values(inbound)));
        return block;
    }

    /** A block that was not there is set as in a file of its own. */
    private static void set(
            ObjectNode block,
            String key,
            @Nullable Map<String, JsonNode> old,
            Map<String, JsonNode> defaults,
            Map<String, JsonNode> values) {
        ObjectNode changed = otherThan(old == null ? defaults : old, values, old == null ? ALWAYS : List.of());
        if (!changed.isEmpty()) {
            block.set(key, changed);
        }
    }

    /** A file of this block. */
    public static String text(JsonNode block) {
        return YAML.writeValueAsString(NODES.objectNode().set(Keys.ROOT, block));
    }

    /** Values of the chart that hold this block. */
    public static String helmValues(JsonNode block) {
        ObjectNode values = NODES.objectNode();
        values.putObject("access").putObject("accessConfig").set(Keys.ROOT, withoutTemplates(block));
        return YAML.writeValueAsString(values);
    }

    /** The chart evaluates what stands in double braces; this gives the braces themselves. */
    private static JsonNode withoutTemplates(JsonNode node) {
        if (node.isString()) {
            return NODES.stringNode(node.stringValue().replace("{{", "{{`{{`}}"));
        }
        if (node.isObject()) {
            ObjectNode copy = NODES.objectNode();
            node.properties().forEach(entry -> copy.set(entry.getKey(), withoutTemplates(entry.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            node.values().forEach(value -> copy.add(withoutTemplates(value)));
            return copy;
        }
        return node;
    }

    private static ObjectNode otherThan(Map<String, JsonNode> base, Map<String, JsonNode> values, List<String> always) {
        ObjectNode others = NODES.objectNode();
        values.forEach((key, value) -> {
            if (always.contains(key) || !value.equals(base.get(key))) {
                others.set(key, value);
            }
        });
        return others;
    }

    /** Every key of the outbound block with its value, in the order in which they are written. */
    static Map<String, JsonNode> values(OutboundConfig config) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put(
                Keys.ENTITY_TYPES,
                texts(config.entityTypes().stream().map(EntityType::word).toList()));
        config.excludeUsers().forEach(user -> check(user, "an excluded user", ConfigReader::nonEmpty));
        values.put(Keys.EXCLUDE_USERS, texts(config.excludeUsers()));
        values.put(Keys.BUFFER_WAIT, millis(config.bufferWait()));
        values.put(Keys.BUFFER_MAX_SIZE, NODES.numberNode((long) config.bufferMaxSize()));
        values.put(Keys.CONSIDER_STALE, NODES.numberNode(wholeHours(config.considerStale())));
        values.put(Keys.MAXIMUM_FUTURE_TIME_DIFF, millis(config.maximumFutureTimeDiff()));
        values.put(Keys.TIMEOUT, millis(config.timeout()));
        values.put(Keys.NUMBER_OF_RETRIES, NODES.numberNode((long) config.numberOfRetries()));
        values.put(Keys.MAX_STORED_EVENTS, NODES.numberNode(config.maxStoredEvents()));
        values.put(Keys.AUTO_FULL_SYNC, NODES.booleanNode(config.autoFullSync()));
        values.put(Keys.FORWARD_PROPAGATION, NODES.booleanNode(config.forwardPropagation()));
        TreeSet<String> names = new TreeSet<>();
        ArrayNode servers = NODES.arrayNode();
        for (SyncTarget server : config.servers()) {
            if (!names.add(server.name())) {
                throw new IllegalArgumentException("there are two servers of the name '" + server.name() + "'");
            }
            servers.add(server(server));
        }
        values.put(Keys.SERVERS, servers);
        return values;
    }

    /** Every key of the inbound block with its value. */
    static Map<String, JsonNode> values(InboundConfig config) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        ArrayNode mappings = NODES.arrayNode();
        for (ServiceIdMapping mapping : config.serviceIdMapping()) {
            mappings.addObject()
                    .put(Keys.FROM, mapping.from().toString())
                    .put(Keys.TO, mapping.to().toString());
        }
        values.put(Keys.SERVICE_ID_MAPPING, mappings);
        values.put(Keys.PARTIAL_SYNC, NODES.booleanNode(config.allowPartialEntitySync()));
        return values;
    }

    private static ObjectNode server(SyncTarget server) {
        if (!server.settings().hasYamlSpelling()) {
            throw new IllegalArgumentException("server '" + server.name()
                    + "' has its own entity types, group filters or active flag; no configuration file can hold"
                    + " these, set them by the REST API");
        }
        NamePatterns filters = server.settings().permissionFilters();
        check(server.name(), "the name of a server", ServerReader::name);
        check(server.url().toString(), "the URL of a server", ServerReader::url);
        filters.include().forEach(pattern -> check(pattern, "an include pattern", FilterReader::compiled));
        filters.exclude().forEach(pattern -> check(pattern, "an exclude pattern", FilterReader::compiled));
        ObjectNode node = NODES.objectNode();
        node.put(Keys.NAME, server.name());
        node.put(Keys.URL, server.url().toString());
        if (!filters.isEmpty()) {
            ObjectNode patterns = node.putObject(Keys.PERMISSION_FILTERS);
            patterns.set(Keys.INCLUDE, texts(filters.include()));
            patterns.set(Keys.EXCLUDE, texts(filters.exclude()));
        }
        return node;
    }

    /** What reading refuses is not written. */
    private static void check(String text, String what, Consumer<String> reader) {
        try {
            reader.accept(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static JsonNode millis(Duration duration) {
        return NODES.numberNode(duration.toMillis());
    }

    private static long wholeHours(Duration limit) {
        if (!limit.equals(Duration.ofHours(limit.toHours()))) {
            throw new IllegalArgumentException(
                    Keys.CONSIDER_STALE + " is " + limit + "; a configuration file can hold whole hours only");
        }
        return limit.toHours();
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
