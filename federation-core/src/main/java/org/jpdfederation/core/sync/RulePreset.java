package org.jpdfederation.core.sync;

import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;

/**
 * The faithful rules of a range of platform versions: values for the knobs, and which settings the version knows (AF
 * 1.4, 1.8, 1.9, 1.12). The knobs have their first values in all of them, since no document settles a knob for a
 * version. Immutable.
 */
public enum RulePreset {
    /** Before 7.77.3: whole entities only, no limit of stored events, no automatic full synchronization. */
    BEFORE_7_77_3 {
        @Override
        public OutboundConfig effective(OutboundConfig outbound) {
            return outbound.toBuilder()
                    .maxStoredEvents(OutboundConfig.UNLIMITED)
                    .autoFullSync(false)
                    .build();
        }

        @Override
        public InboundConfig effective(InboundConfig inbound) {
            return new InboundConfig(inbound.serviceIdMapping(), false);
        }
    },

    /** From 7.77.3 on, with partial entity sync as it is configured: off by default. */
    FROM_7_77_3,

    /** From 7.77.3 on, with {@code allow-partial-entity-sync} set on every site. */
    FROM_7_77_3_PARTIAL {
        @Override
        public InboundConfig effective(InboundConfig inbound) {
            return new InboundConfig(inbound.serviceIdMapping(), true);
        }
    };

    /**
     * The knobs of this version.
     *
     * @return the values
     */
    public Knobs knobs() {
        return Knobs.defaults();
    }

    /**
     * What this version makes of outbound settings.
     *
     * @param outbound the settings as written
     * @return the settings without those that the version does not know
     */
    public OutboundConfig effective(OutboundConfig outbound) {
        return outbound;
    }

    /**
     * What this version makes of inbound settings.
     *
     * @param inbound the settings as written
     * @return the settings that are in force
     */
    public InboundConfig effective(InboundConfig inbound) {
        return inbound;
    }
}
