package org.jpdfederation.client.internal.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published keys of the federation block (AF 1.4, 1.5, 1.9). */
public final class Keys {

    public static final String ROOT = "federation";
    public static final String OUTBOUND = "outbound";
    public static final String INBOUND = "inbound";

    public static final String ENTITY_TYPES = "entity-types-to-sync";
    public static final String EXCLUDE_USERS = "exclude-users";
    public static final String BUFFER_WAIT = "buffer-wait-millis";
    public static final String BUFFER_MAX_SIZE = "buffer-max-size";
    public static final String CONSIDER_STALE = "consider-stale-hours";
    public static final String MAXIMUM_FUTURE_TIME_DIFF = "maximum-future-time-diff-millis";
    public static final String TIMEOUT = "timeout-millis";
    public static final String NUMBER_OF_RETRIES = "number-of-retries";
    public static final String MAX_STORED_EVENTS = "max-stored-events";
    public static final String AUTO_FULL_SYNC = "auto-full-sync-recovered-servers";
    public static final String FORWARD_PROPAGATION = "forward-propagation";
    public static final String SERVERS = "servers";

    public static final String NAME = "name";
    public static final String URL = "url";
    public static final String PERMISSION_FILTERS = "permission-filters";
    public static final String INCLUDE = "include-patterns";
    public static final String EXCLUDE = "exclude-patterns";

    public static final String SERVICE_ID_MAPPING = "service-id-mapping";
    public static final String PARTIAL_SYNC = "allow-partial-entity-sync";
    public static final String FROM = "from";
    public static final String TO = "to";

    /** What the REST API can set for a target and a file cannot (AF 1.5, Q3), also as its fields are called there. */
    static final List<String> REST_ONLY =
            List.of("entities", "group-filters", "group_filters", "groupFilters", "active", ENTITY_TYPES);

    private static final List<String> OUTBOUND_KEYS = List.of(
            ENTITY_TYPES,
            EXCLUDE_USERS,
            BUFFER_WAIT,
            BUFFER_MAX_SIZE,
            CONSIDER_STALE,
            MAXIMUM_FUTURE_TIME_DIFF,
            TIMEOUT,
            NUMBER_OF_RETRIES,
            MAX_STORED_EVENTS,
            AUTO_FULL_SYNC,
            FORWARD_PROPAGATION,
            SERVERS);

    /** Where each published key belongs. */
    static final Map<String, String> PLACES = places();

    private Keys() {}

    private static Map<String, String> places() {
        String outbound = ROOT + "." + OUTBOUND;
        String inbound = ROOT + "." + INBOUND;
        String server = "an entry of " + outbound + "." + SERVERS;
        Map<String, String> places = new LinkedHashMap<>();
        places.put(ROOT, "the root of the file");
        places.put(OUTBOUND, ROOT);
        places.put(INBOUND, ROOT);
        OUTBOUND_KEYS.forEach(key -> places.put(key, outbound));
        List.of(NAME, URL, PERMISSION_FILTERS).forEach(key -> places.put(key, server));
        List.of(INCLUDE, EXCLUDE).forEach(key -> places.put(key, PERMISSION_FILTERS + " of " + server));
        List.of(SERVICE_ID_MAPPING, PARTIAL_SYNC).forEach(key -> places.put(key, inbound));
        List.of(FROM, TO).forEach(key -> places.put(key, "an entry of " + inbound + "." + SERVICE_ID_MAPPING));
        return Collections.unmodifiableMap(places);
    }
}
