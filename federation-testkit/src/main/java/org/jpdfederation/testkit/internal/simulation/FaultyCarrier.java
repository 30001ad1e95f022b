package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Pair, Link> links = new LinkedHashMap<>();
    private final Map<Copy, Fate> answersToCome = new LinkedHashMap<>();
    private final List<Fate> met = new ArrayList<>();
    private final Consumer<Fate> observer;
    private boolean calm;

    private record Pair(JpdName from, JpdName to) {}

    /** One direction between two sites. */
    private static final class Link {
        Duration latency = Duration.ZERO;
        Duration timeout = Duration.ZERO;
        boolean cut;
    }

    private record Copy(JpdName from, long attempt, int tryNumber) {}

    FaultyCarrier(Story story, Instant start, Consumer<Fate> observer) {
        this.faults = story.links();
        this.start = start;
        this.observer = observer;
        for (Story.Relation relation : story.relations()) {
            link(relation.from(), relation.to()).latency = relation.latency();
            timeout(relation.from(), relation.to(), relation.config().timeout());
        }
    }

    private Link link(JpdName from, JpdName to) {
        return links.computeIfAbsent(new Pair(from, to), pair -> new Link());
    }

    void timeout(JpdName from, JpdName to, Duration timeout) {
        link(from, to).timeout = timeout;
    }

    /** Whether this changes anything. */
    boolean cut(JpdName from, JpdName to, boolean cut) {
        Link link = link(from, to);
        boolean changes = link.cut != cut;
        link.cut = cut;
        return changes;
    }

    void calm() {
        calm = true;
        links.values().forEach(link -> link.cut = false);
    }

    /** The faults that messages have met, in order. */
    List<Fate> met() {
        return Collections.unmodifiableList(met);
    }

    @Override
    public List<Duration> carry(Batch batch, JpdName to, Instant now) {
        Link link = link(batch.from(), to);
        Duration latency = link.latency;
        if (link.cut) {
            return List.of();
        }
        Fate fate = fateOf(batch, to, now, link.timeout);
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

    private @Nullable Fate fateOf(Batch batch, JpdName to, Instant now, Duration timeout) {
        if (calm) {
            return null;
        }
        return faults.fate(batch.from(), to, Duration.between(start, now), batch.tryNumber(), timeout);
    }

    @Override
    public List<Duration> answer(Batch batch, JpdName to, Instant now) {
        Duration latency = link(batch.from(), to).latency;
        Fate fate = answersToCome.get(new Copy(batch.from(), batch.attempt(), batch.tryNumber()));
        if (fate == null) {
            return List.of(latency);
        }
        return fate.fault() == LinkFault.LOST_ANSWER ? List.of() : List.of(latency.plus(fate.late()));
    }

    @Override
    public boolean reaches(JpdName from, JpdName to, Instant now) {
        return !link(from, to).cut;
    }
}
