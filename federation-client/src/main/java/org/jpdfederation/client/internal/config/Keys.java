package org.jpdfederation.client.internal.config;

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

    public static final String PERMISSION_FILTERS = "permission-filters";
    public static final String INCLUDE = "include-patterns";
    public static final String EXCLUDE = "exclude-patterns";

    public static final String SERVICE_ID_MAPPING = "service-id-mapping";
    public static final String PARTIAL_SYNC = "allow-partial-entity-sync";

    private Keys() {}
}
