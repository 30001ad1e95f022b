package org.jpdfederation.core.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code federation} block of an Access configuration file: what a JPD sends, and how it takes what it is sent.
 * A member of a mesh has both. Immutable.
 */
public final class FederationConfig {

    private final @Nullable OutboundConfig outbound;
    private final @Nullable InboundConfig inbound;

    private FederationConfig(@Nullable OutboundConfig outbound, @Nullable InboundConfig inbound) {
        this.outbound = outbound;
        this.inbound = inbound;
    }

    /**
     * Makes a configuration.
     *
     * @param outbound what the JPD sends, or null if it is no source
     * @param inbound how it takes what it is sent, or null if nothing is set
     * @return the configuration
     */
    public static FederationConfig of(@Nullable OutboundConfig outbound, @Nullable InboundConfig inbound) {
        return new FederationConfig(outbound, inbound);
    }

    /**
     * What the JPD sends.
     *
     * @return the outbound block, or empty when there is none
     */
    public Optional<OutboundConfig> outbound() {
        return Optional.ofNullable(outbound);
    }

    /**
     * How the JPD takes what it is sent.
     *
     * @return the inbound block, or empty when there is none
     */
    public Optional<InboundConfig> inbound() {
        return Optional.ofNullable(inbound);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FederationConfig that
                && java.util.Objects.equals(outbound, that.outbound)
                && java.util.Objects.equals(inbound, that.inbound);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(outbound, inbound);
    }

    @Override
    public String toString() {
        return "FederationConfig[outbound=" + outbound + ", inbound=" + inbound + "]";
    }
}
