package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.sync.ConflictRule;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.TimestampRule;

/** What the engines of a run are put together from. A test of the checks puts in something wrong. */
class EngineParts {

    ConflictRule rule(Duration window, Knobs knobs) {
        return new TimestampRule(window, knobs);
    }

    RecordStore store() {
        return RecordStore.inMemory();
    }

    OutboundConfig settings(OutboundConfig config) {
        return config;
    }

    Knobs knobs(Knobs knobs) {
        return knobs;
    }

    boolean trusts(boolean trusted) {
        return trusted;
    }

    /** After each instant; a wrong source forgets something here. */
    void instantEnds(SourceEngine source) {}
}
