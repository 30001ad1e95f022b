package org.jpdfederation.client.internal.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What comes from outside: time and chance.
 *
 * @param clock for dates: when credentials end, until when a server asks to wait
 * @param nanoTime for durations
 * @param random for the jitter of pauses and the ids of requests; used under a lock
 * @param pauses replaces the real waiting between tries, for tests
 */
public record Surroundings(
        InstantSource clock, LongSupplier nanoTime, RandomGenerator random, Optional<PauseRecorder> pauses) {

    /** Takes pauses instead of waiting. */
    public interface PauseRecorder {
        void pause(Duration pause);
    }

    /** The real ones. */
    public static Surroundings real() {
        return new Surroundings(
                InstantSource.system(), System::nanoTime, RandomGenerator.of("L64X128MixRandom"), Optional.empty());
    }
}
