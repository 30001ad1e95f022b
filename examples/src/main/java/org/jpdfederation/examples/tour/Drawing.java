package org.jpdfederation.examples.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;
import org.jpdfederation.core.topology.Topology;

/** Draws who sends to whom as SVG: a star in two columns, a chain in one, anything else on an ellipse. */
final class Drawing {

    private static final double HALF_HEIGHT = 18;
    private static final double ROW = 56;

    /** More labels than this on an ellipse would cover each other; the tables have all numbers. */
    private static final int LABELLED = 6;

    private record Point(double x, double y) {}

    private final FederationPlan plan;
    private final Map<JpdName, Point> places = new LinkedHashMap<>();
    private final double halfWidth;
    private final int longestName;
    private final double width;
    private final double height;

    private Drawing(FederationPlan plan) {
        this.plan = plan;
        List<JpdName> jpds = plan.topology().jpds();
        Topology.Shape shape = plan.topology().shape();
        boolean rows = shape == Topology.Shape.STAR || shape == Topology.Shape.CHAIN;
        this.halfWidth = rows ? 68 : 48;
        this.longestName = rows ? 15 : 10;
        if (shape == Topology.Shape.STAR) {
            width = 420;
            height = ROW * Math.max(1, jpds.size() - 1);
            places.put(jpds.get(0), new Point(halfWidth + 2, height / 2));
            for (int i = 1; i < jpds.size(); i++) {
                places.put(jpds.get(i), new Point(width - halfWidth - 2, ROW * (i - 0.5)));
            }
        } else if (shape == Topology.Shape.CHAIN) {
            width = 300;
            height = 1.6 * ROW * jpds.size() - 0.6 * ROW;
            for (int i = 0; i < jpds.size(); i++) {
                places.put(jpds.get(i), new Point(width / 2, ROW / 2 + 1.6 * ROW * i));
            }
        } else {
            double radius = Math.max(135, 1.3 * halfWidth / Math.sin(Math.PI / Math.max(4, jpds.size())));
            width = 2 * (radius + halfWidth + 4);
            double lowest = 0;
            for (int i = 0; i < jpds.size(); i++) {
                double angle = 2 * Math.PI * i / jpds.size() - Math.PI / 2;
                double y = radius + HALF_HEIGHT + 4 + radius * Math.sin(angle);
                places.put(jpds.get(i), new Point(width / 2 + radius * Math.cos(angle), y));
                lowest = Math.max(lowest, y);
            }
            height = lowest + HALF_HEIGHT + 4;
        }
    }

    /** Adds the drawing. */
    static void draw(FederationPlan plan, Html html) {
        new Drawing(plan).draw(html);
    }

    private void draw(Html html) {
        html.raw("<svg role=\"img\" aria-label=\"")
                .text(Wording.topology(plan.topology()))
                .raw("\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\" style=\"max-width:"
                        + number(width * 1.25) + "px;min-width:" + number(Math.min(width, 1_200) * 0.6)
                        + "px\">\n<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
                        + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8Z\"/></marker></defs>\n");
        List<RelationPlan> relations = plan.relations();
        relations.forEach(relation -> line(relation, html));
        boolean ellipse = plan.topology().shape() != Topology.Shape.STAR
                && plan.topology().shape() != Topology.Shape.CHAIN;
        if (!ellipse || relations.size() <= LABELLED) {
            relations.forEach(relation -> label(relation, ellipse, html));
        }
        places.forEach((jpd, at) -> node(jpd, at, html));
        html.raw("</svg>\n");
    }

    private Point at(JpdName jpd) {
        return places.getOrDefault(jpd, new Point(0, 0));
    }

    /** From border to border. */
    private void line(RelationPlan relation, Html html) {
        Point start = border(at(relation.from()), at(relation.to()));
        Point end = border(at(relation.to()), at(relation.from()));
        html.raw(
                "<line class=\"" + (relation.entities().total() == 0 ? "idle" : "busy") + "\" x1=\"" + number(start.x())
                        + "\" y1=\"" + number(start.y()) + "\" x2=\"" + number(end.x()) + "\" y2=\"" + number(end.y())
                        + "\" marker-end=\"url(#arrow)\"/>\n");
    }

    /** Where the way from a node's middle to another leaves its box. */
    private Point border(Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double part = Math.min(
                dx == 0 ? Double.MAX_VALUE : halfWidth / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : HALF_HEIGHT / Math.abs(dy));
        return new Point(from.x() + part * dx, from.y() + part * dy);
    }

    /** On an ellipse nearer to the source, so that both ways of a pair can be read; else nearer to the target. */
    private void label(RelationPlan relation, boolean ellipse, Html html) {
        Point from = border(at(relation.from()), at(relation.to()));
        Point to = border(at(relation.to()), at(relation.from()));
        double part = ellipse ? 0.3 : 0.6;
        html.raw("<text class=\"count\" x=\"" + number(from.x() + part * (to.x() - from.x())) + "\" y=\""
                        + number(from.y() + part * (to.y() - from.y()) + 4) + "\">")
                .text(String.valueOf(relation.entities().total()))
                .raw("</text>\n");
    }

    private void node(JpdName jpd, Point at, Html html) {
        html.raw("<g><title>")
                .text(jpd.text())
                .raw("</title><rect x=\"" + number(at.x() - halfWidth) + "\" y=\"" + number(at.y() - HALF_HEIGHT)
                        + "\" width=\"" + number(2 * halfWidth) + "\" height=\"" + number(2 * HALF_HEIGHT)
                        + "\" rx=\"8\"/><text x=\"" + number(at.x()) + "\" y=\"" + number(at.y() + 5) + "\">")
                .text(shortened(jpd.text()))
                .raw("</text></g>\n");
    }

    private String shortened(String name) {
        List<Integer> points =
                new ArrayList<>(Screen.printable(name).codePoints().boxed().toList());
        StringBuilder shortened = new StringBuilder();
        boolean whole = points.size() <= longestName;
        points.stream().limit(whole ? longestName : longestName - 1).forEach(shortened::appendCodePoint);
        return whole ? shortened.toString() : shortened.append('\u2026').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
