package org.jpdfederation.testkit.internal.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Carrier;
import org.jpdfederation.core.network.Links;
import org.jpdfederation.core.sync.Batch;
import org.jspecify.annotations.Nullable;

/** Links that can be cut and have a latency, and on which single copies and answers meet a planned fate. */
public final class FaultyLinks implements Carrier {

    private final Links links = new Links();
    private final Map<Direction, FaultyLink> faulty = new LinkedHashMap<>();

    private record Direction(JpdName from, JpdName to) {}

    /** What becomes of a copy or an answer: how long each that arrives is under way, of how long it would be. */
    private interface Fate extends UnaryOperator<List<Duration>> {}

    /** One direction between two deployments, with the answers to what is sent in it. */
    public static final class FaultyLink {

        private final Links.Link link;
        private final Queue<Fate> copies = new ArrayDeque<>();
        private final Queue<Fate> answers = new ArrayDeque<>();
        private Duration perEntry = Duration.ZERO;

        private FaultyLink(Links.Link link) {
            this.link = link;
        }

        /** Whether copies and probes are lost. */
        public boolean isCut() {
            return link.isCut();
        }

        /** Loses copies and probes from now on. */
        public void cut() {
            link.cut(true);
        }

        /** Ends a cut and forgets what is planned. */
        public void heal() {
            link.cut(false);
            copies.clear();
            answers.clear();
        }

        /** Sets how long copies and answers take. */
        public void latency(Duration oneWay) {
            link.latency(oneWay);
        }

        /** Sets how much longer a copy takes for each entry in it. */
        public void slowBodies(Duration perEntry) {
            this.perEntry = notNegative(perEntry);
        }

        /** Plans that copies are lost, one after the other. */
        public void lose(int number) {
            plan(copies, number, times -> List.of());
        }

        /** Plans that a copy takes longer. */
        public void delay(Duration by) {
            plan(copies, 1, later(by));
        }

        /** Plans that a copy arrives twice. */
        public void repeat(Duration after) {
            Fate later = later(after);
            plan(copies, 1, times -> {
                List<Duration> twice = new ArrayList<>(times);
                twice.addAll(later.apply(times));
                return twice;
            });
        }

        /** Plans that answers are lost, one after the other. */
        public void loseAnswers(int number) {
            plan(answers, number, times -> List.of());
        }

        /** Plans that an answer takes longer. */
        public void delayAnswer(Duration by) {
            plan(answers, 1, later(by));
        }

        private static void plan(Queue<Fate> planned, int number, Fate fate) {
            if (number < 1) {
                throw new IllegalArgumentException("a fault must meet at least one, not " + number);
            }
            for (int i = 0; i < number; i++) {
                planned.add(fate);
            }
        }

        private static Fate later(Duration by) {
            notNegative(by);
            return times -> times.stream().map(by::plus).toList();
        }

        private static Duration notNegative(Duration duration) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("nothing arrives before it is sent: " + duration + " is negative");
            }
            return duration;
        }

        private static List<Duration> meet(Queue<Fate> planned, List<Duration> times) {
            @Nullable Fate fate = planned.poll();
            return fate == null ? times : fate.apply(times);
        }

        private List<Duration> carry(Batch batch, List<Duration> times) {
            return meet(
                    copies,
                    perEntry.isZero()
                            ? times
                            : later(perEntry.multipliedBy(batch.entries().size()))
                                    .apply(times));
        }
    }

    /** One direction; the same link at each call. */
    public FaultyLink link(JpdName from, JpdName to) {
        return faulty.computeIfAbsent(new Direction(from, to), direction -> new FaultyLink(links.link(from, to)));
    }

    @Override
    public List<Duration> carry(Batch batch, JpdName to, Instant now) {
        return link(batch.from(), to).carry(batch, links.carry(batch, to, now));
    }

    @Override
    public List<Duration> answer(Batch batch, JpdName to, Instant now) {
        return FaultyLink.meet(link(batch.from(), to).answers, links.answer(batch, to, now));
    }

    @Override
    public boolean reaches(JpdName from, JpdName to, Instant now) {
        return links.reaches(from, to, now);
    }
}
