package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.testkit.simulation.Action;
import org.jpdfederation.testkit.simulation.Story;

/** Writes a story as the source of a JUnit test that runs it. Secrets of the story are not written. */
public final class StoryCode {

    private StoryCode() {}

    /**
     * Writes the test.
     *
     * @param story the story
     * @param testClass the name of its class
     * @return the source of the class
     */
    public static String of(Story story, String testClass) {
        return """
                import static org.assertj.core.api.Assertions.assertThat;

                import java.time.Duration;
                import java.util.*;
                import org.jpdfederation.core.closure.ExcludedUsers;
                import org.jpdfederation.core.config.*;
                import org.jpdfederation.core.entity.*;
                import org.jpdfederation.core.sync.Knobs;
                import org.jpdfederation.testkit.simulation.*;
                import org.junit.jupiter.api.Test;

                class %s {

                    @Test
                    void everyRuleHolds() {
                        Story story = new Story(
                                %s,
                                %s,
                                %s,
                                %s,
                                LinkFaults.listed(%s),
                                %s,
                                %s);

                        assertThat(Simulator.run(story).violation()).isEmpty();
                    }
                }
                """.formatted(
                        testClass,
                        knobs(story.knobs()),
                        duration(story.window()),
                        list(story.sites(), StoryCode::site),
                        list(story.relations(), StoryCode::relation),
                        list(
                                story.links().fates(),
                                fate -> "new LinkFaults.Fate(%s, %s, %s, %d, LinkFault.%s, %s)"
                                        .formatted(
                                                name(fate.from()),
                                                name(fate.to()),
                                                duration(fate.sentAt()),
                                                fate.tryNumber(),
                                                fate.fault(),
                                                duration(fate.late()))),
                        list(story.actions(), StoryCode::action),
                        duration(story.calm()));
    }

    private static <T> String list(Collection<T> all, Function<T, String> written) {
        return all.stream().map(written).collect(Collectors.joining(",\n                        ", "List.of(", ")"));
    }

    private static String knobs(Knobs knobs) {
        return "new Knobs(Knobs.ConflictScope.%s, Knobs.WindowMeaning.%s, Knobs.Tries.%s, Knobs.BatchHandling.%s, "
                        .formatted(knobs.conflictScope(), knobs.windowMeaning(), knobs.tries(), knobs.batchHandling())
                + "Knobs.BroadcastTime.%s, Knobs.ForwardedTime.%s, ExcludedUsers.%s, Knobs.Buffering.%s, "
                        .formatted(
                                knobs.broadcastTime(), knobs.forwardedTime(), knobs.excludedUsers(), knobs.buffering())
                + "Knobs.UnknownNames.%s, Knobs.TimedOutRequests.%s)"
                        .formatted(knobs.unknownNames(), knobs.timedOutRequests());
    }

    private static String duration(Duration duration) {
        return "Duration.ofMillis(" + duration.toMillis() + "L)";
    }

    private static String name(JpdName name) {
        return "JpdName.of(" + text(name.text()) + ")";
    }

