package org.jpdfederation.testkit.internal.simulation;

import java.time.Instant;

/** What happened in a run, a line each: the time in milliseconds since the start, then words. */
final class EventLog {

    private final StringBuilder text = new StringBuilder(8192);
    private final long start;

    EventLog(Instant start) {
        this.start = start.toEpochMilli();
    }

    void line(Instant at, Object... words) {
        text.append(at.toEpochMilli() - start);
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
