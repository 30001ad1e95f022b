package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Carrier;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.testkit.simulation.LinkFault;
import org.jpdfederation.testkit.simulation.LinkFaults;
import org.jpdfederation.testkit.simulation.LinkFaults.Fate;
import org.jpdfederation.testkit.simulation.Story;
import org.jspecify.annotations.Nullable;

/** Carries messages as a story says: with its latencies, cuts and faults, and without any fault once it is calm. */
final class FaultyCarrier implements Carrier {

    private final LinkFaults faults;
    private final Instant start;
    private final Map<Pair, Duration> latencies = new LinkedHashMap<>();
    private final Map<Pair, Duration> timeouts = new LinkedHashMap<>();
    private final Set<Pair> cuts = new LinkedHashSet<>();
    private final Map<Copy, Fate> answersToCome = new LinkedHashMap<>();
    private final List<Fate> met = new ArrayList<>();
    private final Consumer<Fate> observer;
    private boolean calm;

    private record Pair(JpdName from, JpdName to) {}

    private record Copy(JpdName from, long attempt, int tryNumber) {}

    FaultyCarrier(Story story, Instant start, Consumer<Fate> observer) {
        this.faults = story.links();
        this.start = start;
        this.observer = observer;
        for (Story.Relation relation : story.relations()) {
            latencies.put(new Pair(relation.from(), relation.to()), relation.latency());
            timeout(relation.from(), relation.to(), relation.config().timeout());
        }
    }

    void timeout(JpdName from, JpdName to, Duration timeout) {
        timeouts.put(new Pair(from, to), timeout);
    }

    /** Whether this changes anything. */
    boolean cut(JpdName from, JpdName to, boolean cut) {
        Pair pair = new Pair(from, to);
        return cut ? cuts.add(pair) : cuts.remove(pair);
    }

    void calm() {
        calm = true;
        cuts.clear();
    }

    /** The faults that messages have met, in order. */
    List<Fate> met() {
        return Collections.unmodifiableList(met);
    }

    @Override
    public List<Duration> carry(Batch batch, JpdName to, Instant now) {
        Pair pair = new Pair(batch.from(), to);
        Duration latency = latencies.getOrDefault(pair, Duration.ZERO);
        if (cuts.contains(pair)) {
            return List.of();
        }
        Fate fate = fateOf(batch, to, now);
        if (fate == null) {
            return List.of(latency);
        }
        met.add(fate);
        observer.accept(fate);
        if (fate.fault() == LinkFault.SLOW_BODY || fate.fault() == LinkFault.LOST_ANSWER) {
            answersToCome.put(new Copy(batch.from(), batch.attempt(), batch.tryNumber()), fate);
        }
        return switch (fate.fault()) {
            case DROP, RESET, ERROR_ANSWER -> List.of();
            case DELAY, REORDER -> List.of(latency.plus(fate.late()));
            case DUPLICATE -> List.of(latency, latency.plus(fate.late()));
            case SLOW_BODY, LOST_ANSWER -> List.of(latency);
        };
    }

    private @Nullable Fate fateOf(Batch batch, JpdName to, Instant now) {
        if (calm) {
            return null;
        }
        Duration timeout = timeouts.getOrDefault(new Pair(batch.from(), to), Duration.ZERO);
        return faults.fate(batch.from(), to, Duration.between(start, now), batch.tryNumber(), timeout);
    }

    @Override
    public List<Duration> answer(Batch batch, JpdName to, Instant now) {
        Duration latency = latencies.getOrDefault(new Pair(batch.from(), to), Duration.ZERO);
        Fate fate = answersToCome.get(new Copy(batch.from(), batch.attempt(), batch.tryNumber()));
        if (fate == null) {
            return List.of(latency);
        }
        return fate.fault() == LinkFault.LOST_ANSWER ? List.of() : List.of(latency.plus(fate.late()));
    }

    @Override
    public boolean reaches(JpdName from, JpdName to, Instant now) {
        return !cuts.contains(new Pair(from, to));
    }
}
