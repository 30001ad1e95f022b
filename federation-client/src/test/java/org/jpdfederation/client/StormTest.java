package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jpdfederation.client.internal.http.Surroundings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many calls of many threads to a server that breaks connections at the worst moments. Whatever a call says became of
 * it is compared with what became of it at the server. No call waits before it is tried again.
 */
@Tag("C15")
class StormTest {

    private static final long SEED = 20_260_731;
    private static final int CALLS = Integer.getInteger("federation.storm.calls", 200_000);
    private static final int WAITING_THREADS = 6;
    private static final int STARTING_THREADS = 2;
    private static final int UNDER_WAY = 16;
    private static final int OUTAGES = 3;

    /** How a call ended: without an error, or with one. */
    private record End(Optional<FederationException> error) {}

    private final StormJpd jpd = new StormJpd();
    private final AtomicReferenceArray<End> ends = new AtomicReferenceArray<>(CALLS);
    private final List<String> strange = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger retries = new AtomicInteger();
    private final Semaphore progress = new Semaphore(0);
    private final Semaphore refusedConnections = new Semaphore(0);

    private final CallListener listener = new CallListener() {
        @Override
        public void retried(Call call, Attempt attempt, Duration pause) {
            retries.incrementAndGet();
            if (call.operation().endsWith("pairing token")) {
                strange.add(call + " is tried again");
            }
        }
    };

    private static StormCall call(int i) {
        return StormCall.at(new Random(SEED ^ i * 0x9E3779B97F4A7C15L).nextInt(1_000));
    }

    private static String name(int i) {
        return "storm-" + i;
    }

