package org.jpdfederation.examples.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;

/** The report of a tour: Markdown with a drawing that Mermaid renders. */
final class Report {

    private Report() {}

    static void write(
            Path file, FederationPlan plan, Proof proof, ConflictDemo.Result conflict, StaleDemo.Result stale) {
        List<String> lines = new ArrayList<>();
        lines.add("# Rehearsal of a federation");
        lines.add("");
        lines.add("- " + proof.summary());
        lines.add("- " + conflict.summary());
        lines.add("- " + stale.summary());
        lines.add("");
        drawing(plan, lines);
        relations(plan, lines);
        proof(proof, lines);
        conflict(conflict, lines);
        stale(stale, lines);
        findings(plan.findings(), lines);
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new InputException(
                    ErrorCode.FILE_UNWRITABLE,
                    List.of(InputException.Fault.of(file.toString(), "the report cannot be written: " + e)),
                    e);
        }
    }

    /** Names are written as quoted labels of numbered nodes, so that no name breaks the drawing. */
    private static void drawing(FederationPlan plan, List<String> lines) {
        Map<JpdName, String> nodes = new LinkedHashMap<>();
        lines.add("```mermaid");
        lines.add("flowchart LR");
        for (JpdName jpd : plan.topology().jpds()) {
            nodes.put(jpd, "n" + nodes.size());
            lines.add("  " + nodes.get(jpd) + "[\"" + escaped(jpd.text()) + "\"]");
        }
        for (RelationPlan relation : plan.relations()) {
            lines.add("  " + nodes.get(relation.from()) + " -->|\""
                    + relation.entities().total() + " entities\"| " + nodes.get(relation.to()));
        }
        lines.add("```");
        lines.add("");
    }

    private static void relations(FederationPlan plan, List<String> lines) {
        lines.add("## What each relation carries");
        lines.add("");
        lines.add("| relation | entities | because | admins | third-party |");
        lines.add("|---|---|---|---|---|");
        for (RelationPlan relation : plan.relations()) {
            lines.add("| " + escaped(relation.from() + " -> " + relation.to()) + " | " + relation.entities() + " | "
                    + Wording.because(relation) + " | " + relation.admins() + " | " + relation.thirdParty() + " |");
        }
        lines.add("");
        lines.add("What one change would bring in:");
        lines.add("");
        for (RelationPlan relation : plan.relations()) {
            plan.blastRadius(relation.from(), relation.to()).stream()
                    .filter(change -> change.gained().total() > 0)
                    .forEach(change -> lines.add("- " + escaped(relation.from() + " -> " + relation.to()) + ": "
                            + escaped(change.change()) + ": " + change.gained()));
        }
        lines.add("");
    }

    private static void proof(Proof proof, List<String> lines) {
        lines.add("## Proof");
        lines.add("");
        lines.add("| JPD | entities compared over REST | differences |");
        lines.add("|---|---|---|");
        proof.compared()
                .forEach((jpd, compared) -> lines.add("| " + escaped(jpd.text()) + " | " + compared + " | "
                        + proof.differences().getOrDefault(jpd, List.of()).size() + " |"));
        lines.add("");
        proof.differences()
                .forEach((jpd, differences) -> differences.stream()
                        .limit(20)
                        .forEach(difference ->
                                lines.add("- " + escaped(jpd + ": " + difference.ref() + " " + difference.what()))));
        lines.add("");
    }

    private static void conflict(ConflictDemo.Result conflict, List<String> lines) {
        lines.add("## A conflict within the window");
        lines.add("");
        lines.add("| JPD | after both edits | after the repair |");
        lines.add("|---|---|---|");
        conflict.split()
                .forEach((jpd, email) -> lines.add("| " + jpd + " | " + email + " | "
                        + conflict.afterRepair().getOrDefault(jpd, "") + " |"));
        lines.add("");
        conflict.ignored().forEach(decision -> lines.add("- " + decision));
        lines.add("");
    }

    private static void stale(StaleDemo.Result stale, List<String> lines) {
        lines.add("## A stale target");
        lines.add("");
        lines.add("- silent for " + Wording.duration(stale.silence()) + " of virtual time, " + stale.realMillis()
                + " ms of real time");
        lines.add("- dropped by the source: " + String.join(", ", stale.dropped()));
        lines.add("- " + stale.summary());
        lines.add("");
    }

    private static void findings(List<Finding> findings, List<String> lines) {
        lines.add("## Findings");
        lines.add("");
        findings.forEach(finding -> {
            lines.add("- " + escaped(Wording.finding(finding)));
            lines.add("  - " + escaped(finding.hint()));
        });
        if (findings.isEmpty()) {
            lines.add("none");
        }
    }

    /** Names come from people; in Markdown and Mermaid they must stay text. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ("<>&\"|`*_[]#\\".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else if (Character.isISOControl(c)) {
                escaped.append(' ');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
