package org.jpdfederation.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jpdfederation.client.internal.http.Surroundings;

/** Surroundings for tests: a clock that stands, chance with a seed, and pauses that are written down, not waited for. */
final class Rehearsal {

    static final Instant NOW = Instant.parse("2026-07-31T12:00:00Z");

    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    volatile Instant now = NOW;

    Surroundings surroundings(RandomGenerator random) {
        InstantSource clock = () -> now;
        return new Surroundings(clock, System::nanoTime, random, Optional.of(pauses::add));
    }

    /** The longest jitter there can be: chance always draws the highest number. */
    Surroundings longest() {
        return surroundings(new RandomGenerator() {
            @Override
            public long nextLong() {
                return -1;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        });
    }
}
