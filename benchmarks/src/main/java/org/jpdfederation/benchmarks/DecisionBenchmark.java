package org.jpdfederation.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.Answer;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.sync.TargetEngine;
import org.jpdfederation.core.sync.TimestampRule;
import org.jpdfederation.core.sync.Verdict;

/**
 * Measures how many entries a target decides and puts into effect in memory, on one thread: users in batches of 500 that
 * create records, that replace them, and that are older than them. Nothing is forwarded. Time is that of the thread on
 * its processor: other programs do not count, nor does what the garbage collector does on threads of its own.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx4g -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.DecisionBenchmark
 * </pre>
 *
 * A number as argument stands for another number of users.
 */
public final class DecisionBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final JpdName SOURCE = JpdName.of("paris");
    private static final int BATCH_SIZE = 500;
    private static final int WARM_UPS = 10;
    private static final int RUNS = 21;

    private final int users;
    private final List<Batch> first;
    private final List<Batch> later;

    private DecisionBenchmark(int users) {
        this.users = users;
        this.first = batches(NOW);
        this.later = batches(NOW.plusSeconds(1));
    }

    /**
     * Runs the measurements.
     *
     * @param args none, or the number of users
     */
    public static void main(String[] args) {
        DecisionBenchmark benchmark = new DecisionBenchmark(args.length == 0 ? 100_000 : Integer.parseInt(args[0]));
        System.out.println("# " + benchmark.users + " users, JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; name median min max unit");
        benchmark.measure("decide-create", List.of(), benchmark.first, Verdict.CREATED);
        benchmark.measure("decide-accept", benchmark.first, benchmark.later, Verdict.ACCEPTED);
        benchmark.measure("decide-ignore", benchmark.later, benchmark.first, Verdict.IGNORED_OLDER);
    }

    private void measure(String name, List<Batch> before, List<Batch> measured, Verdict expected) {
        Figures.measured(WARM_UPS, RUNS, () -> {
                    TargetEngine target = target(before);
                    long start = THREADS.getCurrentThreadCpuTime();
                    receive(target, measured, expected);
                    return users * 1e3 / (THREADS.getCurrentThreadCpuTime() - start);
                })
                .print(name, "million-entries/s");
    }

    private static TargetEngine target(List<Batch> before) {
        SourceEngine source =
                new SourceEngine(JpdName.of("tokyo"), new SiteState(RecordStore.inMemory()), Knobs.defaults());
        TargetEngine target = new TargetEngine(
                source, InboundConfig.defaults(), new TimestampRule(Duration.ofSeconds(60)), from -> true);
        before.forEach(batch -> target.receive(batch, NOW));
        return target;
    }

    private static void receive(TargetEngine target, List<Batch> batches, Verdict expected) {
        for (Batch batch : batches) {
            Answer answer = target.receive(batch, NOW);
            Verdict last = answer.decisions().get(batch.entries().size() - 1).verdict();
            if (last != expected) {
                throw new IllegalStateException("expected " + expected + ", not " + last);
            }
        }
    }

    private List<Batch> batches(Instant at) {
        Stamp stamp = Stamp.of(at, SOURCE);
        List<Batch> batches = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            entries.add(new Entry.Upsert(
                    User.named("user-" + i).email("user-" + i + "@example.org").build(), stamp));
            if (entries.size() == BATCH_SIZE || i == users - 1) {
                batches.add(new Batch(SOURCE, "tokyo", batches.size(), 1, Batch.Kind.CHANGES, entries));
                entries.clear();
            }
        }
        return batches;
    }
}
