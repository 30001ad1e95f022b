package org.jpdfederation.testkit.internal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.testkit.simulation.Action;
import org.jpdfederation.testkit.simulation.LinkFaults;
import org.jpdfederation.testkit.simulation.SimulationReport;
import org.jpdfederation.testkit.simulation.Story;
import org.jpdfederation.testkit.simulation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Makes a failing story small (delta debugging): takes out actions, faults, relations and sites, and puts back defaults,
 * as long as the same rule is broken.
 */
public final class Shrinker {

    private static final Duration DEFAULT_WINDOW = Duration.ofMinutes(1);

    private final Function<Story, SimulationReport> runner;
    private final String rule;
    private Story story;

    private Shrinker(Story story, String rule, Function<Story, SimulationReport> runner) {
        this.story = story;
        this.rule = rule;
        this.runner = runner;
    }

    /**
     * Shrinks a story.
     *
     * @param failing the report of a run in which a rule was broken
     * @param runner runs a story
     * @return the smallest story that was found in which the same rule is broken
     */
    public static Story shrink(SimulationReport failing, Function<Story, SimulationReport> runner) {
        Violation violation = failing.violation()
                .orElseThrow(() -> new IllegalArgumentException("no rule was broken: there is nothing to shrink"));
        Shrinker shrinker = new Shrinker(failing.story(), violation.rule(), runner);
        shrinker.attempt(shrinker.story.withLinks(LinkFaults.listed(failing.met())));
        @Nullable Story before = null;
        while (!shrinker.story.equals(before)) {
            before = shrinker.story;
            shrinker.round();
        }
        return shrinker.story;
    }

    private void round() {
        endAtTheViolation();
        lessOf(story.actions(), story::withActions);
        if (!attempt(story.withLinks(LinkFaults.none()))) {
            lessOf(story.links().fates(), fates -> story.withLinks(LinkFaults.listed(fates)));
        }
        lessOf(story.relations(), relations -> story.withTopology(story.sites(), relations));
        lessOf(story.sites(), this::withSites);
        defaultKnobs();
        defaultSettings();
        wholeSeconds();
    }

    private boolean attempt(Story smaller) {
        boolean same = runner.apply(smaller)
                .violation()
                .filter(violation -> violation.rule().equals(rule))
                .isPresent();
        if (same) {
            story = smaller;
        }
        return same;
    }

    private void endAtTheViolation() {
        runner.apply(story).violation().map(Violation::at).ifPresent(at -> {
            attempt(story.withActions(story.actions().stream()
                    .filter(action -> action.at().compareTo(at) <= 0)
                    .toList()));
            if (at.compareTo(story.calm()) < 0) {
                attempt(story.withCalm(at.plusMillis(1)));
            }
        });
    }

    /** Takes out halves, quarters and so on down to single elements, as long as some can be spared. */
    private <T> void lessOf(List<T> all, Function<List<T>, Story> with) {
        List<T> kept = new ArrayList<>(all);
        for (int size = Math.max(1, kept.size() / 2); size >= 1; size = size == 1 ? 0 : size / 2) {
            for (int from = kept.size() - size; from > -size; from -= size) {
                List<T> fewer = new ArrayList<>(kept);
                fewer.subList(Math.max(0, from), from + size).clear();
                if (attempt(with.apply(fewer))) {
                    kept = fewer;
                }
            }
        }
    }

    private Story withSites(List<Story.Site> sites) {
        List<Story.Relation> relations = story.relations().stream()
                .filter(relation -> sites.stream().anyMatch(site -> site.name().equals(relation.from()))
                        && sites.stream().anyMatch(site -> site.name().equals(relation.to())))
                .toList();
        return story.withTopology(sites, relations);
    }

    private void defaultKnobs() {
        Knobs defaults = Knobs.defaults();
        List<UnaryOperator<Knobs.Builder>> one = List.of(
                knobs -> knobs.conflictScope(defaults.conflictScope()),
                knobs -> knobs.windowMeaning(defaults.windowMeaning()),
                knobs -> knobs.tries(defaults.tries()),
                knobs -> knobs.batchHandling(defaults.batchHandling()),
                knobs -> knobs.broadcastTime(defaults.broadcastTime()),
                knobs -> knobs.forwardedTime(defaults.forwardedTime()),
                knobs -> knobs.excludedUsers(defaults.excludedUsers()),
                knobs -> knobs.buffering(defaults.buffering()),
                knobs -> knobs.unknownNames(defaults.unknownNames()),
                knobs -> knobs.timedOutRequests(defaults.timedOutRequests()));
        for (UnaryOperator<Knobs.Builder> knob : one) {
            attempt(story.withKnobs(knob.apply(story.knobs().toBuilder()).build()));
        }
    }

    private void defaultSettings() {
        attempt(new Story(
                story.knobs(),
                DEFAULT_WINDOW,
                story.sites(),
                story.relations(),
                story.links(),
                story.actions(),
                story.calm()));
        for (int i = 0; i < story.sites().size(); i++) {
            List<Story.Site> sites = new ArrayList<>(story.sites());
            sites.set(i, new Story.Site(sites.get(i).name(), InboundConfig.defaults()));
            attempt(story.withTopology(sites, story.relations()));
        }
        for (int i = 0; i < story.relations().size(); i++) {
            Story.Relation it = story.relations().get(i);
            replace(i, new Story.Relation(it.from(), it.to(), OutboundConfig.defaults(), it.settings(), it.latency()));
            it = story.relations().get(i);
            replace(i, new Story.Relation(it.from(), it.to(), it.config(), TargetSettings.defaults(), it.latency()));
            it = story.relations().get(i);
            replace(i, new Story.Relation(it.from(), it.to(), it.config(), it.settings(), Duration.ZERO));
        }
    }

    private void replace(int place, Story.Relation simpler) {
        List<Story.Relation> relations = new ArrayList<>(story.relations());
        relations.set(place, simpler);
        attempt(story.withTopology(story.sites(), relations));
    }

    private void wholeSeconds() {
        for (int i = 0; i < story.actions().size(); i++) {
            List<Action> actions = new ArrayList<>(story.actions());
            Action action = actions.get(i);
            Duration before = i == 0 ? Duration.ZERO : actions.get(i - 1).at();
            Duration whole = Duration.ofSeconds(action.at().toSeconds());
            actions.set(i, StoryTimes.at(action, whole.compareTo(before) < 0 ? before : whole));
            attempt(story.withActions(actions));
        }
    }
}
