package org.jpdfederation.core.sync;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.util.Random;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P04: with one writer the target ends at the last value, whatever the gaps between the edits and the faults. */
@Tag("P04")
class OneWriterTest {

    private static final EntityRef KIM = EntityRef.user("kim");

    @Test
    void theTargetEndsAtTheLastValue_withDelaysCutsAndLateCopies() {
        for (long seed = 1; seed <= 500; seed++) {
            story(seed, true);
        }
    }

    /** Without late copies, which bring the deleted back (T08), deletions arrive too. */
    @Test
    void theTargetEndsWithoutTheUser_whenTheLastEditIsADeletion() {
        for (long seed = 1; seed <= 500; seed++) {
            story(seed, false);
        }
    }

    private static void story(long seed, boolean delaysNotDeletions) {
        Random random = TestData.random(seed);
        TestNetwork network = new TestNetwork(ofMillis(random.nextInt(120_000)), "A", "B");
        Link link = network.connect(
                "A",
                "B",
                OutboundConfig.defaults().toBuilder()
                        .bufferWait(ofMillis(500 + random.nextInt(40_000)))
                        .bufferMaxSize(1 + random.nextInt(3))
                        .build());
        TestSite a = network.at("A");
        a.skew(ofSeconds(random.nextInt(200) - 100));
        Duration time = Duration.ZERO;
        for (int edit = 1 + random.nextInt(8); edit > 0; edit--) {
            time = time.plusMillis(1 + random.nextInt(random.nextBoolean() ? 100 : 90_000));
            network.moveTo(time);
            if (!delaysNotDeletions && random.nextInt(3) == 0) {
                a.delete(KIM);
            } else {
                a.put(user("kim", "v" + edit));
            }
            link.cut = random.nextInt(3) == 0;
            link.latency = delaysNotDeletions ? ofMillis(random.nextInt(5_000)) : Duration.ZERO;
        }
        network.runThrough(time.plusSeconds(1));
        link.cut = false;
        link.latency = Duration.ZERO;
        network.runThrough(time.plusSeconds(200));

        assertThat(network.at("B").text(KIM)).as("seed " + seed).isEqualTo(a.text(KIM));
    }
}
