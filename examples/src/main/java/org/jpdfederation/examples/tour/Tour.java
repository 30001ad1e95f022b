package org.jpdfederation.examples.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.examples.Inputs;

/**
 * The main job: check the inputs, plan, rehearse the federation on fake JPDs over real HTTP, prove that every target is
 * in step; then show what a conflict and a long silence do. All on this machine, in virtual time.
 */
public final class Tour {

    private final Screen screen;
    private final Path report;
    private final Path html;

    /**
     * Makes a tour.
     *
     * @param screen where it is shown
     * @param report the file to write the report to as Markdown; beside it comes one that ends in {@code .html}
     */
    public Tour(Screen screen, Path report) {
        this.screen = screen;
        this.report = report;
        this.html = beside(report);
    }

    private static Path beside(Path report) {
        String name = String.valueOf(report.getFileName());
        String stem = name.endsWith(".md") ? name.substring(0, name.length() - ".md".length()) : name;
        return report.resolveSibling(stem + ".html");
    }

    /**
     * Runs the tour.
     *
     * @param inputs reads inventory and topology
     * @return whether the proof holds
     */
    public boolean run(Supplier<Inputs> inputs) {
        Report.requireWritable(report);
        Report.requireWritable(html);
        Inputs read = inputs.get();
        FederationPlan plan = read.plan();
        refuse(plan.findings());

        screen.step("Check the inputs");
        screen.line(Wording.counts(read.inventory().inventory()) + " on "
                + read.topology().jpds().get(0) + "; " + Wording.topology(read.topology()));
        screen.first(plan.findings(), finding -> List.of(Wording.finding(finding)), "findings are in the report");

        screen.step("Plan: what each relation would carry, and why");
        screen.first(plan.relations(), relation -> Wording.relation(plan, relation), "relations are in the report");

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
        Report.write(html, HtmlReport.of(plan, proof, conflict, stale));
        screen.line("the report is in " + report);
        screen.line("the same for a browser is in " + html);
        return proof.holds() && conflict.healed() && stale.revived();
    }

    /** A topology with an error would prove nothing. */
    private static void refuse(List<Finding> findings) {
        String errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Wording::finding)
                .collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            throw new TopologyException(errors);
        }
    }
}
