package org.jpdfederation.core.sync;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * P05: one site updates a user that both hold, the other deletes it, each entry arrives sooner or later. By F15 and F3:
 *
 * <ul>
 *   <li>at the deleting site, an update that arrived before the deletion is deleted with the rest; one that arrives later
 *       finds no record and no memory of one, and creates the user again, however old it is;
 *   <li>at the updating site, a deletion that arrived before the update is forgotten by it; one that arrives later comes
 *       from another source than the record and removes it only if it leads the update by the window.
 * </ul>
 */
@Tag("P05")
@Tag("F3")
@Tag("F15")
class DeleteAgainstUpdateTest {

    private static final EntityRef U = EntityRef.user("u");
    private static final int STORIES = 600;
    private static final int SLOWEST_MILLIS = 1_000;

    /** What happens, in milliseconds since the start; the order of the relations is drawn. */
    private record Story(
            ConflictScope scope,
            int window,
            String updates,
            String deletes,
            long updated,
            long deleted,
            int updateWait,
            int deleteWait,
            int updateLatency,
            int deleteLatency,
            boolean deletionFirst) {

        /** The changes of a site leave at the next multiple of its wait (F7), at once if they are made at that instant. */
        private static long arrives(long changed, int wait, int latency) {
            return (changed + wait - 1) / wait * wait + latency;
        }

        /** At the deleting site and at the updating site; what the sites do goes ahead of what arrives at that instant. */
        List<Boolean> holdTheUser() {
            boolean knewTheUpdate = arrives(updated, updateWait, updateLatency) < deleted;
            boolean knewTheDeletion = arrives(deleted, deleteWait, deleteLatency) < updated;
            return List.of(!knewTheUpdate, knewTheDeletion || deleted - updated < window);
        }

        List<Boolean> run() {
            Knobs knobs = Knobs.defaults().toBuilder().conflictScope(scope).build();
            TestNetwork network = new TestNetwork(new TimestampRule(ofMillis(window), knobs), knobs, "A", "B");
            for (String from : deletionFirst ? List.of(deletes, updates) : List.of(updates, deletes)) {
                boolean update = from.equals(updates);
                network.at(from)
                        .hold(user("u", "v0"), Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("A")));
                Link link = network.connect(
                        from,
                        update ? deletes : updates,
                        OutboundConfig.defaults().toBuilder()
                                .bufferWait(ofMillis(update ? updateWait : deleteWait))
                                .build());
                link.latency = ofMillis(update ? updateLatency : deleteLatency);
            }
            Runnable update = () -> network.at(updates).put(user("u", "v1"));
            Runnable deletion = () -> network.at(deletes).delete(U);
            network.moveTo(ofMillis(Math.min(updated, deleted)));
            (updated <= deleted ? update : deletion).run();
            network.moveTo(ofMillis(Math.max(updated, deleted)));
            (updated <= deleted ? deletion : update).run();
            assertThat(network.network().settle(ofMillis(1_000_000))).isTrue();
            return List.of(holds(network.at(deletes)), holds(network.at(updates)));
        }

        private static boolean holds(TestSite site) {
            assertThat(site.text(U)).isIn("user/u=v1", "-");
            return site.find(U).isPresent();
        }
    }

    private static Story story(Random random, ConflictScope scope) {
        int window = List.of(1, 7_000, 60_000).get(random.nextInt(3));
        int gap = gap(random, window);
        long updated = 2 * window + random.nextInt(3 * window);
        boolean aUpdates = random.nextBoolean();
        return new Story(
                scope,
                window,
                aUpdates ? "A" : "B",
                aUpdates ? "B" : "A",
                updated,
                updated + gap,
                1 + random.nextInt(2 * window),
                1 + random.nextInt(2 * window),
                random.nextBoolean() ? 0 : random.nextInt(SLOWEST_MILLIS),
                random.nextBoolean() ? 0 : random.nextInt(SLOWEST_MILLIS),
                random.nextBoolean());
    }

    /** How long after the update the deletion is made: often at a boundary or 1 ms beside it. */
    private static int gap(Random random, int window) {
        int boundary = List.of(-2, -1, 0, 1, 2).get(random.nextInt(5)) * window;
        int gap = random.nextBoolean() ? boundary + random.nextInt(3) - 1 : random.nextInt(4 * window + 1) - 2 * window;
        return Math.max(-2 * window, Math.min(2 * window, gap));
    }

    @ParameterizedTest
    @EnumSource(ConflictScope.class)
    void bothSitesEndAsTheTableSays(ConflictScope scope) {
        Map<String, Integer> reached = new TreeMap<>();
        for (long seed = 1; seed <= STORIES; seed++) {
            Story story = story(TestData.random(seed), scope);

            List<Boolean> held = story.run();

            assertThat(held).as("seed " + seed + ", " + story).isEqualTo(story.holdTheUser());
            reached.merge("held " + held, 1, Integer::sum);
            long pastTheWindow = story.deleted - story.updated - story.window;
            if (Math.abs(pastTheWindow) <= 1) {
                reached.merge("past the window " + pastTheWindow, 1, Integer::sum);
            }
        }
        assertThat(reached)
                .containsOnlyKeys(
                        "held [false, false]",
                        "held [false, true]",
                        "held [true, false]",
                        "held [true, true]",
                        "past the window -1",
                        "past the window 0",
                        "past the window 1");
        assertThat(reached.values()).allMatch(times -> times >= 10);
    }

    /**
     * W = 60 s, both entries under way at the same time: they leave at 200 s. The update is created again at the deleting
     * site; at the updating one it goes only if the deletion is 60 s younger.
     */
    @ParameterizedTest
    @CsvSource({
        "100000, 159999, true, true",
        "100000, 160000, true, false",
        "100000, 160001, true, false",
        "100000, 100000, true, true",
        "160000, 100000, true, true",
    })
    void crossingEntries_byHand(long updated, long deleted, boolean atDeleting, boolean atUpdating) {
        crossing(ConflictScope.OTHER_SOURCE, updated, deleted, List.of(atDeleting, atUpdating));
        crossing(ConflictScope.EVERY_UPDATE, updated, deleted, List.of(atDeleting, atUpdating));
    }

    private static void crossing(ConflictScope scope, long updated, long deleted, List<Boolean> expected) {
        Story story = new Story(scope, 60_000, "A", "B", updated, deleted, 200_000, 200_000, 0, 0, false);
        assertThat(story.run()).isEqualTo(expected);
        assertThat(story.holdTheUser()).as("the table").isEqualTo(expected);
    }

    /** The update leaves at 101 s and is known when the user is deleted at 130 s; the deletion leads it by 30 s only. */
    @Test
    void aDeletionThatKnewTheUpdate_isIgnoredWhereTheUpdateWasMade() {
        Story story = new Story(
                ConflictScope.OTHER_SOURCE, 60_000, "A", "B", 100_000, 130_000, 101_000, 200_000, 0, 0, false);

        assertThat(story.run()).containsExactly(false, true);
        assertThat(story.holdTheUser()).as("the table").containsExactly(false, true);
    }
}
