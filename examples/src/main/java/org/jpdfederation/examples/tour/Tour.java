package org.jpdfederation.examples.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.plan.BlastRadius;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;
import org.jpdfederation.examples.Inputs;

/**
 * The main job: check the inputs, plan, rehearse the federation on fake JPDs over real HTTP, prove that every target is
 * in step; then show what a conflict and a long silence do. All on this machine, in virtual time.
 */
public final class Tour {

    private static final int SHOWN = 5;

    private final Screen screen;
    private final Path report;

    /**
     * Makes a tour.
     *
     * @param screen where it is shown
     * @param report the file to write the report to
     */
    public Tour(Screen screen, Path report) {
        this.screen = screen;
        this.report = report;
    }

    /**
     * Runs the tour.
     *
     * @param inputs reads inventory and topology
     * @return whether the proof holds
     */
    public boolean run(Supplier<Inputs> inputs) {
        screen.step("Check the inputs");
        Inputs read = inputs.get();
        screen.line(read.inventory().inventory() + ", " + read.topology().shape() + " of "
                + read.topology().jpds());

        screen.step("Plan: what each relation would carry, and why");
        FederationPlan plan = read.plan();
        plan.relations().forEach(relation -> show(plan, relation));
        show(plan.findings());
        refuse(plan.findings());

        Proof proof;
        try (Rehearsal rehearsal = Rehearsal.start(read, plan, screen)) {
            screen.step("Check trust, copy root certificates, check again");
            rehearsal.trust();
            screen.step("Register the targets over REST");
            rehearsal.register();
            screen.step("Full broadcasts, until nothing moves any more");
            rehearsal.broadcast();
            screen.step("Prove: state after = state before + planned set");
            proof = rehearsal.prove();
        }

        screen.step("Demonstration: two edits of one user within the conflict window");
        ConflictDemo.Result conflict = ConflictDemo.run(screen);
        screen.step("Demonstration: a target cut off until it is stale, then revived");
        StaleDemo.Result stale = StaleDemo.run(screen);

        screen.step("Summary");
        screen.line(proof.summary());
        screen.line(conflict.summary());
        screen.line(stale.summary());
        Report.write(report, plan, proof, conflict, stale);
        screen.line("the report is in " + report);
        return proof.holds() && conflict.healed() && stale.revived();
    }

    private void show(FederationPlan plan, RelationPlan relation) {
        screen.line(relation.from() + " -> " + relation.to() + ": " + relation.entities());
        screen.line("    " + Wording.because(relation) + "; " + relation.admins() + " administer, "
                + relation.thirdParty() + " come from a third-party provider");
        plan.blastRadius(relation.from(), relation.to()).stream()
                .filter(change -> change.gained().total() > 0)
                .max(java.util.Comparator.comparingInt(
                        (BlastRadius change) -> change.gained().total()))
                .ifPresent(change -> screen.line(
                        "    blast radius: " + change.change() + ", and " + change.gained() + " more would go"));
    }

    private void show(List<Finding> findings) {
        findings.stream().limit(SHOWN).forEach(finding -> screen.line(Wording.finding(finding)));
        if (findings.size() > SHOWN) {
            screen.line((findings.size() - SHOWN) + " more findings are in the report");
        }
    }

    /** A topology with an error would prove nothing. */
    private static void refuse(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .findFirst()
                .ifPresent(finding -> {
                    throw new TopologyException(Wording.finding(finding));
                });
    }
}
