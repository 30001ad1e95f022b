package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.time.Instant;
import org.jpdfederation.core.split.Repair;
import org.jpdfederation.core.split.Side;
import org.jpdfederation.core.split.Split;

/** What was predicted of the splits that the demonstration ends with, and how they are repaired. */
final class SplitSection {

    private SplitSection() {}

    static void write(ConflictDemo.Result conflict, Html html) {
        for (Repair repair : conflict.repair().repairs()) {
            Split split = repair.split();
            html.raw("<section class=\"card\">\n<h3>")
                    .text("Split: " + split.key())
                    .raw("</h3>\n");
            split.timeline().ifPresent(story -> html.element("p", story.number() + ": " + story.sentence() + "."));
            html.raw("<div class=\"scroll\"><table>\n<caption>Predicted before the edits were made, and seen: split "
                    + Wording.elapsed(since(conflict, split.since()))
                    + " after the first</caption>\n<thead><tr><th scope=\"col\">JPD</th>"
                    + "<th scope=\"col\">then holds</th>"
                    + "<th scope=\"col\">after the repair</th></tr></thead>\n<tbody>\n");
            split.sides().forEach(side -> side(conflict, side, html));
            html.raw("</tbody></table></div>\n");
            if (repair instanceof Repair.Planned planned) {
                html.element("p", "Repair: " + planned.winner() + " wins, at every site.")
                        .raw("<ol>\n");
                planned.steps()
                        .forEach(step -> html.element(
                                "li",
                                "on " + step.site() + ", not before "
                                        + Wording.elapsed(since(conflict, step.earliest())) + ": write " + step.key()
                                        + " again, which reaches " + Wording.names(step.reaches())));
                html.raw("</ol>\n");
            }
            html.raw("</section>\n");
        }
    }

    private static void side(ConflictDemo.Result conflict, Side side, Html html) {
        String jpd = side.site().text();
        html.raw("<tr><th scope=\"row\" class=\"type\">").name(jpd);
        side.record()
                .ifPresent(held -> html.element(
                        "small",
                        "of " + Wording.elapsed(since(conflict, held.stamp().at())) + ", by "
                                + held.stamp().source()));
        html.raw("</th>");
        html.element("td", conflict.split().getOrDefault(jpd, ""))
                .element("td", conflict.afterRepair().getOrDefault(jpd, ""))
                .raw("</tr>\n");
    }

    private static Duration since(ConflictDemo.Result conflict, Instant at) {
        return Duration.between(conflict.start(), at);
    }
}
