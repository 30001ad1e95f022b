package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.testkit.internal.simulation.Dice;
import org.jspecify.annotations.Nullable;

/**
 * What happens to messages on their way, in the fault phase of a story: drawn for each message from a seed, or listed.
 * A draw depends on the message alone, so that a message which stays when others go meets the same fault. Immutable.
 *
 * @param seed what the draws start from
 * @param perMille how many messages in a thousand meet each fault
 * @param fates what happens to single messages beside the draws
 */
public record LinkFaults(long seed, SortedMap<LinkFault, Integer> perMille, List<Fate> fates) {

    private static final int ALL = 1_000;

    /** Checks and copies the parts. */
    public LinkFaults {
        perMille = Collections.unmodifiableSortedMap(new TreeMap<>(perMille));
        fates = List.copyOf(fates);
        int sum = 0;
        for (int rate : perMille.values()) {
            if (rate < 0) {
                throw new IllegalArgumentException("a fault rate must not be negative: " + perMille);
            }
            sum += rate;
        }
        if (sum > ALL) {
            throw new IllegalArgumentException("fault rates add up to more than 1000 per mille: " + perMille);
        }
    }

    /**
     * What happens to one message.
     *
     * @param from the source
     * @param to the target
     * @param sentAt when it is sent, since the story began
     * @param tryNumber which try it is
     * @param fault what happens
     * @param late how much later than without the fault it arrives, or its second copy, or its answer; else zero
     */
    public record Fate(JpdName from, JpdName to, Duration sentAt, int tryNumber, LinkFault fault, Duration late) {

        private boolean isOf(JpdName source, JpdName target, Duration at, int tries) {
            return tryNumber == tries && sentAt.equals(at) && from.equals(source) && to.equals(target);
        }
    }

    /**
     * Links without faults.
     *
     * @return no rates, no fates
     */
    public static LinkFaults none() {
        return listed(List.of());
    }

    /**
     * The fates of single messages; nothing is drawn.
     *
     * @param fates what happens to them
     * @return the faults
     */
    public static LinkFaults listed(List<Fate> fates) {
        return new LinkFaults(0, Collections.emptySortedMap(), fates);
    }

    /**
     * What happens to a message.
     *
     * @param from the source
     * @param to the target
     * @param sentAt when it is sent, since the story began
     * @param tryNumber which try it is
     * @param timeout the source's timeout
     * @return its fate, or null when nothing happens to it
     */
    public @Nullable Fate fate(JpdName from, JpdName to, Duration sentAt, int tryNumber, Duration timeout) {
        for (Fate fate : fates) {
            if (fate.isOf(from, to, sentAt, tryNumber)) {
                return fate;
            }
        }
        if (perMille.isEmpty()) {
            return null;
        }
        Dice dice = Dice.of(seed, from.text().hashCode(), to.text().hashCode(), sentAt.toMillis(), tryNumber);
        int roll = dice.below(ALL);
        for (var rate : perMille.entrySet()) {
            roll -= rate.getValue();
            if (roll < 0) {
                return new Fate(from, to, sentAt, tryNumber, rate.getKey(), lateness(rate.getKey(), timeout, dice));
            }
        }
        return null;
    }

    private static Duration lateness(LinkFault fault, Duration timeout, Dice dice) {
        long millis = timeout.toMillis();
        return switch (fault) {
            case DELAY -> Duration.ofMillis(dice.below(millis / 2 + 1));
            case DUPLICATE -> Duration.ofMillis(dice.below(4 * millis));
            case REORDER -> Duration.ofMillis(millis * (2 + dice.below(16)));
            case SLOW_BODY -> Duration.ofMillis(millis + 1 + dice.below(millis));
            case DROP, RESET, ERROR_ANSWER, LOST_ANSWER -> Duration.ZERO;
        };
    }

    /**
     * The same without one fate.
     *
     * @param fate the fate to take out
     * @return the faults without it
     */
    public LinkFaults without(Fate fate) {
        List<Fate> rest = new ArrayList<>(fates);
        rest.remove(fate);
        return new LinkFaults(seed, perMille, rest);
    }
}
