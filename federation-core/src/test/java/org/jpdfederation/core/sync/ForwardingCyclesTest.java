package org.jpdfederation.core.sync;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Carrier;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.network.NetworkEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * P08 and L3: random directed graphs in which all forward fall silent, and a target is sent each change at most once by
 * each relation and copy. For a site accepts a change only if it leads the record, by the window at least where the
 * source is another one; so stamps rise, the same change is never accepted twice, and nothing is sent on but what was
 * made or accepted. That needs
 *
 * <ul>
 *   <li>K6 {@code ORIGINAL}, K1 {@code OTHER_SOURCE} and a window of 1 ms or more: else a change can be accepted again on
 *       each round (T27);
 *   <li>no deletions: an update creates the deleted again, and the two can chase each other for ever (T27);
 *   <li>clocks that are right: a local change by a slow one lowers the stamp, and what was accepted can be accepted again;
 *   <li>users only: a group or permission can bring others into a selection, which are then sent too (F5).
 * </ul>
 */
@Tag("P08")
@Tag("L3")
class ForwardingCyclesTest {

    private static final int STORIES = 150;
    private static final int TIMEOUT_MILLIS = 3_000;

    @Test
    void messagesAreBounded_andAllFallsSilent() {
        int cameHome = 0;
        int messages = 0;
        for (long seed = 1; seed <= STORIES; seed++) {
            Story story = new Story(TestData.random(seed));
            story.run("seed " + seed);
            cameHome += story.cameHome;
            messages += story.messages;
        }
        assertThat(cameHome).as("changes that came back to their site").isGreaterThan(1_000);
        assertThat(messages).as("messages").isGreaterThan(10_000);
    }

    private static final class Story {

        private final Random random;
        private final int duplicates;
        private final Network network;
        private final List<TestSite> sites = new ArrayList<>();
        private int relations;
        private int messages;
        private int cameHome;

        Story(Random random) {
            this.random = random;
            duplicates = random.nextInt(3);
            Duration window = ofMillis(List.of(1, 1_000, 60_000).get(random.nextInt(3)));
            Knobs knobs = Knobs.defaults();
            network = new Network(TestNetwork.START, knobs, new Repeating(), this::note);
            Stream.of("A", "B", "C", "D", "E").limit(2 + random.nextInt(4)).forEach(name -> {
                TestSite site = new TestSite(name, new TimestampRule(window, knobs), knobs, network);
                sites.add(site);
                network.add(site.source, site.target);
            });
            for (TestSite from : sites) {
                for (TestSite to : sites) {
                    if (from != to && random.nextInt(3) > 0) {
                        network.connect(from.name, to.name.text(), to.name, config(), TargetSettings.defaults());
                        relations++;
                    }
                }
            }
        }

        private OutboundConfig config() {
            return OutboundConfig.defaults().toBuilder()
                    .forwardPropagation(true)
                    .bufferWait(ofMillis(500 + random.nextInt(60_000)))
                    .bufferMaxSize(1 + random.nextInt(5))
                    .timeout(ofMillis(TIMEOUT_MILLIS))
                    .build();
        }

        /** Delivers each batch once, answered in time, and as often again as there are duplicates, perhaps much later. */
        private final class Repeating implements Carrier {

            @Override
            public List<Duration> carry(Batch batch, JpdName to, Instant now) {
                List<Duration> copies = new ArrayList<>();
                copies.add(random.nextBoolean() ? Duration.ZERO : ofMillis(random.nextInt(TIMEOUT_MILLIS)));
                for (int i = 0; i < duplicates; i++) {
                    copies.add(ofMillis(random.nextInt(200_000)));
                }
                return copies;
            }

            @Override
            public List<Duration> answer(Batch batch, JpdName to, Instant now) {
                return List.of(Duration.ZERO);
            }

            @Override
            public boolean reaches(JpdName from, JpdName to, Instant now) {
                return true;
            }
        }

        private void note(NetworkEvent event) {
            if (event instanceof NetworkEvent.Decided decided) {
                messages++;
                Decision decision = decided.decision();
                cameHome += decision.entry().source().equals(decision.site()) ? 1 : 0;
            }
        }

        void run(String name) {
            int changes = 1 + random.nextInt(30);
            for (int i = 0; i < changes; i++) {
                network.advance(ofMillis(random.nextBoolean() ? random.nextInt(3) : random.nextInt(40_000)));
                sites.get(random.nextInt(sites.size())).put(user("u" + random.nextInt(3), "v" + i));
            }

            assertThat(network.settle(ofHours(2))).as(name + ", silent").isTrue();
            int silentAt = messages;
            network.advance(ofSeconds(1_000));
            assertThat(messages).as(name + ", silent for good").isEqualTo(silentAt);
            assertThat(messages)
                    .as(name + ", " + changes + " changes, " + relations + " relations, " + duplicates + " duplicates")
                    .isLessThanOrEqualTo(changes * relations * (1 + duplicates));
        }
    }
}
