package org.jpdfederation.core.network;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Batch;

/** Links that can be cut and have a latency, each direction by itself. For one thread at a time. */
public final class Links implements Carrier {

    private static final List<Duration> AT_ONCE = List.of(Duration.ZERO);

    private final Map<Direction, Link> links = new LinkedHashMap<>();

    private record Direction(JpdName from, JpdName to) {}

    /** Makes whole links without latency. */
    public Links() {}

    /** One direction between two sites. For one thread at a time. */
    public static final class Link {

        private boolean cut;
        private Duration latency = Duration.ZERO;
        private List<Duration> underWay = AT_ONCE;

        private Link() {}

        /**
         * Whether copies and probes are lost.
         *
         * @return true if so
         */
        public boolean isCut() {
            return cut;
        }

        /**
         * Loses copies and probes from now on, or no longer. What is under way, and answers, are not touched.
         *
         * @param cut whether they are lost
         */
        public void cut(boolean cut) {
            this.cut = cut;
        }

        /**
         * How long a copy takes one way.
         *
         * @return the time
         */
        public Duration latency() {
            return latency;
        }

        /**
         * Sets how long copies that are sent from now on, and answers to copies in this direction, take.
         *
         * @param latency the time one way
         * @throws IllegalArgumentException if it is negative
         */
        public void latency(Duration latency) {
            if (latency.isNegative()) {
                throw new IllegalArgumentException("latency must not be negative, not " + latency);
            }
            this.latency = Objects.requireNonNull(latency, "latency");
            this.underWay = List.of(latency);
        }
    }

    /**
     * One direction.
     *
     * @param from the source's site
     * @param to the target's site
     * @return its link, the same at each call
     */
    public Link link(JpdName from, JpdName to) {
        return links.computeIfAbsent(new Direction(from, to), direction -> new Link());
    }

    @Override
    public List<Duration> carry(Batch batch, JpdName to, Instant now) {
        Link link = link(batch.from(), to);
        return link.cut ? List.of() : link.underWay;
    }

    @Override
    public List<Duration> answer(Batch batch, JpdName to, Instant now) {
        return link(batch.from(), to).underWay;
    }

    @Override
    public boolean reaches(JpdName from, JpdName to, Instant now) {
        return !link(from, to).cut;
    }
}
