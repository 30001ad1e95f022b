package org.jpdfederation.core.split;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.split.RepairStep.Action;
import org.jpdfederation.core.sync.EntityRecord;

/**
 * Carries a history out and repairs what it ends in, on the engines. Values are written first; what is to be gone is
 * deleted once the relations have been idle for a flush (R3). What was done is the plan.
 */
final class RepairRehearsal {

    private final Map<EntityRef, Winner> chosen;
    private final SortedSet<EntityRef> locally;
    private final SortedSet<EntityRef> leftAlone;
    private final Rehearsal rehearsal;
    private final SplitReader reader;
    private final Candidates candidates;
    private final RepairSteps repairSteps;
    private final List<Case> cases = new ArrayList<>();
    private final List<Repair.ChoiceNeeded> undecided = new ArrayList<>();
    private final SortedSet<EntityRef> failed = new TreeSet<>();

    /** A split under repair; without a value it ends by deletion. */
    private record Case(Split split, Winner winner, Optional<Entity> value, List<RepairStep> steps) {}

    /**
     * Makes a rehearsal.
     *
     * @param chosen who wins, where that was chosen
     * @param locally what is to be written on each site by itself
     * @param leftAlone what is not to be repaired
     */
    RepairRehearsal(
            History history,
            Map<EntityRef, Winner> chosen,
            SortedSet<EntityRef> locally,
            SortedSet<EntityRef> leftAlone) {
        Journal journal = new Journal(history);
        this.chosen = chosen;
        this.locally = locally;
        this.leftAlone = leftAlone;
        this.rehearsal = new Rehearsal(history, journal);
        this.reader = new SplitReader(history, rehearsal, journal);
        this.candidates = new Candidates(history);
        this.repairSteps = new RepairSteps(history, rehearsal);
    }

    /** Repairs what is split, then what that has split anew, until nothing new is. */
    void run() {
        rehearsal.run();
        boolean rests = true;
        for (List<Case> fresh = freshCases(); rests && !fresh.isEmpty(); fresh = freshCases()) {
            rests = repair(fresh);
        }
    }

    /** What did not heal. */
    SortedSet<EntityRef> failed() {
        return failed;
    }

    private List<Case> freshCases() {
        List<Case> fresh = new ArrayList<>();
        for (Split split : reader.splits()) {
            if (cases.stream().anyMatch(known -> overlap(known.split(), split))) {
                failed.add(split.key());
            } else if (!leftAlone.contains(split.key())
                    && undecided.stream().noneMatch(choice -> overlap(choice.split(), split))) {
                decide(split).ifPresent(fresh::add);
            }
        }
        cases.addAll(fresh);
        return fresh;
    }

    private static boolean overlap(Split a, Split b) {
        return a.key().equals(b.key())
                && a.sides().stream()
                        .map(Side::site)
                        .anyMatch(site ->
                                b.sides().stream().anyMatch(side -> side.site().equals(site)));
    }

    private Optional<Case> decide(Split split) {
        List<Candidate> all = candidates.of(split);
        Optional<Winner> winner = Candidates.winner(split, all, chosen);
        if (winner.isEmpty()) {
            undecided.add(new Repair.ChoiceNeeded(split, all));
            return Optional.empty();
        }
        Optional<Entity> value = winner.get() instanceof Winner.ValueOf valueOf
                ? rehearsal.find(valueOf.site(), split.key()).map(EntityRecord::content)
                : Optional.empty();
        return Optional.of(new Case(split, winner.get(), value, new ArrayList<>()));
    }

    /** Tells whether the sites have come to rest; if not, all that was tried has failed. */
    private boolean repair(List<Case> fresh) {
        boolean rests =
                carryOut(fresh.stream().filter(c -> c.value().isPresent()).toList());
        List<Case> deletions = fresh.stream().filter(c -> c.value().isEmpty()).toList();
        if (rests && !deletions.isEmpty()) {
            rests = carryOut(deletions);
        }
        if (!rests) {
            fresh.forEach(tried -> failed.add(tried.split().key()));
        }
        return rests;
    }

    private Instant afterAnIdleFlush() {
        return rehearsal.now().plus(rehearsal.longestWait());
    }

    private boolean carryOut(List<Case> some) {
        List<RepairStep> steps = new ArrayList<>();
        for (Case one : some) {
            List<RepairStep> its = steps(one);
            one.steps().addAll(its);
            steps.addAll(its);
        }
        steps.sort(Comparator.comparing(RepairStep::earliest));
        return rehearsal.comesToRestAfter(() -> steps.forEach(this::carryOut));
    }

    private List<RepairStep> steps(Case one) {
        if (one.value().isEmpty()) {
            return repairSteps.deletions(one.split(), afterAnIdleFlush());
        }
        Optional<List<RepairStep>> touches = locally.contains(one.split().key())
                ? Optional.empty()
                : repairSteps.touches(one.split(), one.winner(), one.value().get());
        return touches.orElseGet(
                () -> repairSteps.localWrites(one.split(), one.value().get()));
    }

    private void carryOut(RepairStep step) {
        rehearsal.network().moveTo(step.earliest());
        if (step.action() == Action.DELETE) {
            rehearsal.network().delete(step.site(), step.key());
        } else {
            step.value().ifPresent(value -> rehearsal.network().put(step.site(), value));
        }
    }

    /** The plan; to be asked for when nothing failed. */
    RepairPlan plan(List<Repair.NotHealed> notHealed) {
        SortedMap<EntityRef, Map<JpdName, Optional<Entity>>> expected = new TreeMap<>();
        for (Case one : cases) {
            Map<JpdName, Optional<Entity>> bySite =
                    expected.computeIfAbsent(one.split().key(), key -> new LinkedHashMap<>());
            for (Side side : one.split().sides()) {
                bySite.put(
                        side.site(),
                        rehearsal.find(side.site(), one.split().key()).map(EntityRecord::content));
            }
        }
        List<Repair> repairs = new ArrayList<>(undecided);
        repairs.addAll(notHealed);
        cases.forEach(one -> repairs.add(new Repair.Planned(one.split(), one.winner(), one.steps())));
        repairs.sort(Comparator.comparing(repair -> repair.split().key()));
        return new RepairPlan(repairs, expected, afterAnIdleFlush());
    }

    /** What was tried for an entity without success. */
    List<Repair.NotHealed> notHealed(EntityRef key) {
        return cases.stream()
                .filter(c -> c.split().key().equals(key))
                .map(c -> new Repair.NotHealed(c.split(), c.winner()))
                .toList();
    }
}
