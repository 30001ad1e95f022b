package org.jpdfederation.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
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

    private final @Nullable Supplier<Credentials> supplier;
    private final Duration ahead;
    private final InstantSource clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Granted current;

    private Authorization(
            @Nullable Supplier<Credentials> supplier, Duration ahead, InstantSource clock, @Nullable Granted current) {
        this.supplier = supplier;
        this.ahead = ahead;
        this.clock = clock;
        this.current = current;
    }

    /** No credentials. */
    public static Authorization none() {
        return new Authorization(null, Duration.ZERO, InstantSource.system(), Granted.NOTHING);
    }

    /** The same credentials for ever. */
    public static Authorization fixed(Credentials credentials) {
        return new Authorization(null, Duration.ZERO, InstantSource.system(), Granted.of(credentials));
    }

    /** Credentials that are asked for when they are first needed, and again a time before they end. */
    public static Authorization renewing(Supplier<Credentials> supplier, Duration ahead, InstantSource clock) {
        return new Authorization(supplier, ahead, clock, null);
    }

    /** What is sent, if it need not be renewed first. */
    Optional<Granted> ready() {
        Granted granted = current;
        if (granted == null) {
            return Optional.empty();
        }
        return supplier == null || granted.lasts(clock.instant().plus(ahead)) || renewedByAnother(granted)
                ? Optional.of(granted)
                : Optional.empty();
    }

    /** While another thread renews, what still lasts is good enough. */
    private boolean renewedByAnother(Granted granted) {
        return renewing.isLocked() && !renewing.isHeldByCurrentThread() && granted.lasts(clock.instant());
    }

    /** What is sent, renewed if need be, on this thread. */
    Granted now() {
        Optional<Granted> ready = ready();
        if (ready.isPresent()) {
            return ready.get();
        }
        renewing.lock();
        try {
            return ready().orElseGet(this::renewed);
        } finally {
            renewing.unlock();
        }
    }

    private Granted renewed() {
        if (supplier == null) {
            return Granted.NOTHING;
        }
        Granted before = current;
        try {
            Granted renewed = Granted.of(supplier.get());
            current = renewed;
            return renewed;
        } catch (RuntimeException e) {
            if (before != null && before.lasts(clock.instant())) {
                return before; // the next call asks again
            }
            throw e;
        }
    }
}
