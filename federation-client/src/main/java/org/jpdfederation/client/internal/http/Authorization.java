package org.jpdfederation.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jpdfederation.client.Credentials;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** The header that proves who calls; renewed before it ends, once for all threads. Safe for use by many threads. */
public final class Authorization {

    /**
     * What is sent. Immutable.
     *
     * @param header the value of {@code Authorization}; empty for calls without credentials
     * @param hidden what must be in no message
     * @param expiry when it ends, if it does
     */
    record Granted(Optional<Secret> header, List<Secret> hidden, Optional<Instant> expiry) {

        static final Granted NOTHING = new Granted(Optional.empty(), List.of(), Optional.empty());

        static Granted of(Credentials credentials) {
            return credentials.fold(
                    bearer -> new Granted(
                            Optional.of(Secret.of("Bearer " + bearer.token().reveal())),
                            List.of(bearer.token()),
                            bearer.expiry()),
                    basic -> {
                        String pair = basic.user() + ":" + basic.password().reveal();
                        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
                        return new Granted(
                                Optional.of(Secret.of("Basic " + encoded)),
                                List.of(basic.password(), Secret.of(encoded)),
                                Optional.empty());
                    });
        }

        private boolean lasts(Instant until) {
            return expiry.isEmpty() || expiry.get().isAfter(until);
        }
    }

    /** Credentials that are being asked for, and by whom. */
    private record Renewal(AtomicReference<@Nullable Thread> thread, CompletableFuture<Granted> granted) {

        Renewal() {
            this(new AtomicReference<>(), new CompletableFuture<>());
        }

        CompletableFuture<Granted> of(Thread asking) {
            return thread.get() == asking
                    ? CompletableFuture.failedFuture(
                            new IllegalStateException("the supplier calls the client that waits for it"))
                    : granted.copy();
        }
    }

    private final Supplier<Credentials> supplier;
    private final Duration ahead;
    private final InstantSource clock;
    private @Nullable Renewal renewal;
    private @Nullable Granted current;

    private Authorization(
            Supplier<Credentials> supplier, Duration ahead, InstantSource clock, @Nullable Granted current) {
        this.supplier = supplier;
        this.ahead = ahead;
        this.clock = clock;
        this.current = current;
    }

    /** No credentials. */
    public static Authorization none() {
        return always(Granted.NOTHING);
    }

    /** The same credentials for ever. */
    public static Authorization fixed(Credentials credentials) {
        return always(Granted.of(credentials));
    }

    /** Sent even after their end: the platform is the judge. */
    private static Authorization always(Granted granted) {
        Supplier<Credentials> nothing = () -> {
            throw new IllegalStateException("nothing gives other credentials");
        };
        Granted endless = new Granted(granted.header(), granted.hidden(), Optional.empty());
        return new Authorization(nothing, Duration.ZERO, InstantSource.system(), endless);
    }

    /** Credentials that are asked for when they are first needed, and again a time before they end. */
    public static Authorization renewing(Supplier<Credentials> supplier, Duration ahead, InstantSource clock) {
        return new Authorization(supplier, ahead, clock, null);
    }

    /**
     * What is sent: at once, or when it is renewed, by one thread for all who ask meanwhile. If that fails, it fails for
     * them all.
     *
     * @param worker runs the supplier, which may take its time
     */
    CompletableFuture<Granted> granted(Executor worker) {
        Renewal mine;
        synchronized (this) {
            Optional<Granted> ready = ready();
            if (ready.isPresent()) {
                return CompletableFuture.completedFuture(ready.get());
            }
            Renewal other = renewal;
            if (other != null) {
                return other.of(Thread.currentThread());
            }
            mine = new Renewal();
            renewal = mine;
        }
        worker.execute(() -> renew(mine));
        return mine.granted().copy();
    }

    /** What need not be renewed first. While that is done, what still lasts is good enough. */
    private Optional<Granted> ready() {
        return Optional.ofNullable(current)
                .filter(granted -> granted.lasts(clock.instant().plus(ahead))
                        || (renewal != null && granted.lasts(clock.instant())));
    }

    private void renew(Renewal mine) {
        mine.thread().set(Thread.currentThread());
        Granted before = current;
        Granted renewed = null;
        Throwable failure = null;
        try {
            renewed = Granted.of(supplier.get());
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        if (failure instanceof RuntimeException && before != null && before.lasts(clock.instant())) {
            renewed = before; // the next call asks again
        }
        synchronized (this) {
            current = renewed == null ? before : renewed;
            renewal = null;
        }
        if (renewed != null) {
            mine.granted().complete(renewed);
        } else {
            mine.granted().completeExceptionally(Objects.requireNonNull(failure));
        }
    }
}
