package org.jpdfederation.core.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Batch;

/**
 * What lies between the sites: how long a copy is under way, whether it is lost, and how many of it arrive. A fault of
 * a link is an answer of its carrier. For one thread at a time.
 */
public interface Carrier {

    /**
     * A source sends a batch.
     *
     * @param batch what is sent
     * @param to the target's site
     * @param now the time
     * @return how long each copy that arrives is under way; none when the batch is lost, several when it is repeated
     */
    List<Duration> carry(Batch batch, JpdName to, Instant now);

    /**
     * A target answers a batch that it has taken.
     *
     * @param batch what is answered
     * @param to the target's site, from which the answer comes
     * @param now the time
     * @return how long each answer that arrives is under way; none when it is lost
     */
    List<Duration> answer(Batch batch, JpdName to, Instant now);

    /**
     * Whether a probe of a stale target comes through, and its answer back (rule F11).
     *
     * @param from the source
     * @param to the target's site
     * @param now the time
     * @return true if so
     */
    boolean reaches(JpdName from, JpdName to, Instant now);
}
