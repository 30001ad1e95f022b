package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;

/** F7 in the reference model: when an attempt of a relation may and must start, by the wait or by the size. */
final class ModelTrigger {

    private enum Due {
        NOT,
        WAIT,
        SIZE
    }

    private Instant waitEnds;
    private Due due = Due.NOT;

    ModelTrigger(Instant waitEnds) {
        this.waitEnds = waitEnds;
    }

    boolean isDue() {
        return due != Due.NOT;
    }

    boolean waitHasEnded(Instant now) {
        return !waitEnds.isAfter(now);
    }

    /** The flush at the end of a wait; the next one begins. */
    void flushed(Duration nextWait, boolean somethingWaits) {
        waitEnds = waitEnds.plus(nextWait);
        if (due == Due.NOT && somethingWaits) {
            due = Due.WAIT;
        }
    }

    /** The buffer is full while an attempt is in flight. */
    void full() {
        if (due == Due.NOT) {
            due = Due.SIZE;
        }
    }

    /** An attempt starts: by what was due first, else by the size. */
    void starts(Instant now, Duration wait) {
        if (due != Due.WAIT) {
            waitEnds = now.plus(wait);
        }
        due = Due.NOT;
    }

    /** Nothing waits any more. */
    void forget() {
        due = Due.NOT;
    }

    void startWait(Instant end) {
        waitEnds = end;
    }
}
