package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.testkit.simulation.Action;
import org.jpdfederation.testkit.simulation.Story;

/** Draws what is done in a story: mostly changes of few entities, so that they meet, and faults that pass. */
final class ActionGenerator {

    private static final Duration TEN_YEARS = Duration.ofDays(3_650);

    private final Dice dice;
    private final List<JpdName> sites;
    private final List<Story.Relation> relations;
    private final SettingsGenerator settings;
    private final Duration wait;
    private final Duration end;
    private final int users;
    private int values;

    ActionGenerator(
            Dice dice,
            List<JpdName> sites,
            List<Story.Relation> relations,
            SettingsGenerator settings,
            Duration wait,
            Duration end) {
        this.dice = dice;
        this.sites = sites;
        this.relations = relations;
        this.settings = settings;
        this.wait = wait;
        this.end = end;
        this.users = dice.between(2, 8);
    }

    List<Action> draw(int count) {
        List<Action> actions = new ArrayList<>();
        while (actions.size() < count) {
            Duration at = Duration.ofMillis(dice.below(end.toMillis()));
            if (dice.percent(85)) {
                actions.add(change(at));
            } else {
                trouble(at, actions);
            }
        }
        return actions;
    }

    private Action change(Duration at) {
        JpdName site = dice.pick(sites);
        int roll = dice.below(100);
        if (roll < 60) {
            return new Action.Put(at, site, entity(site));
        } else if (roll < 75) {
            return new Action.Delete(at, site, key());
        } else if (roll < 95) {
            return new Action.Member(at, site, group(), user(), dice.percent(60));
        }
        Story.Relation relation = dice.pick(relations);
        return new Action.Broadcast(at, relation.from(), relation.to());
    }

    private void trouble(Duration at, List<Action> actions) {
        JpdName site = dice.pick(sites);
        Story.Relation relation = dice.pick(relations);
        Duration later = at.plusMillis(dice.below(wait.toMillis() * dice.oneOf(2, 15)));
        switch (dice.below(10)) {
            case 0, 1 -> {
                boolean bothWays = dice.percent(50);
                actions.add(new Action.Cut(at, relation.from(), relation.to(), bothWays, true));
                actions.add(new Action.Cut(later, relation.from(), relation.to(), bothWays, false));
            }
            case 2 -> {
                actions.add(new Action.Crash(at, site, true));
                actions.add(new Action.Crash(later, site, false));
            }
            case 3 -> {
                actions.add(new Action.Disk(at, site, dice.below(3)));
                actions.add(new Action.Disk(later, site, -1));
            }
            case 4 -> actions.add(new Action.DieAfterWrite(at, site, entity(site)));
            case 5 -> {
                actions.add(new Action.Backup(at, site, false));
                if (dice.percent(50)) {
                    actions.add(new Action.Backup(later, site, true));
                }
            }
            case 6 ->
                actions.add(new Action.Configure(
                        at, relation.from(), relation.to(), settings.config(), settings.settings()));
            case 7 -> {
                actions.add(new Action.Trust(at, relation.to(), relation.from(), false));
                actions.add(new Action.Trust(later, relation.to(), relation.from(), true));
            }
            case 8 -> {
                EntityRef key = key();
                actions.add(new Action.Poison(at, site, key, true));
                actions.add(new Action.Poison(later, site, key, false));
            }
            default -> clock(at, later, site, actions);
        }
    }

    private void clock(Duration at, Duration later, JpdName site, List<Action> actions) {
        if (dice.percent(40)) {
            actions.add(new Action.Drift(at, site, dice.between(-2_000, 2_000)));
            return;
        }
        Duration step =
                dice.percent(20) ? TEN_YEARS : Duration.ofMillis(dice.below(4 * wait.toMillis()) - 2 * wait.toMillis());
        actions.add(new Action.Clock(at, site, dice.percent(30) ? step.negated() : step));
        if (dice.percent(50)) {
            actions.add(new Action.Clock(later, site, Duration.ZERO));
        }
    }

    private EntityRef key() {
        return switch (dice.below(6)) {
            case 0, 1, 2 -> EntityRef.user(user());
            case 3 -> EntityRef.group(group());
            case 4 -> EntityRef.permission(permission());
            default -> EntityRef.token(token());
        };
    }

    private Entity entity(JpdName site) {
        values++;
        return switch (dice.below(8)) {
            case 0, 1, 2, 3 ->
                User.named(user())
                        .email("v" + values)
                        .password(Secret.of(StoryGenerator.CANARY + "-p" + values))
                        .build();
            case 4, 5 -> Group.named(group()).members(someOf("u", users)).build();
            case 6 -> permission(someOf("u", users), someOf("g", 3));
            default ->
                AccessToken.of(token(), "jfac@" + site + "/users/" + user())
                        .value(Secret.of(StoryGenerator.CANARY + "-t" + values))
                        .build();
        };
    }

    private Permission permission(List<String> userNames, List<String> groupNames) {
        TreeMap<String, Permission.Patterns> targets = new TreeMap<>();
        targets.put("libs", new Permission.Patterns(List.of("**"), List.of()));
        TreeMap<String, Permission.Resource> resources = new TreeMap<>();
        resources.put("artifact", new Permission.Resource(grants(userNames), grants(groupNames), targets));
        return Permission.of(permission(), resources);
    }

    private SortedMap<String, SortedSet<String>> grants(List<String> names) {
        SortedMap<String, SortedSet<String>> grants = new TreeMap<>();
        for (String name : names) {
            grants.put(name, new TreeSet<>(List.of(dice.percent(70) ? "READ" : "WRITE")));
        }
        return grants;
    }

    private List<String> someOf(String prefix, int count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (dice.percent(40)) {
                some.add(prefix + i);
            }
        }
        return some;
    }

    private String user() {
        return "u" + dice.below(users);
    }

    private String group() {
        return "g" + dice.below(3);
    }

    private String permission() {
        return "p" + dice.below(3);
    }

    private String token() {
        return "t" + dice.below(3);
    }
}
