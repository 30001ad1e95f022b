package org.jpdfederation.client.lint;

import java.util.List;
import org.jpdfederation.client.internal.document.Printable;
import org.jpdfederation.core.check.Finding.Severity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found in files. Immutable.
 *
 * @param findings the findings in the order of the files, then of their places
 */
public record LintReport(List<LintFinding> findings) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Copies the list. */
    public LintReport {
        findings = List.copyOf(findings);
    }

    /**
     * How many errors there are.
     *
     * @return their number
     */
    public int errors() {
        return count(Severity.ERROR);
    }

    /**
     * How many warnings there are.
     *
     * @return their number
     */
    public int warnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /**
     * The findings for people and editors, one a line: {@code FILE:LINE:COLUMN: error|warning CODE message}. Control
     * characters of names are escaped.
     *
     * @return the text; empty when nothing was found
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        findings.forEach(
                finding -> text.append(Printable.of(finding.toString())).append('\n'));
        return text.toString();
    }

    /**
     * The findings for programs: {@code {"findings":[{"file","line","column","severity","code","message","hint"}],
     * "errors":N,"warnings":N}}.
     *
     * @return one line, ended by a line feed
     */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("findings");
        for (LintFinding finding : findings) {
            list.addObject()
                    .put("file", finding.file())
                    .put("line", finding.line())
                    .put("column", finding.column())
                    .put("severity", finding.severity() == Severity.ERROR ? "error" : "warning")
                    .put("code", finding.code().name())
                    .put("message", finding.message())
                    .put("hint", finding.hint());
        }
        root.put("errors", errors()).put("warnings", warnings());
        return JSON.writeValueAsString(root) + "\n";
    }
}
