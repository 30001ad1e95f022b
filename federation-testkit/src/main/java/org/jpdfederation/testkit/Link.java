package org.jpdfederation.testkit;

import java.time.Duration;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.testkit.internal.platform.FaultyLinks;
import org.jpdfederation.testkit.internal.platform.PlatformState;

/**
 * One direction between two fake deployments, on which batches travel, each try of a batch as a copy of its own, and
 * the answers to them travel back. Safe for use by many threads.
 *
 * <p>A fault whose method is named {@code ...Next...} is planned: the copies that are sent from then on, or the answers
 * to copies that arrive, meet the planned faults one by one, in the order in which they were planned. To a source an
 * error answer, and a connection that breaks, are the same failure as silence (rule F11): where the batch was not
 * applied, plan {@link #loseNext}, where it was, {@link #loseNextAnswers}.
 */
public final class Link {

    private final PlatformState platform;
    private final JpdName from;
    private final JpdName to;

    Link(PlatformState platform, JpdName from, JpdName to) {
        this.platform = platform;
        this.from = from;
        this.to = to;
    }

    /** Loses what is sent from now on; what is under way still arrives, and answers still come back. */
    public void cut() {
        change(FaultyLinks.FaultyLink::cut);
    }

    /** Carries again what is sent from now on, and forgets the faults that were planned and have not happened. */
    public void heal() {
        change(FaultyLinks.FaultyLink::heal);
    }

    /**
     * Sets how long copies, and the answers to them, take from now on.
     *
     * @param oneWay the time one way; zero by default: applied and acknowledged at the instant of sending
     * @throws IllegalArgumentException if it is negative
     */
    public void latency(Duration oneWay) {
        change(link -> link.latency(oneWay));
    }

    /**
     * Sets how much longer than the latency a copy takes for each entry in it, from now on: a slow body.
     *
     * @param perEntry the time for each entry; zero by default
     * @throws IllegalArgumentException if it is negative
     */
    public void slowBodies(Duration perEntry) {
        change(link -> link.slowBodies(perEntry));
    }

    /**
     * Loses the next copies.
     *
     * @param copies how many, at least one
     * @throws IllegalArgumentException if it is none
     */
    public void loseNext(int copies) {
        change(link -> link.lose(copies));
    }

    /**
     * Holds the next copy back, so that later ones may overtake it.
     *
     * @param by how much later it arrives
     * @throws IllegalArgumentException if it is negative
     */
    public void delayNext(Duration by) {
        change(link -> link.delay(by));
    }

    /**
     * Delivers the next copy twice.
     *
     * @param after how much later it arrives again
     * @throws IllegalArgumentException if it is negative
     */
    public void repeatNext(Duration after) {
        change(link -> link.repeat(after));
    }

    /**
     * Loses the next answers: the batches are applied, and not acknowledged.
     *
     * @param answers how many, at least one
     * @throws IllegalArgumentException if it is none
     */
    public void loseNextAnswers(int answers) {
        change(link -> link.loseAnswers(answers));
    }

    /**
     * Holds the next answer back.
     *
     * @param by how much later it arrives
     * @throws IllegalArgumentException if it is negative
     */
    public void delayNextAnswer(Duration by) {
        change(link -> link.delayAnswer(by));
    }

    private void change(Consumer<FaultyLinks.FaultyLink> change) {
        platform.atomically(() -> {
            change.accept(platform.links().link(from, to));
            return true;
        });
    }
}
