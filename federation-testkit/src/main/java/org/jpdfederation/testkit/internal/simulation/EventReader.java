package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.testkit.internal.simulation.Sites.Ends;
import org.jpdfederation.testkit.simulation.RelationSettings;
import org.jpdfederation.testkit.simulation.Scenario;
import org.jpdfederation.testkit.simulation.ScenarioEvent;
import org.jspecify.annotations.Nullable;

/** Reads the events in order, and knows while it does which sites are up and how each relation is set. */
final class EventReader {

    /** What happens at the site that {@code at} names. */
    private static final List<String> AT_A_SITE = List.of("put", "delete", "add", "remove", "skew");

    private static final List<String> ELSEWHERE =
            List.of("cut", "cut-both", "heal", "heal-both", "broadcast", "crash", "restart", "set");
    private static final List<String> ACTIONS =
            Stream.concat(AT_A_SITE.stream(), ELSEWHERE.stream()).toList();

    /** Where no site is named: the rest is read for its faults. */
    private static final JpdName UNKNOWN = JpdName.of("?");

    private final Sites sites;
    private final Optional<Duration> until;
    private final Faults faults;
    private final Map<Ends, RelationSettings> relations = new LinkedHashMap<>();
    private final Set<JpdName> down = new TreeSet<>();
    private final List<ScenarioEvent> events = new ArrayList<>();
    private Duration last = Duration.ZERO;

    EventReader(Sites sites, List<Scenario.Relation> relations, Optional<Duration> until, Faults faults) {
        this.sites = sites;
        this.until = until;
        this.faults = faults;
        relations.forEach(
                relation -> this.relations.put(new Ends(relation.from(), relation.to()), relation.settings()));
    }

    List<ScenarioEvent> events(List<Section> sections) {
        sections.forEach(this::read);
        return events;
    }

    private void read(Section event) {
        Optional<Duration> time = event.required("t", Times::parse);
        time.ifPresent(t -> checkOrder(event, t));
        List<String> actions = ACTIONS.stream().filter(event.keys()::contains).toList();
        if (actions.size() == 1) {
            read(event, actions.get(0), time.orElse(last));
            event.refuseOthers();
            return;
        }
        ACTIONS.forEach(event::has);
        event.has("at");
        boolean unknown = event.refuseOthers();
        if (!unknown) {
            faults.add(
                    event.place(),
                    actions.isEmpty()
                            ? "the event has no action; write one of " + String.join(", ", ACTIONS)
                            : "the event has more than one action, " + String.join(" and ", actions)
                                    + "; write an event for each");
        }
    }

    private void checkOrder(Section event, Duration time) {
        if (time.compareTo(last) < 0) {
            faults.add(
                    event.place(),
                    "the event at " + Times.text(time) + " stands behind one at " + Times.text(last)
                            + "; put the events in order of time");
            return;
        }
        last = time;
        if (until.isPresent() && time.compareTo(until.get()) > 0) {
            faults.add(
                    event.place(),
                    "the event at " + Times.text(time) + " is after the end of the story at " + Times.text(until.get())
                            + "; move 'until' or remove the event");
        }
    }

    private void read(Section event, String action, Duration t) {
        if (AT_A_SITE.contains(action)) {
            Optional<JpdName> site = sites.required(event, "at");
            site.ifPresent(name -> requireUp(event, name));
            siteAction(event, action, t, site.orElse(UNKNOWN));
            return;
        }
        switch (action) {
            case "crash" ->
                sites.required(event, action).ifPresent(site -> {
                    requireUp(event, site);
                    down.add(site);
                    events.add(new ScenarioEvent.Crash(t, site));
                });
            case "restart" ->
                sites.required(event, action).ifPresent(site -> {
                    if (!down.remove(site)) {
                        faults.add(
                                event.place(), "'" + site + "' is up at that time; only a site that is down restarts");
                    }
                    events.add(new ScenarioEvent.Restart(t, site));
                });
            case "set" -> event.section(action).ifPresent(section -> configure(section, t));
            case "cut" -> ends(event, action, ends -> events.add(new ScenarioEvent.Cut(t, ends.from(), ends.to())));
            case "heal" -> ends(event, action, ends -> events.add(new ScenarioEvent.Heal(t, ends.from(), ends.to())));
            case "cut-both" ->
                bothWays(event, action, ends -> events.add(new ScenarioEvent.Cut(t, ends.from(), ends.to())));
            case "heal-both" ->
                bothWays(event, action, ends -> events.add(new ScenarioEvent.Heal(t, ends.from(), ends.to())));
            default ->
                ends(event, action, ends -> {
                    requireUp(event, ends.from());
                    events.add(new ScenarioEvent.Broadcast(t, ends.from(), ends.to()));
                });
        }
    }

    private void siteAction(Section event, String action, Duration t, JpdName site) {
        if (action.equals("skew")) {
            event.required(action, Times::parseSigned)
                    .ifPresent(skew -> events.add(new ScenarioEvent.SetClock(t, site, skew)));
            return;
        }
        Optional<Section> section = event.section(action);
        if (section.isEmpty()) {
            return;
        }
        Section keys = section.get();
        switch (action) {
            case "put" ->
                EntityKeys.entity(keys, faults).ifPresent(entity -> events.add(new ScenarioEvent.Put(t, site, entity)));
            case "delete" ->
                EntityKeys.key(keys, faults).ifPresent(key -> events.add(new ScenarioEvent.Delete(t, site, key)));
            default -> {
                Optional<String> group = keys.requiredText("group");
                Optional<String> member = keys.requiredText("member");
                keys.refuseOthers();
                if (group.isPresent() && member.isPresent()) {
                    events.add(
                            action.equals("add")
                                    ? new ScenarioEvent.AddMember(t, site, group.get(), member.get())
                                    : new ScenarioEvent.RemoveMember(t, site, group.get(), member.get()));
                }
            }
        }
    }

    private void configure(Section section, Duration t) {
        Optional<Ends> ends = sites.ends(section, "relation");
        @Nullable
        RelationSettings before = ends.filter(found -> isKnown(section, "relation", found))
                .map(relations::get)
                .orElse(null);
        RelationSettings after = RelationKeys.read(section, before == null ? RelationSettings.defaults() : before);
        section.refuseOthers();
        if (ends.isPresent() && before != null) {
            relations.put(ends.get(), after);
            events.add(
                    new ScenarioEvent.Configure(t, ends.get().from(), ends.get().to(), after));
        }
    }

    private void requireUp(Section event, JpdName site) {
        if (down.contains(site)) {
            faults.add(event.place(), "'" + site + "' is down at that time; restart it before, or leave this out");
        }
    }

    private void ends(Section event, String action, Consumer<Ends> taker) {
        sites.ends(event, action).filter(ends -> isKnown(event, action, ends)).ifPresent(taker);
    }

    private void bothWays(Section event, String action, Consumer<Ends> taker) {
        sites.ends(event, action)
                .filter(ends -> isKnown(event, action, ends) && isKnown(event, action, ends.back()))
                .ifPresent(ends -> {
                    taker.accept(ends);
                    taker.accept(ends.back());
                });
    }

    private boolean isKnown(Section section, String key, Ends ends) {
        if (relations.containsKey(ends)) {
            return true;
        }
        section.fault(
                key,
                "names the relation " + ends + ", which there is not; the relations are "
                        + String.join(
                                ", ",
                                relations.keySet().stream().map(Ends::toString).toList()));
        return false;
    }
}
