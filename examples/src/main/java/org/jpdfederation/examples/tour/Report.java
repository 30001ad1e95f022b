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
import org.jspecify.annotations.Nullable;

/** The report of a tour: Markdown with a drawing that Mermaid renders. */
final class Report {

    /** What Markdown could take for markup within a line. */
    private static final String MARKDOWN = "<>&|`*_~$[]#\\";

    /** What could end a quoted label of Mermaid, or mean something within it. */
    private static final String MERMAID = "<>&|`*_~$[]#\\\"%{};";

    private Report() {}

    /** Tells before a long run, not after it, that a report cannot be written. */
    static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw unwritable(file, "this is a folder; name a file", null);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(file, "there is no folder to write it into; make " + folder + " first", null);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw unwritable(file, "writing there is not permitted; name another file", null);
        }
    }

    private static InputException unwritable(Path file, String why, @Nullable IOException cause) {
        return new InputException(
                ErrorCode.FILE_UNWRITABLE,
                List.of(InputException.Fault.of(file.toString(), "the report cannot be written: " + why)),
                cause);
    }

    static void write(
            Path file, FederationPlan plan, Proof proof, ConflictDemo.Result conflict, StaleDemo.Result stale) {
        List<String> lines = new ArrayList<>();
        lines.add("# Rehearsal of a federation");
        lines.add("");
        lines.add("Of the " + escaped(Wording.topology(plan.topology())) + ", on fake JPDs, in virtual time.");
        lines.add("");
        lines.add("- " + escaped(proof.summary()));
        lines.add("- " + conflict.summary());
        lines.add("- " + stale.summary());
        lines.add("");
        drawing(plan, lines);
        relations(plan, lines);
        proof(proof, lines);
        conflict(conflict, lines);
        stale(stale, lines);
        findings(plan.findings(), lines);
        write(file, String.join("\n", lines) + "\n");
    }

    /** Writes a file of the report. */
    static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw unwritable(file, e.toString(), e);
        }
    }

    /** Names are written as quoted labels of numbered nodes, so that no name breaks the drawing. */
    private static void drawing(FederationPlan plan, List<String> lines) {
        Map<JpdName, String> nodes = new LinkedHashMap<>();
        lines.add("```mermaid");
        lines.add("flowchart LR");
        for (JpdName jpd : plan.topology().jpds()) {
            nodes.put(jpd, "n" + nodes.size());
            lines.add("  " + nodes.get(jpd) + "[\"" + escaped(jpd.text(), MERMAID, "#") + "\"]");
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
        lines.add("| relation | entities | because | held back | admins | third-party |");
        lines.add("|---|---|---|---|---|---|");
        for (RelationPlan relation : plan.relations()) {
            lines.add("| " + name(relation) + " | " + relation.entities() + " | " + Wording.because(relation) + " | "
                    + Wording.heldBack(relation).orElse("nobody") + " | " + relation.admins() + " | "
                    + relation.thirdParty() + " |");
        }
        lines.add("");
        changes(plan, lines);
    }

    private static void changes(FederationPlan plan, List<String> lines) {
        List<String> rows = new ArrayList<>();
        for (RelationPlan relation : plan.relations()) {
            plan.blastRadius(relation.from(), relation.to()).stream()
                    .filter(change -> change.gained().total() > 0)
                    .forEach(change -> rows.add(
                            "| " + name(relation) + " | " + escaped(change.change()) + " | " + change.gained() + " |"));
        }
        if (!rows.isEmpty()) {
            lines.add("## What one change would add");
            lines.add("");
            lines.add("| relation | change | would go too |");
            lines.add("|---|---|---|");
            lines.addAll(rows);
            lines.add("");
        }
    }

    private static String name(RelationPlan relation) {
        return escaped(relation.from().text()) + " -> " + escaped(relation.to().text());
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
        proof.differences().forEach((jpd, differences) -> {
            differences.stream()
                    .limit(20)
                    .forEach(difference ->
                            lines.add("- on " + escaped(jpd + ": " + difference.ref() + " " + difference.what())));
            if (!differences.isEmpty()) {
                lines.add("");
            }
        });
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
        lines.add("Acknowledged, so the source never hears of it:");
        lines.add("");
        conflict.ignored().forEach(decision -> lines.add("- " + escaped(decision.toString())));
        lines.add("");
    }

    private static void stale(StaleDemo.Result stale, List<String> lines) {
        lines.add("## A stale target");
        lines.add("");
        lines.add("- " + stale.summary());
        lines.add("- dropped by the source when it gave the target up: " + String.join(", ", stale.dropped()));
        lines.add("");
    }

    private static void findings(List<Finding> findings, List<String> lines) {
        lines.add("## Findings");
        lines.add("");
        findings.forEach(finding -> {
            lines.add("- " + Wording.severity(finding) + " `" + finding.code() + "` "
                    + escaped(finding.where() + ": " + finding.message()));
            lines.add("  - next: " + escaped(finding.hint()));
        });
        if (findings.isEmpty()) {
            lines.add("none");
        }
    }

    /** Names come from people; in Markdown and Mermaid they must stay text. */
    private static String escaped(String text) {
        return escaped(text, MARKDOWN, "&#");
    }

    private static String escaped(String text, String special, String entity) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special.indexOf(c) >= 0 && !isPlain(text, i)) {
                escaped.append(entity).append((int) c).append(';');
            } else {
                escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /** What starts and ends nothing where it stands: the {@code _} of {@code last_logged_in}, the end of {@code ->}. */
    private static boolean isPlain(String text, int at) {
        boolean inside = at > 0 && at < text.length() - 1;
        return switch (text.charAt(at)) {
            case '_' ->
                inside
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && Character.isLetterOrDigit(text.charAt(at + 1));
            case '>' -> inside && text.charAt(at - 1) == '-';
            default -> false;
        };
    }
}
