package org.jpdfederation.core.config;

import java.util.List;

/**
 * The {@code federation.inbound} block: how a target takes what sources send. Immutable.
 *
 * @param serviceIdMapping how service ids in received entities are rewritten; empty by default: Access generates the
 *     mapping itself
 * @param allowPartialEntitySync whether changes of group membership, password and permission merge ({@code
 *     allow-partial-entity-sync}, from 7.77.3). Documents disagree on the default; false is taken
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/conflict-resolution-in-access-federation">
 *     Conflict Resolution in Access Federation</a>
 */
public record InboundConfig(List<ServiceIdMapping> serviceIdMapping, boolean allowPartialEntitySync) {

    private static final InboundConfig DEFAULTS = new InboundConfig(List.of(), false);

    /** Copies the list. */
    public InboundConfig {
        serviceIdMapping = List.copyOf(serviceIdMapping);
    }

    /**
     * The published defaults: no mapping by hand, whole entities.
     *
     * @return the defaults
     */
    public static InboundConfig defaults() {
        return DEFAULTS;
    }
}
