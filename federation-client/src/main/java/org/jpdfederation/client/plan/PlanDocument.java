package org.jpdfederation.client.plan;

import org.jpdfederation.client.internal.document.Printable;
import org.jpdfederation.client.internal.text.TextTable;
import org.jpdfederation.core.plan.Explanation;
import org.jpdfederation.core.plan.FederationPlan;

/**
 * Writes plans and explanations, as JSON whose keys and their order are stable, and as text for people, which may
 * change. The same plan gives the same bytes; lines end with a line feed. Safe for use by many threads.
 */
public final class PlanDocument {

    private PlanDocument() {}

    /**
     * A plan as JSON: {@code {"relations":[{"from","to","entities":{"users","groups","permissions","tokens"},
     * "because":{"type","group","permission"},"admins","thirdParty","trust"}],"calls":[{"jpd","method","path","body"}],
     * "yaml":{JPD: text},"findings":[{"severity","code","where","message","hint"}]}}. Trust is {@code ok}, {@code
     * missing} or {@code unknown}; a severity {@code error}, {@code warning} or {@code info}; a {@code yaml} text is
     * the JPD's federation block.
     *
     * @param plan the plan
     * @return the document
     */
    public static String json(FederationPlan plan) {
        return PlanJson.of(plan);
    }

    /**
     * A plan as text: what each relation carries and why, what was found, and what to put where.
     *
     * @param plan the plan
     * @return the text
     */
    public static String text(FederationPlan plan) {
        return new PlanText(plan).text();
    }

    /**
     * An explanation as JSON: {@code {"entity","from","to","synced","chain":[{"rule","text"}],"fix"}}. {@code fix} is
     * null when the entity is synced.
     *
     * @param explanation the explanation
     * @return the document
     */
    public static String json(Explanation explanation) {
        return PlanJson.of(explanation);
    }

    /**
     * An explanation as text: {@code SYNCED} or {@code NOT SYNCED}, then the chain, one link a line, then, if it is not
     * synced, the smallest change that would carry the entity.
     *
     * @param explanation the explanation
     * @return the text
     */
    public static String text(Explanation explanation) {
        TextTable chain = new TextTable();
        explanation.chain().forEach(link -> chain.row(link.rule(), link.text()));
        String fix = explanation
                .fix()
                .map(change -> "to carry it: " + Printable.of(change) + "\n")
                .orElse("");
        return (explanation.synced() ? "SYNCED" : "NOT SYNCED") + "\n" + chain.text("  ") + fix;
    }
}
