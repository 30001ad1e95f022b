package org.jpdfederation.testkit.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.sync.ConflictRule;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.TimestampRule;
import org.jpdfederation.core.sync.Verdict;
import org.jpdfederation.testkit.simulation.Coverage;
import org.jpdfederation.testkit.simulation.SimulationReport;
import org.jpdfederation.testkit.simulation.Simulator;
import org.jpdfederation.testkit.simulation.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With one wrong part each, a run fails, and the failing story shrinks to a few actions that still show it. */
class MutantsTest {

    private static final int SEEDS = 100;

    @Test
    void aRuleThatWantsMoreThanTheWindow() {
        assertIsCaught("IF1", 2, new EngineParts() {
            @Override
            ConflictRule rule(Duration window, Knobs knobs) {
                return new TimestampRule(window.plusMillis(1), knobs);
            }
        });
    }

    @Test
    void aRuleThatForgetsWhoMadeTheChange() {
        assertIsCaught("IF1", 4, new EngineParts() {
            @Override
            ConflictRule rule(Duration window, Knobs knobs) {
                Knobs every = knobs.toBuilder()
                        .conflictScope(Knobs.ConflictScope.EVERY_UPDATE)
                        .build();
                return new TimestampRule(window, every);
            }
        });
    }

    @Test
    void aRuleThatAcceptsWhatCameAlready() {
        assertIsCaught("IF1", 4, new EngineParts() {
            @Override
            ConflictRule rule(Duration window, Knobs knobs) {
                ConflictRule right = super.rule(window, knobs);
                return (entry, record, wallClock) -> {
                    boolean again = record != null && record.stamp().equals(entry.stamp());
                    Verdict verdict = right.decide(entry, record, wallClock);
                    return again && verdict == Verdict.IGNORED_OLDER ? Verdict.ACCEPTED : verdict;
                };
            }
        });
    }

    @Test
    void aStoreThatLosesDeletions() {
        assertIsCaught("IF1", 2, new EngineParts() {
            @Override
            RecordStore store() {
                return new ForgetfulStore(RecordStore.inMemory());
            }
        });
    }

    @Test
    void aTargetThatTrustsEveryone() {
        assertIsCaught("IF1", 3, new EngineParts() {
            @Override
            boolean trusts(boolean trusted) {
                return true;
            }
        });
    }

    @Test
    void aSourceThatTriesOnceMore() {
        assertIsCaught(
                "IB5",
                3, // a target that is down, something to send, and few retries, so that they are used up before the
                // calm
                withSettings(right -> right.toBuilder()
                        .numberOfRetries(right.numberOfRetries() + 1)
                        .build()));
    }

    @Test
    void aSourceThatWaitsTooLong() {
        assertIsCaught(
                "IB6",
                1,
                withSettings(right -> right.toBuilder()
                        .bufferWait(right.bufferWait().multipliedBy(3))
                        .build()));
    }

    @Test
    void aSourceThatForgetsExclusions() {
        assertIsCaught(
                "IB1",
                2,
                withSettings(right ->
                        right.toBuilder().excludeUsers(Collections.emptyList()).build()));
    }

    @Test
    void aSourceThatForwardsUnasked() {
        assertIsCaught(
                "IB1",
                2,
                withSettings(right -> right.toBuilder().forwardPropagation(true).build()));
    }

    @Test
    void aSourceThatStoresWithoutLimit() {
        assertIsCaught(
                "IB1",
                6,
                withSettings(right -> right.toBuilder()
                        .maxStoredEvents(OutboundConfig.UNLIMITED)
                        .build()));
    }

    /** It forgets its attempt in flight and so starts a second one. */
    @Test
    @Tag("IB3")
    void aSourceWithMoreThanOneInFlight() {
        assertIsCaught("IB3", 2, new EngineParts() {
            @Override
            void instantEnds(SourceEngine source) {
                source.crash();
            }
        });
    }

    private static EngineParts withSettings(java.util.function.UnaryOperator<OutboundConfig> wrong) {
        return new EngineParts() {
            @Override
            OutboundConfig settings(OutboundConfig config) {
                return wrong.apply(config);
            }
        };
    }

    private static void assertIsCaught(String rule, int mostActions, EngineParts wrong) {
        SimulationReport failing = firstFailing(rule, wrong);

        Story small = Shrinker.shrink(failing, story -> new Simulation(story, wrong).run());

        assertThat(small.actions()).as("%s", small).hasSizeLessThanOrEqualTo(mostActions);
        assertThat(new Simulation(small, wrong).run().violation().orElseThrow().rule())
                .isEqualTo(rule);
        assertThat(Simulator.run(small).violation()).as("with the right part").isEmpty();
        assertThat(Simulator.asTest(small, "SmallTest")).contains("class SmallTest", "Simulator.run(story)");
    }

    private static SimulationReport firstFailing(String rule, EngineParts wrong) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            SimulationReport report = new Simulation(StoryGenerator.story(seed, new Coverage()), wrong).run();
            if (report.violation().filter(it -> it.rule().equals(rule)).isPresent()) {
                return report;
            }
        }
        throw new AssertionError("no seed up to " + SEEDS + " breaks " + rule);
    }

    private record ForgetfulStore(RecordStore records) implements RecordStore {

        @Override
        public Optional<EntityRecord> find(EntityRef key) {
            return records.find(key);
        }

        @Override
        public void put(EntityRecord record) {
            records.put(record);
        }

        @Override
        public void remove(EntityRef key) {}

        @Override
        public void inTransaction(Runnable writes) {
            records.inTransaction(writes);
        }

        @Override
        public Stream<EntityRecord> ofType(EntityType type) {
            return records.ofType(type);
        }
    }
}
