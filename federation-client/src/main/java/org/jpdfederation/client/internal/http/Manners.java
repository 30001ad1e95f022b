package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jpdfederation.client.CallListener;
import org.jpdfederation.client.RetryPolicy;
import org.jpdfederation.core.entity.JpdName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the calls to one JPD share: policy, budget, chance, listener. Safe for use by many threads. */
final class Manners {

    private static final Logger LOG = LoggerFactory.getLogger(Manners.class);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 20_000;

    private final JpdName jpd;
    private final RetryPolicy policy;
    private final RetryBudget budget = new RetryBudget();
    private final CallListener listener;
    private final Surroundings surroundings;
    private final String idPrefix;
    private final AtomicLong ids = new AtomicLong();

    Manners(JpdName jpd, RetryPolicy policy, CallListener listener, Surroundings surroundings) {
        this.jpd = jpd;
        this.policy = policy;
        this.listener = listener;
        this.surroundings = surroundings;
        this.idPrefix = Long.toHexString(surroundings.random().nextLong()) + "-";
    }

    /** The steps of an operation. */
    <T> Step<T> steps(Operation<T> operation) {
        if (operation instanceof Operation.Send<T> send) {
            return new Tries<>(send, this).first();
        }
        if (operation instanceof Operation.Pause<T> pause) {
            return new Step.Pause<>(pause.length(), () -> steps(pause.rest().get()));
        }
        return new Step.Done<>(((Operation.Done<T>) operation).value());
    }

    JpdName jpd() {
        return jpd;
    }

    RetryPolicy policy() {
        return policy;
    }

    RetryBudget budget() {
        return budget;
    }

    long nanoTime() {
        return surroundings.nanoTime().getAsLong();
    }

    /** Full jitter: between nothing and a bound that doubles with each retry (C15). */
    Duration backoff(int retry) {
        long bound = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(retry - 1, 10));
        synchronized (surroundings) {
            return Duration.ofMillis(surroundings.random().nextLong(bound + 1));
        }
    }

    /** Whether pauses are only recorded, not waited for: in tests. */
    boolean recordedPause(Duration length) {
        surroundings.pauses().ifPresent(recorder -> recorder.pause(length));
        return surroundings.pauses().isPresent();
    }

    CallListener.Call describe(Call call) {
        return new CallListener.Call(
                idPrefix + ids.incrementAndGet(), jpd, call.operation(), call.method(), call.template());
    }

    /** Tells the listener; what it throws breaks no call. */
    void tell(Consumer<CallListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | AssertionError | LinkageError e) {
            LOG.warn("a call listener failed: {}", e.getClass().getName());
        }
    }
}
