package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.testkit.simulation.Action;
import org.jpdfederation.testkit.simulation.RelationSettings;
import org.jpdfederation.testkit.simulation.Scenario;
import org.jpdfederation.testkit.simulation.ScenarioEntities;
import org.jpdfederation.testkit.simulation.ScenarioEvent;
import org.jpdfederation.testkit.simulation.ScenarioFile;
import org.jpdfederation.testkit.simulation.Story;

/** Tells a story as a scenario file, as far as that format can: it knows no fault of a single message, for one. */
public final class StoryScenario {

    private static final Set<String> READ = Collections.singleton("READ");

    private StoryScenario() {}

    /** Thrown inside when the format cannot tell something. */
    private static final class CannotTell extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Writes the file.
     *
     * @param story the story
     * @return its text, or empty when the format cannot tell the story
     */
    public static Optional<String> of(Story story) {
        try {
            String text = ScenarioFile.write(scenario(story));
            ScenarioFile.read(text, "story");
            return Optional.of(text);
        } catch (CannotTell | InputException e) {
            return Optional.empty();
        }
    }

    private static Scenario scenario(Story story) {
        if (!story.links().fates().isEmpty() || !story.links().perMille().isEmpty()) {
            throw new CannotTell();
        }
        OutboundConfig common = story.relations().isEmpty()
                ? OutboundConfig.defaults()
                : common(story.relations().get(0).config());
        Map<JpdName, Scenario.Site> sites = new LinkedHashMap<>();
        for (Story.Site site : story.sites()) {
            if (!site.inbound().serviceIdMapping().isEmpty()) {
                throw new CannotTell();
            }
            sites.put(
                    site.name(), new Scenario.Site(Duration.ZERO, site.inbound().allowPartialEntitySync()));
        }
        List<Scenario.Relation> relations = new ArrayList<>();
        Map<String, Duration> latencies = new LinkedHashMap<>();
        for (Story.Relation relation : story.relations()) {
            latencies.put(relation.from() + ">" + relation.to(), relation.latency());
            relations.add(new Scenario.Relation(
                    relation.from(),
                    relation.to(),
                    settings(relation.config(), relation.settings(), relation.latency(), common)));
        }
        List<ScenarioEvent> events = new ArrayList<>();
        for (Action action : story.actions()) {
            add(events, action, common, latencies);
        }
        return new Scenario(
                story.knobs(),
                common.toBuilder().maximumFutureTimeDiff(story.window()).build(),
                1,
                sites,
                relations,
                List.of(),
                events,
                Optional.of(story.calm()));
    }

    /** What is set for all relations alike; the rest is set for each. */
    private static OutboundConfig common(OutboundConfig config) {
        return config.toBuilder()
                .entityTypes(List.of(EntityType.values()))
                .excludeUsers(List.of())
                .forwardPropagation(false)
                .build();
    }

    private static RelationSettings settings(
            OutboundConfig config, TargetSettings target, Duration latency, OutboundConfig common) {
        boolean filtersOnly = target.toBuilder()
                .permissionFilters(TargetSettings.defaults().permissionFilters())
                .build()
                .equals(TargetSettings.defaults());
        if (!common(config).equals(common) || !filtersOnly) {
            throw new CannotTell();
        }
        return RelationSettings.defaults()
                .withTypes(config.entityTypes())
                .withExcludeUsers(config.excludeUsers())
                .withPermissionFilters(target.permissionFilters())
                .withForwardPropagation(config.forwardPropagation())
                .withLatency(latency);
    }

    private static void add(
            List<ScenarioEvent> events, Action action, OutboundConfig common, Map<String, Duration> latencies) {
        Duration at = action.at();
        if (action instanceof Action.Put put) {
            events.add(new ScenarioEvent.Put(at, put.site(), retold(put.entity())));
        } else if (action instanceof Action.Delete delete) {
            events.add(new ScenarioEvent.Delete(at, delete.site(), delete.key()));
        } else if (action instanceof Action.Member member) {
            events.add(
                    member.added()
                            ? new ScenarioEvent.AddMember(at, member.site(), member.group(), member.user())
                            : new ScenarioEvent.RemoveMember(at, member.site(), member.group(), member.user()));
        } else if (action instanceof Action.Broadcast broadcast) {
            events.add(new ScenarioEvent.Broadcast(at, broadcast.from(), broadcast.to()));
        } else if (action instanceof Action.Cut cut) {
            addCut(events, cut);
        } else if (action instanceof Action.Clock clock) {
            events.add(new ScenarioEvent.SetClock(at, clock.site(), clock.skew()));
        } else if (action instanceof Action.Crash crash) {
            events.add(
                    crash.dies()
                            ? new ScenarioEvent.Crash(at, crash.site())
                            : new ScenarioEvent.Restart(at, crash.site()));
        } else if (action instanceof Action.Configure configure) {
            Duration latency = latencies.getOrDefault(configure.from() + ">" + configure.to(), Duration.ZERO);
            events.add(new ScenarioEvent.Configure(
                    at,
                    configure.from(),
                    configure.to(),
                    settings(configure.config(), configure.settings(), latency, common)));
        } else {
            throw new CannotTell();
        }
    }

    /** The entity without what decides nothing here: secrets, targets of permissions, the service id of a subject. */
    private static Entity retold(Entity entity) {
        if (entity instanceof User user) {
            return ScenarioEntities.user(user.name(), user.email().orElse("none"));
        } else if (entity instanceof Group group) {
            return ScenarioEntities.group(group.name(), group.members());
        } else if (entity instanceof AccessToken token) {
            return ScenarioEntities.token(token.id(), token.owner().orElseThrow(CannotTell::new));
        } else if (entity instanceof Permission permission && onlyReads(permission)) {
            return ScenarioEntities.permission(permission.name(), permission.users(), permission.groups());
        }
        throw new CannotTell();
    }

    private static boolean onlyReads(Permission permission) {
        return Members.of(permission).values().stream().allMatch(actions -> actions.equals(READ));
    }

    private static void addCut(List<ScenarioEvent> events, Action.Cut cut) {
        events.add(cutOrHeal(cut, cut.from(), cut.to()));
        if (cut.bothWays()) {
            events.add(cutOrHeal(cut, cut.to(), cut.from()));
        }
    }

    private static ScenarioEvent cutOrHeal(Action.Cut cut, JpdName from, JpdName to) {
        return cut.cut() ? new ScenarioEvent.Cut(cut.at(), from, to) : new ScenarioEvent.Heal(cut.at(), from, to);
    }
}
