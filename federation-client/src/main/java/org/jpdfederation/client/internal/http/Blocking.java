package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.core.error.FederationException;

/** Takes the steps of operations on the calling thread. Safe for use by many threads. */
final class Blocking {

    private final Manners manners;
    private final JpdConnection connection;
    private final CountDownLatch closed = new CountDownLatch(1);

    Blocking(Manners manners, JpdConnection connection) {
        this.manners = manners;
        this.connection = connection;
    }

    <T> T run(Operation<T> operation) {
        Step<T> step = manners.steps(operation);
        while (!(step instanceof Step.Done<T> done)) {
            if (step instanceof Step.Try<T> attempt) {
                step = attempt.then().apply(connection.send(attempt.call(), attempt.uncertain()));
            } else if (step instanceof Step.Pause<T> pause) {
                sleep(pause.length());
                step = pause.then().get();
            } else {
                step = first((Step.First<?, T>) step);
            }
        }
        return done.value();
    }

    private <L, T> Step<T> first(Step.First<L, T> first) {
        L value;
        try {
            value = run(first.operation());
        } catch (FederationException e) {
            return first.failed().apply(e);
        }
        return first.then().apply(value);
    }

    /** Waits. An interrupt or the closing of the client ends the pause early; the next try then tells of it. */
    private void sleep(Duration length) {
        if (manners.recordedPause(length)) {
            return;
        }
        try {
            closed.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed.countDown();
    }
}
