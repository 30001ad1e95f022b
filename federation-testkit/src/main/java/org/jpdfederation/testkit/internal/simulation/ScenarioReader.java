package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.testkit.simulation.RelationSettings;
import org.jpdfederation.testkit.simulation.Scenario;
import org.jpdfederation.testkit.simulation.ScenarioEvent;

/** The keys of one scenario file. What is wrong is added to the faults. For one thread at a time. */
public final class ScenarioReader {

    private static final String QUIET = "quiet";

    private final Section root;
    private final Faults faults;

    /** Reads a root mapping. */
    public ScenarioReader(Section root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The scenario, or empty when there are faults. */
    public Optional<Scenario> scenario() {
        requireFaithful();
        var knobs = KnobKeys.read(root);
        boolean partial = root.flag("partial-entity-sync", false);
        OutboundConfig common = common();
        long seed = root.integer("seed").orElse(1);
        Map<JpdName, Scenario.Site> sites = sites(partial);
        Sites names = new Sites(sites.keySet());
        List<Scenario.Relation> relations = relations(names);
        List<Scenario.Holding> start = start(names);
        Optional<Duration> until = until();
        List<ScenarioEvent> events = new EventReader(names, relations, until, faults).events(root.sections("events"));
        root.refuseOthers();
        return faults.isEmpty()
                ? Optional.of(new Scenario(knobs, common, seed, sites, relations, start, events, until))
                : Optional.empty();
    }

    private void requireFaithful() {
        Optional<String> rules = root.text("rules");
        if (rules.isPresent() && rules.get().equals("convergent")) {
            root.fault("rules", "is convergent, and these rules are not built yet; only faithful stories run");
        } else if (rules.isPresent() && !rules.get().equals("faithful")) {
            root.fault("rules", "must be faithful, but is '" + rules.get() + "'");
        }
    }

    private OutboundConfig common() {
        OutboundConfig.Builder common = OutboundConfig.defaults().toBuilder();
        time(root, "window", common::maximumFutureTimeDiff);
        root.section("buffer").ifPresent(buffer -> {
            time(buffer, "wait", common::bufferWait);
            count(buffer, "size", common::bufferMaxSize);
            buffer.refuseOthers();
        });
        time(root, "timeout", common::timeout);
        count(root, "retries", common::numberOfRetries);
        time(root, "stale-after", common::considerStale);
        root.integer("max-stored-events")
                .ifPresent(n -> root.take("max-stored-events", () -> common.maxStoredEvents(n)));
        common.autoFullSync(root.flag("auto-full-sync", false));
        return common.build();
    }

    private static void time(Section section, String key, Consumer<Duration> setter) {
        section.optional(key, Times::parse).ifPresent(time -> section.take(key, () -> setter.accept(time)));
    }

    private static void count(Section section, String key, IntConsumer setter) {
        OptionalLong number = section.integer(key);
        if (number.isPresent() && number.getAsLong() > Integer.MAX_VALUE) {
            section.fault(key, "is out of range; at most " + Integer.MAX_VALUE);
        } else {
            number.ifPresent(n -> section.take(key, () -> setter.accept(Math.toIntExact(n))));
        }
    }

    private Map<JpdName, Scenario.Site> sites(boolean partial) {
        Map<JpdName, Scenario.Site> sites = new LinkedHashMap<>();
        if (!root.has("sites")) {
            faults.add(root.place(), "'sites' is missing; name at least one: sites: {A: {}}");
        }
        Optional<Section> section = root.section("sites");
        section.ifPresent(named -> {
            for (String name : named.names()) {
                named.section(name).ifPresent(keys -> {
                    Duration skew = keys.optional("skew", Times::parseSigned).orElse(Duration.ZERO);
                    Scenario.Site site = new Scenario.Site(skew, keys.flag("partial-entity-sync", partial));
                    keys.refuseOthers();
                    if (name.isBlank()) {
                        faults.add(named.placeOfKey(name), "the name of a site must not be blank");
                    } else {
                        sites.put(JpdName.of(name), site);
                    }
                });
            }
            if (named.names().isEmpty()) {
                root.fault("sites", "is empty; name at least one site");
            }
        });
        return sites;
    }

    private List<Scenario.Relation> relations(Sites names) {
        List<Scenario.Relation> relations = new ArrayList<>();
        for (Section section : root.sections("relations")) {
            Optional<JpdName> from = names.required(section, "from");
            Optional<JpdName> to = names.required(section, "to");
            RelationSettings settings = RelationKeys.read(section, RelationSettings.defaults());
            section.refuseOthers();
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            boolean doubled = relations.stream()
                    .anyMatch(relation ->
                            relation.from().equals(from.get()) && relation.to().equals(to.get()));
            if (from.equals(to)) {
                section.fault("to", "is the source itself; a site cannot send to itself, remove the relation");
            } else if (doubled) {
                faults.add(
                        section.place(), "the relation " + from.get() + "->" + to.get() + " is given twice; keep one");
            } else {
                relations.add(new Scenario.Relation(from.get(), to.get(), settings));
            }
        }
        return relations;
    }

    private List<Scenario.Holding> start(Sites names) {
        List<Scenario.Holding> start = new ArrayList<>();
        for (Section section : root.sections("start")) {
            List<JpdName> at = names.list(section, "at");
            if (!section.has("at")) {
                section.fault("at", "is missing; list the sites that hold the entity");
            } else if (section.listSize("at").orElse(1) == 0) {
                section.fault("at", "names no site; list those that hold the entity");
            }
            Optional<Entity> entity = EntityKeys.entity(section, faults);
            if (!at.isEmpty() && entity.isPresent()) {
                start.add(new Scenario.Holding(at, entity.get()));
            }
        }
        return start;
    }

    private Optional<Duration> until() {
        return root.optional("until", text -> text.equals(QUIET) ? Optional.<Duration>empty() : Optional.of(end(text)))
                .flatMap(end -> end);
    }

    private static Duration end(String text) {
        try {
            return Times.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; or write quiet", e);
        }
    }
}