    @Test
    @Timeout(600)
    void eachCall_tellsWhatBecameOfIt() throws Exception {
        Surroundings surroundings =
                new Surroundings(() -> Rehearsal.NOW, System::nanoTime, new Random(SEED), Optional.of(pause -> {}));
        long begin = System.nanoTime();
        StormServer server = new StormServer(jpd, SEED);
        try (server;
                FederationClient client = FederationClient.builder(JpdName.of("storm"), server.url())
                        .token(Secret.of("storm-token"))
                        .allowPlaintext()
                        .pageSize(StormJpd.PAGE)
                        .listener(listener)
                        .surroundings(surroundings)
                        .build()) {
            run(client, server);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(strange).as("seed %d", SEED).isEmpty();
        for (int i = 0; i < CALLS; i++) {
            check(i, server);
        }
        report(server, seconds);
    }

    private void run(FederationClient client, StormServer server) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(WAITING_THREADS + STARTING_THREADS + 1);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < WAITING_THREADS; i++) {
            all.add(threads.submit(() -> waiting(client, next)));
        }
        for (int i = 0; i < STARTING_THREADS; i++) {
            all.add(threads.submit(() -> starting(client, next)));
        }
        all.add(threads.submit(() -> outages(server)));
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }

    private void waiting(FederationClient client, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
            try {
                succeeded(i, call(i).run(client, name(i)));
            } catch (RuntimeException e) {
                failed(i, e);
            }
        }
    }

    private void starting(FederationClient client, AtomicInteger next) {
        Semaphore free = new Semaphore(UNDER_WAY);
        for (int n = next.getAndIncrement(); n < CALLS; n = next.getAndIncrement()) {
            int i = n;
            free.acquireUninterruptibly();
            call(i).start(client, name(i)).whenComplete((value, error) -> {
                if (error == null) {
                    succeeded(i, value);
                } else {
                    failed(i, error instanceof CompletionException ? error.getCause() : error);
                }
                free.release();
            });
        }
        free.acquireUninterruptibly(UNDER_WAY);
    }

    /** Outages at even distances; each ends when connections were refused to some calls. */
    private Void outages(StormServer server) throws IOException {
        for (int i = 0; i < OUTAGES; i++) {
            progress.acquireUninterruptibly(CALLS / (OUTAGES + 1));
            refusedConnections.drainPermits();
            server.outage(() -> refusedConnections.acquireUninterruptibly(50));
        }
        return null;
    }

    private void succeeded(int i, Object value) {
        if (!value.equals(call(i).expected(name(i)))) {
            strange.add(name(i) + " " + call(i) + " gave " + value);
        }
        end(i, new End(Optional.empty()));
    }

    private void failed(int i, Throwable error) {
        if (!(error instanceof FederationException known)) {
            strange.add(name(i) + " " + call(i) + " threw " + error);
            end(i, new End(Optional.empty()));
            return;
        }
        end(i, new End(Optional.of(known)));
        if (known.outcome() == Outcome.NOT_APPLIED && known.code() == ErrorCode.UNREACHABLE) {
            refusedConnections.release();
        }
    }

    private void end(int i, End end) {
        if (!ends.compareAndSet(i, null, end)) {
            strange.add(name(i) + " ended twice");
        }
        progress.release();
    }

    /** What a call says is true at the server. */
    private void check(int i, StormServer server) {
        StormCall call = call(i);
        String name = name(i);
        End end = ends.get(i);
        assertThat(end).as("%s %s ends", name, call).isNotNull();
        int effects = jpd.effects(name);
        String what = name + " " + call + ", seed " + SEED + ", ended with " + end;
        if (!call.write()) {
            end.error().ifPresent(e -> assertThat(e.outcome()).as(what).isEqualTo(Outcome.NOT_APPLIED));
            assertThat(effects).as(what).isZero();
        } else if (end.error().isEmpty()) {
            assertThat(effects).as(what).isEqualTo(1);
        } else {
            switch (end.error().get().outcome()) {
                case NOT_APPLIED -> assertThat(effects).as(what).isZero();
                case APPLIED -> assertThat(effects).as(what).isEqualTo(1);
                case UNKNOWN -> assertThat(effects).as(what).isLessThanOrEqualTo(1);
            }
        }
        String once = call.onceAs(name);
        if (!once.isEmpty()) {
            int space = once.indexOf(' ');
            assertThat(server.seen(once.substring(0, space), once.substring(space + 1)))
                    .as(what)
                    .isLessThanOrEqualTo(1);
        }
    }

    /** Prints the figures, and checks that there was a storm: otherwise the checks above say little. */
    private void report(StormServer server, double seconds) {
        int success = 0;
        int[] outcomes = new int[Outcome.values().length];
        int unknownButApplied = 0;
        int noBytes = 0;
        int resets = 0;
        for (int i = 0; i < CALLS; i++) {
            Optional<FederationException> error = ends.get(i).error();
            if (error.isEmpty()) {
                success++;
                continue;
            }
            outcomes[error.get().outcome().ordinal()]++;
            unknownButApplied += error.get().outcome() == Outcome.UNKNOWN ? jpd.effects(name(i)) : 0;
            noBytes += error.get().getMessage().contains("header parser received no bytes") ? 1 : 0;
            resets += error.get().getMessage().contains("Connection reset") ? 1 : 0;
        }
        int unknown = outcomes[Outcome.UNKNOWN.ordinal()];
        System.out.printf(
                Locale.ROOT,
                "storm: %d calls in %.1f s: %d retries, %d succeeded, %d not applied, %d unknown (of which %d applied),"
                        + " 'header parser received no bytes' in %d errors, resets in %d; server: %s%n",
                CALLS,
                seconds,
                retries.get(),
                success,
                outcomes[Outcome.NOT_APPLIED.ordinal()],
                unknown,
                unknownButApplied,
                noBytes,
                resets,
                server.moments());
        assertThat(server.moments().values()).allMatch(count -> count.get() > 0);
        assertThat(retries).hasValueGreaterThan(CALLS / 200);
        assertThat(success).isGreaterThan(CALLS * 9 / 10);
        assertThat(unknownButApplied).isBetween(1, unknown - 1);
        assertThat(noBytes).isPositive();
        assertThat(resets).isPositive();
    }
}
