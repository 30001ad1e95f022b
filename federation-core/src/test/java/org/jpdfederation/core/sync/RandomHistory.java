package org.jpdfederation.core.sync;

import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.permission;
import static org.jpdfederation.core.sync.TestData.token;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.split.History;
import org.jpdfederation.core.split.RepairStep;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.UnknownNames;
import org.jpdfederation.core.topology.Topology;

/** A history of two to four sites drawn from a seed: shape, settings, knobs, clocks, edits. All times whole seconds. */
final class RandomHistory {

    final Topology.Shape shape;
    final ConflictScope conflictScope;
    private final Random random;
    private final History.Builder history = History.from(TestNetwork.START);
    private final List<JpdName> sites;

    RandomHistory(long seed, boolean partialSync) {
        this.random = TestData.random(seed);
        this.shape = one(Topology.Shape.values());
        this.conflictScope = one(ConflictScope.values());
        this.sites = Stream.of("A", "B", "C", "D")
                .map(JpdName::of)
                .limit(2 + random.nextInt(3))
                .toList();
        history.knobs(Knobs.defaults().toBuilder()
                .conflictScope(conflictScope)
                .buffering(seldom() ? Buffering.EVERY_EVENT : Buffering.COALESCE)
                .unknownNames(seldom() ? UnknownNames.DROP : UnknownNames.KEEP_NAME)
                .build());
        history.topology(topology(new InboundConfig(List.of(), partialSync)));
        draw();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private JpdName site() {
        return sites.get(random.nextInt(sites.size()));
    }

    private boolean seldom() {
        return random.nextInt(5) == 0;
    }

    private Topology topology(InboundConfig inbound) {
        Duration window = Duration.ofSeconds(List.of(0, 7, 30, 60).get(random.nextInt(4)));
        Topology.Builder topology = Topology.of(shape, sites).inbound(inbound);
        sites.forEach(site -> topology.outboundOf(site, outbound(window)));
        if (shape == Topology.Shape.GRAPH) {
            for (JpdName from : sites) {
                sites.stream()
                        .filter(to -> !to.equals(from) && random.nextInt(3) > 0)
                        .forEach(to -> topology.relation(from, to, settings()));
            }
        }
        return topology.build();
    }

    private OutboundConfig outbound(Duration window) {
        return OutboundConfig.defaults().toBuilder()
                .maximumFutureTimeDiff(window)
                .bufferWait(Duration.ofSeconds(3 + random.nextInt(120)))
                .bufferMaxSize(seldom() ? 1 + random.nextInt(4) : 500)
                .forwardPropagation(random.nextInt(3) == 0)
                .excludeUsers(seldom() ? List.of("u0", "u3") : List.of())
                .entityTypes(seldom() ? List.of(EntityType.PERMISSIONS) : List.of(EntityType.values()))
                .build();
    }

    private TargetSettings settings() {
        return seldom()
                ? TargetSettings.defaults().toBuilder()
                        .groupFilters(NamePatterns.including("g0"))
                        .build()
                : TargetSettings.defaults();
    }

    private void draw() {
        for (Entity entity : List.of(user("u0", "start"), group("g0", "u0", "u1"), user("u3", "start"))) {
            if (random.nextBoolean()) {
                Stamp stamp = Stamp.of(TestNetwork.START.minusSeconds(3_600), site());
                sites.stream().filter(site -> !seldom()).forEach(site -> history.holds(site, entity, stamp));
            }
        }
        Instant at = TestNetwork.START;
        for (int event = 3 + random.nextInt(15); event > 0; event--) {
            at = at.plusSeconds(random.nextInt(40));
            if (random.nextInt(6) == 0) {
                history.setClock(at, site(), Duration.ofSeconds(skewSeconds()));
            } else if (random.nextInt(4) == 0) {
                history.delete(at, site(), entity().ref());
            } else {
                history.put(at, site(), entity());
            }
        }
    }

    private int skewSeconds() {
        return seldom() ? 86_400 : random.nextInt(181) - 90;
    }

    private Entity entity() {
        int number = random.nextInt(2);
        return switch (random.nextInt(6)) {
            case 0, 1 -> group("g" + number, users().toArray(String[]::new));
            case 2 -> permission("p", users(), random.nextBoolean() ? List.of("g0") : List.of("g1"));
            case 3 -> token("t", "u" + random.nextInt(3));
            default -> user("u" + number, "v" + random.nextInt(100));
        };
    }

    private List<String> users() {
        return Stream.of("u0", "u1", "u2", "u3")
                .filter(name -> random.nextInt(2) == 0)
                .toList();
    }

    History told() {
        return history.build();
    }

    /** The history with somebody doing what a plan says, each step at the first whole second when it may be done. */
    History withRepairs(List<RepairStep> steps) {
        return withRepairs(steps, step -> step.earliest().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The history with somebody doing steps at other instants. */
    History withRepairs(List<RepairStep> steps, Function<RepairStep, Instant> when) {
        for (RepairStep step : steps) {
            Instant at = when.apply(step);
            step.value()
                    .ifPresentOrElse(
                            value -> history.put(at, step.site(), value),
                            () -> history.delete(at, step.site(), step.key()));
        }
        return history.build();
    }
}
