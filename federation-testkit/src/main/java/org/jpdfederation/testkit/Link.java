package org.jpdfederation.testkit;

import java.time.Duration;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Links;
import org.jpdfederation.testkit.internal.platform.PlatformState;

/** One direction between two fake deployments, on which batches travel. Safe for use by many threads. */
public final class Link {

    private final PlatformState platform;
    private final JpdName from;
    private final JpdName to;

    Link(PlatformState platform, JpdName from, JpdName to) {
        this.platform = platform;
        this.from = from;
        this.to = to;
    }

    /** Loses what is sent from now on; what is under way still arrives, and answers still come back. */
    public void cut() {
        change(link -> link.cut(true));
    }

    /** Carries again what is sent from now on. */
    public void heal() {
        change(link -> link.cut(false));
    }

    /**
     * Sets how long batches, and their answers, take from now on.
     *
     * @param oneWay the time one way; zero by default: applied and acknowledged at the instant of sending
     * @throws IllegalArgumentException if it is negative
     */
    public void latency(Duration oneWay) {
        change(link -> link.latency(oneWay));
    }

    private void change(Consumer<Links.Link> change) {
        platform.atomically(() -> {
            change.accept(platform.links().link(from, to));
            return true;
        });
    }
}