    private static String text(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String texts(Collection<String> texts) {
        return list(texts, StoryCode::text);
    }

    private static String key(EntityRef key) {
        return "EntityRef.parse(" + text(key.toString()) + ")";
    }

    private static String site(Story.Site site) {
        InboundConfig inbound = site.inbound();
        String mappings = list(
                inbound.serviceIdMapping(),
                mapping -> "new ServiceIdMapping(ServiceId.parse(%s), ServiceId.parse(%s))"
                        .formatted(
                                text(mapping.from().toString()),
                                text(mapping.to().toString())));
        return "new Story.Site(%s, new InboundConfig(%s, %s))"
                .formatted(name(site.name()), mappings, inbound.allowPartialEntitySync());
    }

    private static String relation(Story.Relation relation) {
        return "new Story.Relation(%s, %s, %s, %s, %s)"
                .formatted(
                        name(relation.from()),
                        name(relation.to()),
                        config(relation.config()),
                        settings(relation.settings()),
                        duration(relation.latency()));
    }

    private static String config(OutboundConfig config) {
        if (config.equals(OutboundConfig.defaults())) {
            return "OutboundConfig.defaults()";
        }
        return "OutboundConfig.defaults().toBuilder().entityTypes("
                + list(config.entityTypes(), type -> "EntityType." + type.name())
                + ").excludeUsers(" + texts(config.excludeUsers())
                + ").bufferWait(" + duration(config.bufferWait())
                + ").bufferMaxSize(" + config.bufferMaxSize()
                + ").considerStale(" + duration(config.considerStale())
                + ").timeout(" + duration(config.timeout())
                + ").numberOfRetries(" + config.numberOfRetries()
                + ").maxStoredEvents(" + config.maxStoredEvents()
                + ").autoFullSync(" + config.autoFullSync()
                + ").forwardPropagation(" + config.forwardPropagation() + ").build()";
    }

    private static String settings(TargetSettings settings) {
        if (settings.equals(TargetSettings.defaults())) {
            return "TargetSettings.defaults()";
        }
        return "TargetSettings.defaults().toBuilder()"
                + settings.entities()
                        .map(types -> ".entities(" + list(types, type -> "EntityType." + type.name()) + ")")
                        .orElse("")
                + ".permissionFilters(" + patterns(settings.permissionFilters())
                + ").groupFilters(" + patterns(settings.groupFilters())
                + ").active(" + settings.active() + ").build()";
    }

    private static String patterns(NamePatterns patterns) {
        return "new NamePatterns(" + texts(patterns.include()) + ", " + texts(patterns.exclude()) + ")";
    }

    private static String entity(Entity entity) {
        if (entity instanceof User user) {
            return "User.named(" + text(user.name()) + ")"
                    + user.email().map(value -> ".email(" + text(value) + ")").orElse("") + ".build()";
        } else if (entity instanceof Group group) {
            return "Group.named(" + text(group.name()) + ").members(" + texts(group.members()) + ").build()";
        } else if (entity instanceof AccessToken token) {
            return "AccessToken.of(" + text(token.id()) + ", " + text(token.subject()) + ").build()";
        } else if (entity instanceof Permission permission) {
            List<String> resources = new ArrayList<>();
            permission
                    .resources()
                    .forEach((type, resource) -> resources.add(text(type)
                            + ", new Permission.Resource(" + grants(resource.users()) + ", " + grants(resource.groups())
                            + ", new TreeMap<>())"));
            return "Permission.of(" + text(permission.name()) + ", Map.of(" + String.join(", ", resources) + "))";
        }
        throw new AssertionError("every type is told apart");
    }

    private static String grants(SortedMap<String, SortedSet<String>> grants) {
        List<String> entries = new ArrayList<>();
        grants.forEach(
                (name, actions) -> entries.add("Map.entry(" + text(name) + ", new TreeSet<>(" + texts(actions) + "))"));
        return "new TreeMap<String, SortedSet<String>>(Map.ofEntries(" + String.join(", ", entries) + "))";
    }

    private static String action(Action action) {
        String at = duration(action.at());
        String arguments = arguments(action);
        return "new Action." + action.getClass().getSimpleName() + "(" + at + ", " + arguments + ")";
    }

    private static String arguments(Action action) {
        if (action instanceof Action.Put put) {
            return name(put.site()) + ", " + entity(put.entity());
        } else if (action instanceof Action.Delete delete) {
            return name(delete.site()) + ", " + key(delete.key());
        } else if (action instanceof Action.Member member) {
            return name(member.site()) + ", " + text(member.group()) + ", " + text(member.user()) + ", "
                    + member.added();
        } else if (action instanceof Action.Broadcast broadcast) {
            return name(broadcast.from()) + ", " + name(broadcast.to());
        } else if (action instanceof Action.Cut cut) {
            return name(cut.from()) + ", " + name(cut.to()) + ", " + cut.bothWays() + ", " + cut.cut();
        } else if (action instanceof Action.Clock clock) {
            return name(clock.site()) + ", " + duration(clock.skew());
        } else if (action instanceof Action.Drift drift) {
            return name(drift.site()) + ", " + drift.partsPerMillion() + "L";
        } else if (action instanceof Action.Crash crash) {
            return name(crash.site()) + ", " + crash.dies();
        } else if (action instanceof Action.Disk disk) {
            return name(disk.site()) + ", " + disk.writesLeft();
        } else if (action instanceof Action.DieAfterWrite dies) {
            return name(dies.site()) + ", " + entity(dies.entity());
        } else if (action instanceof Action.Backup backup) {
            return name(backup.site()) + ", " + backup.restored();
        } else if (action instanceof Action.Configure configure) {
            return name(configure.from()) + ", " + name(configure.to()) + ", " + config(configure.config()) + ", "
                    + settings(configure.settings());
        } else if (action instanceof Action.Trust trust) {
            return name(trust.site()) + ", " + name(trust.source()) + ", " + trust.trusted();
        } else if (action instanceof Action.Poison poison) {
            return name(poison.site()) + ", " + key(poison.key()) + ", " + poison.refused();
        }
        throw new AssertionError("every kind of action is told apart");
    }
}
