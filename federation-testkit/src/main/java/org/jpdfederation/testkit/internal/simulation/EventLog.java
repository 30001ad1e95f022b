package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;

/** What happened in a run, a line each: the time in milliseconds since the start, then words. */
final class EventLog {

    private final StringBuilder text = new StringBuilder(8192);
    private final Instant start;

    EventLog(Instant start) {
        this.start = start;
    }

    void line(Instant at, Object... words) {
        text.append(Duration.between(start, at).toMillis());
        for (Object word : words) {
            text.append(' ').append(word);
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
