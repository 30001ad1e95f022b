package org.jpdfederation.client.internal.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.config.FederationConfig;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two configurations, key by key.
 *
 * @param changes each key with its old and its new value
 * @param takenAway the blocks and the entries of lists that are in the first and not in the second
 */
public record ConfigDifference(List<String> changes, List<String> takenAway) {

    /** Compares two configurations. */
    public static ConfigDifference between(FederationConfig from, FederationConfig to) {
        ConfigDifference difference = new ConfigDifference(new ArrayList<>(), new ArrayList<>());
        difference.block(
                Keys.OUTBOUND,
                from.outbound().map(ConfigWriter::values).orElse(null),
                to.outbound().map(ConfigWriter::values).orElse(null));
        difference.block(
                Keys.INBOUND,
                from.inbound().map(ConfigWriter::values).orElse(null),
                to.inbound().map(ConfigWriter::values).orElse(null));
        return difference;
    }

    private void block(String name, @Nullable Map<String, JsonNode> from, @Nullable Map<String, JsonNode> to) {
        String path = Keys.ROOT + "." + name;
        if (from != null && to == null) {
            changes.add(path + " is removed");
            takenAway.add(path);
        } else if (to != null) {
            if (from == null) {
                changes.add(path + " is added");
            }
            Map<String, JsonNode> old = from == null ? new LinkedHashMap<>() : from;
            to.forEach((key, value) -> key(path + "." + key, old.get(key), value));
        }
    }

    private void key(String path, @Nullable JsonNode from, JsonNode to) {
        if (from == null || from.equals(to)) {
            return;
        }
        if (!to.isArray()) {
            changes.add(path + ": " + from + " -> " + to);
            return;
        }
        List<JsonNode> old = List.copyOf(from.values());
        List<JsonNode> now = List.copyOf(to.values());
        List<JsonNode> gone = without(old, now);
        List<JsonNode> added = without(now, old);
        gone.forEach(entry -> changes.add(path + ": without " + entry));
        gone.forEach(entry -> takenAway.add(path + ": " + entry));
        added.forEach(entry -> changes.add(path + ": with " + entry));
        if (gone.isEmpty() && added.isEmpty()) {
            changes.add(path + ": in another order");
        }
    }

    private static List<JsonNode> without(List<JsonNode> list, List<JsonNode> other) {
        return list.stream().filter(entry -> !other.contains(entry)).toList();
    }
}
