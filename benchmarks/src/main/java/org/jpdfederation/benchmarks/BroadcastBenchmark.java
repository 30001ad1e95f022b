package org.jpdfederation.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Links;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.sync.BroadcastStart;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEffect;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.sync.TargetEngine;
import org.jpdfederation.core.sync.TimestampRule;

/**
 * Measures a full broadcast (F19) in batches of 500: from one site to one that is empty, engines and an in-process link
 * and all, and then the source alone, to one and to three targets that acknowledge at once.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx4g -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.BroadcastBenchmark
 * </pre>
 *
 * Three numbers as arguments stand for other sizes: users, groups, permissions.
 */
public final class BroadcastBenchmark {

    private static final int WARM_UPS = 10;
    private static final int RUNS = 21;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final JpdName HUB = JpdName.of("hub");
    private static final OutboundConfig CONFIG = OutboundConfig.defaults();

    private final Inventory inventory;
    private final SiteState filled;
    private final int entities;

    private BroadcastBenchmark(Inventory inventory) {
        this.inventory = inventory;
        this.filled = filled();
        this.entities = (inventory.users().size()
                + inventory.groups().size()
                + inventory.permissions().size());
    }

    /**
     * Runs the measurements.
     *
     * @param args none, or the numbers of users, groups and permissions
     */
    public static void main(String[] args) {
        String[] sizes = args.length == 0 ? new String[] {"90000", "7000", "3000"} : args;
        new BroadcastBenchmark(GeneratedInventory.of(sizes).toInventory()).run();
    }

    private void run() {
        System.out.println("# " + inventory + ", JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; name median min max unit");
        Figures.measured(WARM_UPS, RUNS, () -> entities / seconds(this::toAnEmptySite))
                .print("broadcast-1-to-1", "entities/s");
        SourceEngine one = sourceOf(1);
        SourceEngine three = sourceOf(3);
        Figures toOne = Figures.measured(WARM_UPS, RUNS, () -> 1_000 * seconds(() -> sendAll(one)));
        Figures toThree = Figures.measured(WARM_UPS, RUNS, () -> 1_000 * seconds(() -> sendAll(three)));
        toOne.print("source-1-to-1", "ms");
        toThree.print("source-1-to-3", "ms");
        Figures.printRatio("source-1-to-3/source-1-to-1", toThree.median(), toOne.median());
    }

    /** How long what is timed takes; making it ready is not timed. */
    private static double seconds(Supplier<Runnable> ready) {
        Runnable timed = ready.get();
        long start = System.nanoTime();
        timed.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The source is a new one too, so that nothing is prepared from an earlier run. */
    private Runnable toAnEmptySite() {
        Network network = new Network(START, Knobs.defaults(), new Links(), event -> {});
        SourceEngine hub = source(HUB, filled);
        JpdName edge = JpdName.of("edge");
        SourceEngine empty = source(edge, new SiteState(RecordStore.inMemory()));
        for (SourceEngine source : List.of(hub, empty)) {
            TimestampRule rule = new TimestampRule(Duration.ofSeconds(60));
            network.add(source, new TargetEngine(source, InboundConfig.defaults(), rule, from -> true));
        }
        network.connect(HUB, "edge", edge, CONFIG, TargetSettings.defaults());
        return () -> {
            network.fullBroadcast(HUB, "edge");
            require(empty.state().ofType(inventory.users().get(0).ref().type()).count()
                    == inventory.users().size());
        };
    }

    private SourceEngine sourceOf(int targets) {
        SourceEngine hub = source(HUB, filled);
        IntStream.range(0, targets)
                .forEach(
                        i -> hub.connect("edge" + i, JpdName.of("edge" + i), CONFIG, TargetSettings.defaults(), START));
        return hub;
    }

    /** A broadcast to each target; what was prepared for an earlier run is of no use, since a record is another one. */
    private Runnable sendAll(SourceEngine hub) {
        hub.state().apply(new Entry.Upsert(inventory.users().get(0), Stamp.of(START, HUB)));
        return () -> {
            int sent = 0;
            for (String target : hub.targets()) {
                sent += sendAll(hub, target);
            }
            require(sent == entities * hub.targets().size());
        };
    }

    private static int sendAll(SourceEngine hub, String target) {
        int sent = 0;
        Deque<SourceEffect> effects = new ArrayDeque<>();
        if (hub.fullBroadcast(target, START) instanceof BroadcastStart.Started started) {
            effects.addAll(started.effects());
        }
        for (SourceEffect effect = effects.poll(); effect != null; effect = effects.poll()) {
            if (effect instanceof SourceEffect.Send send) {
                sent += send.batch().entries().size();
                effects.addAll(hub.acknowledged(send.batch(), START));
            }
        }
        return sent;
    }

    private static SourceEngine source(JpdName site, SiteState state) {
        return new SourceEngine(site, state, Knobs.defaults());
    }

    private SiteState filled() {
        SiteState state = new SiteState(RecordStore.inMemory());
        Stamp stamp = Stamp.of(START.minusSeconds(3_600), HUB);
        inventory.users().forEach(entity -> state.apply(new Entry.Upsert(entity, stamp)));
        inventory.groups().forEach(entity -> state.apply(new Entry.Upsert(entity, stamp)));
        inventory.permissions().forEach(entity -> state.apply(new Entry.Upsert(entity, stamp)));
        return state;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not every entity has arrived");
        }
    }
}
