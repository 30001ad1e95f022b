package org.jpdfederation.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;

/**
 * Measures what changes that wait for targets that are cut off keep alive, for one target and for a hundred: while they
 * wait, while an attempt is in flight to every target, and after that has failed and every tenth entity was changed
 * again. A tenth of the changes are to groups and carry deltas.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx4g -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.PendingChangesBenchmark
 * </pre>
 *
 * A number as argument stands for another number of changes.
 */
public final class PendingChangesBenchmark {

    private static final int RUNS = 5;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final JpdName HUB = JpdName.of("hub");

    /** The limit does not start an attempt here: the end of the wait does. */
    private static final OutboundConfig CONFIG = OutboundConfig.defaults().toBuilder()
            .bufferMaxSize(Integer.MAX_VALUE)
            .numberOfRetries(0)
            .build();

    private enum Stage {
        WAITING,
        IN_FLIGHT,
        GIVEN_BACK
    }

    private PendingChangesBenchmark() {}

    /**
     * Runs the measurements.
     *
     * @param args none, or the number of changes
     */
    public static void main(String[] args) {
        int changes = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        System.out.println("# " + changes + " changes, JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; name median min max unit");
        for (Stage stage : Stage.values()) {
            String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Figures one =
                    Figures.megabytes(RUNS, () -> pending(changes, 1, stage)).print(name + "-1-target", "MB");
            Figures hundred =
                    Figures.megabytes(RUNS, () -> pending(changes, 100, stage)).print(name + "-100-targets", "MB");
            Figures.printRatio(name + "-100-targets/1-target", hundred.median(), one.median());
        }
    }

    private static SourceEngine pending(int changes, int targets, Stage stage) {
        SourceEngine hub = new SourceEngine(HUB, new SiteState(RecordStore.inMemory()), Knobs.defaults());
        IntStream.range(0, changes / 10)
                .forEach(i -> hub.state()
                        .apply(new Entry.Upsert(Group.named("group" + i).build(), stamp())));
        IntStream.range(0, targets)
                .forEach(
                        i -> hub.connect("edge" + i, JpdName.of("edge" + i), CONFIG, TargetSettings.defaults(), START));
        for (int i = 0; i < changes; i++) {
            change(hub, i, "first");
        }
        Instant waitEnds = START.plus(CONFIG.bufferWait());
        if (stage != Stage.WAITING) {
            hub.targets().forEach(target -> hub.flush(target, waitEnds));
        }
        if (stage == Stage.GIVEN_BACK) {
            for (int i = 0; i < changes; i += 10) {
                change(hub, i, "second");
                change(hub, i + 1, "second");
            }
            hub.targets().forEach(target -> hub.timeout(target, waitEnds.plus(CONFIG.timeout())));
        }
        if (hub.targets().stream().anyMatch(target -> hub.waiting(target) < changes)) {
            throw new IllegalStateException("a change does not wait");
        }
        return hub;
    }

    /** Each tenth change adds a user to a group, the others write a user. */
    private static void change(SourceEngine hub, int i, String value) {
        hub.localChange(new Entry.Upsert(
                i % 10 == 0
                        ? Group.named("group" + i / 10).members(List.of(value)).build()
                        : User.named("user" + i).email(value).build(),
                stamp()));
    }

    private static Stamp stamp() {
        return Stamp.of(START, HUB);
    }
}
