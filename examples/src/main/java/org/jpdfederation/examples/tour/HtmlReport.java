package org.jpdfederation.examples.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.closure.Because;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.plan.BlastRadius;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;

/** The report of a tour as one HTML file: no script, nothing from elsewhere, light and dark, on paper too. */
final class HtmlReport {

    private static final int DIFFERENCES_SHOWN = 20;

    private final Html html = new Html();

    private HtmlReport() {}

    static String of(FederationPlan plan, Proof proof, ConflictDemo.Result conflict, StaleDemo.Result stale) {
        HtmlReport report = new HtmlReport();
        report.head(plan);
        report.summary(proof, conflict, stale);
        report.topology(plan);
        report.relations(plan);
        report.proof(proof);
        report.conflict(conflict);
        report.stale(stale);
        report.findings(plan.findings());
        report.html.raw(
                "</main>\n<footer>Rehearsed on fake JPDs, by the published rules; where documents leave a choice,"
                        + " a real platform may differ. Rules are named by number (F15, T01).</footer>\n</body>\n</html>\n");
        return report.html.toString();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: it lacks report.css");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }

    private void head(FederationPlan plan) {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .element("title", "Rehearsal of a federation")
                .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<header>\n")
                .element("h1", "Rehearsal of a federation")
                .element(
                        "p",
                        "quiet",
                        "Of the " + Wording.topology(plan.topology()) + ", on fake JPDs, in virtual time.")
                .raw("</header>\n<main>\n");
    }

    private void summary(Proof proof, ConflictDemo.Result conflict, StaleDemo.Result stale) {
        html.raw("<ul class=\"cards summary\">\n");
        verdict(proof.holds(), proof.holds() ? "In step" : "Not in step", proof.summary());
        verdict(conflict.healed(), conflict.healed() ? "Split and healed" : "Not healed", conflict.summary());
        verdict(stale.revived(), stale.revived() ? "Stale and revived" : "Not revived", stale.summary());
        html.raw("</ul>\n");
    }

    private void verdict(boolean good, String word, String text) {
        html.raw("<li class=\"card " + (good ? "good" : "bad") + "\">")
                .element("strong", word)
                .element("p", text)
                .raw("</li>\n");
    }

    private void section(String title) {
        html.element("h2", title);
    }

    private void topology(FederationPlan plan) {
        section("Topology");
        html.raw("<figure>\n");
        Drawing.draw(plan, html);
        html.element(
                        "figcaption",
                        "Numbers are the entities that a relation carries; a dashed one carries none. Each is told below.")
                .raw("</figure>\n");
    }

    private void relations(FederationPlan plan) {
        section("What each relation carries");
        html.raw("<div class=\"cards\">\n");
        for (RelationPlan relation : plan.relations()) {
            html.raw("<article class=\"card\">\n<h3>")
                    .name(relation.from().text())
                    .raw(" &rarr; ")
                    .name(relation.to().text())
                    .raw("</h3>\n");
            carried(relation, plan.selection(relation.from(), relation.to()));
            html.element(
                    "p",
                    "Held back: " + Wording.heldBack(relation).orElse("nobody") + ". " + Wording.people(relation)
                            + ".");
            changes(plan.blastRadius(relation.from(), relation.to()));
            html.raw("</article>\n");
        }
        html.raw("</div>\n");
    }

    private void changes(List<BlastRadius> changes) {
        List<BlastRadius> gaining =
                changes.stream().filter(change -> change.gained().total() > 0).toList();
        if (!gaining.isEmpty()) {
            html.element("p", "quiet", "One change away:").raw("<ul class=\"quiet\">\n");
            gaining.forEach(change -> html.element("li", change.change() + ": " + change.gained() + " more"));
            html.raw("</ul>\n");
        }
    }

    /** Entities by type and reason. */
    private void carried(RelationPlan relation, Selection selection) {
        int total = relation.entities().total();
        html.raw("<div class=\"bar\" aria-hidden=\"true\">");
        for (EntityType type : EntityType.values()) {
            if (selection.count(type) > 0) {
                html.raw(String.format(
                        Locale.ROOT,
                        "<span class=\"%s\" style=\"width:%.2f%%\"></span>",
                        type.word(),
                        100.0 * selection.count(type) / total));
            }
        }
        html.raw("</div>\n<div class=\"scroll\"><table>\n<caption>" + total + (total == 1 ? " entity" : " entities")
                + ", by what brings them</caption>\n<thead><tr><th scope=\"col\">carried</th>"
                + "<th scope=\"col\" class=\"number\">type</th><th scope=\"col\" class=\"number\">group</th>"
                + "<th scope=\"col\" class=\"number\"><abbr title=\"permission\">perm.</abbr></th>"
                + "<th scope=\"col\" class=\"number\">all</th>");
        html.raw("</tr></thead>\n<tbody>\n");
        for (EntityType type : EntityType.values()) {
            html.raw("<tr><th scope=\"row\" class=\"type\"><span class=\"key " + type.word() + "\"></span>"
                    + type.word() + "</th>");
            for (Because why : Because.values()) {
                html.raw("<td class=\"number\">" + selection.count(type, why) + "</td>");
            }
            html.raw("<td class=\"number\">" + selection.count(type) + "</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void proof(Proof proof) {
        section("Proof");
        html.raw("<div class=\"scroll\"><table>\n<caption>State after = state before + planned set, read over REST and"
                + " compared field by field</caption>\n<thead><tr><th scope=\"col\">JPD</th><th scope=\"col\""
                + " class=\"number\">entities compared</th><th scope=\"col\" class=\"number\">differences</th></tr></thead>"
                + "\n<tbody>\n");
        proof.compared()
                .forEach((jpd, compared) -> html.raw("<tr><th scope=\"row\">")
                        .name(jpd.text())
                        .raw("</th><td class=\"number\">" + compared + "</td><td class=\"number\">"
                                + proof.differences()
                                        .getOrDefault(jpd, List.of())
                                        .size() + "</td></tr>\n"));
        html.raw("</tbody></table></div>\n");
        if (!proof.holds()) {
            html.raw("<ul>\n");
            proof.differences()
                    .forEach((jpd, differences) -> differences.stream()
                            .limit(DIFFERENCES_SHOWN)
                            .forEach(difference -> html.element(
                                    "li", "on " + jpd + ": " + difference.ref() + " " + difference.what())));
            html.raw("</ul>\n");
        }
    }

    private void conflict(ConflictDemo.Result conflict) {
        section("Demonstration: a conflict within the window");
        html.element(
                        "p",
                        "On a mesh of three fakes, two sites change one user 20 s apart. Both sources see success, and a full"
                                + " broadcast would send the same timestamps again.")
                .raw("<div class=\"columns\">\n<div>\n");
        timeline(conflict.timeline());
        html.raw("</div>\n<div>\n");
        SplitSection.write(conflict, html);
        html.raw("</div>\n</div>\n");
    }

    private void stale(StaleDemo.Result stale) {
        section("Demonstration: a stale target");
        html.element(
                "p",
                "A target is cut off for more than a week, is given up, and is revived by a full broadcast, which carries"
                        + " no deletions. The week took " + stale.realMillis() + " ms.");
        timeline(stale.timeline());
    }

    private void timeline(List<Moment> moments) {
        html.raw("<ol class=\"time\">\n");
        for (Moment moment : moments) {
            html.raw("<li class=\"" + moment.kind().name().toLowerCase(Locale.ROOT) + "\"><time datetime=\""
                            + moment.at() + "\">")
                    .text(Wording.elapsed(moment.at()))
                    .raw("</time>");
            if (moment.kind() == Moment.Kind.NO_EFFECT) {
                html.element("span", "mark no_effect", "no effect");
            }
            html.name(moment.site()).text(" " + moment.what()).raw("</li>\n");
        }
        html.raw("</ol>\n");
    }

    private void findings(List<Finding> findings) {
        section("Findings");
        if (findings.isEmpty()) {
            html.element("p", "None.");
            return;
        }
        html.raw("<ul class=\"findings\">\n");
        for (Finding finding : findings) {
            String severity = Wording.severity(finding);
            html.raw("<li>")
                    .element("span", "mark " + severity, severity)
                    .element("code", finding.code())
                    .text(" " + finding.where() + ": " + finding.message())
                    .element("div", "quiet", "Next: " + finding.hint())
                    .raw("</li>\n");
        }
        html.raw("</ul>\n");
    }
}
