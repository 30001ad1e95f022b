package org.jpdfederation.testkit.internal.platform;

import java.time.Duration;

/** How one direction between two sites is. Guarded by the platform's lock. */
public final class LinkState {

    private boolean cut;
    private Duration latency = Duration.ZERO;

    /** Whether new copies are lost. */
    public boolean cut() {
        return cut;
    }

    /** Loses new copies from now on, or no longer; what is under way is not touched. */
    public void cut(boolean cut) {
        this.cut = cut;
    }

    /** How long a copy takes one way. */
    public Duration latency() {
        return latency;
    }

    /** Sets how long copies and answers that are sent from now on take. */
    public void latency(Duration latency) {
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative, not " + latency);
        }
        this.latency = latency;
    }
}
