package org.jpdfederation.testkit.internal.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jpdfederation.client.internal.document.PlainScalar;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.testkit.simulation.RelationSettings;
import org.jpdfederation.testkit.simulation.Scenario;
import org.jpdfederation.testkit.simulation.ScenarioEntities;
import org.jpdfederation.testkit.simulation.ScenarioEvent;

/** Writes a scenario as a file, one line for each site, relation and event. For one thread at a time. */
public final class ScenarioWriter {

    /** What stands without quotes: nothing in it means anything to YAML. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@/-]*");

    private final Scenario scenario;
    private final StringBuilder out = new StringBuilder();

    public ScenarioWriter(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The file's content. */
    public String text() {
        List<String> knobs = KnobKeys.changed(scenario.knobs());
        if (!knobs.isEmpty()) {
            line("knobs: {" + String.join(", ", knobs) + "}");
        }
        writeCommon(scenario.common());
        if (scenario.seed() != 1) {
            line("seed: " + scenario.seed());
        }
        line("sites:");
        scenario.sites().forEach((name, site) -> line("  " + quoted(name.text()) + ": " + site(site)));
        writeList("relations", scenario.relations().stream().map(this::relation).toList());
        writeList("start", scenario.start().stream().map(this::holding).toList());
        writeList("events", scenario.events().stream().map(this::event).toList());
        scenario.until().ifPresent(until -> line("until: " + Times.text(until)));
        return out.toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private void writeList(String key, List<String> items) {
        if (!items.isEmpty()) {
            line(key + ":");
            items.forEach(item -> line("  - {" + item + "}"));
        }
    }

    private void writeCommon(OutboundConfig common) {
        OutboundConfig defaults = OutboundConfig.defaults();
        if (!common.maximumFutureTimeDiff().equals(defaults.maximumFutureTimeDiff())) {
            line("window: " + Times.text(common.maximumFutureTimeDiff()));
        }
        if (!common.bufferWait().equals(defaults.bufferWait()) || common.bufferMaxSize() != defaults.bufferMaxSize()) {
            line("buffer: {wait: " + Times.text(common.bufferWait()) + ", size: " + common.bufferMaxSize() + "}");
        }
        if (!common.timeout().equals(defaults.timeout())) {
            line("timeout: " + Times.text(common.timeout()));
        }
        if (common.numberOfRetries() != defaults.numberOfRetries()) {
            line("retries: " + common.numberOfRetries());
        }
        if (!common.considerStale().equals(defaults.considerStale())) {
            line("stale-after: " + Times.text(common.considerStale()));
        }
        if (common.maxStoredEvents() != defaults.maxStoredEvents()) {
            line("max-stored-events: " + common.maxStoredEvents());
        }
        if (common.autoFullSync()) {
            line("auto-full-sync: true");
        }
    }

    private static String site(Scenario.Site site) {
        List<String> keys = new ArrayList<>();
        if (!site.skew().isZero()) {
            keys.add("skew: " + Times.text(site.skew()));
        }
        if (site.partialEntitySync()) {
            keys.add("partial-entity-sync: true");
        }
        return "{" + String.join(", ", keys) + "}";
    }

    private String relation(Scenario.Relation relation) {
        List<String> keys = new ArrayList<>();
        keys.add("from: " + quoted(relation.from().text()));
        keys.add("to: " + quoted(relation.to().text()));
        keys.addAll(settings(relation.settings(), RelationSettings.defaults()));
        return String.join(", ", keys);
    }

    /** The keys in which settings differ from others. */
    private static List<String> settings(RelationSettings settings, RelationSettings others) {
        List<String> keys = new ArrayList<>();
        if (!settings.types().equals(others.types())) {
            keys.add(RelationKeys.TYPES + ": "
                    + list(settings.types().stream().map(EntityType::word).toList()));
        }
        if (!settings.excludeUsers().equals(others.excludeUsers())) {
            keys.add(RelationKeys.EXCLUDE_USERS + ": " + list(settings.excludeUsers()));
        }
        if (!settings.permissionFilters().equals(others.permissionFilters())) {
            NamePatterns filters = settings.permissionFilters();
            keys.add(RelationKeys.FILTERS + ": {" + RelationKeys.INCLUDE + ": " + list(filters.include()) + ", "
                    + RelationKeys.EXCLUDE + ": " + list(filters.exclude()) + "}");
        }
        if (settings.forwardPropagation() != others.forwardPropagation()) {
            keys.add(RelationKeys.FORWARD + ": " + settings.forwardPropagation());
        }
        if (!settings.latency().equals(others.latency())) {
            keys.add(RelationKeys.LATENCY + ": " + Times.text(settings.latency()));
        }
        return keys;
    }

    private String holding(Scenario.Holding holding) {
        return "at: " + list(holding.at().stream().map(JpdName::text).toList()) + ", " + entity(holding.entity());
    }

    private String event(ScenarioEvent event) {
        String action;
        if (event instanceof ScenarioEvent.Put put) {
            action = at(put.site()) + "put: {" + entity(put.entity()) + "}";
        } else if (event instanceof ScenarioEvent.Delete delete) {
            action = at(delete.site()) + "delete: {" + key(delete.key()) + "}";
        } else if (event instanceof ScenarioEvent.AddMember add) {
            action = at(add.site()) + "add: " + member(add.group(), add.member());
        } else if (event instanceof ScenarioEvent.RemoveMember remove) {
            action = at(remove.site()) + "remove: " + member(remove.group(), remove.member());
        } else if (event instanceof ScenarioEvent.SetClock clock) {
            action = at(clock.site()) + "skew: " + Times.text(clock.skew());
        } else if (event instanceof ScenarioEvent.Cut cut) {
            action = "cut: " + ends(cut.from(), cut.to());
        } else if (event instanceof ScenarioEvent.Heal heal) {
            action = "heal: " + ends(heal.from(), heal.to());
        } else if (event instanceof ScenarioEvent.Broadcast broadcast) {
            action = "broadcast: " + ends(broadcast.from(), broadcast.to());
        } else if (event instanceof ScenarioEvent.Crash crash) {
            action = "crash: " + quoted(crash.site().text());
        } else if (event instanceof ScenarioEvent.Restart restart) {
            action = "restart: " + quoted(restart.site().text());
        } else {
            ScenarioEvent.Configure configure = (ScenarioEvent.Configure) event;
            List<String> keys = new ArrayList<>();
            keys.add("relation: " + ends(configure.from(), configure.to()));
            keys.addAll(settings(configure.settings(), settingsBefore(configure)));
            action = "set: {" + String.join(", ", keys) + "}";
        }
        return "t: " + Times.text(event.at()) + ", " + action;
    }

    /** The settings that a relation has when an event configures it anew. */
    private RelationSettings settingsBefore(ScenarioEvent.Configure event) {
        RelationSettings before = scenario.relations().stream()
                .filter(relation ->
                        relation.from().equals(event.from()) && relation.to().equals(event.to()))
                .map(Scenario.Relation::settings)
                .findFirst()
                .orElse(RelationSettings.defaults());
        for (ScenarioEvent earlier : scenario.events()) {
            if (earlier == event) {
                return before;
            }
            if (earlier instanceof ScenarioEvent.Configure configure
                    && configure.from().equals(event.from())
                    && configure.to().equals(event.to())) {
                before = configure.settings();
            }
        }
        return before;
    }

    private static String at(JpdName site) {
        return "at: " + quoted(site.text()) + ", ";
    }

    private static String ends(JpdName from, JpdName to) {
        return list(List.of(from.text(), to.text()));
    }

    private static String member(String group, String member) {
        return "{group: " + quoted(group) + ", member: " + quoted(member) + "}";
    }

    private static String key(EntityRef key) {
        return key.type().singular() + ": " + quoted(key.name());
    }

    private static String entity(Entity entity) {
        if (!ScenarioEntities.canTell(entity)) {
            throw new IllegalArgumentException(
                    entity.ref() + " has more to it than a scenario file can tell; make it with ScenarioEntities");
        }
        String key = key(entity.ref());
        if (entity instanceof User user) {
            return key + ", value: " + quoted(user.email().orElse(""));
        } else if (entity instanceof Group group) {
            return key + ", members: " + list(group.members());
        } else if (entity instanceof Permission permission) {
            return key + ", users: " + list(permission.users()) + ", groups: " + list(permission.groups());
        }
        return key + ", owner: " + quoted(((AccessToken) entity).owner().orElse(""));
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(ScenarioWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text as YAML that every reader takes for text. */
    static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && PlainScalar.takenFor(text).isEmpty()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c >= 0x20 && c < 0x7F) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }
}
