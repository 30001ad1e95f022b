package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends what takes longer than a time that is the same for all: so the oldest is always due first, and one timer task
 * suffices. Safe for use by many threads.
 */
final class Deadlines {

    /** Why something was ended. */
    enum Cause {
        EXPIRED,
        CLOSED
    }

    /** Something under way. Guarded by the deadlines. */
    static final class Watch {
        private final Consumer<Cause> end;
        private long due;
        private @Nullable Watch older;
        private @Nullable Watch newer;
        private boolean linked = true;
        private @Nullable Cause cause;

        private Watch(Consumer<Cause> end, long due) {
            this.end = end;
            this.due = due;
        }
    }

    private final long timeout;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService timer;
    private @Nullable Watch oldest;
    private @Nullable Watch newest;
    private boolean sweeping;
    private boolean closed;

    Deadlines(Duration timeout, LongSupplier nanoTime, ScheduledExecutorService timer) {
        this.timeout = timeout.toNanos();
        this.nanoTime = nanoTime;
        this.timer = timer;
    }

    /**
     * Begins to watch.
     *
     * @param end run once when the time is over or all is closed, under the lock of all: it must be short and run
     *     nothing of others
     * @return the watch, or null when all is closed already
     */
    synchronized @Nullable Watch begin(Consumer<Cause> end) {
        if (closed) {
            return null;
        }
        Watch watch = new Watch(end, nanoTime.getAsLong() + timeout);
        link(watch);
        if (!sweeping) {
            sweeping = true;
            sweepIn(timeout);
        }
        return watch;
    }

    /** Gives the whole time again to what is still watched. */
    synchronized void renew(Watch watch) {
        if (watch.linked) {
            unlink(watch);
            watch.due = nanoTime.getAsLong() + timeout;
            watch.linked = true;
            link(watch);
        }
    }

    /** Ends to watch, and tells whether this was done by us. */
    synchronized @Nullable Cause end(Watch watch) {
        unlink(watch);
        return watch.cause;
    }

    private synchronized void sweep() {
        long now = nanoTime.getAsLong();
        Watch first = oldest;
        while (first != null && first.due - now <= 0) {
            expire(first, Cause.EXPIRED);
            first = oldest;
        }
        sweeping = first != null && !closed;
        if (first != null && sweeping) {
            sweepIn(first.due - now);
        }
    }

    private void sweepIn(long nanos) {
        Future<?> unused = timer.schedule(this::sweep, nanos, TimeUnit.NANOSECONDS);
    }

    /** Ends all that is under way. */
    synchronized void close() {
        closed = true;
        Watch first = oldest;
        while (first != null) {
            expire(first, Cause.CLOSED);
            first = oldest;
        }
    }

    private void expire(Watch watch, Cause cause) {
        unlink(watch);
        watch.cause = cause;
        watch.end.accept(cause);
    }

    private void link(Watch watch) {
        watch.older = newest;
        watch.newer = null;
        if (newest == null) {
            oldest = watch;
        } else {
            newest.newer = watch;
        }
        newest = watch;
    }

    private void unlink(Watch watch) {
        if (!watch.linked) {
            return;
        }
        watch.linked = false;
        Watch older = watch.older;
        Watch newer = watch.newer;
        if (older == null) {
            oldest = newer;
        } else {
            older.newer = newer;
        }
        if (newer == null) {
            newest = older;
        } else {
            newer.older = older;
        }
    }
}
