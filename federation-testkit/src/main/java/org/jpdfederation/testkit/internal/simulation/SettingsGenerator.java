package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;

/** Draws the settings of relations. */
final class SettingsGenerator {

    private final Dice dice;
    private final Duration wait;
    private final boolean mayForward;

    SettingsGenerator(Dice dice, Duration wait, boolean mayForward) {
        this.dice = dice;
        this.wait = wait;
        this.mayForward = mayForward;
    }

    OutboundConfig config() {
        OutboundConfig.Builder config = OutboundConfig.defaults().toBuilder()
                .bufferWait(dice.percent(80) ? wait : wait.multipliedBy(2))
                .bufferMaxSize(dice.oneOf(500, 500, 10, 3, 1))
                .timeout(Duration.ofMillis(dice.oneOf(500, 1_000, 3_000)))
                .numberOfRetries(dice.below(4))
                .considerStale(Duration.ofHours(dice.oneOf(1, 2, 168)))
                .maxStoredEvents(dice.oneOf(OutboundConfig.UNLIMITED, OutboundConfig.UNLIMITED, 3L, 8L))
                .autoFullSync(dice.percent(40))
                .forwardPropagation(mayForward && dice.percent(70));
        if (dice.percent(30)) {
            config.excludeUsers(List.of("u" + dice.below(3)));
        }
        if (dice.percent(15)) {
            config.entityTypes(List.of(dice.oneOf(EntityType.values())));
        }
        return config.build();
    }

    TargetSettings settings() {
        TargetSettings.Builder settings = TargetSettings.defaults().toBuilder().active(!dice.percent(3));
        if (dice.percent(30)) {
            settings.entities(dice.oneOf(
                    List.of(EntityType.PERMISSIONS),
                    List.of(EntityType.GROUPS, EntityType.TOKENS),
                    List.of(EntityType.USERS, EntityType.PERMISSIONS)));
        }
        if (dice.percent(25)) {
            settings.permissionFilters(NamePatterns.including("p[01]"));
        }
        if (dice.percent(25)) {
            settings.groupFilters(new NamePatterns(List.of("g.*"), List.of("g0")));
        }
        return settings.build();
    }

    /** An answer comes before the shortest timeout; a change that may go round must take time to do so. */
    Duration latency() {
        return Duration.ofMillis(mayForward ? dice.between(1, 200) : dice.oneOf(0, 0, 5, 200));
    }
}
